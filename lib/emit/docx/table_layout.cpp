// Widths of columns, by an estimate of their text's width.
#include "emit/docx/table_layout.hpp"

#include <algorithm>
#include <numeric>

#include "emit/table_needs.hpp"

namespace cvbuild::emitters::docx {

namespace {

constexpr double padding = 11.5;  // beside a cell's text, and room for what the estimate lacks

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

struct Widths {
  std::vector<double> whole, least;
};

Widths widths_of(const std::vector<ColumnNeed>& needs, double size) {
  Widths widths;
  for (const auto& need : needs) {
    widths.whole.push_back(need.whole * letter_width * size + padding);
    widths.least.push_back(need.word * letter_width * size + padding);
  }
  return widths;
}

}  // namespace

TableLayout lay_out(const doc::Table& table, double available, double size) {
  const auto needs = column_needs(table);
  auto widths = widths_of(needs, size);
  const bool is_small = sum(widths.least) > available;
  if (is_small) widths = widths_of(needs, size * small_table);
  auto& [whole, least] = widths;
  if (sum(whole) <= available) return {std::move(whole), is_small};
  const double rest = available - sum(least);
  if (rest <= 0) return {capped(std::move(least), available), is_small};
  const double wish = sum(whole) - sum(least);
  for (std::size_t i = 0; i < whole.size(); ++i)
    least[i] += wish > 0 ? rest * (whole[i] - least[i]) / wish : 0;
  return {std::move(least), is_small};
}

}  // namespace cvbuild::emitters::docx
