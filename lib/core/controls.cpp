// One look per byte: few bytes can begin a control character.
#include "core/controls.hpp"

#include <array>

#include <cvbuild/core/unicode.hpp>

#include "core/glyph.hpp"

namespace cvbuild::inline v0 {

namespace {

constexpr bool is_control(char32_t code_point) {
  return (code_point < 0x20 && code_point != '\t' && code_point != '\n' && code_point != '\r') ||
         (code_point >= 0x7F && code_point < 0xA0) || code_point == 0xFFFE || code_point == 0xFFFF;
}

/// Whether a character that begins with the byte may be one.
constexpr std::array<bool, 256> suspicious = [] {
  std::array<bool, 256> bytes{};
  for (unsigned byte = 0; byte < 0x80; ++byte) bytes[byte] = is_control(byte);
  bytes[0xC2] = true;  // U+0080 to U+00BF
  bytes[0xEF] = true;  // U+F000 to U+FFFF
  return bytes;
}();

}  // namespace

std::size_t find_control(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (!suspicious[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const auto begin = at;
    if (is_control(next_code_point(text, at))) return begin;
  }
  return std::string_view::npos;
}

std::string without_controls(std::string_view text) {
  std::string clean;
  clean.reserve(text.size() + 64);
  std::size_t at = 0;
  for (auto found = find_control(text); found != std::string_view::npos; found = find_control(text, at)) {
    clean.append(text.substr(at, found - at)).append(replacement);
    at = found;
    static_cast<void>(next_code_point(text, at));
  }
  return clean.append(text.substr(at));
}

}  // namespace cvbuild
