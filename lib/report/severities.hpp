// How many findings of each severity a run has.
#pragma once

#include <array>
#include <string>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::reports {

/// For tables of something for each: 0, 1 and 2. A number that is no enumerator ends the program.
[[nodiscard]] inline std::size_t index_of(Severity severity) {
  if (severity < Severity::note || severity > Severity::error)
    misused("a report: the severity of a finding is none of the enumerators");
  return static_cast<std::size_t>(severity);
}

/// "2 errors, 1 warning"; empty for none.
[[nodiscard]] inline std::string severity_counts(const Diagnostics& findings) {
  std::array<std::size_t, 3> numbers{};
  for (const auto& finding : findings.all()) ++numbers[index_of(finding.severity)];
  std::string text;
  for (const auto severity : {Severity::error, Severity::warning, Severity::note})
    if (const auto number = numbers[index_of(severity)]; number != 0)
      text +=
          concat({text.empty() ? "" : ", ", Decimal(number), " ", name(severity), number == 1 ? "" : "s"});
  return text;
}

}  // namespace cvbuild::reports
