// Findings and states for people and machines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/source.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// How a report is made.
struct ReportOptions {
  bool colour = false;  ///< with a terminal's escapes for colours
  bool quiet = false;   ///< errors only: no table, no totals
  bool named = false;   ///< the total line says which application it is of, for runs over several
  Severity fail_on = Severity::error;  ///< the least grave finding that fails the run
};

/// `text` on one line, as a terminal may be given it: tabs and ends of line become blanks; bytes that are no
/// UTF-8, other control characters and the marks that turn the direction of text become U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// One finding as a compiler shows it: `file:line:col: error: message [rule]`, the line, carets, help and
/// related places. Ends in a line feed. Carets stand under the place
/// whatever tabs, wide or invisible characters come before it; a long line is shown around the place.
[[nodiscard]] std::string format_diagnostic(const Diagnostic& diagnostic, const Sources& sources,
                                            const ReportOptions& options = {});

/// One application's result. What it points at is not null, and outlives it.
struct CheckReport {
  std::string name;                     ///< as named on the command line
  NotNull<const Sources> sources;       ///< those that the spans lead into
  NotNull<const Diagnostics> findings;  ///< sorted, mostly
  NotNull<const Coverage> coverage;     ///< as coverage() gives it
};

/// The findings in their order, how many of them there are, the table (where something is open; 80 columns at
/// most), else what is waived and why, and the total line.
[[nodiscard]] std::string text_report(const CheckReport& report, const ReportOptions& options = {});

// Each of these is about all applications of a run, and ends in a line feed.
/// Those of one run.
using CheckReports = std::vector<CheckReport>;

/// One JSON document (cvcheck-report.schema.json, version 1).
[[nodiscard]] std::string json_report(const CheckReports& reports);
/// SARIF 2.1.0, with what GitHub's code scanning reads. Columns count code points.
[[nodiscard]] std::string sarif_report(const CheckReports& reports);
/// JUnit's XML: a suite for each question with a case for each ask, and one for the other findings. It has a
/// failure or an error whenever a finding is at or above `fail_on`.
[[nodiscard]] std::string junit_report(const CheckReports& reports, const ReportOptions& options = {});
/// Workflow commands that GitHub shows beside the lines of a change: errors first, ten of a kind at the most,
/// then how many more there are, and the totals.
[[nodiscard]] std::string github_report(const CheckReports& reports);
/// All findings as a Markdown table, for GitHub's step summary.
[[nodiscard]] std::string github_summary(const CheckReports& reports);
/// One self-contained page for a person: every question with its asks, their states and the answer's length
/// against its limits, the answer's text with the findings beside it, and all other findings beside their
/// lines.
[[nodiscard]] std::string html_report(const CheckReports& reports);
/// GitLab's code quality. Fingerprints hold while lines move.
[[nodiscard]] std::string gitlab_report(const CheckReports& reports);
/// Checkstyle's XML.
[[nodiscard]] std::string checkstyle_report(const CheckReports& reports);

}  // namespace cvbuild
#pragma GCC visibility pop
