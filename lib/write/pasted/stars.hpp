// Where empty lines are missing in an online form that marks what must be answered with stars.
#pragma once

#include <vector>

#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// For each line, whether a question begins with it though no empty line stands above: where several lines
/// end in a star, each of them does, and so may short lines between them. Linear.
[[nodiscard]] std::vector<bool> breaks_by_stars(const std::vector<Line>& lines);

}  // namespace cvbuild::writing
