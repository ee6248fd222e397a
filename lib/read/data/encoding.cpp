// Refuses what is not text before a parser sees it: NUL bytes, and bytes that are not UTF-8.
#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "core/controls.hpp"
#include "read/data/parse.hpp"

namespace cvbuild::reading {
namespace {

bool looks_like_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

std::string hexadecimal(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return concat({"0x", digits.substr(value / 16, 1), digits.substr(value % 16, 1)});
}

std::string name_of(char32_t code_point) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) name += digits[code_point >> shift & 0xFU];
  return name;
}

}  // namespace

void report_controls(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  constexpr unsigned most = 20;
  std::size_t at = find_control(text);
  for (unsigned told = 0; at != std::string_view::npos && told < most; ++told) {
    const auto first = at;
    const auto code_point = next_code_point(text, at);
    diagnostics.report(source_rules::control_character, source.span(first, at),
                       concat({"the control character ", name_of(code_point), " cannot be shown"}),
                       code_point < 0x80 || code_point > 0x9F
                           ? "delete it"
                           : "type the character again: this is what is left of one of Windows-1252");
    at = find_control(text, at);
  }
}

bool check_encoding(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
  const std::string_view text = std::string_view(source.text).substr(begin, end - begin);
  const std::size_t invalid = find_invalid_utf8(text);
  const std::size_t nul = text.find('\0');
  if (invalid == std::string_view::npos && nul == std::string_view::npos) return true;
  const std::size_t offset = std::min(invalid, nul);
  const Span place = source.span(begin + offset, begin + offset + 1);
  constexpr std::string_view utf32_marks[] = {std::string_view("\xFF\xFE\0\0", 4),
                                              std::string_view("\0\0\xFE\xFF", 4)};
  if (text.starts_with(utf32_marks[0]) || text.starts_with(utf32_marks[1])) {
    diagnostics.report(source_rules::syntax, place, "the file is UTF-32, not UTF-8", "save it as UTF-8");
  } else if (looks_like_utf16(text)) {
    diagnostics.report(source_rules::syntax, place, "the file is UTF-16, not UTF-8", "save it as UTF-8");
  } else if (offset == nul) {
    diagnostics.report(source_rules::syntax, place, "a NUL byte: this is no text file");
  } else {
    diagnostics.report(source_rules::syntax, place,
                       concat({"the byte ", hexadecimal(text[offset]), " is not UTF-8"}),
                       "save the file as UTF-8");
  }
  return false;
}

}  // namespace cvbuild::reading
