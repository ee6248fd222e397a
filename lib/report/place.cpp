// Turns spans into places, and findings into fingerprints.
#include "report/place.hpp"

#include <cvbuild/core/fingerprint.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

namespace cvbuild::reports {

Place place_of(const Diagnostic& finding, const Sources& sources) {
  const auto begin = sources.locate(finding.span);
  if (begin.source == nullptr) return {printable(sources.root().name), 1, 1, 1, 1, {}};
  const auto written = sources.origin(finding.span);
  const auto end = sources.locate({written.end, written.end});
  Place place{printable(begin.source->name), begin.line, begin.column, end.line, end.column, begin.line_text};
  // A block ends with its line feed: what is marked ends before it.
  if (end.line > begin.line && end.column == 1) {
    place.end_line = end.line - 1;
    if (place.end_line == place.line) place.end_column = place.column + begin.width;
  }
  return place;
}

std::string message_of(const Diagnostic& finding) {
  const auto message = printable(finding.message);
  return finding.help.empty() ? message : concat({message, " (", printable(finding.help), ")"});
}

namespace {

/// Without the numbers outside quotation marks, which are measured: an answer that is shortened, and is still
/// too long, has the finding that it had.
std::string without_measures(std::string_view message) {
  std::string rest;
  bool quoted = false;
  for (const char byte : message) {
    if (byte == '\'') quoted = !quoted;
    if (quoted || byte < '0' || byte > '9') rest += byte;
  }
  return rest;
}

}  // namespace

std::string content_fingerprint(const Diagnostic& finding, Span span, const Sources& sources) {
  const auto message = message_of_one(finding);
  return fingerprint(concat({reports::rule_of(finding).id, "\n", without_measures(message), "\n",
                             finding.subject, "\n", sources.text(sources.origin(span))}));
}

}  // namespace cvbuild::reports
