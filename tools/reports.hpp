// `--format`: which reports a run writes, and where to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cvbuild/report/report.hpp>

#include "common.hpp"

namespace cvbuild::cli {

/// One `--format NAME[=PATH]`; an empty path is standard output.
struct WantedReport {
  std::string format;
  std::string path;
};

/// "text|json|sarif|…[=PATH]", for --help.
[[nodiscard]] std::string report_formats();

/// Understands the values of `--format`; text for none. Nothing, with a complaint, for a format that there is
/// not, or for two documents that would run into each other on standard output.
[[nodiscard]] std::optional<std::vector<WantedReport>> wanted_reports(const Program& program,
                                                                      const std::vector<std::string>& values);

/// What a run reports on.
struct RunReports {
  CheckReports checked;
  CheckReports unread;  ///< left out of text on standard output: standard error beside it has told them

  [[nodiscard]] CheckReports all() const;
};

/// Writes them: files whole or not at all. In a GitHub workflow the step summary gets the full list.
[[nodiscard]] Exit write_reports(const Program& program, const std::vector<WantedReport>& wanted,
                                 const RunReports& reports, const ReportOptions& options);

}  // namespace cvbuild::cli
