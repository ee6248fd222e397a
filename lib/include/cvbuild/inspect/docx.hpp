// Opens built DOCX files, whoever made them, and compares two by what is in them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/result.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::inspect {

/// A part of the package, uncompressed.
struct Part {
  std::string name;   ///< as the container spells it: "word/document.xml"
  std::string bytes;  ///< its content
};

/// What a file may not exceed; past one it is refused.
struct PackageBounds {
  std::size_t entries = 4096;                  ///< parts and folders
  std::size_t bytes = std::size_t{256} << 20;  ///< of all parts together, uncompressed
};

/// The parts of a ZIP container in its order. An error (`unreadable` or `too_large`) for what is no ZIP file,
/// is cut off, encrypted, holds a name twice, fails its check sums or exceeds the bounds; what a header
/// claims of a size is never believed; or `missing_tool`, where libzip is not installed.
[[nodiscard]] Result<std::vector<Part>> open_package(std::string_view bytes,
                                                     const PackageBounds& bounds = {});

/// The outcome of a comparison.
struct Comparison {
  bool same = true;  ///< whether every part is the same
  std::string part;  ///< the first part that differs, in the order of the first file, then of the second;
                     ///< empty if same
};

/// Compares two DOCX files by their parts, uncompressed: the order of parts, dates and the way of compression
/// do not count.
[[nodiscard]] Result<Comparison> same_parts(std::string_view a, std::string_view b,
                                            const PackageBounds& bounds = {});

}  // namespace cvbuild::inspect
#pragma GCC visibility pop
