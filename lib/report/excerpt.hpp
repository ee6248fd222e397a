// A line of a source with carets under a part of it.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::reports {

/// What is printed of the line, and what below it.
struct Excerpt {
  std::string line;
  std::string carets;  ///< blanks, then '^' and '~'
};

/// The line with bytes [begin, end) marked, in at most `columns` columns (20 at least): a longer line is cut
/// around the mark and the cuts are shown. Tabs become blanks. `begin` may be the line's end.
[[nodiscard]] Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns);

}  // namespace cvbuild::reports
