// ASCII letters in lower case: for tags, schemes, keys and English words. Other bytes stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::inline v0::detail {

[[nodiscard]] constexpr char ascii_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) byte = ascii_lower(byte);
  return lower;
}

}  // namespace cvbuild::inline v0::detail
