// UTF-8: validation, decoding, and the counts that need no locale data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 15.0, table 3-7); npos if
/// there is none.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);

/// Reads one code point at `text[offset]`, which must be there, and moves `offset` behind it. What is not
/// well-formed gives any code points, but never one beyond the text.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends the UTF-8 form; a surrogate or a value past U+10FFFF becomes U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

/// `text` must be well-formed, here and below.
[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// Code units of UTF-16, as HTML's maxlength counts.
[[nodiscard]] std::size_t count_utf16(std::string_view text);
/// Maximal runs of code points without the property White_Space (Unicode 15.0, PropList).
[[nodiscard]] std::size_t count_words(std::string_view text);
/// Property White_Space of Unicode 15.0.
[[nodiscard]] bool is_white_space(char32_t code_point);
/// Whether it lies in a block of a script that is written from right to left (Bidi_Class R and AL by default:
/// Unicode 15.0, DerivedBidiClass).
[[nodiscard]] bool is_right_to_left(char32_t code_point);

}  // namespace cvbuild
#pragma GCC visibility pop
