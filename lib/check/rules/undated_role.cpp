// A position without a start date, in the CV or where an answer names its organisation.
#include "check/rules/list.hpp"

#include <algorithm>
#include <optional>

#include <cvbuild/core/text.hpp>

#include "check/terms.hpp"
#include "check/word_places.hpp"

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
    if (const auto word = first_place(prose, position.name.value))
      findings
          .report(info, place_of(prose, *word, position.name.value),
                  concat({"this names '", position.name.value, "', a position without dates in the CV"}),
                  "say when, here or in the CV")
          .severity = Severity::warning;
  }

  /// The whole name, where it stands as it is in the CV; else its first word.
  static Span place_of(const Prose& prose, std::uint32_t place, std::string_view organisation) {
    const auto& word = prose.words()[place];
    const auto first = std::min(organisation.find_first_not_of(" (['\"*"), organisation.size() - 1);
    const auto rest = organisation.substr(first);
    if (prose.text().substr(word.begin, rest.size()) != rest) return prose.span(word);
    return prose.span(word.begin, word.begin + static_cast<std::uint32_t>(rest.size()));
  }

  /// Once is enough.
  static std::optional<std::uint32_t> first_place(const Prose& prose, std::string_view organisation) {
    std::optional<std::uint32_t> first;
    checking::Term(organisation).any_place(prose, [&](std::uint32_t place) {
      const bool named =
          prose.block_of(place).owner == TextOwner::answer && is_name(prose, place, organisation);
      if (named && (!first || place < *first)) first = place;
      return false;
    });
    return first;
  }

  /// Boots are worn, and Boots is a shop: a name begins as it is written, and of a single word at the
  /// beginning of a sentence the capital tells nothing.
  static bool is_name(const Prose& prose, std::uint32_t place, std::string_view organisation) {
    const auto& word = prose.words()[place];
    const auto first = std::min(organisation.find_first_not_of(" (['\"*"), organisation.size() - 1);
    if (prose.text(word)[0] != organisation[first]) return false;
    const bool is_single = organisation.find_first_of(" -") == std::string_view::npos;
    return !is_single || !checking::opens_sentence(prose, prose.block_of(place), word);
  }
};

}  // namespace

constinit const Rule undated_role{&UndatedRole::info, &UndatedRole::run};

}  // namespace cvbuild::rules
