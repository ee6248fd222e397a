// Which block seems to answer an ask that nothing declares, and what to write so that it counts.
#pragma once

#include <vector>

#include <cvbuild/check/check.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Words only suggest: whether the block answers the ask is for its author to say.
struct CoverSuggestion {
  const model::Question* question = nullptr;  ///< never null
  const model::Ask* ask = nullptr;            ///< one of several alternatives, where the ask has some
  const doc::Block* block = nullptr;  ///< a heading, for its section, or a top-level block of the answer
};

/// For each ask that is open in a question which is answered, the block of the answer whose words fit best:
/// a heading with the ask's words or one of its terms, else a block that holds them. In the form's order; an
/// ask that nothing fits has no suggestion.
[[nodiscard]] std::vector<CoverSuggestion> suggest_covers(const Coverage& coverage, const Prose& prose);

/// The attributes to add for them, as edits of the sources in order of place.
[[nodiscard]] std::vector<Edit> cover_edits(const std::vector<CoverSuggestion>& suggestions,
                                            const Sources& sources);

}  // namespace cvbuild
#pragma GCC visibility pop
