// Text as a terminal shows it: which characters may be shown, and how many columns each takes.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::inline v0 {

/// One character of a line: what is printed for it, and its columns.
struct Glyph {
  std::string_view bytes;   ///< of the text
  char32_t code_point = 0;  ///< U+FFFD for a byte that is no UTF-8
  unsigned columns = 1;     ///< 0, 1 or 2; of a tab: 1
  bool shown = true;        ///< false: U+FFFD is printed in its place
};

/// The character at `text[offset]`; moves `offset` behind it. Any bytes are taken.
[[nodiscard]] Glyph next_glyph(std::string_view text, std::size_t& offset);

/// How many columns printable(text) takes.
[[nodiscard]] std::size_t columns_of(std::string_view text);

inline constexpr std::string_view replacement = "\xEF\xBF\xBD";
inline constexpr std::string_view ellipsis = "\xE2\x80\xA6";

}  // namespace cvbuild
