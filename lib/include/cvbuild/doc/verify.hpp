// The tree's invariants, checked in Debug builds, tests and fuzzers.
#pragma once

#include <optional>
#include <string>

#include <cvbuild/core/source.hpp>
#include <cvbuild/doc/node.hpp>

namespace cvbuild::doc {

/// Nothing if the tree is sound; else which invariant is broken, where: spans inside their parents' (where
/// both are known), text valid UTF-8 without ends of line or NUL, heading levels 1-6, rows as wide as their
/// table, depth within `bounds`.
[[nodiscard]] std::optional<std::string> verify(Blocks blocks, const Bounds& bounds = {});

}  // namespace cvbuild::doc
