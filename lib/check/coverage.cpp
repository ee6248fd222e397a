// The state of every ask and question, and what is counted against the form's limits (DESIGN.md section 3).
#include <algorithm>
#include <functional>
#include <utility>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/boundaries.hpp>
#include <cvbuild/core/enum_name.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/model/sections.hpp>

#include "check/counted_text.hpp"
#include "check/required.hpp"

namespace cvbuild::inline v0 {

namespace {

using model::Ask;
using model::Question;

bool has_reason(const model::Text& reason) { return !trim(reason.value).empty(); }

bool is_declined(const model::Answer* answer) {
  return answer != nullptr && answer->status == model::Status::declined;
}

class Evaluator {
 public:
  Evaluator(const Application::Data& data, const Measured& measured) : data_(data), measured_(measured) {
    for (const auto& cover : data.covers) covers_.emplace_back(cover.question, &cover);
    for (const auto& answer : data.answers) answers_.emplace_back(answer.question, &answer);
    std::stable_sort(covers_.begin(), covers_.end(), by_question);
    std::stable_sort(answers_.begin(), answers_.end(), by_question);
  }

  Coverage run() {
    coverage_.evaluated = true;
    const auto& form = *data_.form;
    totals_.resize(form.limits.size());
    for (const auto& question : form.questions) coverage_.questions.push_back(evaluate(question));
    checking::require_questions(form, coverage_.questions);
    for (std::size_t i = 0; i < form.limits.size(); ++i)
      coverage_.limits.push_back(
          {&form.limits[i], form.limits[i].unit == model::Unit::pages ? measured_.pages : totals_[i]});
    add_up();
    return std::move(coverage_);
  }

 private:
  template <class Item>
  using Indexed = std::vector<std::pair<const Question*, const Item*>>;

  static constexpr auto by_question = [](const auto& a, const auto& b) {
    return std::less<>{}(a.first, b.first);
  };

  /// Those of `question`, in the order of the sources.
  template <class Item>
  static std::span<const std::pair<const Question*, const Item*>> of(const Indexed<Item>& all,
                                                                     const Question& question) {
    const std::pair<const Question*, const Item*> key{&question, nullptr};
    const auto range = std::equal_range(all.begin(), all.end(), key, by_question);
    return {all.data() + (range.first - all.begin()), static_cast<std::size_t>(range.second - range.first)};
  }

  // --- one question ---

  QuestionStatus evaluate(const Question& question) {
    QuestionStatus status{&question};
    if (const auto found = of(answers_, question); !found.empty()) status.answer = found.front().second;
    status.answered = status.answer && status.answer->has_text && !is_declined(status.answer) &&
                      doc::has_words(status.answer->body);
    if (question.asks.empty()) status.asks.push_back(evaluate(nullptr, status));
    for (const auto& ask : question.asks) status.asks.push_back(evaluate(&ask, status));
    const auto is = [](AskState state) {
      return [state](const AskStatus& ask) { return ask.state == state; };
    };
    const bool all_waived = std::all_of(status.asks.begin(), status.asks.end(), is(AskState::waived));
    status.complete =
        all_waived || (status.answered && std::all_of(status.asks.begin(), status.asks.end(), [](auto& ask) {
                         return ask.state == AskState::covered || ask.state == AskState::waived;
                       }));
    count(status);
    return status;
  }

  /// The pages of all answers are those of one where there is but one question.
  [[nodiscard]] std::optional<std::size_t> counted(std::string_view text, model::Counter counter) const {
    if (counter != model::Counter::pages) return count_units(text, counter);
    return data_.form->questions.size() == 1 ? measured_.pages : std::nullopt;
  }

  void count(QuestionStatus& status) {
    std::string text;
    if (status.answered) text = checking::counted_text(*status.answer);
    status.words = count_words(text);
    for (const auto& limit : status.question->limits)
      status.limits.push_back({&limit, status.answered ? counted(text, limit.counter) : std::nullopt});
    if (!status.answered) return;
    for (std::size_t i = 0; i < totals_.size(); ++i)
      if (const auto number = count_units(text, data_.form->limits[i].counter))
        totals_[i] = totals_[i].value_or(0) + *number;
  }

  // --- one ask ---

  AskStatus evaluate(const Ask* ask, const QuestionStatus& status) const {
    if (ask == nullptr || ask->any_of.empty()) return evaluate_single(ask, status);
    AskStatus best = evaluate_single(&ask->any_of[0], status);
    for (std::size_t i = 1; i < ask->any_of.size(); ++i) {
      auto other = evaluate_single(&ask->any_of[i], status);
      const bool covered = best.covered || other.covered;
      if (rank(other.state) < rank(best.state)) best = std::move(other);
      best.covered = covered;
    }
    best.ask = ask;
    best.id = name(*ask);
    if (auto change = change_since_accepted(*status.question, ask);
        !change.empty() && may_be_outdated(best)) {
      best.state = AskState::outdated;
      best.reason = std::move(change);
    }
    return best;
  }

  static bool may_be_outdated(const AskStatus& status) {
    return status.state != AskState::waived && status.state != AskState::not_evaluated;
  }

  /// Of several alternatives one is enough: the best of their states is the group's.
  static unsigned rank(AskState state) {
    // In the order of AskState: waived, not evaluated, outdated, draft, uncovered, covered.
    constexpr unsigned ranks[] = {1, 2, 3, 4, 5, 0};
    return ranks[static_cast<std::size_t>(state)];
  }

