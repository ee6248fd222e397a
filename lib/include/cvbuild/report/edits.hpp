// Edits of sources: applied, or shown as a diff.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// A source with edits, and what becomes of its text.
struct EditedSource {
  const Source* source = nullptr;  ///< never null
  std::string text;                ///< all of it, edits applied
  std::vector<Edit> edits;         ///< those that were applied, in order of place
};

/// Applies `edits` to the sources that they lie in, in the order of the sources. Of edits that overlap the
/// first is applied and the others are left out; so is one that says again what another does. Of a fix
/// of several edits (Edit::fix) none is applied where one cannot be: it overlaps, or has no place.
[[nodiscard]] std::vector<EditedSource> apply_edits(std::vector<Edit> edits, const Sources& sources);
std::vector<EditedSource> apply_edits(std::vector<Edit> edits, Sources&& sources) = delete;

/// The edits of all findings, those of each with a number of their own.
[[nodiscard]] std::vector<Edit> fixes_of(const Diagnostics& findings);

/// The change as `diff -u` shows it, with three lines around it, in the form that `patch -p1` applies. Empty
/// where nothing changes.
[[nodiscard]] std::string unified_diff(const EditedSource& edited);

}  // namespace cvbuild
#pragma GCC visibility pop
