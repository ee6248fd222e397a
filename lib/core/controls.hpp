// Control characters, which no document can show: where they are, and U+FFFD in their place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cvbuild::inline v0 {

/// The offset, from `at` on, of the first character that no document can show: controls (The Unicode
/// Standard, 23.1) but tab, line feed and carriage return, and U+FFFE and U+FFFF, which XML cannot hold (1.0,
/// section 2.2). HTML forbids all of them (13.2.3.5). npos if there is none. `text` must be well-formed
/// UTF-8.
[[nodiscard]] std::size_t find_control(std::string_view text, std::size_t at = 0);

/// `text` with U+FFFD for each of them.
[[nodiscard]] std::string without_controls(std::string_view text);

}  // namespace cvbuild
