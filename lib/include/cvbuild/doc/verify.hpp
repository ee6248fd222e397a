// The tree's invariants, checked when a document is made by hand or by a Builder and, of composed documents,
// in tests and fuzzers.
#pragma once

#include <optional>
#include <string>

#include <cvbuild/core/source.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/doc/node.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

/// Nothing if the tree is sound; else the first invariant that is broken, after the place of its node as
/// offsets: spans inside their parents' (where both are known); every string UTF-8 without NUL; text, code,
/// ids and classes without ends of line; heading levels 1 to 6; roles, alignments and kinds of lists that
/// there are; rows as wide as their table, and as many as its head at least; pictures with a size, a format,
/// an orientation and a resolution above 0; and within `bounds.depth`, each counted by itself: lists and
/// quotes, groups, inlines.
[[nodiscard]] std::optional<std::string> verify(Blocks blocks, const Bounds& bounds = {});
/// The same of a whole document, spans apart, which are for messages alone: its blocks, what it says of
/// itself and of its person, and its pictures, of which none is null.
[[nodiscard]] std::optional<std::string> verify_document(const Document::Data& document,
                                                         const Bounds& bounds = {});

}  // namespace cvbuild::doc
#pragma GCC visibility pop
