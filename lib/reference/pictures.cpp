// Beside the pictures that sources may have: those of Windows, by the first bytes of each.
#include "reference/pictures.hpp"

#include <array>

#include <cvbuild/doc/image.hpp>

namespace cvbuild::reference {

namespace {

constexpr std::array<PictureKind, 3> own{{{"png", "image/png"}, {"jpg", "image/jpeg"}, {"gif", "image/gif"}}};

struct Magic {
  PictureKind kind;
  std::size_t at;
  std::string_view bytes;
};
using namespace std::string_view_literals;
constexpr std::array<Magic, 6> others{{
    {{"emf", "image/x-emf"}, 40, " EMF"sv},               // [MS-EMF] 2.3.4.2: the signature of the header
    {{"wmf", "image/x-wmf"}, 0, "\xD7\xCD\xC6\x9A"sv},    // [MS-WMF] 2.3.2.3: placeable
    {{"wmf", "image/x-wmf"}, 0, "\x01\0\x09\0\0\x03"sv},  // and without that header
    {{"bmp", "image/bmp"}, 0, "BM"sv},
    {{"tiff", "image/tiff"}, 0, "II*\0"sv},
    {{"tiff", "image/tiff"}, 0, "MM\0*"sv},
}};

}  // namespace

const PictureKind* picture_kind(std::string_view bytes) {
  doc::Image image;
  if (doc::read_image_header(bytes, image))
    return image.format == doc::ImageFormat::svg ? nullptr : &own[static_cast<std::size_t>(image.format)];
  for (const auto& magic : others)
    if (bytes.size() > magic.at && bytes.substr(magic.at).starts_with(magic.bytes)) return &magic.kind;
  return nullptr;
}

}  // namespace cvbuild::reference
