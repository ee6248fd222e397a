// Asks git for changed files.
#include "since.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "process.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

Result<std::string> git(const std::vector<std::string>& arguments) {
  std::vector<std::string> command{"git"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  const auto result = run_process(command);
  if (!result) return result.error();
  if (result.value().exit == 0) return result.value().output;
  auto reason = result.value().complaints;
  while (!reason.empty() && reason.back() == '\n') reason.pop_back();
  return Error{ErrorKind::usage, concat({"--since: git says: ", reason})};
}

std::string without_line_feed(std::string text) {
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

/// Adds paths that are ended by NUL and relative to `folder`.
void add_paths(std::string_view list, const fs::path& folder, std::set<std::string>& paths) {
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find('\0', at), list.size());
    paths.insert((folder / list.substr(at, end - at)).lexically_normal().string());
    at = end + 1;
  }
}

}  // namespace

Result<std::set<std::string>> files_changed_since(const std::string& revision) {
  if (revision.empty() || revision[0] == '-')
    return Error{ErrorKind::usage, "--since takes a revision that git knows, such as origin/main"};
  const auto top = git({"rev-parse", "--show-toplevel"});
  if (!top) return top.error();
  const fs::path folder = without_line_feed(top.value());
  const auto changed = git({"diff", "--name-only", "-z", "--no-renames", revision, "--"});
  if (!changed) return changed.error();
  const auto unknown = git({"ls-files", "--others", "--exclude-standard", "--full-name", "-z"});
  if (!unknown) return unknown.error();
  std::set<std::string> paths;
  add_paths(changed.value(), folder, paths);
  add_paths(unknown.value(), folder, paths);
  return paths;
}

void keep_changed(const std::set<std::string>& changed, const Sources& sources, Diagnostics& findings) {
  std::erase_if(findings.items(), [&](const Diagnostic& finding) {
    const auto* source = sources.source_of(sources.origin(finding.span));
    if (source == nullptr || source->name == "-") return false;
    std::error_code error;
    const auto path = fs::weakly_canonical(source->name, error);
    return !changed.contains(error ? source->name : path.string());
  });
}

}  // namespace cvbuild::cli
