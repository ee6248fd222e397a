// Letters of Latin scripts without their marks.
#pragma once

#include <string_view>

namespace cvbuild::inline v0 {

/// The plain small letters of U+00C0 to U+017F, capitals or not: "e" of É, "ss" of ß. Empty for all else.
[[nodiscard]] std::string_view plain_latin(char32_t letter);

}  // namespace cvbuild
