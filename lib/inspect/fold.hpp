// Texts brought into the form in which two of them are compared.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::inline v0::inspect {

/// Runs of white space (Unicode's) are one blank; none is at the ends.
[[nodiscard]] std::string fold_white_space(std::string_view text);

/// The characters alone, in order: without white space, ligatures (U+FB00 to U+FB06) as the letters that they
/// are. What is not UTF-8 is left out.
[[nodiscard]] std::string key_of(std::string_view text);

/// The same, with what a typesetter changes undone as well: hyphens are left out, quotation marks are
/// straight, signs that are letters or figures in another form are those.
[[nodiscard]] std::string laid_out_key_of(std::string_view text);

/// Whether it is one of U+FB00 to U+FB06.
[[nodiscard]] constexpr bool is_ligature(char32_t code) { return code >= 0xFB00 && code <= 0xFB06; }
/// Whether Unicode leaves it to private agreement: no reader knows what it means.
[[nodiscard]] constexpr bool is_private(char32_t code) {
  return (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
}

}  // namespace cvbuild::inspect
