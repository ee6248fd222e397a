// Writes a Makefile fragment.
#include "dependencies.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <cvbuild/core/text.hpp>

namespace cvbuild::cli {

namespace {

std::string escape_for_make(std::string_view path) {
  std::string escaped;
  for (const char byte : path) {
    if (byte == ' ' || byte == '#' || byte == '\\') escaped += '\\';
    if (byte == '$') escaped += '$';
    escaped += byte;
  }
  return escaped;
}

/// Then each build changes the folder: it is no sign of a new source.
bool holds_output(const std::string& folder, const std::vector<Output>& outputs) {
  const auto is_in = [&folder](const Output& output) {
    std::error_code error;
    auto parent = std::filesystem::path(output.path).parent_path();
    if (parent.empty()) parent = ".";
    return std::filesystem::equivalent(parent, folder.empty() ? "." : folder, error) && !error;
  };
  return std::any_of(outputs.begin(), outputs.end(), is_in);
}

}  // namespace

std::string dependencies(const Built& built, const BuildRequest& request, const std::string& target) {
  auto files = built.sources.files();
  for (const auto& file : {request.theme_file, request.reference_file})
    if (!file.empty()) files.push_back(file);
  for (const auto& folder : built.sources.folders())
    if (!holds_output(folder, built.outputs)) files.push_back(folder);
  std::string rule = escape_for_make(target);
  for (const auto& output : built.outputs)
    if (target.empty()) rule += concat({rule.empty() ? "" : " ", escape_for_make(output.path)});
  rule += ":";
  for (const auto& file : files) rule += concat({" \\\n  ", escape_for_make(file)});
  rule += "\n";
  for (const auto& file : files) rule += concat({"\n", escape_for_make(file), ":\n"});
  return rule;
}

}  // namespace cvbuild::cli
