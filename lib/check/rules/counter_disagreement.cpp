// A limit that is kept as we count, and broken as the employer's form may count.
#include "check/rules/list.hpp"

#include <array>
#include <span>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/counted_text.hpp"

namespace cvbuild::rules {

namespace {

using model::Counter;

/// Another way in which a form may count the same unit.
struct Other {
  Counter counter;
  std::string_view why;
};

constexpr std::array<Other, 1> of_words{{{Counter::uax29, "hyphens part words, and signs alone are none"}}};
constexpr std::array<Other, 2> of_characters{
    {{Counter::utf16_crlf, "each end of line counts twice, as once submitted"},
     {Counter::utf8, "letters beyond ASCII take several bytes"}}};
constexpr std::array<Other, 1> of_bytes{{{Counter::utf8_html, "& < > and quotes are escaped first"}}};

std::span<const Other> others(model::Unit unit) {
  switch (unit) {
    case model::Unit::words:
      return of_words;
    case model::Unit::characters:
      return of_characters;
    case model::Unit::bytes:
      return of_bytes;
    case model::Unit::pages:
      break;
  }
  return {};
}

struct CounterDisagreement {
  static constexpr RuleInfo info{
      "counter-disagreement",
      Stage::check,
      Severity::warning,
      "a limit that is kept, but would not be if the form counted otherwise; not where it names its counter",
      "Browsers, databases and word processors count one text differently, and the form's count is the one "
      "that "
      "cuts it off.",
      "limits: [{max: 3, unit: words}], and the answer \"on-call rota at night\" less one word",
      "limits: [{max: 3, unit: words, counter: whitespace}], and the same answer"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& status : context.coverage.questions)
      if (status.answered)
        for (const auto& limit : status.limits)
          check(limit, {status.answer}, status.answer->heading->span,
                concat({"the answer to question '", status.question->id.value, "' "}), "keeps", findings);
    std::vector<const model::Answer*> answers;
    for (const auto& status : context.coverage.questions)
      if (status.answered) answers.push_back(status.answer);
    for (const auto& limit : context.coverage.limits)
      check(limit, answers, limit.limit->span, "all answers together ", "keep", findings);
  }

 private:
  static void check(const LimitStatus& status, const std::vector<const model::Answer*>& answers, Span place,
                    std::string_view subject, std::string_view verb, Diagnostics& findings) {
    const auto& limit = *status.limit;
    if (limit.has_counter || !status.count || status.excess() != 0 || status.missing() != 0) return;
    for (const auto& other : others(limit.unit)) {
      LimitStatus as_other{&limit, 0};
      for (const auto* answer : answers)
        *as_other.count += count_units(checking::counted_text(*answer), other.counter).value_or(0);
      if (as_other.excess() == 0 && as_other.missing() == 0) continue;
      report(status, as_other, other, place, concat({subject, verb}), findings);
      return;
    }
  }

  static void report(const LimitStatus& ours, const LimitStatus& theirs, const Other& other, Span place,
                     std::string_view subject, Diagnostics& findings) {
    const auto& limit = *ours.limit;
    const bool over = theirs.excess() != 0;
    auto& finding =
        findings.report(info, place,
                        concat({subject, over ? " the limit of at most " : " the limit of at least ",
                                Decimal(over ? *limit.max : *limit.min), " ", name(limit.unit), ": ",
                                Decimal(*ours.count), " as counted here; a form that counts otherwise (",
                                other.why, ") would find ", Decimal(*theirs.count), " and refuse it"}),
                        concat({"leave some room; or find out how the form counts, and say it at the limit "
                                "in form.yaml: counter: ",
                                name(limit.counter), ", or counter: ", name(other.counter)}));
    if (place != limit.span) finding.related.push_back({limit.span, "the limit"});
  }
};

}  // namespace

constinit const Rule counter_disagreement{&CounterDisagreement::info, &CounterDisagreement::run};

}  // namespace cvbuild::rules
