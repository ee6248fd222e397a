// Where empty lines are missing in a form that says each limit on a line of its own.
#pragma once

#include <vector>

#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// For each line whether a question begins there behind the limit of the one before it, with no empty line
/// between them.
[[nodiscard]] std::vector<bool> breaks_behind_limits(const std::vector<Line>& lines);
/// And whether one does of several titles or questions on a line each, below a title that bounds each:
/// "Behaviours (250 words each)".
[[nodiscard]] std::vector<bool> breaks_between_titles(const std::vector<Line>& lines);

}  // namespace cvbuild::writing
