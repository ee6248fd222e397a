// ZIP containers of any origin, with every size bounded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/result.hpp>
#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::zip {

/// A file of the container, uncompressed.
struct Entry {
  std::string name;   ///< as the container spells it: "word/document.xml"
  std::string bytes;  ///< its content
};

/// What a container may not exceed; past one it is refused.
struct Bounds {
  std::size_t entries = 4096;                  ///< files and folders
  std::size_t bytes = std::size_t{256} << 20;  ///< of all entries together, uncompressed
  std::size_t growth =
      0;  ///< so many times the container's size, where that is more than 1 MiB; 0: unbounded
  bool alike =
      true;  ///< the two headers of an entry say the same of everything; some that Word writes do not
};

/// The entries of a ZIP container in its order. An error (`unreadable` or `too_large`) for what is no ZIP
/// file, is cut off, encrypted, holds a name twice, fails its check sums or exceeds the bounds; what a header
/// claims of a size is never believed; or `missing_tool`, where libzip is not installed.
[[nodiscard]] Result<std::vector<Entry>> read_zip(TextArgument bytes, const Bounds& bounds = {});

}  // namespace cvbuild::zip
#pragma GCC visibility pop
