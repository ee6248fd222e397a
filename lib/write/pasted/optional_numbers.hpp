// What a pasted form says of questions by their numbers: "Question 2 is optional."
#pragma once

#include <string_view>
#include <vector>

#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// The numbers in the lines that say so, which become blank; their words go behind `asides`.
[[nodiscard]] std::vector<std::string_view> take_optional_numbers(std::vector<Line>& lines,
                                                                  std::vector<std::string_view>& asides);

}  // namespace cvbuild::writing
