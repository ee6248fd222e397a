// Copies blocks into another tree with their headings at other levels.
#pragma once

#include <vector>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/doc/node.hpp>

namespace cvbuild::composing {

/// Adds `by` to each heading's level; none comes out above `highest` (a small number) or below level 6.
struct LevelShift {
  int by = 0;
  unsigned highest = 1;
  [[nodiscard]] unsigned operator()(unsigned level) const;
};

/// Appends `blocks` to `target`. Only what changes is copied: arrays without a heading are shared with the
/// source tree.
void append_shifted(doc::Blocks blocks, LevelShift shift, Arena& arena, std::vector<doc::Block>& target);

}  // namespace cvbuild::composing
