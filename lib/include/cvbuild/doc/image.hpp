// A picture's bytes and what a format must know of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/span.hpp>
#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

/// What a picture is; the formats that word processors, browsers and TeX know between them.
enum class ImageFormat : std::uint8_t { png, jpeg, gif, svg };

/// What a format must know: "png", "image/png".
struct ImageFormatInfo {
  std::string_view extension;   ///< without the dot
  std::string_view media_type;  ///< IANA's name for it
};
/// By ImageFormat.
inline constexpr ImageFormatInfo image_formats[] = {
    {"png", "image/png"}, {"jpg", "image/jpeg"}, {"gif", "image/gif"}, {"svg", "image/svg+xml"}};
/// Its row. A number that is no ImageFormat is a programmer's error, which is told.
[[nodiscard]] constexpr const ImageFormatInfo& info(ImageFormat format) {
  if (static_cast<std::size_t>(format) >= std::size(image_formats)) misused("doc::info: no ImageFormat");
  return image_formats[static_cast<std::size_t>(format)];
}

/// How a JPEG file is to be turned to be shown, by Exif's numbers: what its first row and its first column
/// are. The mirrored ones are mirrored from left to right first, and then turned as their name says.
enum class Orientation : std::uint8_t {
  upright = 1,              ///< top, left
  mirrored = 2,             ///< top, right
  upside_down = 3,          ///< bottom, right
  mirrored_down = 4,        ///< bottom, left
  mirrored_leftwards = 5,   ///< left, top
  rightwards = 6,           ///< right, top: turned clockwise by a quarter
  mirrored_rightwards = 7,  ///< right, bottom
  leftwards = 8             ///< left, bottom: turned the other way by a quarter
};
/// Whether what is shown is as wide as the file is high.
[[nodiscard]] constexpr bool lies_on_its_side(Orientation orientation) {
  return orientation >= Orientation::mirrored_leftwards;
}

/// A picture, checked by its content, never re-encoded. One per file, however often it is shown.
struct Image {
  std::string_view path;  ///< relative to the application's folder, '/' between folders: unique in a document
  ImageFormat format = ImageFormat::png;           ///< by the bytes, whatever the name says
  std::string_view bytes;                          ///< the file as it is
  std::uint32_t width = 0;                         ///< in pixels, as it is shown
  std::uint32_t height = 0;                        ///< in pixels, as it is shown
  Orientation orientation = Orientation::upright;  ///< how the file is to be turned for that
  double dots_per_inch = 96;                       ///< as the file says, else CSS's 96

  /// True size in points (1/72 inch).
  [[nodiscard]] double width_points() const { return width * 72.0 / dots_per_inch; }
  /// As width_points().
  [[nodiscard]] double height_points() const { return height * 72.0 / dots_per_inch; }
};

/// Recognises a picture by its first bytes and reads its size; false, with `image` as it was, if it is none
/// of the formats, is cut off (PNG and GIF before their trailer, JPEG before its end marker, SVG before its
/// end tag), or has no size. A resolution that the file does not give, or that lies outside 10 to 10,000, is
/// 96; an SVG's size is its absolute width and height, else its viewBox; a JPEG's orientation is its Exif
/// data's. `path` and `bytes` are left as they are. Linear, for any bytes.
[[nodiscard]] bool read_image_header(TextArgument bytes, Image& image);

}  // namespace cvbuild::doc
#pragma GCC visibility pop
