// Turns spans into places, and findings into fingerprints.
#include "report/place.hpp"

#include <algorithm>

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

/// Without numbers that stand alone: "(3 times)" and "312 words" grow and shrink with the text around.
std::string without_numbers(std::string_view text) {
  const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_not_of("0123456789", at), text.size());
    const bool alone =
        is_digit(text[at]) && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(') &&
        (end == text.size() || std::string_view(" ),;:").find(text[end]) != std::string_view::npos);
    if (alone) {
      kept += '#';
      at = end;
    } else {
      kept += text[at++];
    }
  }
  return kept;
}

}  // namespace

std::string content_fingerprint(const Diagnostic& finding, const Sources& sources) {
  return fingerprint(concat({finding.rule->id, "\n", without_numbers(finding.message), "\n", finding.subject,
                             "\n", sources.text(sources.origin(finding.span))}));
}

}  // namespace cvbuild::reports
