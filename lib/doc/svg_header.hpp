// The size that an SVG's root element declares.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cvbuild::inline v0::doc {

struct SvgSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

/// In CSS pixels, rounded, of `width` and `height` in absolute units, else of `viewBox`; where one of the two
/// lengths is missing, it follows from the other and the viewBox. Nothing if `text` is no UTF-8 that begins
/// (after declarations, comments and a document type) with an `svg` element which is closed, or if no size
/// can be told. A scan that is bounded by the text, no XML parser: what it takes may still be ill-formed.
[[nodiscard]] std::optional<SvgSize> read_svg_size(std::string_view text);

}  // namespace cvbuild::doc
