// How wide the columns of a table are: as wide as their text, as long as the page is wide enough.
#pragma once

#include <vector>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters::docx {

struct TableLayout {
  std::vector<double> widths;  ///< of columns, in points; the sum is at most what is available
  bool is_small = false;       ///< in smaller type, for the longest words of all columns to fit side by side
};
/// A word is broken only where that is not enough. `size` is that of the text in points.
[[nodiscard]] TableLayout lay_out(const doc::Table& table, double available, double size);

}  // namespace cvbuild::emitters::docx
