// The parts that a sentence numbers: "(i) led a team, (ii) resolved a conflict and (iii) met a deadline".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cvbuild::writing {

struct InlineParts {
  std::string_view before, behind;  ///< the sentences around the one that numbers them
  std::vector<std::string> parts;   ///< none, or several
};

/// Of "(i)", "(a)", "(1)", "i)", "a)" or "1)", from the first one on. None where one of them is enough, "or
/// (b)".
[[nodiscard]] InlineParts inline_parts(std::string_view prompt);

}  // namespace cvbuild::writing
