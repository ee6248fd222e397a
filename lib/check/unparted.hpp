// Tells text of scripts that do not part words from other text.
#pragma once

#include <string_view>

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::checking {

/// Whether it is written in a script that does not part words, or hangs endings on them: Thai, Lao, and what
/// is East Asian.
[[nodiscard]] inline bool is_unparted(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto code = next_code_point(text, at);
    if (code >= 0x2E80 || (code >= 0x0E00 && code <= 0x0EFF)) return true;
  }
  return false;
}

}  // namespace cvbuild::checking
