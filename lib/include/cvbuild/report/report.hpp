// Findings and states for people and machines.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

namespace cvbuild {

struct ReportOptions {
  bool colour = false;
};

/// One finding as a compiler shows it: `file:line:col: error: message [rule]`, the line, carets, help and
/// related places.
[[nodiscard]] std::string format_diagnostic(const Diagnostic& diagnostic, const Sources& sources,
                                            const ReportOptions& options = {});

/// One application's result.
struct CheckReport {
  std::string name;  ///< as named on the command line
  const Sources* sources = nullptr;
  const Diagnostics* findings = nullptr;
  const Coverage* coverage = nullptr;
};

/// Findings, the table (where something is open) and the total line.
[[nodiscard]] std::string text_report(const CheckReport& report, const ReportOptions& options = {});

/// All applications of a run as one JSON document (tests/schema/cvcheck-report.schema.json, version 1),
/// ending in a line feed.
[[nodiscard]] std::string json_report(const std::vector<CheckReport>& reports);

}  // namespace cvbuild
