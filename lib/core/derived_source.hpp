// Where the characters of a decoded string stand in the source.
#pragma once

#include <string_view>
#include <vector>

#include <cvbuild/core/source.hpp>

namespace cvbuild::inline v0 {

/// Aligns `text` with the bytes that it was decoded from, which begin at `base` in the job's address space:
/// escapes, quotation marks and the blanks of folded and indented lines are passed over. Never empty; linear
/// in both.
[[nodiscard]] std::vector<Piece> align(std::string_view text, std::string_view written, std::uint32_t base);

}  // namespace cvbuild
