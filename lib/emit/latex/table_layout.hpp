// How wide the columns of a table are, and how small its type.
#pragma once

#include <vector>

#include <cvbuild/doc/node.hpp>
#include <cvbuild/theme/theme.hpp>

#include "emit/latex/tex_writer.hpp"

namespace cvbuild::emitters::latex {

struct TableLayout {
  std::vector<double>
      columns;                ///< fractions of the line, without the space between columns; at most 1 in all
  double type = 1;            ///< factor on the size of text; 1 for most tables
  std::vector<Width> limits;  ///< the widest word that fits, in the table's own type
};

/// For a table in `depth` lists and quotes, each of which narrows the line. Columns get what they need where
/// there is room; else what their words need, and share the rest.
[[nodiscard]] TableLayout lay_out(const doc::Table& table, const ThemeData& theme, unsigned depth);

/// How many lines its head and the row below that take, about.
[[nodiscard]] unsigned opening_lines(const doc::Table& table, const ThemeData& theme, unsigned depth);

}  // namespace cvbuild::emitters::latex
