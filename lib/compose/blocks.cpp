// Rewrites heading levels; everything else is shared with the tree that it came from.
#include "compose/blocks.hpp"

#include <algorithm>

#include <cvbuild/core/visit.hpp>

namespace cvbuild::composing {

namespace {

bool holds_heading(doc::Blocks blocks);

/// Whether a block is a heading or has one somewhere inside.
struct HoldsHeading {
  bool operator()(const doc::Heading&) const { return true; }
  bool operator()(const doc::Paragraph&) const { return false; }
  bool operator()(const doc::List& list) const {
    return std::any_of(list.items.begin(), list.items.end(),
                       [](const doc::ListItem& item) { return holds_heading(item.blocks); });
  }
  bool operator()(const doc::CodeBlock&) const { return false; }
  bool operator()(const doc::Quote& quote) const { return holds_heading(quote.blocks); }
  bool operator()(const doc::Table&) const { return false; }
  bool operator()(const doc::Figure&) const { return false; }
  bool operator()(const doc::Rule&) const { return false; }
  bool operator()(const doc::PageBreak&) const { return false; }
  bool operator()(const doc::Group& group) const { return holds_heading(group.blocks); }
};

bool holds_heading(doc::Blocks blocks) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [](const doc::Block& block) { return visit(HoldsHeading{}, block.kind()); });
}

/// The same block with the headings in it at their new levels.
class Shifted {
 public:
  Shifted(LevelShift shift, Arena& arena) : shift_(shift), arena_(arena) {}

  doc::Block operator()(doc::Heading heading) const {
    heading.level = shift_(heading.level);
    return heading;
  }
  doc::Block operator()(const doc::Paragraph& block) const { return block; }
  doc::Block operator()(doc::List list) const {
    std::vector<doc::ListItem> items(list.items.begin(), list.items.end());
    for (auto& item : items) item.blocks = blocks(item.blocks);
    list.items = arena_.copy(std::span<const doc::ListItem>(items));
    return list;
  }
  doc::Block operator()(const doc::CodeBlock& block) const { return block; }
  doc::Block operator()(doc::Quote quote) const {
    quote.blocks = blocks(quote.blocks);
    return quote;
  }
  doc::Block operator()(const doc::Table& block) const { return block; }
  doc::Block operator()(const doc::Figure& block) const { return block; }
  doc::Block operator()(const doc::Rule& block) const { return block; }
  doc::Block operator()(const doc::PageBreak& block) const { return block; }
  doc::Block operator()(doc::Group group) const {
    group.blocks = blocks(group.blocks);
    return group;
  }

 private:
  [[nodiscard]] doc::Blocks blocks(doc::Blocks source) const {
    if (!holds_heading(source)) return source;
    std::vector<doc::Block> copy;
    append_shifted(source, shift_, arena_, copy);
    return arena_.copy(std::span<const doc::Block>(copy));
  }
  LevelShift shift_;
  Arena& arena_;
};

}  // namespace

unsigned LevelShift::operator()(unsigned level) const {
  return static_cast<unsigned>(std::clamp(static_cast<int>(level) + by, static_cast<int>(highest), 6));
}

void append_shifted(doc::Blocks blocks, LevelShift shift, Arena& arena, std::vector<doc::Block>& target) {
  const Shifted shifted(shift, arena);
  for (const auto& block : blocks)
    target.push_back(visit(HoldsHeading{}, block.kind()) ? visit(shifted, block.kind()) : block);
}

}  // namespace cvbuild::composing
