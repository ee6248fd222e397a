// Tells what must be answered by the form's own words, by what it hangs on, and by what is chosen already.
#include "check/required.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace cvbuild::checking {

namespace {

bool has(const QuestionStatus& status, AskState state) {
  return std::any_of(status.asks.begin(), status.asks.end(),
                     [state](const AskStatus& ask) { return ask.state == state; });
}

/// Questions by their ids. What has no id, or that of an earlier question, cannot be answered: reading has
/// said so.
class Index {
 public:
  explicit Index(std::span<QuestionStatus> questions) {
    ids_.reserve(questions.size());
    for (auto& status : questions) ids_.emplace_back(status.question->id.value, &status);
    std::stable_sort(ids_.begin(), ids_.end(), by_id);
  }

  /// Null where there is none.
  [[nodiscard]] QuestionStatus* find(std::string_view id) const {
    const auto found = std::lower_bound(ids_.begin(), ids_.end(), std::pair(id, nullptr), by_id);
    return !id.empty() && found != ids_.end() && found->first == id ? found->second : nullptr;
  }

 private:
  static constexpr auto by_id = [](const auto& a, const auto& b) { return a.first < b.first; };

  std::vector<std::pair<std::string_view, QuestionStatus*>> ids_;
};

/// A choice of which fewer are answered than it asks for.
struct OpenChoice {
  std::vector<QuestionStatus*> options;  ///< those without an answer, in the form's order
  std::size_t missing = 0;               ///< so many answers it still needs
};

class Requirer {
 public:
  Requirer(const model::Form& form, std::span<QuestionStatus> questions)
      : questions_(questions), index_(questions) {
    for (const auto& choice : form.choose) add(choice);
  }

  void run() {
    for (auto& status : questions_)
      status.required = status.question->required && !status.question->in_choice;
    for (const auto& choice : choices_)
      for (auto* option : choice.options) option->required = true;
    for (auto& status : questions_) restrict(status);
    for (const auto& choice : choices_) count_missing(choice);
  }

 private:
  void add(const model::Choice& choice) {
    const std::size_t least = choice.exactly.value_or(choice.at_least.value_or(0));
    std::size_t answered = 0;
    OpenChoice open;
    for (const auto& id : choice.of) {
      auto* status = index_.find(id.value);
      if (status == nullptr) continue;
      if (status->answered)
        ++answered;
      else if (!status->complete)  // what is waived leaves the others to choose from
        open.options.push_back(status);
    }
    std::sort(open.options.begin(), open.options.end());
    open.options.erase(std::unique(open.options.begin(), open.options.end()), open.options.end());
    if (answered >= least || open.options.empty()) return;
    open.missing = std::min(least - answered, open.options.size());
    choices_.push_back(std::move(open));
  }

  void restrict(QuestionStatus& status) const {
    const auto& question = *status.question;
    if (question.depends_on.given()) {
      const auto* other = index_.find(question.depends_on.value);
      if (other == nullptr || !other->answered) status.required = false;
    }
    const bool answerable = index_.find(question.id.value) == &status;
    status.required = status.required && answerable;
    const bool wanted = status.required && !question.in_choice;
    status.counted = answerable && (wanted || status.answered || has(status, AskState::waived));
  }

  /// What counts already stands for the answers that are missing, then what has a draft, then the first ones.
  static void count_missing(const OpenChoice& choice) {
    const auto rank = [](const QuestionStatus& status) {
      return status.counted ? 0 : has(status, AskState::draft) ? 1 : 2;
    };
    auto candidates = choice.options;
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(),
                                    [](const auto* status) { return !status->required; }),
                     candidates.end());
    std::stable_sort(candidates.begin(), candidates.end(),
                     [rank](const auto* a, const auto* b) { return rank(*a) < rank(*b); });
    const auto count = std::min(choice.missing, candidates.size());
    for (std::size_t i = 0; i < count; ++i) candidates[i]->counted = true;
  }

  std::span<QuestionStatus> questions_;
  Index index_;
  std::vector<OpenChoice> choices_;
};

}  // namespace

void require_questions(const model::Form& form, std::span<QuestionStatus> questions) {
  Requirer(form, questions).run();
}

}  // namespace cvbuild::checking
