// What CommonMark takes single characters for.
#pragma once

#include <cstddef>
#include <string_view>

namespace cvbuild::emitters {

[[nodiscard]] constexpr bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
[[nodiscard]] constexpr bool is_ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }
[[nodiscard]] constexpr bool is_ascii_alphanumeric(char byte) {
  return is_ascii_letter(byte) || is_ascii_digit(byte);
}
[[nodiscard]] constexpr bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
[[nodiscard]] constexpr bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}
[[nodiscard]] constexpr bool is_ascii_punctuation(char byte) {
  return byte > ' ' && byte < 0x7F && !is_ascii_alphanumeric(byte);
}

/// Whether every version of CommonMark takes it for neither punctuation nor white space: the letters of the
/// common scripts, digits, marks. Of what it says false, some are punctuation and some are not.
[[nodiscard]] bool is_surely_word(char32_t code_point);

/// Whether `&` at `text[at]` could begin a character reference.
[[nodiscard]] bool may_be_reference(std::string_view text, std::size_t at);

/// The offset of the last code point of `text`, which is not empty.
[[nodiscard]] std::size_t last_code_point(std::string_view text);

/// Where a backslash keeps Pandoc from reading the first line of a paragraph as an item (`a. x`, `iv) x`,
/// `(1) x`, `#. x`) or as a title (`% x`); npos if it would not.
[[nodiscard]] std::size_t pandoc_marker(std::string_view line);

/// The length of the longest run of `mark`.
[[nodiscard]] std::size_t longest_run(std::string_view text, char mark);

}  // namespace cvbuild::emitters
