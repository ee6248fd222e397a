// A range of bytes in the sources of one job: the place that every node and every finding carries.
#pragma once

#include <algorithm>
#include <cstdint>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Half-open byte range [begin, end) in the job's address space, where each source has its own stretch (see
/// Sources). The empty span at 0 means "no place": no source begins there.
struct Span {
  std::uint32_t begin = 0;  ///< the first byte; 0: no place
  std::uint32_t end = 0;    ///< past the last byte

  /// Whether it is a place.
  [[nodiscard]] constexpr bool known() const { return begin != 0; }
  /// In bytes.
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  /// Whether `inner` lies in it whole; an empty one at either end does.
  [[nodiscard]] constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  /// The same two offsets.
  friend constexpr bool operator==(Span, Span) = default;
};

/// The smallest span that holds both; an unknown one adds nothing.
[[nodiscard]] constexpr Span hull(Span a, Span b) {
  if (!a.known()) return b;
  if (!b.known()) return a;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

static_assert(sizeof(Span) == 8);

}  // namespace cvbuild
#pragma GCC visibility pop
