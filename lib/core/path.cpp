// Paths made relative: by their words where that is the same file, else by what symbolic links lead to.
#include <cvbuild/core/path.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace cvbuild::inline v0 {

namespace fs = std::filesystem;

namespace {

bool goes_up(const fs::path& path) { return path.empty() || *path.begin() == ".."; }

/// Without the blank name that a last '/' leaves.
fs::path without_last_slash(const fs::path& path) {
  return path.has_filename() || !path.has_relative_path() ? path : path.parent_path();
}

fs::path resolved(const fs::path& path) {
  std::error_code error;
  const auto real = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : real;
}

}  // namespace

std::string shown_path(std::string_view written) {
  const fs::path path(written);
  if (written.empty() || written == "-") return std::string(written);
  std::error_code error;
  const auto here = fs::current_path(error);
  if (error) return std::string(written);
  const auto by_words =
      without_last_slash((here / path).lexically_normal()).lexically_relative(here.lexically_normal());
  // "link/.." is not always where it seems to be.
  const bool has_up = std::find(path.begin(), path.end(), "..") != path.end();
  if (!goes_up(by_words) && (!has_up || resolved(by_words) == resolved(path)))
    return by_words.generic_string();
  const auto by_links = resolved(path).lexically_relative(resolved(here));
  return goes_up(by_links) ? std::string(written) : by_links.generic_string();
}

std::string path_from(const std::string& folder, const std::string& path) {
  if (path.empty() || path == "-") return path;
  const auto real = resolved(path);
  const auto relative = real.lexically_relative(resolved(folder.empty() ? "." : folder));
  return relative.empty() ? real.generic_string() : relative.generic_string();
}

}  // namespace cvbuild
