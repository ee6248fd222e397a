// A report is of findings and coverage, which have to be given.
// expect-error: invalid initialization|no matching|could not convert
#include <cvbuild/report/report.hpp>

std::string report(const cvbuild::Sources& sources, const cvbuild::Diagnostics& findings,
                   const cvbuild::Coverage& coverage) {
#ifdef SHOULD_COMPILE
  return cvbuild::text_report({"example", &sources, &findings, &coverage});
#else
  return coverage.evaluated ? cvbuild::text_report({"example", &sources, &findings}) : "";
#endif
}
