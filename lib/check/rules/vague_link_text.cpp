// A link whose words do not say where it leads.
#include "check/rules/each_link.hpp"
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>

namespace cvbuild::rules {

namespace {

constexpr std::array<std::string_view, 9> vague{"here",      "link",      "this", "click here", "this link",
                                                "this page", "read more", "more", "see here"};

struct VagueLinkText {
  static constexpr RuleInfo info{
      "vague-link-text",
      Stage::check,
      Severity::warning,
      "a link whose whole text is \"here\", \"link\", \"this\" (WCAG 2.2, 2.4.4 and 2.4.9)",
      "On paper, and to who hears the page read, the words are all there is.",
      "My blog is [here](https://example.org/blog).",
      "I write a [blog on compilers](https://example.org/blog).",
      false,
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for_each_link(context.application.data(), [&](const doc::Link& link) {
      auto text = doc::plain_text(link.content);
      for (char& byte : text)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
      if (std::find(vague.begin(), vague.end(), trim(text)) != vague.end())
        findings.report(info, link.span, concat({"'", text, "' does not say where the link leads"}),
                        "link the words that name what is there");
    });
  }
};

}  // namespace

constinit const Rule vague_link_text{&VagueLinkText::info, &VagueLinkText::run};

}  // namespace cvbuild::rules
