// Text in capital letters.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::inline v0 {

/// Well-formed `text` with every letter's capital (Unicode 15.0's full mappings, SpecialCasing.txt included),
/// as the language has it: Turkish and Azerbaijani dot the I of an i, Greek drops the accents.
[[nodiscard]] std::string in_capitals(std::string_view text, std::string_view language);

/// The small letter whose capital a letter of Latin, Greek, Cyrillic or Armenian is, where that is one letter
/// near it in Unicode; else the letter.
[[nodiscard]] char32_t small_letter(char32_t letter);

}  // namespace cvbuild
