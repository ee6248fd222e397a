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

/// A picture, checked by its content, never re-encoded. One per file, however often it is shown.
struct Image {
  std::string_view path;  ///< relative to the application's folder, '/' between folders: unique in a document
  ImageFormat format = ImageFormat::png;  ///< by the bytes, whatever the name says
  std::string_view bytes;                 ///< the file as it is
  std::uint32_t width = 0;                ///< in pixels
  std::uint32_t height = 0;               ///< in pixels
  double dots_per_inch = 96;              ///< as the file says, else CSS's 96

  /// True size in points (1/72 inch).
  [[nodiscard]] double width_points() const { return width * 72.0 / dots_per_inch; }
  /// As width_points().
  [[nodiscard]] double height_points() const { return height * 72.0 / dots_per_inch; }
};

/// Recognises a picture by its first bytes and reads its size; false, with `image` as it was, if it is none
/// of the formats, is cut off (PNG and GIF before their trailer, JPEG before its end marker, SVG before its
/// end tag), or has no size. A resolution that the file does not give, or that lies outside 10 to 10,000, is
/// 96; an SVG's size is its absolute width and height, else its viewBox. `path` and `bytes` are left as they
/// are. Linear, for any bytes.
[[nodiscard]] bool read_image_header(TextArgument bytes, Image& image);

}  // namespace cvbuild::doc
#pragma GCC visibility pop
