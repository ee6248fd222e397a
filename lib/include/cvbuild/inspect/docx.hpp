// Compares built DOCX files, whoever made them, by what is in them.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/core/result.hpp>
#include <cvbuild/zip/zip.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::inspect {

/// The outcome of a comparison.
struct Comparison {
  bool same = true;  ///< whether every part is the same
  std::string part;  ///< the first part that differs, in the order of the first file, then of the second;
                     ///< empty if same
};

/// Compares two DOCX files by their parts, uncompressed: the order of parts, dates and the way of compression
/// do not count.
[[nodiscard]] Result<Comparison> same_parts(std::string_view a, std::string_view b,
                                            const zip::Bounds& bounds = {});

}  // namespace cvbuild::inspect
#pragma GCC visibility pop
