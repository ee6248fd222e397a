// Outputs on disk that are not what the sources give (needs the component that opens documents).
#pragma once

#include <string>
#include <vector>

#include "output.hpp"

namespace cvbuild::cli {

/// The outputs whose file is missing or holds something else; each as "path: why". DOCX are compared by their
/// parts.
[[nodiscard]] std::vector<std::string> stale_outputs(const std::vector<Output>& outputs);

}  // namespace cvbuild::cli
