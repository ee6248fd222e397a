// table: the heads by which the columns of a table of questions are known, in lower case.
#include "write/pasted/tables.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

using Cells = std::vector<std::string_view>;

constexpr std::string_view question_heads[] = {"question", "prompt", "criteri", "essay", "frage"};
constexpr std::string_view limit_heads[] = {"word",  "character", "limit", "length",         "max",
                                            "pages", "zeichen",   "mots",  "caract\u00E8res"};
constexpr std::string_view number_heads[] = {"#", "no", "no.", "nr", "nr.", "number", "n\u00B0", "q", ""};

template <std::size_t size>
bool has_one_of(std::string_view head, const std::string_view (&words)[size]) {
  const auto all = lower(head);
  return std::any_of(std::begin(words), std::end(words),
                     [&all](std::string_view word) { return all.find(word) != std::string::npos; });
}

bool is_number_head(std::string_view head) {
  return std::find(std::begin(number_heads), std::end(number_heads), lower(head)) != std::end(number_heads);
}

std::string_view line_at(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of("\n\r"), text.size()));
}

/// What stands between tabs or bars; one cell: it is a plain line.
Cells cells_of(std::string_view line) {
  const char mark = line.find('\t') != std::string_view::npos ? '\t' : '|';
  if (mark == '|') {
    line = trim(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
  }
  Cells cells;
  for (auto end = line.find(mark); end != std::string_view::npos; end = line.find(mark)) {
    cells.push_back(trim(line.substr(0, end)));
    line.remove_prefix(end + 1);
  }
  cells.push_back(trim(line));
  return cells;
}

/// "|---|:--|", below the heads.
bool is_rule(const Cells& cells) {
  return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("-: ") == std::string_view::npos;
  });
}

/// Whether the cells name columns of a table of questions: some words each, which ask nothing.
bool are_heads(const Cells& cells) {
  constexpr std::size_t longest = 40;
  if (cells.size() < 2) return false;
  const bool is_short = std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
    return cell.size() <= longest && cell.find('?') == std::string_view::npos &&
           !model::asks_something(cell) && model::limits_in(cell).empty();
  });
  return is_short && std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
           return has_one_of(cell, question_heads) || has_one_of(cell, limit_heads);
         });
}

/// Where the questions stand: below such a head, or in the first column that is not of numbers.
std::size_t question_column(const Cells& heads) {
  for (std::size_t column = 0; column < heads.size(); ++column)
    if (has_one_of(heads[column], question_heads) && !has_one_of(heads[column], limit_heads)) return column;
  return is_number_head(heads[0]) ? 1 : 0;
}

/// "Why us?", and "Word limit: 300" below it.
void add_row(const Cells& heads, const Cells& row, std::string& text) {
  const auto question = question_column(heads);
  text += '\n';
  if (question != 0 && is_number_head(heads[0]) && !row[0].empty())
    text += concat({row[0], row[0].ends_with('.') ? " " : ". "});
  text += concat({row[question], "\n"});
  for (std::size_t column = 0; column < row.size(); ++column) {
    if (column == question || row[column].empty() || is_number_head(heads[column])) continue;
    const bool is_limit = has_one_of(heads[column], limit_heads);
    text += concat({is_limit ? "" : "(", heads[column], ": ", row[column], is_limit ? "\n" : ")\n"});
  }
}

/// Takes the first line, with what ends it, off `text`.
std::string_view take_line(std::string_view& text) {
  const auto line = line_at(text);
  text.remove_prefix(line.size());
  text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size()));
  return line;
}

/// The cells of the next line, if they are as many as the heads.
bool has_row(std::string_view text, std::size_t columns, Cells& row) {
  row = cells_of(line_at(text));
  return row.size() == columns;
}

/// Takes the rows below `heads` off `rest`; false: there are none.
bool take_rows(const Cells& heads, std::string_view& rest, std::string& text) {
  bool has_rows = false;
  for (Cells row; has_row(rest, heads.size(), row); (void)take_line(rest)) {
    if (is_rule(row)) continue;
    add_row(heads, row, text);
    has_rows = true;
  }
  if (has_rows) text += '\n';
  return has_rows;
}

}  // namespace

std::string without_tables(std::string_view pasted) {
  std::string text;
  text.reserve(pasted.size());
  while (!pasted.empty()) {
    const auto* begin = pasted.data();
    const auto line = take_line(pasted);
    if (line.find_first_of("\t|") != std::string_view::npos)
      if (const auto heads = cells_of(line); are_heads(heads) && take_rows(heads, pasted, text)) continue;
    text.append(begin, static_cast<std::size_t>(pasted.data() - begin));
  }
  return text;
}

}  // namespace cvbuild::writing
