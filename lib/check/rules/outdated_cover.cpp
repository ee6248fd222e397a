// An answer to a question that asks something else since the answer was accepted.
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct OutdatedCover {
  static constexpr RuleInfo info{
      "outdated-cover",
      Stage::check,
      Severity::warning,
      "an answer whose question was changed since it was accepted with cvcheck --accept",
      "Employers change their forms between two cycles; last year's answer then answers last year's "
      "question.",
      "prompt: Describe two projects.   # accepted as: Describe a project.",
      "prompt: Describe two projects.   # read again, and accepted"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& status : context.coverage.questions) {
      std::string asks;
      std::string_view reason;
      std::size_t count = 0;
      for (const auto& ask : status.asks) {
        if (ask.state != AskState::outdated) continue;
        asks += concat({asks.empty() ? "" : ", ", "'", ask.id, "'"});
        reason = ask.reason;
        ++count;
      }
      const auto subject = status.question->asks.empty()
                               ? concat({"the answer to '", status.question->id.value, "'"})
                               : concat({count == 1 ? "ask " : "asks ", asks, " of question '",
                                         status.question->id.value, "'"});
      if (count != 0) report(status, concat({subject, count == 1 ? " is" : " are"}), reason, findings);
    }
  }

  static void report(const QuestionStatus& status, std::string_view subject, std::string_view reason,
                     Diagnostics& findings) {
    const auto& question = *status.question;
    auto& finding = findings.report(
        info, status.answer ? status.answer->heading->span : question.span,
        concat({subject, " outdated: ", reason, " since it was accepted"}),
        "read the question again, mend the answer where it needs it, then run cvcheck --accept");
    finding.related.push_back(
        {question.prompt.given() ? question.prompt.span : question.span, "this is what the form asks now"});
  }
};

}  // namespace

constinit const Rule outdated_cover{&OutdatedCover::info, &OutdatedCover::run};

}  // namespace cvbuild::rules
