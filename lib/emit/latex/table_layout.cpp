// Column widths, from estimates of the width of the cells' text.
#include "emit/latex/table_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include <cvbuild/doc/plain_text.hpp>

namespace cvbuild::emitters::latex {

namespace {

/// In ems: the whole text on one line, and its widest word.
struct Need {
  double natural = 1.2, word = 1.2;
};

std::vector<Need> needs_of(const doc::Table& table) {
  std::vector<Need> needs(table.columns.size());
  std::string text;
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.cells.size() && i < needs.size(); ++i) {
      text.clear();
      doc::append_plain_text(row.cells[i].content, text);
      needs[i].natural = std::max(needs[i].natural, width_of(text) / 100.0);
      needs[i].word = std::max(needs[i].word, std::min(widest_word_of(text), widest_word) / 100.0);
    }
  return needs;
}

double sum(const std::vector<Need>& needs, double Need::*part) {
  return std::accumulate(needs.begin(), needs.end(), 0.0,
                         [part](double total, const Need& need) { return total + need.*part; });
}

/// The width of one column where `room` is shared.
double share(const Need& need, double naturals, double words, double room) {
  if (naturals <= room) return need.natural;
  if (words <= room) return need.word + (need.natural - need.word) * (room - words) / (naturals - words);
  return need.word * room / words;
}

/// The width of the line in ems of the text, without the gaps between columns.
double line_of(const doc::Table& table, const ThemeData& theme, unsigned depth) {
  const auto count = static_cast<double>(table.columns.size());
  const double line = theme.paper_width - theme.margin_left - theme.margin_right;
  const double indented = std::max(line - theme.list_indent * depth, 18 * theme.text_size);
  const double gaps = (count > 6 ? 72 / count : 12) * (count - 1);
  return (indented - gaps) / theme.text_size;
}

}  // namespace

TableLayout lay_out(const doc::Table& table, const ThemeData& theme, unsigned depth) {
  const double line = line_of(table, theme, depth);
  // Latin Modern's smallest faces are wider for their size.
  constexpr double smallest_column = 1.8, smaller_type = 0.8, tiny_type = 0.65, tiny_stretch = 1.35;
  TableLayout layout;
  const auto needs = needs_of(table);
  const double naturals = sum(needs, &Need::natural), words = sum(needs, &Need::word);
  const auto count = static_cast<double>(needs.size());
  if (words > line) layout.type = std::max(smaller_type, line / words);
  layout.type = std::min(layout.type, line / (count * smallest_column));
  const double room = line / layout.type;
  double floor_sum = 0;
  for (const auto& need : needs) floor_sum += std::max(share(need, naturals, words, room), smallest_column);
  const double scale = std::min(1.0, room / floor_sum);
  const double stretch = layout.type < tiny_type ? tiny_stretch : 1;
  for (const auto& need : needs) {
    const double width = std::max(share(need, naturals, words, room), smallest_column) * scale;
    layout.columns.push_back(std::floor(width / room * 1000) / 1000);  // as they are written: no wider in all
    layout.limits.push_back(std::min(widest_word, static_cast<Width>(std::lround(width / stretch * 100))));
  }
  return layout;
}

unsigned opening_lines(const doc::Table& table, const ThemeData& theme, unsigned depth) {
  constexpr double set_narrower = 0.85;  // than what width_of() says, which is rather too much
  const auto layout = lay_out(table, theme, depth);
  const double room = line_of(table, theme, depth) / layout.type;
  unsigned lines = 0;
  for (std::size_t row = 0; row < table.rows.size() && row <= table.head_rows; ++row) {
    double most = 1;
    const auto& cells = table.rows[row].cells;
    for (std::size_t i = 0; i < cells.size() && i < layout.columns.size(); ++i) {
      const double width = width_of(doc::plain_text(cells[i].content)) / 100.0 * set_narrower;
      most = std::max(most, std::ceil(width / (layout.columns[i] * room)));
    }
    lines += static_cast<unsigned>(most);
  }
  return lines;
}

}  // namespace cvbuild::emitters::latex
