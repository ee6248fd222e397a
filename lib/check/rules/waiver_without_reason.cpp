// A question or an ask that is waived or declined without saying why.
#include "check/rules/list.hpp"
#include "check/rules/waivers.hpp"

namespace cvbuild::rules {

namespace {

struct WaiverWithoutReason {
  static constexpr RuleInfo info{
      "waiver-without-reason",
      Stage::check,
      Severity::error,
      "a question or an ask that is waived or declined with no reason",
      "A waiver is a decision; without its reason nobody can tell it from an oversight.",
      "waive: {operations.saas: \"\"}",
      "waive: {operations.saas: I have not worked on a SaaS product}"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    for (const auto& waiver : data.waivers)
      if (is_blank(waiver.reason)) report_waiver(waiver, findings);
    for (const auto& answer : data.answers)
      if (answer.status == model::Status::declined && is_blank(answer.reason))
        findings.report(info, answer.heading->span,
                        concat({"question '", answer.question->id.value, "' is declined with no reason"}),
                        "add one to the heading: {status=declined reason=\"…\"}");
  }

  static void report_waiver(const model::Waiver& waiver, Diagnostics& findings) {
    const auto what =
        waiver.question == nullptr ? std::string("this")
        : waiver.ask ? concat({"ask '", name(*waiver.ask), "' of question '", waiver.question->id.value, "'"})
                     : concat({"question '", waiver.question->id.value, "'"});
    findings.report(info, waiver.span, concat({what, " is waived with no reason"}),
                    "say why, in a few words: the document does not show it");
  }
};

}  // namespace

constinit const Rule waiver_without_reason{&WaiverWithoutReason::info, &WaiverWithoutReason::run};

}  // namespace cvbuild::rules
