// How wide the columns of a table are: as wide as their text, as long as the page is wide enough.
#pragma once

#include <vector>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters::docx {

/// Widths in points, whose sum is at most `available`. A word is broken only where the longest words of all
/// columns do not fit side by side. `size` is that of the text in points.
[[nodiscard]] std::vector<double> column_widths(const doc::Table& table, double available, double size);

}  // namespace cvbuild::emitters::docx
