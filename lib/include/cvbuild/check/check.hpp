// The checker: rules as values, the state of every ask, and the findings.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/check/prose.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text_argument.hpp>
#include <cvbuild/model/application.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// What an ask is; exactly one, the first that matches in this order: waived with a
/// reason, or its question declined with one; not evaluated, and why; outdated, its words being others than
/// when its answer was accepted; covered by drafts alone; not covered; covered.
enum class AskState : std::uint8_t { waived, not_evaluated, outdated, draft, uncovered, covered };
/// As reports spell it: "not-evaluated".
[[nodiscard]] std::string_view name(AskState state);

/// A limit, and what was counted against it.
struct LimitStatus {
  NotNull<const model::Limit> limit;   ///< that of the form
  std::optional<std::size_t> count{};  ///< nothing: this version has not that counter, or nothing is answered

  /// By how many the count misses the minimum or exceeds the maximum; 0 where it keeps both.
  [[nodiscard]] std::size_t missing() const;
  /// As missing(), of the maximum.
  [[nodiscard]] std::size_t excess() const;
};

/// How many of the counter's units `text` has; nothing for a counter that this version does not have.
[[nodiscard]] std::optional<std::size_t> count_units(TextArgument text, model::Counter counter);

/// The state of one ask.
struct AskStatus {
  const model::Ask* ask = nullptr;       ///< null: the question is itself its one ask
  std::string id;                        ///< the ask's name; the question's id where it is its one ask
  AskState state = AskState::uncovered;  ///< see AskState
  std::string reason;                    ///< of a waiver, or why it is not evaluated
  const model::Cover* cover = nullptr;   ///< the first that declares it; it need not count
  bool covered = false;                  ///< whatever its state, text that counts declares it
};

/// The state of one question.
struct QuestionStatus {
  NotNull<const model::Question> question;  ///< that of the form
  const model::Answer* answer = nullptr;    ///< null: none
  bool answered = false;  ///< there is text that is not draft, and the question is not declined
  bool required = true;  ///< must be answered: not optional, not depending on an unanswered one, not left out
                         ///< by a choice that is satisfied
  bool counted = true;   ///< counts for the totals: it is answered, waived or required; of what a choice
                         ///< offers only as many as it still asks for
  bool complete = false;          ///< every ask is covered or waived, and there is text unless all are waived
  std::vector<AskStatus> asks{};  ///< in the form's order; one for the question itself where it has none
  std::size_t words = 0;          ///< of the answer's plain text, by white space
  std::vector<LimitStatus> limits{};  ///< the question's, in the form's order
};

/// The state of every question of a form.
struct Coverage {
  bool evaluated = false;                 ///< there is a form
  std::vector<QuestionStatus> questions;  ///< in the form's order
  std::vector<LimitStatus> limits;        ///< over all answers together
  /// What totals() says: questions and asks that count.
  /// @{
  std::size_t questions_complete = 0, questions_total = 0;
  std::size_t asks_covered = 0, asks_total = 0, asks_waived = 0;
  /// @}
};

/// What a document that was laid out shows and its sources do not.
struct Measured {
  std::optional<std::size_t> pages;  ///< of the answers; nothing: nobody counted them
};

/// Which questions and asks are answered, and what their limits count. Linear; findings are not looked at.
[[nodiscard]] Coverage coverage(const Application& application, const Measured& measured = {});
Coverage coverage(Application&& application, const Measured& measured = {}) = delete;
/// `3/4 questions complete, 11/14 asks covered, 1 waived`, or `completeness: not evaluated`.
[[nodiscard]] std::string totals(const Coverage& coverage);

struct Rule;

/// What a rule sees: the application, the coverage and the running text that are computed once for all rules,
/// and which rules there are.
struct RuleContext {
  const Application& application;  ///< as it was read
  const Coverage& coverage;        ///< as coverage() gives it
  const Prose& prose;              ///< all that the applicant wrote, cut into words
  std::span<const Rule> rules;     ///< those given to check()
};

/// A rule is a value: what it is, and what runs it. `run` is null for rules that the readers report
/// themselves. A rule reports through `findings` under its own info only, else check() ends the program; it
/// never reads another rule's.
struct Rule {
  const RuleInfo* info = nullptr;  ///< never null; of static lifetime, or longer than the findings
  /// Called once in a run, from the thread of check(); throws nothing but bad_alloc.
  void (*run)(const RuleContext& context, Diagnostics& findings) = nullptr;
};

/// Every rule of the product, those that the readers report included, in the order in which the guide lists
/// them.
[[nodiscard]] std::span<const Rule> built_in_rules();

/// The rule of that id among the built-in ones; that there is one is the caller's business.
[[nodiscard]] const RuleInfo& built_in_rule(TextArgument id);

/// The rule of that id, or null.
[[nodiscard]] const Rule* find_rule(std::span<const Rule> rules, TextArgument id);
const Rule* find_rule(std::vector<Rule>&& rules, TextArgument id) = delete;
template <std::size_t Size>
const Rule* find_rule(const std::array<Rule, Size>&&, TextArgument) = delete;

/// What is wrong with a list of rules: one without its info or its id, two of one id. Nothing: all is well.
[[nodiscard]] std::optional<std::string> fault_of(std::span<const Rule> rules);

/// Runs the rules; `checks:` and suppressions are applied. Sorted by place. The span may be extended by the
/// caller's own rules; a list with a fault is a programmer's error, which is told. What reading has reported
/// is not repeated. The findings point at the rules' infos.
[[nodiscard]] Diagnostics check(const Application& application, std::span<const Rule> rules,
                                const Measured& measured = {});

}  // namespace cvbuild
#pragma GCC visibility pop
