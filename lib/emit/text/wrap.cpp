// Wraps line by line, word by word.
#include "emit/text/wrap.hpp"

#include <algorithm>

#include "core/glyph.hpp"

namespace cvbuild::emitters {

namespace {

/// How far the words of a line stand in: its blanks, and a list's marker.
std::size_t hanging_indent(std::string_view line) {
  auto at = std::min(line.find_first_not_of(' '), line.size());
  while (at < line.size()) {
    auto end = at;
    if (line[at] == '-')
      end = at + 1;
    else
      while (end < line.size() && line[end] >= '0' && line[end] <= '9') ++end;
    if (end > at && line[at] != '-') end = line.substr(end, 1) == "." ? end + 1 : at;
    if (end == at || line.substr(end, 1) != " ") break;
    at = end + 1;
  }
  return at;
}

/// How far `blanks` lead from the column `used`: a tab to the next multiple of eight.
std::size_t advance(std::string_view blanks, std::size_t used) {
  const auto from = used;
  for (const char blank : blanks) used = blank == '\t' ? (used / 8 + 1) * 8 : used + 1;
  return used - from;
}

/// What closes or goes on: no line begins with it (JIS X 4051, characters not to begin a line).
bool begins_no_line(char32_t letter) {
  constexpr std::u32string_view marks =
      U"、。，．・：；？！）」』】〉》〕］｝〙〗’”ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%‰℃";
  return marks.find(letter) != std::u32string_view::npos;
}
/// What opens: no line ends with it.
bool ends_no_line(char32_t letter) {
  constexpr std::u32string_view marks = U"（「『【〈《〔［｛〘〖‘“";
  return marks.find(letter) != std::u32string_view::npos;
}

/// The end of what cannot be parted: at the next blank, or beside a letter of East Asia. Behind a tab all of
/// the line is one: dates.
std::size_t unit_end(std::string_view line, std::size_t begin, bool behind_tab) {
  if (behind_tab) return line.size();
  const auto blank = std::min(line.find_first_of(" \t", begin), line.size());
  for (auto at = begin; at < blank;) {
    const auto letter = next_glyph(line, at);
    auto after = at;
    if (at >= blank) break;
    const auto next = next_glyph(line, after);
    const bool wide = (letter.columns == 2 || next.columns == 2) && next.columns != 0;
    if (wide && !ends_no_line(letter.code_point) && !begins_no_line(next.code_point)) return at;
  }
  return blank;
}

void wrap_line(std::string_view line, std::size_t columns, std::string& text) {
  const auto indent = std::min<std::size_t>(hanging_indent(line), columns / 2);
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = std::min(line.find_first_not_of(" \t", at), line.size());
    const bool behind_tab =
        begin > at && line[begin - 1] == '\t' && columns_of(line.substr(begin)) + indent <= columns;
    const auto end = unit_end(line, begin, behind_tab);
    const auto word = line.substr(begin, end - begin);
    const auto width = columns_of(word);
    // Blanks before a word are kept as long as it stays on the line.
    const auto blanks = line.substr(at, begin - at);
    const auto gap = advance(blanks, used);
    if (used > indent && used + gap + width > columns) {
      text.append("\n").append(indent, ' ');
      used = indent;
    } else {
      text.append(blanks);
      used += gap;
    }
    text.append(word);
    used += width;
    at = end;
  }
}

}  // namespace

std::string wrapped(std::string_view text, unsigned columns) {
  std::string result;
  result.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    wrap_line(text.substr(at, end - at), columns, result);
    if (end < text.size()) result += '\n';
    at = end + 1;
  }
  return result;
}

}  // namespace cvbuild::emitters
