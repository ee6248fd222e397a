// One pass over blocks by the attribute `tags`; trees that lose nothing are shared with their source.
#include "compose/kept.hpp"

#include <algorithm>

#include <cvbuild/core/visit.hpp>
#include <cvbuild/model/sections.hpp>

namespace cvbuild::composing {

namespace {

using model::Selection;

/// Whether a block loses nothing that is inside it.
class IsWhole {
 public:
  explicit IsWhole(const Selection& selection) : selection_(selection) {}

  [[nodiscard]] bool all(doc::Blocks blocks) const {
    return std::all_of(blocks.begin(), blocks.end(), [this](const doc::Block& block) {
      return selection_.keeps(doc::node(block).attributes) && visit(*this, block.kind());
    });
  }

  bool operator()(const doc::Heading&) const { return true; }
  bool operator()(const doc::Paragraph&) const { return true; }
  bool operator()(const doc::List& list) const {
    return std::all_of(list.items.begin(), list.items.end(), [this](const doc::ListItem& item) {
      return selection_.keeps(item.attributes) && all(item.blocks);
    });
  }
  bool operator()(const doc::CodeBlock&) const { return true; }
  bool operator()(const doc::Quote& quote) const { return all(quote.blocks); }
  bool operator()(const doc::Table&) const { return true; }
  bool operator()(const doc::Figure&) const { return true; }
  bool operator()(const doc::Rule&) const { return true; }
  bool operator()(const doc::PageBreak&) const { return true; }
  bool operator()(const doc::Group& group) const { return all(group.blocks); }

 private:
  const Selection& selection_;
};

/// Appends what is kept of a block, if that is anything.
class Keeper {
 public:
  Keeper(const Selection& selection, Arena& arena) : selection_(selection), arena_(arena) {}

  [[nodiscard]] doc::Blocks kept(doc::Blocks source) const {
    if (IsWhole(selection_).all(source)) return source;
    std::vector<doc::Block> target;
    for (std::size_t i = 0; i < source.size();) {
      const bool keeps = selection_.keeps(doc::node(source[i]).attributes);
      if (keeps) append(source[i], target);
      i = keeps ? i + 1 : reach(source, i);
    }
    return arena_.copy(std::span<const doc::Block>(target));
  }

 private:
  void append(const doc::Block& block, std::vector<doc::Block>& target) const {
    if (visit(IsWhole(selection_), block.kind())) return target.push_back(block);
    visit(Overloaded{[](const doc::Heading&) {}, [](const doc::Paragraph&) {},
                     [&](doc::List list) {
                       list.items = items(list.items);
                       if (!list.items.empty()) target.push_back(list);
                     },
                     [](const doc::CodeBlock&) {}, [&](doc::Quote quote) { append_inside(quote, target); },
                     [](const doc::Table&) {}, [](const doc::Figure&) {}, [](const doc::Rule&) {},
                     [](const doc::PageBreak&) {}, [&](doc::Group group) { append_inside(group, target); }},
          block.kind());
  }

  template <class Container>
  void append_inside(Container container, std::vector<doc::Block>& target) const {
    container.blocks = kept(container.blocks);
    if (!container.blocks.empty()) target.push_back(container);
  }

  [[nodiscard]] Slice<doc::ListItem> items(Slice<doc::ListItem> source) const {
    std::vector<doc::ListItem> target;
    for (auto item : source) {
      if (!selection_.keeps(item.attributes)) continue;
      const bool was_empty = item.blocks.empty();
      item.blocks = kept(item.blocks);
      if (was_empty || !item.blocks.empty()) target.push_back(item);
    }
    return arena_.copy(std::span<const doc::ListItem>(target));
  }

  const Selection& selection_;
  Arena& arena_;
};

}  // namespace

model::Selection selection_of(const model::DocumentPlan& plan, std::span<const std::string_view> tags) {
  model::Selection selection;
  selection.tags.assign(tags.begin(), tags.end());
  if (tags.empty())
    for (const auto& tag : plan.tags) selection.tags.push_back(tag.value);
  return selection;
}

std::size_t reach(doc::Blocks blocks, std::size_t index) {
  return std::holds_alternative<doc::Heading>(blocks[index].kind()) ? model::section_end(blocks, index)
                                                                    : index + 1;
}

doc::Blocks kept_blocks(doc::Blocks blocks, const Selection& selection, Arena& arena) {
  return selection.keeps_all() ? blocks : Keeper(selection, arena).kept(blocks);
}

std::vector<Span> dropped_stretches(Slice<doc::Blocks> texts, const Selection& selection) {
  std::vector<Span> stretches;
  if (selection.keeps_all()) return stretches;
  for (const auto blocks : texts) {
    for (std::size_t i = 0; i < blocks.size();) {
      const bool keeps = selection.keeps(doc::node(blocks[i]).attributes);
      const auto end = keeps ? i + 1 : reach(blocks, i);
      if (!keeps) stretches.push_back(hull(doc::node(blocks[i]).span, doc::node(blocks[end - 1]).span));
      i = end;
    }
  }
  return stretches;
}

}  // namespace cvbuild::composing
