// What a picture's first bytes say: its format, its size in pixels and its resolution.
#include <cvbuild/doc/image.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include "doc/byte_reader.hpp"
#include "doc/exif.hpp"
#include "doc/svg_header.hpp"

namespace cvbuild::inline v0::doc {

namespace {

struct Header {
  ImageFormat format = ImageFormat::png;
  std::uint32_t width = 0, height = 0;
  double dots_per_inch = 0;
  Orientation orientation = Orientation::upright;
};

/// PNG 1.2, section 11.3.5.3: pixels a metre where the unit is 1.
double png_density(const ByteReader& reader, std::size_t chunk_data) {
  return reader.byte(chunk_data + 8) == 1 ? reader.big32(chunk_data) * 0.0254 : 0.0;
}

/// PNG 1.2, section 5: chunks of length, type, data and checksum, from IHDR to IEND.
std::optional<Header> read_png(std::string_view bytes) {
  const ByteReader reader(bytes);
  if (reader.text(8, 8) != std::string_view("\0\0\0\rIHDR", 8)) return std::nullopt;
  Header header{ImageFormat::png, reader.big32(16), reader.big32(20)};
  for (std::size_t at = 8;;) {
    const std::size_t size = reader.big32(at);
    if (!reader.has(at, size + 12)) return std::nullopt;
    const auto type = reader.text(at + 4, 4);
    if (type == "pHYs" && size == 9) header.dots_per_inch = png_density(reader, at + 8);
    if (type == "IEND") return header;
    at += size + 12;
  }
}

/// JFIF 1.02, page 5: units 1 are dots an inch, 2 dots a centimetre.
double jfif_density(const ByteReader& reader, std::size_t segment) {
  if (reader.text(segment + 4, 5) != std::string_view("JFIF\0", 5)) return 0;
  const auto unit = reader.byte(segment + 11);
  const auto dots = reader.big16(segment + 12);
  return unit == 1 ? dots : unit == 2 ? dots * 2.54 : 0.0;
}

/// SOF0 to SOF15, without the three markers between them that are none (ITU T.81, table B.1).
bool begins_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// ITU T.81, annex B: segments up to the frame header, which tells the size.
std::optional<Header> read_jpeg(std::string_view bytes) {
  const ByteReader reader(bytes);
  Header header{ImageFormat::jpeg};
  for (std::size_t at = 2; reader.has(at, 4);) {
    if (reader.byte(at) != 0xFF) return std::nullopt;
    const auto marker = reader.byte(at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const std::size_t size = reader.big16(at + 2);
    if (size < 2 || !reader.has(at + 2, size)) return std::nullopt;
    if (marker == 0xE1 && header.orientation == Orientation::upright)
      header.orientation = read_exif_orientation(reader.text(at + 4, size - 2));
    if (marker == 0xE0 && size >= 14) header.dots_per_inch = jfif_density(reader, at);
    if (begins_frame(marker)) {
      header.height = reader.big16(at + 5);
      header.width = reader.big16(at + 7);
      const bool whole = size >= 8 && bytes.find("\xFF\xD9", at + 2 + size) != std::string_view::npos;
      return whole ? std::optional(header) : std::nullopt;
    }
    if (marker == 0xD9 || marker == 0xDA) return std::nullopt;
    at += 2 + size;
  }
  return std::nullopt;
}

/// GIF89a, sections 18 and 27: the logical screen's size; a trailer, which some programs pad with zeros.
std::optional<Header> read_gif(std::string_view bytes) {
  const ByteReader reader(bytes);
  const auto last = bytes.find_last_not_of('\0');
  if (last < 13 || bytes[last] != ';') return std::nullopt;
  return Header{ImageFormat::gif, reader.little16(6), reader.little16(8)};
}

std::optional<Header> read_svg(std::string_view bytes) {
  const auto size = read_svg_size(bytes);
  if (!size) return std::nullopt;
  return Header{ImageFormat::svg, size->width, size->height};
}

std::optional<Header> read_header(std::string_view bytes) {
  if (bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n") return read_png(bytes);
  if (bytes.substr(0, 3) == "\xFF\xD8\xFF") return read_jpeg(bytes);
  if (bytes.substr(0, 6) == "GIF87a" || bytes.substr(0, 6) == "GIF89a") return read_gif(bytes);
  return read_svg(bytes);
}

/// Longer sides, which only PNG and SVG can tell, are a broken header, and stop those who lay out the page.
bool is_side(std::uint32_t pixels) {
  constexpr std::uint32_t longest = 65535;
  return pixels != 0 && pixels <= longest;
}

}  // namespace

bool read_image_header(TextArgument given_bytes, Image& image) {
  const std::string_view bytes = given_bytes;
  const auto header = read_header(bytes);
  if (!header || !is_side(header->width) || !is_side(header->height)) return false;
  constexpr double lowest = 10, highest = 10000, of_css = 96;
  const bool given = header->dots_per_inch >= lowest && header->dots_per_inch <= highest;
  image.format = header->format;
  image.orientation = header->orientation;
  image.width = header->width;
  image.height = header->height;
  if (lies_on_its_side(image.orientation)) std::swap(image.width, image.height);
  image.dots_per_inch = given ? header->dots_per_inch : of_css;
  return true;
}

}  // namespace cvbuild::doc
