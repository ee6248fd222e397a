// Compares files with what the sources give.
#include "stale.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <cvbuild/core/text.hpp>
#include <cvbuild/inspect/docx.hpp>

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

/// A DOCX that another version of the compressor wrote is still the same.
bool same(const Output& output, const std::string& found) {
  if (output.bytes == found) return true;
  if (fs::path(output.path).extension() != ".docx") return false;
  const auto comparison = inspect::same_parts(output.bytes, found);
  return comparison.ok() && comparison.value().same;
}

}  // namespace

std::vector<std::string> stale_outputs(const std::vector<Output>& outputs) {
  std::vector<std::string> stale;
  for (const auto& output : outputs) {
    std::ifstream file(output.path, std::ios::binary);
    if (!file) {
      stale.push_back(concat({output.path, ": is not there"}));
      continue;
    }
    const std::string found{std::istreambuf_iterator<char>(file), {}};
    if (!same(output, found)) stale.push_back(concat({output.path, ": is not what the sources give"}));
  }
  return stale;
}

}  // namespace cvbuild::cli
