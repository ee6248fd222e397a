// How a camera was held, as the Exif data of a JPEG file tells it.
#pragma once

#include <string_view>

#include <cvbuild/doc/image.hpp>

namespace cvbuild::inline v0::doc {

/// The orientation that the content of an APP1 segment gives; `upright` if it is no Exif, broken, or gives
/// none. Linear, for any bytes.
[[nodiscard]] Orientation read_exif_orientation(std::string_view segment);

}  // namespace cvbuild::doc
