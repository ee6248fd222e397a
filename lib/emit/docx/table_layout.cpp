// Widths of columns, by an estimate of their text's width.
#include "emit/docx/table_layout.hpp"

#include <algorithm>
#include <numeric>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/plain_text.hpp>

namespace cvbuild::emitters::docx {

namespace {

constexpr double padding = 11.5;  // beside a cell's text, and room for what the estimate lacks
constexpr double letter_width =
    0.56;  // of the size: text faces have 0.5 on average, bold ones and capitals more

/// In letters; those of East Asia count twice (from U+1100 on, roughly: an estimate).
struct Measure {
  double whole = 0;
  double longest_word = 0;
};

Measure measure(std::string_view text) {
  Measure result;
  double word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = next_code_point(text, at);
    const bool wide = letter >= 0x1100 && (letter < 0x2000 || letter > 0x2E80);
    result.whole += wide ? 2 : 1;
    word = letter == ' ' ? 0 : wide ? 2 : word + 1;
    result.longest_word = std::max(result.longest_word, word);
  }
  return result;
}

std::vector<Measure> measure_columns(const doc::Table& table) {
  std::vector<Measure> columns(table.columns.size());
  std::string text;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < std::min(columns.size(), row.cells.size()); ++i) {
      text.clear();
      doc::append_plain_text(row.cells[i].content, text);
      const auto cell = measure(text);
      columns[i].whole = std::max(columns[i].whole, cell.whole);
      columns[i].longest_word = std::max(columns[i].longest_word, cell.longest_word);
    }
  }
  return columns;
}

double sum(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

/// The widest columns give what is too much, until all is at most as wide as the others that are: a long
/// address is parted, and not the short words beside it.
std::vector<double> capped(std::vector<double> widths, double available) {
  auto rising = widths;
  std::sort(rising.begin(), rising.end());
  double left = available;
  double cap = available;
  for (std::size_t i = 0; i < rising.size(); ++i) {
    cap = left / static_cast<double>(rising.size() - i);
    if (rising[i] > cap) break;
    left -= rising[i];
  }
  for (double& width : widths) width = std::min(width, cap);
  return widths;
}

}  // namespace

std::vector<double> column_widths(const doc::Table& table, double available, double size) {
  std::vector<double> whole, least;
  for (const auto& column : measure_columns(table)) {
    whole.push_back(std::max(column.whole, 2.0) * letter_width * size + padding);
    least.push_back(std::max(column.longest_word, 2.0) * letter_width * size + padding);
  }
  if (sum(whole) <= available) return whole;
  const double rest = available - sum(least);
  if (rest <= 0) return capped(std::move(least), available);
  const double wish = sum(whole) - sum(least);
  for (std::size_t i = 0; i < whole.size(); ++i) least[i] += rest * (whole[i] - least[i]) / wish;
  return least;
}

}  // namespace cvbuild::emitters::docx
