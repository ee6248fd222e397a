// The checker: rules as values, the state of every ask, and the findings.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild {

/// What an ask is; exactly one, the first that matches in this order (DESIGN.md section 3).
enum class AskState : std::uint8_t { waived, not_evaluated, outdated, draft, uncovered, covered };
[[nodiscard]] std::string_view name(AskState state);

struct AskStatus {
  const model::Ask* ask = nullptr;  ///< null: the question is itself its one ask
  std::string id;                   ///< the ask's name; the question's id where it is its one ask
  AskState state = AskState::uncovered;
  std::string reason;  ///< of a waiver, or why it is not evaluated
};

struct QuestionStatus {
  const model::Question* question = nullptr;
  const model::Answer* answer = nullptr;  ///< null: none
  bool required = true;   ///< counts for the totals: not optional, not depending on an unanswered one, not an
                          ///< unchosen choice
  bool complete = false;  ///< every ask covered or waived
  std::vector<AskStatus> asks;
  std::size_t words = 0;  ///< of the answer's plain text, by white space
};

/// The state of every question of a form.
struct Coverage {
  bool evaluated = false;  ///< there is a form
  std::vector<QuestionStatus> questions;
  std::size_t questions_complete = 0, questions_total = 0;
  std::size_t asks_covered = 0, asks_total = 0, asks_waived = 0;
};

[[nodiscard]] Coverage coverage(const Application& application);
/// `3/4 questions complete, 11/14 asks covered, 1 waived`, or `completeness: not evaluated`.
[[nodiscard]] std::string totals(const Coverage& coverage);

/// What a rule sees: the application, and the coverage that is computed once for all rules.
struct RuleContext {
  const Application& application;
  const Coverage& coverage;
};

/// A rule is a value: what it is, and what runs it. `run` is null for rules that the readers report
/// themselves. A rule reports through `findings` under its own info only, and never reads another rule's.
struct Rule {
  const RuleInfo* info = nullptr;
  void (*run)(const RuleContext& context, Diagnostics& findings) = nullptr;
};

/// Every rule of the product, those that the readers report included, in the order of RULES.md.
[[nodiscard]] std::span<const Rule> built_in_rules();

/// Runs the rules; `checks:` and suppressions are applied. Sorted by place. The span may be extended by the
/// caller's own rules.
[[nodiscard]] Diagnostics check(const Application& application, std::span<const Rule> rules);

}  // namespace cvbuild
