// Fills a result of the C interface.
#include "c/result.hpp"

#include <cvbuild/report/report.hpp>

#include "core/clean_text.hpp"

namespace {

/// What C is given as text ends at a NUL and is UTF-8, whatever a file held.
std::string shown(std::string_view text) { return cvbuild::detail::valid_text(text); }

cvbuild::c::Finding finding_of(const cvbuild::Diagnostic& diagnostic, const cvbuild::Sources& sources) {
  cvbuild::c::Finding finding;
  finding.texts[CVBUILD_SEVERITY] = name(diagnostic.severity);
  finding.texts[CVBUILD_RULE] = diagnostic.rule->id;
  finding.texts[CVBUILD_MESSAGE] = shown(diagnostic.message);
  finding.texts[CVBUILD_HELP] = shown(diagnostic.help);
  finding.texts[CVBUILD_SHOWN] = format_diagnostic(diagnostic, sources);
  const auto place = sources.locate(diagnostic.span);
  if (place.source == nullptr) return finding;
  finding.texts[CVBUILD_FILE] = place.source->name;
  finding.line = place.line;
  finding.column = place.column;
  return finding;
}

cvbuild_status status_of(cvbuild::ErrorKind kind) {
  switch (kind) {
    case cvbuild::ErrorKind::unreadable:
      return CVBUILD_UNREADABLE;
    case cvbuild::ErrorKind::usage:
      return CVBUILD_UNKNOWN_NAME;
    case cvbuild::ErrorKind::too_large:
      return CVBUILD_TOO_LARGE;
    case cvbuild::ErrorKind::unwritable:
    case cvbuild::ErrorKind::missing_tool:
      return CVBUILD_INTERNAL;  // nothing here writes, or starts a program
  }
  return CVBUILD_INTERNAL;
}

}  // namespace

void cvbuild_result::add(const cvbuild::Diagnostics& diagnostics, const cvbuild::Sources& sources) {
  for (const auto& diagnostic : diagnostics.all()) findings.push_back(finding_of(diagnostic, sources));
  errors += diagnostics.count(cvbuild::Severity::error);
}

cvbuild_status cvbuild_result::fail(const cvbuild::Error& problem) {
  error = shown(problem.message);
  return status_of(problem.kind);
}
