// A link that leads nowhere, or has no words.
#include "check/rules/each_link.hpp"
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/link.hpp>

namespace cvbuild::rules {

namespace {

/// A scheme alone leads nowhere; a mail without an address may still have a subject.
bool is_without_target(std::string_view target) {
  const bool has_scheme = doc::has_scheme(target, "mailto") || doc::has_scheme(target, "tel");
  return target.empty() || target == "#" || (has_scheme && target.find(':') + 1 == target.size());
}

struct EmptyLink {
  static constexpr RuleInfo info{"empty-link",
                                 Stage::check,
                                 Severity::error,
                                 "a link without a target, or to `#` alone, or without words",
                                 "It looks like a link and does nothing, or cannot be seen.",
                                 "See [my blog]().",
                                 "See [my blog](https://example.org/blog)."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for_each_link(context.application.data(), [&](const doc::Link& link) {
      if (const auto target = trim(link.target); is_without_target(target))
        findings.report(info, link.span, "this link has no target",
                        "write its address between the parentheses");
      else if (link.content.empty())
        findings.report(info, link.span, concat({"the link to '", target, "' has no words: nobody sees it"}),
                        "write what it leads to between the brackets");
    });
  }
};

}  // namespace

constinit const Rule empty_link{&EmptyLink::info, &EmptyLink::run};

}  // namespace cvbuild::rules
