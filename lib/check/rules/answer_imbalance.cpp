// An answer that is much shorter than the others, or than its limit allows.
#include "check/rules/list.hpp"

#include <algorithm>
#include <vector>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct AnswerImbalance {
  static constexpr RuleInfo info{
      "answer-imbalance",
      Stage::check,
      Severity::note,
      "an answer of less than 35 % of the median's words, or less than 70 % of its own limit",
      "A short answer among long ones looks as if its author had nothing to say, or no time.",
      "168 words where the other answers have 717, 808 and 1,225",
      "600 words where the other answers have 717, 808 and 1,225"};
  static constexpr std::size_t least_of_median = 35;  // per cent
  static constexpr std::size_t least_of_limit = 70;

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto median = median_of(context.coverage);
    for (const auto& status : context.coverage.questions) {
      if (!status.answered) continue;
      if (status.words * 100 < median * least_of_median)
        report(status,
               concat({Decimal(status.words), status.words == 1 ? " word" : " words",
                       ", where half of the answers have ", Decimal(median), " or more"}),
               findings);
      else
        check_limits(status, findings);
    }
  }

  static void check_limits(const QuestionStatus& status, Diagnostics& findings) {
    for (const auto& limit : status.limits) {
      const auto most = limit.limit->max;
      const bool within = limit.count && limit.missing() == 0;
      if (!most || !within || *limit.count * 100 >= *most * least_of_limit) continue;
      return report(status,
                    concat({Decimal(*limit.count), " of ", Decimal(*most), " ", name(limit.limit->unit),
                            " that it may have"}),
                    findings);
    }
  }

  static void report(const QuestionStatus& status, std::string_view what, Diagnostics& findings) {
    findings.report(info, status.answer->heading->span,
                    concat({"the answer to '", status.question->id.value, "' is short: ", what}),
                    "say more, if there is more to say");
  }

  /// The words of the middle answer; 0 where there are fewer than three, which say nothing about each other.
  static std::size_t median_of(const Coverage& coverage) {
    std::vector<std::size_t> words;
    for (const auto& status : coverage.questions)
      if (status.answered) words.push_back(status.words);
    if (words.size() < 3) return 0;
    const auto middle = words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2);
    std::nth_element(words.begin(), middle, words.end());
    return *middle;
  }
};

}  // namespace

constinit const Rule answer_imbalance{&AnswerImbalance::info, &AnswerImbalance::run};

}  // namespace cvbuild::rules
