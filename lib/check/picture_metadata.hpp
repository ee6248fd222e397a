// What a picture's file says beside what it shows: who made it, where, with what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cvbuild::checking {

struct PictureMetadata {
  struct Entry {
    std::string_view where;  ///< "EXIF", "a PNG text"
    std::string text;
  };
  std::vector<Entry> entries;
  bool has_compressed = false;  ///< there is compressed text that is broken or very large, and was not read
};

/// Of a PNG, JPEG, GIF or SVG; nothing for other bytes. Sizes that the file claims are never believed.
[[nodiscard]] PictureMetadata metadata_of(std::string_view bytes);

}  // namespace cvbuild::checking
