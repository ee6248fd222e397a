// Findings as GitHub's workflow commands, and as the Markdown of a step summary.
#include <array>

#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "report/severities.hpp"

#include "report/place.hpp"

namespace cvbuild::inline v0 {

namespace {

constexpr std::size_t annotations_of_a_kind = 10;  // GitHub drops what is more, in silence
constexpr std::string_view kinds[] = {"notice", "warning", "error"};

/// As the runner undoes it: '%' and ends of line in messages, ':' and ',' in properties too.
std::string escaped(std::string_view text, bool property) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const std::string_view special = property ? "%\r\n:," : "%\r\n";
  std::string out;
  for (const char byte : text) {
    if (special.find(byte) == std::string_view::npos) {
      out += byte;
      continue;
    }
    const auto code = static_cast<unsigned char>(byte);
    out += '%';
    out += digits[code >> 4U];
    out += digits[code & 15U];
  }
  return out;
}

std::string annotation(const Diagnostic& finding, const Sources& sources) {
  const auto place = reports::place_of(finding, sources);
  auto text = concat({"::", kinds[reports::index_of(finding.severity)], " file=", escaped(place.file, true),
                      ",line=", Decimal(place.line)});
  if (place.end_line != place.line)
    text += concat({",endLine=", Decimal(place.end_line)});  // columns are for one line only
  else if (place.end_column > place.column)
    text += concat({",col=", Decimal(place.column), ",endColumn=", Decimal(place.end_column)});
  else
    text += concat({",col=", Decimal(place.column)});
  text += concat({",title=", escaped(reports::rule_of(finding).id, true),
                  "::", escaped(printable(finding.message), false)});
  if (!finding.help.empty()) text += concat({"%0A", escaped(printable(finding.help), false)});
  return text + "\n";
}

/// A cell of a Markdown table: nothing in it is markup.
std::string cell(std::string_view text) {
  std::string out;
  for (const char byte : printable(text)) {
    if (std::string_view("\\`*_{}[]<>#|~&!").find(byte) != std::string_view::npos) out += '\\';
    out += byte;
  }
  return out;
}

}  // namespace

std::string github_report(const CheckReports& reports) {
  if (reports.empty()) return "no application was checked\n";
  std::string text;
  for (const auto severity : {Severity::error, Severity::warning, Severity::note}) {
    std::size_t count = 0;
    for (const auto& report : reports)
      for (const auto& finding : report.findings->all())
        if (reports::index_of(finding.severity) == reports::index_of(severity) &&
            ++count <= annotations_of_a_kind)
          text += annotation(finding, *report.sources);
    if (count > annotations_of_a_kind)
      text += concat({Decimal(count - annotations_of_a_kind), " more ", name(severity),
                      count == annotations_of_a_kind + 1 ? "" : "s",
                      " without an annotation: GitHub shows ten of a kind\n"});
  }
  for (const auto& report : reports)
    text += concat(
        {reports.size() > 1 ? printable(report.name) + ": " : std::string{}, totals(*report.coverage), "\n"});
  return text;
}

std::string github_summary(const CheckReports& reports) {
  if (reports.empty()) return "no application was checked\n";
  std::string text;
  for (const auto& report : reports) {
    text += concat({"### cvcheck: ", cell(report.name), "\n\n", cell(totals(*report.coverage)), "\n\n"});
    if (report.findings->empty()) continue;
    text += "| | where | what | rule |\n| --- | --- | --- | --- |\n";
    for (const auto& finding : report.findings->all()) {
      const auto place = reports::place_of(finding, *report.sources);
      text += concat({"| ", name(finding.severity), " | ", cell(place.file), ":", Decimal(place.line), ":",
                      Decimal(place.column), " | ", cell(reports::message_of(finding)), " | ",
                      reports::rule_of(finding).id, " |\n"});
    }
    text += '\n';
  }
  return text;
}

}  // namespace cvbuild
