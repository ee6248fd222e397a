// The bookmarks of a document: names that Word takes, for the blocks that `#id` links lead to.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters::docx {

struct Bookmark {
  unsigned id = 0;
  std::string name;  ///< a letter, then letters, digits and '_', at most 40, unique without regard to case
  const doc::BlockNode* owner = nullptr;  ///< the first block of that id
};

class Bookmarks {
 public:
  /// Finds every link to an id and the first block that has it.
  explicit Bookmarks(doc::Blocks blocks);
  /// The bookmark that links to `id` lead to; null if no block has it, or if no link leads to it.
  [[nodiscard]] const Bookmark* find(std::string_view id) const;

 private:
  std::unordered_map<std::string_view, Bookmark> all_;
};

}  // namespace cvbuild::emitters::docx
