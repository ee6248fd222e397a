// A file that names applications: --list.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/core/result.hpp>

namespace cvbuild::cli {

/// The applications that the file at `path` ('-': standard input) names, a line each, as they would be given
/// on the command line; empty lines and those that begin with '#' name none.
[[nodiscard]] Result<std::vector<std::string>> read_list(const std::string& path);

}  // namespace cvbuild::cli
