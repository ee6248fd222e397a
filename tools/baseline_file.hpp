// `--baseline FILE`: findings that are known and do not fail a run; the file may only shrink.
#pragma once

#include <optional>
#include <string>

#include <cvbuild/report/baseline.hpp>

#include "common.hpp"

namespace cvbuild::cli {

/// Reads a baseline, or complains. A file that is not there is no error where one is to be written: the
/// result is then an empty baseline, and `fresh` is true.
[[nodiscard]] std::optional<Exit> read_baseline(const Program& program, const std::string& path,
                                                Baseline& baseline, bool* fresh = nullptr);

/// Writes `found` in the place of the old baseline, unless it has something that the old one has not.
[[nodiscard]] Exit write_baseline(const Program& program, const std::string& path, const Baseline& found);

/// A stale-baseline warning for each entry that is left.
void report_stale(const Baseline& left, const std::string& path, Diagnostics& findings);

}  // namespace cvbuild::cli
