// How a pasted form ends behind its last question: with its deadline, whom to ask, and what one agrees to.
#pragma once

#include <string_view>
#include <vector>

#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// Takes that off the end of `lines`, which are blank there then, and returns it.
[[nodiscard]] std::vector<std::string_view> take_closing(std::vector<Line>& lines);

}  // namespace cvbuild::writing
