// Letters without case and diacritics: Latin, Greek, Cyrillic and Armenian.
#include <array>

#include <cvbuild/core/unicode.hpp>

#include "check/identity.hpp"
#include "core/plain_latin.hpp"

namespace cvbuild::checking {

namespace {

/// Combining marks, soft hyphens and what has no width: a reader sees the word without them.
bool is_unseen(char32_t code) {
  return (code >= 0x300 && code <= 0x36F) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
         code == 0x2060 || code == 0xFEFF;
}

struct Plain {
  char32_t letter, plain;
};
/// Greek and Cyrillic letters with a mark, and the last sigma.
constexpr std::array<Plain, 38> marked{
    {{U'Ά', U'α'}, {U'Έ', U'ε'}, {U'Ή', U'η'}, {U'Ί', U'ι'}, {U'Ό', U'ο'}, {U'Ύ', U'υ'}, {U'Ώ', U'ω'},
     {U'ΐ', U'ι'}, {U'Ϊ', U'ι'}, {U'Ϋ', U'υ'}, {U'ά', U'α'}, {U'έ', U'ε'}, {U'ή', U'η'}, {U'ί', U'ι'},
     {U'ΰ', U'υ'}, {U'ς', U'σ'}, {U'ϊ', U'ι'}, {U'ϋ', U'υ'}, {U'ό', U'ο'}, {U'ύ', U'υ'}, {U'ώ', U'ω'},
     {U'Ё', U'е'}, {U'ё', U'е'}, {U'Й', U'и'}, {U'й', U'и'}, {U'Ї', U'і'}, {U'ї', U'і'}, {U'Ў', U'у'},
     {U'ў', U'у'}, {U'Ѓ', U'г'}, {U'ѓ', U'г'}, {U'Ќ', U'к'}, {U'ќ', U'к'}, {U'Ѐ', U'е'}, {U'ѐ', U'е'},
     {U'Ѝ', U'и'}, {U'ѝ', U'и'}, {U'Ґ', U'ґ'}}};

constexpr bool is_within(char32_t code, char32_t first, char32_t last) {
  return first <= code && code <= last;
}

char32_t plain_letter(char32_t code) {
  for (const auto& one : marked)
    if (one.letter == code) return one.plain;
  if (is_within(code, U'Α', U'Ω') || is_within(code, U'А', U'Я')) return code + 0x20;
  if (is_within(code, 0x400, 0x40F)) return code + 0x50;
  const bool in_pairs = is_within(code, 0x460, 0x481) || is_within(code, 0x48A, 0x4BF) ||
                        is_within(code, 0x4D0, 0x52F);  // a capital, then its small letter
  if (in_pairs) return code | 1U;
  if (is_within(code, 0x531, 0x556)) return code + 0x30;  // Armenian
  return code;
}

/// "ﬁ" and its kin, which fonts leave in text that is taken out of pages; and letters of double width.
std::string_view ligature(char32_t code) {
  constexpr std::array<std::string_view, 7> letters{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  return is_within(code, 0xFB00, 0xFB06) ? letters[code - 0xFB00] : std::string_view{};
}
constexpr char32_t double_width = 0xFF01 - U'!';

}  // namespace

std::string fold_letters(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  const auto add_ascii = [&folded](char byte) {
    folded += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      add_ascii(text[at++]);
      continue;
    }
    const auto code = next_code_point(text, at);
    if (is_within(code, 0xFF01, 0xFF5E))
      add_ascii(static_cast<char>(code - double_width));
    else if (const auto letters = plain_latin(code); !letters.empty())
      folded += letters;
    else if (const auto parts = ligature(code); !parts.empty())
      folded += parts;
    else if (!is_unseen(code))
      append_utf8(folded, plain_letter(code));
  }
  return folded;
}

}  // namespace cvbuild::checking
