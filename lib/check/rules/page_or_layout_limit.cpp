// Limits in pages, where a laid-out document says how many there are.
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct PageLimit {
  static constexpr RuleInfo info{"page-or-layout-limit",
                                 Stage::output,
                                 Severity::error,
                                 "answers whose PDF has more or fewer pages than the form allows (--outputs)",
                                 "What is beyond the last page that counts is not read.",
                                 "limits: [{max: 2, unit: pages}], and outputs/answers.pdf of three pages",
                                 "limits: [{max: 2, unit: pages}], and outputs/answers.pdf of two pages"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& status : context.coverage.limits) report(status, findings);
    for (const auto& question : context.coverage.questions)
      for (const auto& status : question.limits)
        if (question.answered) report(status, findings);
  }

  static void report(const LimitStatus& status, Diagnostics& findings) {
    const auto& limit = *status.limit;
    const auto excess = status.excess(), missing = status.missing();
    if (limit.unit != model::Unit::pages || (excess == 0 && missing == 0)) return;
    findings.report(info, limit.span,
                    concat({"the laid-out answers have ", Decimal(*status.count),
                            *status.count == 1 ? " page, " : " pages, ",
                            excess != 0 ? "and the form allows " : "and the form asks for ",
                            Decimal(excess != 0 ? *limit.max : *limit.min)}),
                    excess != 0 ? "shorten the text, or choose a theme that sets it closer" : "say more");
  }
};

}  // namespace

constinit const Rule page_or_layout_limit{&PageLimit::info, &PageLimit::run};

}  // namespace cvbuild::rules
