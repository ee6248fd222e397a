// The themes that the command line names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cvbuild/theme/theme.hpp>

#include "common.hpp"

namespace cvbuild::cli {

/// The names of the built-in themes.
[[nodiscard]] std::vector<std::string> theme_names();

/// `--list-themes`: every built-in theme by its name, with its fonts and sizes.
[[nodiscard]] Exit list_themes();

/// The theme that `--theme` names: a built-in one, or a file (what has a dot or a slash in it). Where there
/// is none, or the file is wrong, that is said, and `exit` is set.
[[nodiscard]] std::optional<Theme> theme_named(const Program& program, const std::string& name, Exit& exit);

}  // namespace cvbuild::cli
