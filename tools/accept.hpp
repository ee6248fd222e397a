// `cvcheck --accept`: keeps what the form asks today, so that a later change of it is noticed.
#pragma once

#include <string>
#include <vector>

#include "common.hpp"

namespace cvbuild::cli {

/// Writes the lock of each application, and says what it holds. An application that cannot be read as a whole
/// keeps its old lock.
[[nodiscard]] Exit accept(const Program& program, const std::vector<std::string>& names);

}  // namespace cvbuild::cli
