// Outputs on their way to disk: all of an application's files are written whole, or none is touched.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cvbuild/core/result.hpp>

namespace cvbuild::cli {

/// A file to be written.
struct Output {
  std::string path;
  std::string bytes;
};

/// Writes each output beside its place under another name, then renames all of them. On an error the files
/// that were there are still there, and nothing else is left behind. Folders are made where they are missing.
/// A link stays one: what it leads to is replaced. A device or a pipe is written to, behind what it was
/// given.
[[nodiscard]] std::optional<Error> write_all(const std::vector<Output>& outputs);

}  // namespace cvbuild::cli
