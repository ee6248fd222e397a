// One application's result, for a terminal.
#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "report/severities.hpp"
#include "report/table.hpp"

namespace cvbuild::inline v0 {

std::string text_report(const CheckReport& report, const ReportOptions& options) {
  std::string text;
  for (const auto& finding : report.findings->all())
    if (!options.quiet || finding.severity == Severity::error)
      text += format_diagnostic(finding, *report.sources, options);
  if (options.quiet) return text;
  const reports::Style style{options.colour};
  const auto& coverage = *report.coverage;
  if (!text.empty()) text += '\n';
  if (coverage.evaluated) {
    if (reports::is_open(coverage))
      text += reports::table(coverage, style) + "\n";
    else
      text += reports::waived_lines(coverage);
  }
  if (const auto counts = reports::severity_counts(*report.findings); !counts.empty()) text += counts + "\n";
  if (options.named) text += concat({printable(report.name), ": "});
  return text + totals(coverage) + "\n";
}

}  // namespace cvbuild
