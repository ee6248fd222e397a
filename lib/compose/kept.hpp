// Leaves out the blocks of Markdown that a variant does not keep.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/application.hpp>
#include <cvbuild/model/variant.hpp>

namespace cvbuild::composing {

/// `blocks` without those whose attribute `tags` the selection does not keep: a heading's holds for its
/// section, items of lists count too, and what is left empty goes with them. Only what changes is copied.
[[nodiscard]] doc::Blocks kept_blocks(doc::Blocks blocks, const model::Selection& selection, Arena& arena);

/// The tags that a document is composed for: `tags`, else the plan's own.
[[nodiscard]] model::Selection selection_of(const model::DocumentPlan& plan,
                                            std::span<const std::string_view> tags);

/// The stretches of top-level text that the selection leaves out, in the order of the sources.
[[nodiscard]] std::vector<Span> dropped_stretches(Slice<doc::Blocks> texts,
                                                  const model::Selection& selection);

/// The index behind what the block at `index` stands for: the section of a heading, else the block alone.
[[nodiscard]] std::size_t reach(doc::Blocks blocks, std::size_t index);

}  // namespace cvbuild::composing
