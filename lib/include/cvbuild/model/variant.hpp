// Variants: which of the tagged content a document keeps.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/form.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// The tags that a document is for. Without any, it keeps everything; else what has no tags, and what has one
/// of them.
struct Selection {
  std::vector<std::string_view> tags;  ///< empty: everything is kept

  /// Whether there are no tags, so that nothing is left out.
  [[nodiscard]] bool keeps_all() const { return tags.empty(); }
  /// Whether content of that one tag stays.
  [[nodiscard]] bool keeps(std::string_view tag) const;
  /// Of an entry, a highlight or a section.
  [[nodiscard]] bool keeps(Slice<Text> content) const;
  /// Of a block of Markdown, whose attribute `tags` holds words parted by blanks.
  [[nodiscard]] bool keeps(const doc::Attributes* attributes) const;
};

/// The words of a block's attribute `tags`, each with its place.
void append_tags(const doc::Attributes* attributes, std::vector<Text>& tags);

/// The same for every block and list item in `blocks`.
void append_tags(doc::Blocks blocks, std::vector<Text>& tags);

}  // namespace cvbuild::model
#pragma GCC visibility pop
