// What CommonMark makes of blocks that stand directly under each other.
#include "emit/markdown/tightness.hpp"

#include <algorithm>

#include <cvbuild/core/visit.hpp>

#include "emit/markdown/pieces.hpp"

namespace cvbuild::emitters {

namespace {

bool any_leaves_lines(doc::Blocks blocks) { return std::any_of(blocks.begin(), blocks.end(), leaves_lines); }

struct LineSearch {
  bool operator()(const doc::Heading& node) const { return leaves_pieces(node.content); }
  bool operator()(const doc::Paragraph& node) const { return leaves_pieces(node.content); }
  bool operator()(const doc::List& node) const { return !node.items.empty(); }
  bool operator()(const doc::CodeBlock&) const { return true; }
  bool operator()(const doc::Quote& node) const { return any_leaves_lines(node.blocks); }
  bool operator()(const doc::Table& node) const { return !node.rows.empty() && !node.columns.empty(); }
  bool operator()(const doc::Figure&) const { return true; }
  bool operator()(const doc::Rule&) const { return true; }
  bool operator()(const doc::PageBreak&) const { return false; }
  bool operator()(const doc::Group& node) const { return any_leaves_lines(node.blocks); }
};

/// Only a filled first item interrupts a paragraph, and only the number 1.
bool interrupts(const doc::List& list) {
  return (list.kind == doc::ListKind::bullet || list.start == 1) && any_leaves_lines(list.items[0].blocks);
}

bool interrupts(const doc::Block& below) {
  return visit(
      Overloaded{[](const doc::Heading&) { return true; }, [](const doc::Paragraph&) { return false; },
                 [](const doc::List& list) { return interrupts(list); },
                 [](const doc::CodeBlock&) { return true; }, [](const doc::Quote&) { return true; },
                 [](const doc::Table&) { return false; }, [](const doc::Figure&) { return false; },
                 [](const doc::Rule&) { return true; }, [](const doc::PageBreak&) { return false; },
                 [](const doc::Group&) { return false; }},
      below.kind());
}

bool can_touch(const doc::Block& above, const doc::Block& below) {
  const bool quotes =
      std::holds_alternative<doc::Quote>(above.kind()) && std::holds_alternative<doc::Quote>(below.kind());
  const bool groups =
      std::holds_alternative<doc::Group>(above.kind()) || std::holds_alternative<doc::Group>(below.kind());
  const bool ended = std::holds_alternative<doc::Heading>(above.kind()) ||
                     std::holds_alternative<doc::CodeBlock>(above.kind()) ||
                     std::holds_alternative<doc::Rule>(above.kind());
  // Whatever a line holds, below a table md4c may take it for a row.
  const bool table = std::holds_alternative<doc::Table>(above.kind());
  return !quotes && !groups && !table && (ended || interrupts(below));
}

bool is_tight(doc::Blocks blocks) {
  const doc::Block* above = nullptr;
  for (const auto& block : blocks) {
    if (std::holds_alternative<doc::PageBreak>(block.kind()) || has_attribute_line(block)) return false;
    if (!leaves_lines(block)) continue;
    if (above != nullptr && !can_touch(*above, block)) return false;
    above = &block;
  }
  return true;
}

}  // namespace

bool leaves_lines(const doc::Block& block) { return visit(LineSearch{}, block.kind()); }

bool has_attribute_line(const doc::Block& block) {
  if (std::holds_alternative<doc::Heading>(block.kind())) return false;
  const auto* figure = std::get_if<doc::Figure>(&block.kind());
  if (figure != nullptr && !figure->alternative.empty()) return true;
  const auto* attributes = doc::node(block).attributes;
  return attributes != nullptr && !attributes->written_id().empty();
}

bool can_be_tight(const doc::List& list) {
  return std::all_of(list.items.begin(), list.items.end(),
                     [](const doc::ListItem& item) { return is_tight(item.blocks); });
}

}  // namespace cvbuild::emitters
