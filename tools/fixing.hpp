// Changes of sources that cvcheck proposes: shown as a diff, or written.
#pragma once

#include <vector>

#include <cvbuild/report/edits.hpp>

#include "common.hpp"

namespace cvbuild::cli {

/// The changes as a unified diff, on standard output.
[[nodiscard]] Exit show_changes(const Program& program, const std::vector<EditedSource>& changes);

/// Writes the changed files, all or none, and says which on standard error. What came from standard input
/// cannot be changed.
[[nodiscard]] Exit write_changes(const Program& program, const std::vector<EditedSource>& changes);

}  // namespace cvbuild::cli
