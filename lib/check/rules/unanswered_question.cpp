// A question that must be answered has no answer, or its answer has no text.
#include "check/rules/list.hpp"
#include "check/rules/waivers.hpp"

namespace cvbuild::rules {

namespace {

struct UnansweredQuestion {
  static constexpr RuleInfo info{
      "unanswered-question",
      Stage::check,
      Severity::error,
      "a question of the form that has no answer, or whose answer has no text",
      "An employer reads a gap as carelessness, and many forms refuse it.",
      "# Roles {#roles}\n\n# Operations {#operations}\n\nI run forty servers.",
      "# Roles {#roles}\n\nDeveloper, then team lead.\n\n# Operations {#operations}\n\nI run forty servers."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& status : context.coverage.questions)
      if (is_open(context, status)) report(status, findings);
    note_if_voluntary(context, findings);
  }

  /// A form that requires nothing is passed by silence: that is right, and yet worth saying.
  static void note_if_voluntary(const RuleContext& context, Diagnostics& findings) {
    const auto& questions = context.coverage.questions;
    const auto is_touched = [](const QuestionStatus& status) {
      return status.counted || status.required || status.answer != nullptr || status.question->in_choice;
    };
    if (questions.empty() || std::any_of(questions.begin(), questions.end(), is_touched)) return;
    findings
        .report(info, questions.front().question->span,
                concat({"nothing is answered; the form requires none of its ", Decimal(questions.size()),
                        questions.size() == 1 ? " question" : " questions"}),
                "answer what you want to; if it must be answered, take required: false out of the form")
        .severity = Severity::note;
  }

  /// One inside a choice is asked for by the choice alone.
  static bool is_open(const RuleContext& context, const QuestionStatus& status) {
    if (!status.required || status.question->in_choice || status.answered || status.complete) return false;
    if (context.application.data().unread_answers.given()) return false;
    return !lacks_only_a_reason(context.application.data(), status, nullptr);
  }

  static void report(const QuestionStatus& status, Diagnostics& findings) {
    const auto id = status.question->id.value;
    if (status.answer == nullptr) {
      findings
          .report(info, status.question->span, concat({"question '", id, "' is not answered"}),
                  concat({"open its answer with a heading that ends in {#", id,
                          "}, or waive it with a reason in application.yaml"}))
          .subject = id;
      return;
    }
    const bool draft = !model::counts(status.answer->status) || has_draft(status);
    auto& finding = findings.report(
        info, status.question->span,
        draft ? concat({"question '", id, "' has a draft only, which does not count as an answer"})
              : concat({"the answer to question '", id, "' has no text"}),
        draft ? "finish it and remove its status, or waive the question with a reason in application.yaml"
              : "write it below its heading, or waive the question with a reason in application.yaml");
    finding.subject = id;
    finding.related.push_back({status.answer->heading->span, "its heading stands here"});
  }

  static bool has_draft(const QuestionStatus& status) {
    return std::any_of(status.asks.begin(), status.asks.end(),
                       [](const AskStatus& ask) { return ask.state == AskState::draft; });
  }
};

}  // namespace

constinit const Rule unanswered_question{&UnansweredQuestion::info, &UnansweredQuestion::run};

}  // namespace cvbuild::rules
