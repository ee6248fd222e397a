// Words for what stands at a place of a source.
#include "read/data/lexical.hpp"

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

namespace cvbuild::reading {

std::size_t skip_byte_order_mark(std::string_view text, std::size_t begin) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.substr(begin).starts_with(mark) ? begin + mark.size() : begin;
}

Span character_at(const Source& source, std::size_t offset, std::size_t end) {
  if (offset >= end) return source.span(end, end);
  std::size_t behind = offset;
  static_cast<void>(next_code_point(source.text, behind));
  return source.span(offset, std::min(behind, end));
}

std::string describe_character(std::string_view text, std::size_t offset, std::size_t end) {
  if (offset >= end) return "the end";
  const char first = text[offset];
  if (first == '\n' || first == '\r') return "the end of the line";
  if (first == '\t') return "a tab";
  if (first == ' ') return "a blank";
  if (static_cast<unsigned char>(first) < 0x20 || first == 0x7F) return "a control character";
  std::size_t behind = offset;
  static_cast<void>(next_code_point(text, behind));
  return concat({"'", text.substr(offset, behind - offset), "'"});
}

}  // namespace cvbuild::reading
