// How a picture is turned that its file holds on its side.
#pragma once

#include <cstddef>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/image.hpp>

namespace cvbuild::emitters::latex {

/// The command that shows a picture, by doc::Orientation. Angles run against the clock, around the corner
/// that the picture then stands on; what is mirrored is so when it is upright.
inline constexpr Literal picture_commands[] = {"\\includegraphics",
                                               "\\includegraphics",
                                               "{\\mirroredgraphics{}}",
                                               "{\\turnedgraphics{angle=180,origin=c}}",
                                               "{\\mirroredgraphics{angle=180,origin=c}}",
                                               "{\\mirroredgraphics{angle=-90,origin=br}}",
                                               "{\\turnedgraphics{angle=-90,origin=br}}",
                                               "{\\mirroredgraphics{angle=90}}",
                                               "{\\turnedgraphics{angle=90}}"};

[[nodiscard]] inline Literal picture_command(const doc::Image& image) {
  return picture_commands[static_cast<std::size_t>(image.orientation)];
}
[[nodiscard]] inline bool is_mirrored(const doc::Image& image) {
  using enum doc::Orientation;
  return image.orientation == mirrored || image.orientation == mirrored_down ||
         image.orientation == mirrored_leftwards || image.orientation == mirrored_rightwards;
}
[[nodiscard]] inline bool is_turned(const doc::Image& image) {
  return image.orientation != doc::Orientation::upright && !is_mirrored(image);
}

}  // namespace cvbuild::emitters::latex
