// Small tables and searches over characters.
#include "emit/markdown/characters.hpp"

#include <algorithm>

namespace cvbuild::emitters {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Unicode 15.0, ranges of the general categories L and M, without what is assigned otherwise among them.
constexpr Range words[] = {{0x00AA, 0x00AA}, {0x00B5, 0x00B5},  {0x00BA, 0x00BA}, {0x00C0, 0x00D6},
                           {0x00D8, 0x00F6}, {0x00F8, 0x02C1},  {0x0300, 0x0374}, {0x0386, 0x0386},
                           {0x0388, 0x03F5}, {0x03F7, 0x0481},  {0x0483, 0x052F}, {0x0531, 0x0556},
                           {0x0561, 0x0587}, {0x05D0, 0x05EA},  {0x0620, 0x0669}, {0x0671, 0x06D3},
                           {0x0904, 0x0939}, {0x0E01, 0x0E3A},  {0x1E00, 0x1F15}, {0x3041, 0x3096},
                           {0x30A1, 0x30FA}, {0x3400, 0x4DBF},  {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},
                           {0xF900, 0xFA6D}, {0x20000, 0x2A6DF}};

}  // namespace

bool is_surely_word(char32_t code_point) {
  if (code_point < 0x80) return is_ascii_alphanumeric(static_cast<char>(code_point));
  const auto* after = std::upper_bound(std::begin(words), std::end(words), code_point,
                                       [](char32_t at, const Range& range) { return at < range.first; });
  return after != std::begin(words) && code_point <= std::prev(after)->last;
}

bool may_be_reference(std::string_view text, std::size_t at) {
  auto end = at + 1;
  if (end < text.size() && text[end] == '#') ++end;
  while (end < text.size() && is_ascii_alphanumeric(text[end])) ++end;
  return end == text.size() || (text[end] == ';' && end > at + 1);
}

std::size_t last_code_point(std::string_view text) {
  auto at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

std::size_t pandoc_marker(std::string_view line) {
  constexpr std::string_view roman = "ivxlcdmIVXLCDM";
  if (line[0] == '%') return 0;
  const bool bracket = line[0] == '(';
  std::size_t at = bracket ? 1 : 0;
  const auto begin = at;
  if (at < line.size() && line[at] == '#') ++at;
  while (at == begin || line[begin] != '#') {
    if (at == line.size() || !is_ascii_alphanumeric(line[at])) break;
    ++at;
  }
  if (at == begin || at == line.size() || (line[at] != ')' && (bracket || line[at] != '.'))) return line.npos;
  const auto word = line.substr(begin, at - begin);
  const bool marker = word.size() == 1 || word.find_first_not_of(roman) == word.npos ||
                      (bracket && word.find_first_not_of("0123456789") == word.npos);
  const bool ended = at + 1 == line.size() || is_blank(line[at + 1]);
  // One capital with a period is an initial, unless two blanks follow.
  if (line[at] == '.' && word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' &&
      line.substr(at + 1).find_first_not_of(' ') < 2)
    return line.npos;
  return marker && ended ? (bracket ? 0 : at) : line.npos;
}

std::size_t longest_run(std::string_view text, char mark) {
  std::size_t longest = 0;
  for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
    const auto end = std::min(text.find_first_not_of(mark, at), text.size());
    longest = std::max(longest, end - at);
    at = end;
  }
  return longest;
}

}  // namespace cvbuild::emitters
