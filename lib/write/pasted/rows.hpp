// Rows of a pasted table that has no heads, as lines.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::writing {

/// `pasted` with each cell of rows that begin with 1, 2 … and a tab on a line of its own: "1. Why us?", and
/// "200 words" below it.
[[nodiscard]] std::string without_numbered_rows(std::string_view pasted);

}  // namespace cvbuild::writing
