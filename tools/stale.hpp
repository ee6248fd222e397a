// Outputs on disk that are not what the sources give (needs the component that opens documents).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output.hpp"

namespace cvbuild::cli {

/// What is in the file, or nothing where there is none that can be read.
[[nodiscard]] std::optional<std::string> file_bytes(const std::string& path);

/// Whether a file that holds `found` is what `output` would write. DOCX are compared by their parts.
[[nodiscard]] bool is_same(const Output& output, const std::string& found);

/// The outputs whose file is missing or holds something else; each as "path: why".
[[nodiscard]] std::vector<std::string> stale_outputs(const std::vector<Output>& outputs);

}  // namespace cvbuild::cli
