// A picture that says nothing to those who cannot see it.
#include "check/rules/list.hpp"

#include <cvbuild/doc/walk.hpp>

namespace cvbuild::rules {

namespace {

struct MissingAlternative {
  static constexpr RuleInfo info{
      "missing-alternative",
      Stage::check,
      Severity::warning,
      "a picture without a caption or an alternative text (WCAG 2.2, 1.1.1)",
      "Who hears the document, or reads it as text, does not learn that there is one.",
      "![](pipeline.png)",
      "![From pull request to production](pipeline.png)"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto blocks : all_texts(context.application.data()))
      doc::walk(
          blocks, [&](const doc::Block& block) { check_figure(block, findings); },
          [&](const doc::Inline& item) {
            const auto* picture = std::get_if<doc::Picture>(&item.kind());
            if (picture != nullptr && picture->content.empty()) report(picture->span, findings);
          });
  }

 private:
  static void check_figure(const doc::Block& block, Diagnostics& findings) {
    const auto* figure = std::get_if<doc::Figure>(&block.kind());
    if (figure == nullptr || !figure->caption.empty() || !figure->alternative.empty()) return;
    const bool decorative = figure->attributes != nullptr && figure->attributes->has_class("decorative");
    if (!decorative) report(figure->span, findings);
  }

  static void report(Span span, Diagnostics& findings) {
    findings.report(
        info, span, "nothing says what this picture shows",
        "write it between the brackets, or as {alt=\"…\"} above the picture; {.decorative} there says "
        "that it shows nothing");
  }
};

}  // namespace

constinit const Rule missing_alternative{&MissingAlternative::info, &MissingAlternative::run};

}  // namespace cvbuild::rules
