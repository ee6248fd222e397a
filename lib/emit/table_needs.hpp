// How much room the columns of a table need, by an estimate of their text's width.
#pragma once

#include <vector>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters {

/// In letters of Latin script, of which those of East Asia count twice, and those of others more than once;
/// two at the least.
struct ColumnNeed {
  double whole = 2;  ///< the longest text on one line
  double word = 2;   ///< the longest word
  double piece =
      2;  ///< the longest part of one that no line ends in: words may be parted behind a hyphen or a dash
};
/// By column.
[[nodiscard]] std::vector<ColumnNeed> column_needs(const doc::Table& table);

/// How much smaller type is where the words of a table do not fit side by side.
inline constexpr double small_table = 0.8;

/// How wide a letter is, as a part of the type's size: text faces have 0.5 on average, bold ones and capitals
/// more.
inline constexpr double letter_width = 0.56;

}  // namespace cvbuild::emitters
