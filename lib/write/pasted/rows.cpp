// Knows the rows of a table without heads by their tabs and rising numbers.
#include "write/pasted/rows.hpp"

#include <algorithm>
#include <cstddef>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

namespace cvbuild::writing {

namespace {

std::string_view line_at(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of("\n\r"), text.size()));
}

/// The number before the tab behind which a row's words stand, without zeros before it; empty: it is no row.
std::string_view row_number(std::string_view line) {
  const auto tab = line.find('\t');
  if (tab == std::string_view::npos || trim(line.substr(tab)).empty()) return {};
  auto number = trim(line.substr(0, tab));
  // "1.", or "1)", is known as a number anyway, but not what stands in the cells behind the next one.
  const bool is_marked = number.ends_with('.') || number.ends_with(')');
  const bool has_more = trim(line.substr(tab)).find('\t') != std::string_view::npos;
  if (is_marked) number = has_more ? number.substr(0, number.size() - 1) : std::string_view();
  while (number.size() > 1 && number.starts_with('0')) number.remove_prefix(1);
  return number;
}

/// Whether a line is the row `number`.
bool is_row(std::string_view line, std::size_t number) { return row_number(line) == Decimal(number); }

/// The number of a line that is the row behind the row `last`, or the first one of another part; 0: it is
/// none.
std::size_t next_row(std::string_view line, std::size_t last) {
  return is_row(line, last + 1) ? last + 1 : is_row(line, 1) ? 1 : 0;
}

/// Whether there are several rows, and one asks or has a limit: others are a scale of marks, or an example.
bool has_rows(std::string_view text) {
  constexpr std::size_t fewest = 2;
  std::size_t row = 0, rows = 0;
  bool is_asked = false;
  while (!text.empty()) {
    const auto line = line_at(text);
    if (const auto number = next_row(line, row); number != 0) {
      row = number;
      ++rows;
      const auto words = trim(line.substr(line.find('\t')));
      is_asked = is_asked || model::asks_something(words) || !model::limits_in(words).empty();
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return is_asked && rows >= fewest;
}

/// "1. Why us?", and each other cell below it. A line behind one that has no others may go on with it.
std::string row_text(std::string_view line, std::size_t number) {
  auto text = concat({"\n", Decimal(number), ". "});
  std::size_t count = 0;
  for (auto cells = line.substr(line.find('\t') + 1); !cells.empty();) {
    const auto end = std::min(cells.find('\t'), cells.size());
    if (const auto cell = trim(cells.substr(0, end)); !cell.empty())
      text += concat({count++ == 0 ? "" : "\n", cell});
    cells.remove_prefix(std::min(end + 1, cells.size()));
  }
  return count > 1 ? text + "\n" : text;
}

}  // namespace

std::string without_numbered_rows(std::string_view pasted) {
  if (!has_rows(pasted)) return std::string(pasted);
  std::string text;
  std::size_t row = 0;
  while (!pasted.empty()) {
    const auto line = line_at(pasted);
    if (const auto number = next_row(line, row); number != 0)
      text += row_text(line, row = number);
    else
      text += line;
    pasted.remove_prefix(line.size());
    if (pasted.empty()) break;
    text += pasted[0];
    pasted.remove_prefix(1);
  }
  return text;
}

}  // namespace cvbuild::writing
