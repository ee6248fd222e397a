// Where a finding is, as machines want it.
#pragma once

#include <string>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/source.hpp>

namespace cvbuild::reports {

/// What found it. A finding without a rule is a programmer's error, which is told.
[[nodiscard]] inline const RuleInfo& rule_of(const Diagnostic& finding) {
  return *required(finding.rule, "a report: a finding has no rule");
}

/// 1-based lines and columns in code points; the end is exclusive.
struct Place {
  std::string
      file;  ///< relative to the working directory; the application's own file for a finding without a place
  unsigned line = 1, column = 1;
  unsigned end_line = 1, end_column = 1;
  std::string_view line_text;
};

[[nodiscard]] Place place_of(const Diagnostic& finding, const Sources& sources);

/// The message and, after a blank, how to mend it: "… is not covered (add {covers=saas} …)".
[[nodiscard]] std::string message_of(const Diagnostic& finding);

/// What stays the same of a finding while lines move and the text around it changes: its rule, its message
/// but for how often it was found, and the words that it marks.
[[nodiscard]] std::string content_fingerprint(const Diagnostic& finding, Span span, const Sources& sources);

}  // namespace cvbuild::reports
