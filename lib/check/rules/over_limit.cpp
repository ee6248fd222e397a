// An answer, or all of them together, is longer or shorter than the form allows.
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct OverLimit {
  static constexpr RuleInfo info{
      "over-limit",
      Stage::check,
      Severity::error,
      "text that is longer or shorter than the form allows, as the form counts it",
      "Forms cut off what is too long, often without a word, and refuse what is too short.",
      "limits: [{max: 5, unit: words}], and an answer of six words",
      "limits: [{max: 5, unit: words}], and an answer of five words"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& status : context.coverage.questions)
      for (const auto& limit : status.limits)
        if (status.answered)
          report(limit, concat({"the answer to question '", status.question->id.value, "' has"}),
                 status.answer->heading->span, findings);
    for (const auto& limit : context.coverage.limits)
      report(limit, "all answers together have", limit.limit->span, findings);
  }

  static std::string counted(std::size_t number, model::Unit unit) {
    constexpr std::string_view names[] = {" word", " character", " byte"};
    return concat({Decimal(number), names[static_cast<std::size_t>(unit)], number == 1 ? "" : "s"});
  }

  static void report(const LimitStatus& status, std::string_view subject, Span place, Diagnostics& findings) {
    const auto& limit = *status.limit;
    const auto excess = status.excess(), missing = status.missing();
    if (limit.unit == model::Unit::pages || (excess == 0 && missing == 0)) return;
    auto& finding = findings.report(
        info, place,
        concat({subject, " ", counted(*status.count, limit.unit), ", ", Decimal(excess + missing),
                excess != 0 ? " more than the " : " fewer than the ",
                Decimal(excess != 0 ? *limit.max : *limit.min),
                excess != 0 ? " that the form allows" : " that the form asks for"}),
        excess != 0 ? "shorten the text; headings and list markers count too"
                    : "the prompt and drafts do not count");
    if (place != limit.span) finding.related.push_back({limit.span, "the limit"});
  }
};

}  // namespace

constinit const Rule over_limit{&OverLimit::info, &OverLimit::run};

}  // namespace cvbuild::rules
