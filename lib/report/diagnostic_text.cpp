// One finding as a compiler shows it.
#include <algorithm>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "report/excerpt.hpp"
#include "report/style.hpp"

namespace cvbuild::inline v0 {

namespace {

constexpr std::size_t excerpt_columns = 100;
constexpr std::size_t gutter = 5;

/// "path:12:1: ", or nothing for no place.
std::string place(const Location& location) {
  if (location.source == nullptr) return {};
  return concat(
      {printable(location.source->name), ":", Decimal(location.line), ":", Decimal(location.column), ": "});
}

/// The line with its number, and the carets below.
std::string excerpt_lines(const Location& location, Span span, const reports::Style& style,
                          Severity severity) {
  const auto& source = *location.source;
  const auto line_begin = static_cast<std::size_t>(location.line_text.data() - source.text.data());
  const std::size_t begin = span.begin - source.base;
  const auto marked =
      reports::excerpt(location.line_text, begin - std::min(begin, line_begin),
                       span.end - source.base - std::min<std::size_t>(begin, line_begin), excerpt_columns);
  const Decimal number(location.line);
  const std::string before(gutter - std::min(gutter, number.text().size()), ' ');
  const std::string below(std::max(gutter, number.text().size()), ' ');
  return concat({style.faint(concat({before, number, " |"})), marked.line.empty() ? "" : " ", marked.line,
                 "\n", style.faint(concat({below, " |"})), " ", style.of(severity, marked.carets), "\n"});
}

}  // namespace

std::string format_diagnostic(const Diagnostic& diagnostic, const Sources& sources,
                              const ReportOptions& options) {
  (void)required(diagnostic.rule, "format_diagnostic: a finding without a rule");
  const reports::Style style{options.colour};
  const auto location = sources.locate(diagnostic.span);
  std::string text = concat({style.bold(place(location)),
                             style.of(diagnostic.severity, concat({name(diagnostic.severity), ":"})), " ",
                             style.bold(printable(diagnostic.message)), " [", diagnostic.rule->id, "]\n"});
  if (location.source != nullptr)
    text += excerpt_lines(location, diagnostic.span, style, diagnostic.severity);
  if (!diagnostic.help.empty())
    text += concat({"   = ", style.bold("help:"), " ", printable(diagnostic.help), "\n"});
  for (const auto& related : diagnostic.related)
    text += concat({style.bold(place(sources.locate(related.span))), style.of(Severity::note, "note:"), " ",
                    printable(related.message), "\n"});
  return text;
}

}  // namespace cvbuild
