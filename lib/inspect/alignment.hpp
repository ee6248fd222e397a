// Which lines of two texts are the same lines, in the same order.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cvbuild::inline v0::inspect {

inline constexpr std::size_t unmatched = static_cast<std::size_t>(-1);

/// For each line of the one text its partner in the other, or `unmatched`. Partners are equal, and their
/// order is the same in both.
struct Alignment {
  std::vector<std::size_t> found_of;     ///< by expected line
  std::vector<std::size_t> expected_of;  ///< by found line
};

/// Patience diff: lines that stand once in both are matched first, as many as keep their order, then what
/// lies between them. n log n, and for stretches without such lines at most a bounded table.
[[nodiscard]] Alignment align(const std::vector<std::string>& expected,
                              const std::vector<std::string>& found);

}  // namespace cvbuild::inspect
