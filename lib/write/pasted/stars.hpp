// Where empty lines are missing in an online form that marks what must be answered with stars.
#pragma once

#include <vector>

#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// For each line, whether a question begins with it though no empty line stands above: where several lines
/// end in a star, each of them does, and so may short lines between them. Linear.
[[nodiscard]] std::vector<bool> breaks_by_stars(const std::vector<Line>& lines);

/// For each line, whether it is one of what may be answered, "Male", "Female", "Prefer not to say", below a
/// label with a star: of short lines, the last must be known as such. Linear.
[[nodiscard]] std::vector<bool> options_below_stars(const std::vector<Line>& lines);

}  // namespace cvbuild::writing
