// The tree's invariants, checked when a Builder finishes and, of composed documents, in Debug builds, tests
// and fuzzers.
#pragma once

#include <optional>
#include <string>

#include <cvbuild/core/source.hpp>
#include <cvbuild/doc/node.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

/// Nothing if the tree is sound; else the first invariant that is broken, after the place of its node as
/// offsets: spans inside their parents' (where both are known); every string UTF-8 without NUL; text, code,
/// ids and classes without ends of line; heading levels 1 to 6; roles of the list; rows as wide as their
/// table, and as many as its head at least; pictures with a size; and within `bounds.depth`, each counted by
/// itself: lists and quotes, groups, inlines.
[[nodiscard]] std::optional<std::string> verify(Blocks blocks, const Bounds& bounds = {});

}  // namespace cvbuild::doc
#pragma GCC visibility pop
