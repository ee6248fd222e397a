// Document-order traversal for passes that look for some kinds and pass over the others.
#pragma once

#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/node.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

/// Calls `on_inline(const Inline&)` for each inline, parents before their children.
template <class OnInline>
void walk(Inlines content, OnInline&& on_inline) {
  for (const auto& item : content) {
    on_inline(item);
    visit(Overloaded{[](const Text&) {}, [](const Code&) {}, [](const Break&) {},
                     [&](const Emphasis& node) { walk(node.content, on_inline); },
                     [&](const Strong& node) { walk(node.content, on_inline); },
                     [&](const Strikethrough& node) { walk(node.content, on_inline); },
                     [&](const Link& node) { walk(node.content, on_inline); },
                     [&](const Picture& node) { walk(node.content, on_inline); },
                     [&](const Phrase& node) { walk(node.content, on_inline); }},
          item.kind());
  }
}

/// Calls `on_block(const Block&)` for each block and `on_inline` for each inline, in document order, parents
/// first.
template <class OnBlock, class OnInline>
void walk(Blocks blocks, OnBlock&& on_block, OnInline&& on_inline) {
  for (const auto& block : blocks) {
    on_block(block);
    visit(Overloaded{
              [&](const Heading& node) { walk(node.content, on_inline); },
              [&](const Paragraph& node) { walk(node.content, on_inline); },
              [&](const List& node) {
                for (const auto& item : node.items) walk(item.blocks, on_block, on_inline);
              },
              [](const CodeBlock&) {}, [&](const Quote& node) { walk(node.blocks, on_block, on_inline); },
              [&](const Table& node) {
                for (const auto& row : node.rows)
                  for (const auto& cell : row.cells) walk(cell.content, on_inline);
              },
              [&](const Figure& node) { walk(node.caption, on_inline); }, [](const Rule&) {},
              [](const PageBreak&) {}, [&](const Group& node) { walk(node.blocks, on_block, on_inline); }},
          block.kind());
  }
}

}  // namespace cvbuild::doc
#pragma GCC visibility pop
