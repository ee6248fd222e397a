// How a picture is turned that its file holds on its side.
#pragma once

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/image.hpp>

namespace cvbuild::emitters::latex {

/// What \includegraphics is told: angles run against the clock, around the corner that the picture then
/// stands on. By doc::Orientation; mirrored pictures, which no camera makes, are turned but not mirrored.
inline constexpr Literal picture_turns[] = {"",
                                            "",
                                            "",
                                            "angle=180,origin=c",
                                            "angle=180,origin=c",
                                            "angle=90",
                                            "angle=-90,origin=br",
                                            "angle=-90,origin=br",
                                            "angle=90"};

[[nodiscard]] inline Literal turn_of(const doc::Image& image) {
  return picture_turns[static_cast<std::size_t>(image.orientation)];
}
[[nodiscard]] inline bool is_turned(const doc::Image& image) { return !turn_of(image).text().empty(); }
[[nodiscard]] inline bool is_mirrored(const doc::Image& image) {
  using enum doc::Orientation;
  return image.orientation == mirrored || image.orientation == mirrored_down ||
         image.orientation == mirrored_leftwards || image.orientation == mirrored_rightwards;
}

}  // namespace cvbuild::emitters::latex
