// Paths as messages and other files show them.
#pragma once

#include <string>
#include <string_view>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// `path` as a message shows it: relative to the working directory where it lies below that, else as it is
/// written. "-" stays.
[[nodiscard]] std::string shown_path(std::string_view path);

/// `path` as seen from `folder` (empty: the working directory), symbolic links resolved; it may begin with
/// "..". "-" and an empty path stay.
[[nodiscard]] std::string path_from(const std::string& folder, const std::string& path);

}  // namespace cvbuild
#pragma GCC visibility pop
