// Finds the lists of attributes in a Markdown text before its parser sees it, and overwrites them with blanks
// of equal length.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

namespace cvbuild::reading {

/// A list that was found, and the block it belongs to.
struct AttributeList {
  std::size_t begin = 0;  ///< offset of its brace in the source
  std::size_t end = 0;
  std::size_t target = 0;  ///< the block begins here: a heading's line, or the first character of the next
                           ///< block of the same container
  std::size_t depth = 0;   ///< how many quotes and list items are around it
};

/// Lists in the order of the text. `text` is the source's text, changed in place from `begin` on: each list
/// that counts becomes blanks. One that is malformed, or that no block follows in its container, stays text,
/// with a warning. Linear in the text.
[[nodiscard]] std::vector<AttributeList> extract_attribute_lists(const Source& source, std::string& text,
                                                                 std::size_t begin, Diagnostics& diagnostics);

}  // namespace cvbuild::reading
