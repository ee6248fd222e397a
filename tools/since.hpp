// `--since REV`: which files changed since a revision, asked of git.
#pragma once

#include <set>
#include <string>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/result.hpp>
#include <cvbuild/core/source.hpp>

namespace cvbuild::cli {

/// The files of the repository that `where`, a file or folder, is in that differ from `revision`, and those
/// that git does not know yet, as absolute paths.
[[nodiscard]] Result<std::set<std::string>> files_changed_since(const std::string& revision,
                                                                const std::string& where);

/// Drops the findings of which neither the file nor that of a related place is among `changed`: an answer
/// that is outdated by a change of the form stays. Those without a place stay, and the errors of an
/// application in which any file changed: an answer that is gone is told in the form, which did not change.
void keep_changed(const std::set<std::string>& changed, const Sources& sources, Diagnostics& findings);

}  // namespace cvbuild::cli
