// Whether a word is one of a rule's own words.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace cvbuild::checking {

template <std::size_t size>
[[nodiscard]] constexpr bool is_one_of(std::string_view word,
                                       const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace cvbuild::checking
