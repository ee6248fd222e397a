// The ids of a document: each belongs to the first block that has it.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters {

/// Holds views into the tree that it was made of. An id with a blank in it is none (HTML, "The id
/// attribute").
class Anchors {
 public:
  Anchors() = default;
  explicit Anchors(doc::Blocks blocks) {
    collect(blocks);
    std::stable_sort(all_.begin(), all_.end(), [](const Anchor& a, const Anchor& b) { return a.id < b.id; });
  }

  /// Whether a link to `id` finds it.
  [[nodiscard]] bool has(std::string_view id) const { return owner(id) != nullptr; }
  /// The block that bears `id`, or null.
  [[nodiscard]] const doc::BlockNode* owner(std::string_view id) const {
    const auto at =
        std::lower_bound(all_.begin(), all_.end(), id,
                         [](const Anchor& anchor, std::string_view wanted) { return anchor.id < wanted; });
    return at != all_.end() && at->id == id ? at->node : nullptr;
  }

 private:
  struct Anchor {
    std::string_view id;
    const doc::BlockNode* node;
  };

  void collect(doc::Blocks blocks) {
    for (const auto& block : blocks) {
      const auto& node = doc::node(block);
      if (const auto id = node.id(); !id.empty() && id.find_first_of(" \t\n\r\f") == std::string_view::npos)
        all_.push_back({id, &node});
      visit(Overloaded{[](const doc::Heading&) {}, [](const doc::Paragraph&) {}, [](const doc::CodeBlock&) {},
                       [](const doc::Table&) {}, [](const doc::Figure&) {}, [](const doc::Rule&) {},
                       [](const doc::PageBreak&) {},
                       [this](const doc::List& list) {
                         for (const auto& item : list.items) collect(item.blocks);
                       },
                       [this](const doc::Quote& quote) { collect(quote.blocks); },
                       [this](const doc::Group& group) { collect(group.blocks); }},
            block.kind());
    }
  }

  std::vector<Anchor> all_;
};

}  // namespace cvbuild::emitters
