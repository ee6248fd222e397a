// How a picture is shown that its file holds on its side, or that is larger than TeX can measure.
#pragma once

#include <algorithm>
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

/// Whether it is longer by the resolution of its file than TeX's longest length, 16383.99pt: TeX cannot read
/// its size then. What a file does not tell is 96 here and 72 there.
[[nodiscard]] inline bool is_vast(const doc::Image& image) {
  constexpr double longest = 16300, of_tex = 72;
  return std::max(image.width, image.height) * of_tex / std::min(image.dots_per_inch, of_tex) > longest;
}

/// Whether LaTeX can include the picture: PNG and JPEG, and not one that is to be turned and cannot be
/// measured.
[[nodiscard]] inline bool can_show(const doc::Image& image) {
  const bool bitmap = image.format == doc::ImageFormat::png || image.format == doc::ImageFormat::jpeg;
  return bitmap && !(is_vast(image) && picture_command(image).text() != picture_commands[0].text());
}

}  // namespace cvbuild::emitters::latex
