// Pictures that Word shows in headers and footers, by their content.
#pragma once

#include <string_view>

namespace cvbuild::reference {

struct PictureKind {
  std::string_view extension;
  std::string_view media_type;
};

/// What kind of picture the bytes are; null where they are none that may be carried.
[[nodiscard]] const PictureKind* picture_kind(std::string_view bytes);

}  // namespace cvbuild::reference
