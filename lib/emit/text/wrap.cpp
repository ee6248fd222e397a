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

void wrap_line(std::string_view line, std::size_t columns, std::string& text) {
  const auto indent = std::min<std::size_t>(hanging_indent(line), columns / 2);
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = std::min(line.find_first_not_of(" \t", at), line.size());
    const auto end = std::min(line.find_first_of(" \t", begin), line.size());
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
