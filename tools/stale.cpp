// Compares files with what the sources give.
#include "stale.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <cvbuild/core/text.hpp>
#include <cvbuild/inspect/docx.hpp>

namespace cvbuild::cli {

namespace fs = std::filesystem;

std::optional<std::string> file_bytes(const std::string& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(file), {}};
}

/// A DOCX that another version of the compressor wrote is still the same.
bool is_same(const Output& output, const std::string& found) {
  if (output.bytes == found) return true;
  if (fs::path(output.path).extension() != ".docx") return false;
  const auto comparison = inspect::same_parts(output.bytes, found);
  return comparison.ok() && comparison.value().same;
}

std::vector<std::string> stale_outputs(const std::vector<Output>& outputs) {
  std::vector<std::string> stale;
  for (const auto& output : outputs) {
    const auto found = file_bytes(output.path);
    if (!found)
      stale.push_back(concat({output.path, ": is not there"}));
    else if (!is_same(output, *found))
      stale.push_back(concat({output.path, ": is not what the sources give"}));
  }
  return stale;
}

}  // namespace cvbuild::cli
