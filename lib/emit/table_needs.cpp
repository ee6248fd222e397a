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
bool is_east_asian(char32_t letter) { return letter >= 0x1100 && (letter < 0x2000 || letter > 0x2E80); }

/// As letters of Latin script: signs and the letters of other scripts are wider in most faces.
double letters_in(char32_t letter) {
  if (is_east_asian(letter)) return 2;
  if (letter >= 0x2190 && letter < 0x2C00) return 1.7;
  return letter >= 0x370 && letter < 0x1100 ? 1.3 : 1;
}

void measure(std::string_view text, ColumnNeed& need) {
  double whole = 0, word = 0, piece = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = next_code_point(text, at);
    const bool stands_alone = is_east_asian(letter);  // a line may end on either side
    const auto letters = letters_in(letter);
    whole += letters;
    word = letter == ' ' ? 0 : stands_alone ? letters : word + letters;
    piece = letter == ' ' ? 0 : stands_alone ? letters : piece + letters;
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
