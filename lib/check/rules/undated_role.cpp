// A position without a start date, in the CV or where an answer names its organisation.
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>

#include "check/terms.hpp"

namespace cvbuild::rules {

namespace {

struct UndatedRole {
  static constexpr RuleInfo info{
      "undated-role",
      Stage::check,
      Severity::error,
      "a position in the CV without a start date; an answer that names its organisation (a warning)",
      "Dates are the first thing that is looked for; a role without them counts for nothing.",
      "work: [{name: Example Ltd, position: Engineer}]",
      "work: [{name: Example Ltd, position: Engineer, startDate: 2019-03, endDate: 2023-05}]"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto* cv = context.application.data().cv;
    if (cv == nullptr) return;
    for (const auto& position : cv->work.entries)
      if (!position.start.given() && !position.start.refused.known() && position.span.known())
        check(context.prose, position, findings);
  }

  static void check(const Prose& prose, const model::Position& position, Diagnostics& findings) {
    const auto& name = position.name.given() ? position.name : position.position;
    findings.report(
        info, name.given() ? name.span : position.span,
        concat({"the position ", name.given() ? concat({"at '", name.value, "' "}) : std::string{},
                "has no start date"}),
        "add startDate: 2019, 2019-03 or 2019-03-01; and endDate, unless it goes on");
    if (!position.name.given()) return;
    const checking::Term organisation(position.name.value);
    for (const auto& block : prose.blocks()) {
      if (block.owner != TextOwner::answer) continue;
      const auto word = organisation.find(prose, block.first_word, block.last_word);
      if (!word) continue;
      findings
          .report(info, prose.span(prose.words()[*word]),
                  concat({"this names '", position.name.value, "', a position without dates in the CV"}),
                  "say when, here or in the CV")
          .severity = Severity::warning;
      return;  // once is enough
    }
  }
};

}  // namespace

constinit const Rule undated_role{&UndatedRole::info, &UndatedRole::run};

}  // namespace cvbuild::rules
