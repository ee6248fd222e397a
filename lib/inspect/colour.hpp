// Colours of text and of what is behind it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace cvbuild::inline v0::inspect {

struct Rgb {
  int red = 0, green = 0, blue = 0;
};
inline constexpr Rgb white{255, 255, 255};

/// Whether nobody can tell text of the one colour from a ground of the other.
[[nodiscard]] inline bool look_alike(Rgb a, Rgb b) {
  constexpr int nearest = 24;  // of 255: white on the lightest grey that a screen shows
  return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)}) <=
         nearest;
}

[[nodiscard]] constexpr int hex_digit(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  return byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

/// "1F3A5F"; nothing for anything else.
[[nodiscard]] inline std::optional<Rgb> parse_hex(std::string_view text) {
  if (text.size() != 6) return std::nullopt;
  if (std::any_of(text.begin(), text.end(), [](char byte) { return hex_digit(byte) < 0; }))
    return std::nullopt;
  const auto channel = [text](std::size_t at) { return hex_digit(text[at]) * 16 + hex_digit(text[at + 1]); };
  return Rgb{channel(0), channel(2), channel(4)};
}

}  // namespace cvbuild::inspect
