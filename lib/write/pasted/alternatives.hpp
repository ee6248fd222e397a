// "EITHER" and "OR" around questions of which one is to be answered.
#pragma once

#include <string_view>
#include <vector>

#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// "EITHER", "Either:": all that a line says.
[[nodiscard]] bool is_either(std::string_view line);
/// "OR", "- or -".
[[nodiscard]] bool is_or(std::string_view line);

/// Each of them in a paragraph of its own, also where it stands in capitals before a question: "OR Describe
/// …". Between points, they stay as they are.
[[nodiscard]] std::vector<Line> with_alternatives_apart(const std::vector<Line>& lines);

/// "Option A: Why us?", below what offers it, in lines that came from there.
[[nodiscard]] inline bool is_named_option(const Line& line) {
  return line.kind == LineKind::text && !line.style.empty();
}

}  // namespace cvbuild::writing
