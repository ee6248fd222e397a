// Reads Markdown: CommonMark with GFM's tables and strikethrough, front matter, attributes and comments
// (DESIGN.md section 2).
#pragma once

#include <span>
#include <vector>

#include "read/data/value.hpp"
#include "read/markdown/tree_builder.hpp"

namespace cvbuild::reading {

/// A Markdown text as a tree.
struct Markdown {
  std::span<doc::Block> blocks;         ///< top level; may be changed until the application is handed out
  const Value* front_matter = nullptr;  ///< a mapping, or null
  std::vector<model::Suppression> suppressions;
};

/// Always yields a tree; an empty one if the text is no UTF-8 or passes a bound, which is reported as an
/// error.
[[nodiscard]] Markdown read_markdown(const Source& source, const Bounds& bounds,
                                     const MarkdownOptions& options, Arena& arena, Diagnostics& diagnostics);

}  // namespace cvbuild::reading