  AskStatus evaluate_single(const Ask* ask, const QuestionStatus& question) const {
    AskStatus status{ask,  std::string(ask ? ask->id.value : question.question->id.value), {}, {}, nullptr,
                     false};
    bool covered = false;
    for (const auto& entry : of(covers_, *question.question)) {
      const auto* cover = entry.second;
      if (cover->ask != ask) continue;
      if (status.cover == nullptr) status.cover = cover;
      covered = covered || cover->counts;
    }
    const bool as_a_whole = question.question->asks.size() <= 1;
    covered = covered || (as_a_whole && question.answered);
    status.covered = covered;
    status.reason = waiver_reason(ask, question);
    const bool unread = !covered && data_.unread_answers.given();
    auto change = change_since_accepted(*question.question, ask);
    status.state = !status.reason.empty()        ? AskState::waived
                   : unread                      ? AskState::not_evaluated
                   : !change.empty()             ? AskState::outdated
                   : covered                     ? AskState::covered
                   : has_draft(status, question) ? AskState::draft
                                                 : AskState::uncovered;
    if (status.state == AskState::not_evaluated)
      status.reason = concat({"'", data_.unread_answers.value, "' could not be read"});
    if (status.state == AskState::outdated) status.reason = std::move(change);
    return status;
  }

  /// In words; empty where the ask was never accepted, or is what it was then.
  [[nodiscard]] std::string change_since_accepted(const Question& question, const Ask* ask) const {
    const auto* locked = data_.lock ? data_.lock->find(question.id.value) : nullptr;
    if (locked == nullptr) return {};
    const auto* locked_ask = model::find_ask(*locked, ask ? name(*ask) : question.id.value);
    if (locked_ask == nullptr) return {};
    if (locked->prompt.value != model::prompt_fingerprint(question)) return "its prompt changed";
    const bool changed = ask && locked_ask->fingerprint.value != model::ask_fingerprint(*ask);
    return changed ? "its words changed" : "";
  }

  std::string waiver_reason(const Ask* ask, const QuestionStatus& status) const {
    if (is_declined(status.answer) && has_reason(status.answer->reason))
      return std::string(trim(status.answer->reason.value));
    for (const auto& waiver : data_.waivers)
      if (waiver.question == &*status.question && (waiver.ask == nullptr || waiver.ask == ask) &&
          has_reason(waiver.reason))
        return std::string(trim(waiver.reason.value));
    return {};
  }

  /// There is text for it, and that text is draft: the answer's, where nothing in it is more exact.
  static bool has_draft(const AskStatus& status, const QuestionStatus& question) {
    if (status.cover != nullptr) return has_text(status.cover->blocks);
    if (question.answer == nullptr || question.answered) return false;
    return !is_declined(question.answer) && has_text(question.answer->body);
  }

  /// A word or a picture, draft or not, that is no heading.
  static bool has_text(doc::Blocks blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i)
      if (!std::holds_alternative<doc::Heading>(blocks[i].kind()) && doc::has_words(blocks.part(i, 1)))
        return true;
    return false;
  }

  void add_up() {
    for (const auto& status : coverage_.questions) {
      if (!status.counted) continue;
      ++coverage_.questions_total;
      if (status.complete) ++coverage_.questions_complete;
      coverage_.asks_total += status.asks.size();
      for (const auto& ask : status.asks) {
        if (ask.state == AskState::covered) ++coverage_.asks_covered;
        if (ask.state == AskState::waived) ++coverage_.asks_waived;
      }
    }
  }

  const Application::Data& data_;
  const Measured& measured_;
  Indexed<model::Cover> covers_;
  Indexed<model::Answer> answers_;
  Coverage coverage_;
  std::vector<std::optional<std::size_t>> totals_;  ///< for each limit of the form
};

}  // namespace

std::string_view name(AskState state) {
  constexpr std::string_view names[] = {"waived", "not-evaluated", "outdated",
                                        "draft",  "uncovered",     "covered"};
  return enum_name(names, state);
}

std::size_t LimitStatus::missing() const {
  return count && limit->min && *count < *limit->min ? *limit->min - *count : 0;
}
std::size_t LimitStatus::excess() const {
  return count && limit->max && *count > *limit->max ? *count - *limit->max : 0;
}

namespace {

/// A submitted form sends each as a carriage return and a line feed.
std::size_t count_line_feeds(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Bytes after `&amp; &lt; &gt; &quot; &#39;` stand for the characters that HTML escapes.
std::size_t count_escaped(std::string_view text) {
  std::size_t count = text.size();
  for (const char byte : text) {
    if (byte == '&' || byte == '\'') count += 4;
    if (byte == '<' || byte == '>') count += 3;
    if (byte == '"') count += 5;
  }
  return count;
}

}  // namespace

std::optional<std::size_t> count_units(TextArgument given_text, model::Counter counter) {
  const std::string_view text = given_text;
  switch (counter) {
    case model::Counter::whitespace:
      return count_words(text);
    case model::Counter::utf16:
      return count_utf16(text);
    case model::Counter::utf8:
      return text.size();
    case model::Counter::utf16_crlf:
      return count_utf16(text) + count_line_feeds(text);
    case model::Counter::utf8_html:
      return count_escaped(text);
    case model::Counter::uax29:
      return count_segmented_words(text);
    case model::Counter::graphemes:
      return count_graphemes(text);
    case model::Counter::pages:
      break;
  }
  return std::nullopt;
}

Coverage coverage(const Application& application, const Measured& measured) {
  const auto& data = application.data();
  return data.form ? Evaluator(data, measured).run() : Coverage{};
}

std::string totals(const Coverage& coverage) {
  if (!coverage.evaluated) return "completeness: not evaluated";
  return concat({Decimal(coverage.questions_complete), "/", Decimal(coverage.questions_total),
                 " questions complete, ", Decimal(coverage.asks_covered), "/", Decimal(coverage.asks_total),
                 " asks covered, ", Decimal(coverage.asks_waived), " waived"});
}

}  // namespace cvbuild
