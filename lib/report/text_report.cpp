// One application's result, for a terminal.
#include <array>

#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "report/table.hpp"

namespace cvbuild {

namespace {

/// "2 errors, 1 warning", or nothing.
std::string summary(const Diagnostics& findings) {
  std::array<std::size_t, 3> numbers{};
  for (const auto& finding : findings.all()) ++numbers[static_cast<std::size_t>(finding.severity)];
  std::string text;
  for (const auto severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto number = numbers[static_cast<std::size_t>(severity)];
    if (number != 0)
      text +=
          concat({text.empty() ? "" : ", ", Decimal(number), " ", name(severity), number == 1 ? "" : "s"});
  }
  return text.empty() ? text : text + "\n";
}

}  // namespace

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
  text += summary(*report.findings);
  if (options.named) text += concat({printable(report.name), ": "});
  return text + totals(coverage) + "\n";
}

}  // namespace cvbuild
