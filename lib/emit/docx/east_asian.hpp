// Fonts for ideographs, kana and hangul.
#pragma once

#include <string_view>

#include <cvbuild/theme/theme.hpp>

namespace cvbuild::emitters::docx {

/// The font of Windows and Office that has the characters as the language writes them (a BCP 47 tag), with
/// serifs or without like `beside`; empty where the language is written in others.
[[nodiscard]] std::string_view east_asian_font(std::string_view language, const FontFamily& beside);

}  // namespace cvbuild::emitters::docx
