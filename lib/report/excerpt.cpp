// Shows a line of a source in a bounded number of columns, and marks a part of it.
#include "report/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "core/glyph.hpp"

namespace cvbuild::reports {

namespace {

constexpr std::size_t tab_stop = 4;
// A character takes four bytes at most: what lies farther off than this cannot be in view.
constexpr std::size_t bytes_in_view = 1024;

/// A piece of the line as it is printed: where it begins in the line, and at which column.
struct Cell {
  std::size_t offset;
  std::size_t column;
  std::size_t columns;
  std::string_view shown;
};

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t view_begin(std::string_view line, std::size_t mark) {
  std::size_t begin = mark > bytes_in_view ? mark - bytes_in_view : 0;
  while (begin > 0 && begin < mark && continues(line[begin])) ++begin;
  return begin;
}

std::vector<Cell> cells_of(std::string_view line, std::size_t begin, std::size_t end) {
  constexpr std::string_view blanks = "    ";
  std::vector<Cell> cells;
  std::size_t column = 0;
  for (std::size_t offset = begin; offset < end;) {
    const std::size_t at = offset;
    const auto glyph = next_glyph(line.substr(0, end), offset);
    const bool tab = glyph.code_point == '\t';
    const std::size_t columns = tab ? tab_stop - column % tab_stop : glyph.columns;
    cells.push_back({at, column, columns,
                     tab           ? blanks.substr(0, columns)
                     : glyph.shown ? glyph.bytes
                                   : replacement});
    column += columns;
  }
  return cells;
}

/// Column ranges: of the mark, and of what is in view.
struct View {
  std::size_t mark_begin = 0, mark_end = 0;
  std::size_t begin = 0, end = 0;
};

View view_of(const std::vector<Cell>& cells, std::size_t begin, std::size_t end, std::size_t columns) {
  View view;
  const std::size_t all = cells.empty() ? 0 : cells.back().column + cells.back().columns;
  view.mark_begin = view.mark_end = all;
  for (const auto& cell : cells) {
    if (cell.offset < begin) continue;
    view.mark_begin = std::min(view.mark_begin, cell.column);
    if (cell.offset < end || cell.offset == begin) view.mark_end = cell.column + cell.columns;
  }
  view.mark_end = std::max(view.mark_end, view.mark_begin + 1);
  // The mark's first two thirds of the columns, or all of it if that fits, stay in view.
  const std::size_t wanted = std::min(view.mark_end, view.mark_begin + columns * 2 / 3);
  view.begin =
      all <= columns || wanted <= columns ? 0 : std::min(view.mark_begin, wanted + columns / 6 - columns);
  view.end = view.begin + columns;
  return view;
}

}  // namespace

Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  const std::size_t first = view_begin(line, begin);
  const auto cells = cells_of(line, first, std::min(line.size(), begin + bytes_in_view));
  const std::size_t room = columns - 2;  // for the two signs of a cut
  View view = view_of(cells, begin, end, room);
  const bool cut_before = first > 0 || view.begin > 0;
  Excerpt result{cut_before ? std::string(ellipsis) : std::string{}, {}};
  std::size_t before_mark = 0, last = first;
  for (const auto& cell : cells) {
    if (cell.column < view.begin || cell.column + cell.columns > view.end) continue;
    result.line += cell.shown;
    if (cell.column < view.mark_begin) before_mark += cell.columns;
    last = cell.offset + 1;
  }
  while (last < line.size() && continues(line[last])) ++last;
  if (last < line.size() && !cells.empty()) result.line += ellipsis;
  const std::size_t marked = std::min(view.mark_end, view.end) - std::min(view.mark_begin, view.end);
  result.carets.assign(before_mark + (cut_before ? 1 : 0), ' ');
  result.carets += '^';
  result.carets.append(std::max<std::size_t>(marked, 1) - 1, '~');
  return result;
}

}  // namespace cvbuild::reports
