// The words of an enumeration, of which one may have been cast from any number.
#pragma once

#include <cstddef>
#include <string_view>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// The name in the row of `value`; empty for a value that is none of the enumeration's.
template <class Enumeration, std::size_t size>
[[nodiscard]] constexpr std::string_view enum_name(const std::string_view (&names)[size], Enumeration value) {
  const auto row = static_cast<std::size_t>(value);
  return row < size ? names[row] : std::string_view();
}

}  // namespace cvbuild
#pragma GCC visibility pop
