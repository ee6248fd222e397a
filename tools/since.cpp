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

Result<std::string> git(const std::string& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> command{"git", "-C", folder};
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

std::string absolute(const std::string& name) {
  std::error_code error;
  const auto path = fs::weakly_canonical(name, error);
  return error ? name : path.string();
}

/// Whether `root` is an application, and a file of its folder is among `changed`.
bool is_touched(const std::set<std::string>& changed, const Source& root) {
  const fs::path path = absolute(root.name);
  if (path.filename() != "application.yaml") return false;
  const auto folder = (path.parent_path() / "").string();
  const auto first = changed.lower_bound(folder);
  return first != changed.end() && first->starts_with(folder);
}

}  // namespace

Result<std::set<std::string>> files_changed_since(const std::string& revision, const std::string& where) {
  std::error_code ignored;
  const auto beside = fs::is_directory(where, ignored) ? fs::path(where) : fs::path(where).parent_path();
  const auto in = beside.empty() ? std::string(".") : beside.string();
  if (revision.empty() || revision[0] == '-')
    return Error{ErrorKind::usage, "--since takes a revision that git knows, such as origin/main"};
  const auto top = git(in, {"rev-parse", "--show-toplevel"});
  if (!top) return top.error();
  const fs::path folder = without_line_feed(top.value());
  const auto changed = git(in, {"diff", "--name-only", "-z", "--no-renames", revision, "--"});
  if (!changed) return changed.error();
  const auto unknown =
      git(folder.string(), {"ls-files", "--others", "--exclude-standard", "--full-name", "-z"});
  if (!unknown) return unknown.error();
  std::set<std::string> paths;
  add_paths(changed.value(), folder, paths);
  add_paths(unknown.value(), folder, paths);
  return paths;
}

void keep_changed(const std::set<std::string>& changed, const Sources& sources, Diagnostics& findings) {
  const bool touched = is_touched(changed, sources.root());
  const auto is_old = [&](Span span) {
    const auto* source = sources.source_of(sources.origin(span));
    return source != nullptr && source->name != "-" && !changed.contains(absolute(source->name));
  };
  std::erase_if(findings.items(), [&](Diagnostic& finding) {
    if (touched && finding.severity == Severity::error) return false;
    if (keep_places(finding, [&](Span place) { return !is_old(place); })) return false;
    return std::all_of(finding.related.begin(), finding.related.end(),
                       [&](const Related& place) { return is_old(place.span); });
  });
}

}  // namespace cvbuild::cli
