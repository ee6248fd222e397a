// More or fewer questions of a choice are answered than the form allows.
#include <vector>

#include "check/rules/list.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct ChoiceCount {
  static constexpr RuleInfo info{
      "choice-count",
      Stage::check,
      Severity::error,
      "more or fewer answers than a choice of the form allows",
      "Forms that let one choose reject one answer too many as well as one too few.",
      "choose: [{exactly: 1, of: [p1, p2]}], and answers to both p1 and p2",
      "choose: [{exactly: 1, of: [p1, p2]}], and an answer to p1"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.form == nullptr || data.unread_answers.given()) return;
    for (const auto& choice : data.form->choose) {
      const auto answered = answers(context, choice);
      const auto least = choice.exactly.value_or(choice.at_least.value_or(0));
      if (answered.size() < std::min<std::size_t>(least, open_options(context, choice)))
        report_missing(choice, answered.size(), least, findings);
      const auto most = choice.exactly ? choice.exactly : choice.at_most;
      if (most && answered.size() > *most) report_extra(choice, answered, *most, findings);
    }
  }

  static bool is_of(const model::Choice& choice, const QuestionStatus& status) {
    return std::any_of(choice.of.begin(), choice.of.end(),
                       [&](const auto& id) { return id.value == status.question->id.value; });
  }

  /// How many questions of the choice can be answered: those that are waived or declined leave the others to
  /// choose from.
  static std::size_t open_options(const RuleContext& context, const model::Choice& choice) {
    const auto& all = context.coverage.questions;
    const auto is_open = [&](const QuestionStatus& status) {
      return is_of(choice, status) && (status.answered || !status.complete);
    };
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_open));
  }

  /// In the order of the sources.
  static std::vector<const QuestionStatus*> answers(const RuleContext& context, const model::Choice& choice) {
    std::vector<const QuestionStatus*> answered;
    for (const auto& status : context.coverage.questions)
      if (status.answered && is_of(choice, status)) answered.push_back(&status);
    std::sort(answered.begin(), answered.end(),
              [](const auto* a, const auto* b) { return a->answer < b->answer; });
    return answered;
  }

  static std::string listed(const model::Choice& choice) {
    std::string text;
    for (const auto& id : choice.of) text += concat({text.empty() ? "" : ", ", id.value});
    return text;
  }

  static void report_missing(const model::Choice& choice, std::size_t answered, std::size_t least,
                             Diagnostics& findings) {
    findings.report(
        info, choice.span,
        concat({choice.exactly ? "" : "at least ", Decimal(least), " of ", listed(choice),
                least == 1 ? " is" : " are", " to be answered, and ",
                answered == 0 ? "none is"
                              : concat({"only ", Decimal(answered), answered == 1 ? " is" : " are"})}),
        "a draft does not count");
  }

  /// At each answer past the last that is allowed.
  static void report_extra(const model::Choice& choice, const std::vector<const QuestionStatus*>& answered,
                           std::size_t most, Diagnostics& findings) {
    for (std::size_t i = most; i < answered.size(); ++i) {
      auto& finding =
          findings.report(info, answered[i]->answer->heading->span,
                          concat({"one answer too many: at most ", Decimal(most), " of ", listed(choice),
                                  " may be answered"}),
                          "remove one of them, or keep it as a draft: {status=draft} on its heading");
      for (std::size_t kept = 0; kept < most; ++kept)
        finding.related.push_back({answered[kept]->answer->heading->span,
                                   concat({"'", answered[kept]->question->id.value, "' is answered here"})});
      finding.related.push_back({choice.span, "the form's choice"});
    }
  }
};

}  // namespace

constinit const Rule choice_count{&ChoiceCount::info, &ChoiceCount::run};

}  // namespace cvbuild::rules
