// A link that leads nowhere, or has no words.
#include "check/rules/each_link.hpp"
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

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
      if (const auto target = trim(link.target); target.empty() || target == "#")
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
