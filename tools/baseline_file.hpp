// `--baseline FILE`: findings that are known and do not fail a run; the file may only shrink.
#pragma once

#include <optional>
#include <set>
#include <string>

#include <cvbuild/report/baseline.hpp>

#include "common.hpp"

namespace cvbuild::cli {

/// Why there is no baseline.
struct NoBaseline {
  Exit exit;
  std::string message;
};

/// Reads a baseline; nothing: it was read. A file that is not there is no error where one is to be written:
/// the result is then an empty baseline, and `fresh` is true.
[[nodiscard]] std::optional<NoBaseline> read_baseline(const std::string& path, Baseline& baseline,
                                                      bool* fresh = nullptr);

/// The folder of a baseline's file, to which its paths are relative.
[[nodiscard]] std::string baseline_folder(const std::string& path);

/// Writes `found`, which is about `files`, in the place of the old baseline's entries about them, unless it
/// has something that the old one has not.
[[nodiscard]] Exit write_baseline(const Program& program, const std::string& path, Baseline found,
                                  const std::set<std::string>& files);

/// A stale-baseline warning for each entry that is left.
void report_stale(const Baseline& left, const std::string& path, Diagnostics& findings);

}  // namespace cvbuild::cli
