// What an application's outputs depend on, for make.
#pragma once

#include <string>

#include "build.hpp"

namespace cvbuild::cli {

/// `outputs: sources`, or `target: sources`, and a rule without recipe for each source, so that one that goes
/// away does not stop make.
[[nodiscard]] std::string dependencies(const Built& built, const BuildRequest& request,
                                       const std::string& target);

}  // namespace cvbuild::cli
