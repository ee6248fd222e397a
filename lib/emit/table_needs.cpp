// Counts the letters of cells and of their words.
#include "emit/table_needs.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/plain_text.hpp>

namespace cvbuild::emitters {

namespace {

/// East Asian from U+1100 on, roughly.
void measure(std::string_view text, ColumnNeed& need) {
  double whole = 0, word = 0, piece = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = next_code_point(text, at);
    const bool wide = letter >= 0x1100 && (letter < 0x2000 || letter > 0x2E80);
    whole += wide ? 2 : 1;
    word = letter == ' ' ? 0 : wide ? 2 : word + 1;
    piece = letter == ' ' ? 0 : wide ? 2 : piece + 1;
    need.word = std::max(need.word, word);
    need.piece = std::max(need.piece, piece);
    if (letter == '-' || letter == 0x2013) piece = 0;
  }
  need.whole = std::max(need.whole, whole);
}

}  // namespace

std::vector<ColumnNeed> column_needs(const doc::Table& table) {
  std::vector<ColumnNeed> needs(table.columns.size());
  std::string text;
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < std::min(needs.size(), row.cells.size()); ++i) {
      text.clear();
      doc::append_plain_text(row.cells[i].content, text);
      measure(text, needs[i]);
    }
  return needs;
}

}  // namespace cvbuild::emitters
