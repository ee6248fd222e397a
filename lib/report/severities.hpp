// How many findings of each severity a run has.
#pragma once

#include <array>
#include <string>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::reports {

/// "2 errors, 1 warning"; empty for none.
[[nodiscard]] inline std::string severity_counts(const Diagnostics& findings) {
  std::array<std::size_t, 3> numbers{};
  for (const auto& finding : findings.all()) ++numbers[static_cast<std::size_t>(finding.severity)];
  std::string text;
  for (const auto severity : {Severity::error, Severity::warning, Severity::note})
    if (const auto number = numbers[static_cast<std::size_t>(severity)]; number != 0)
      text +=
          concat({text.empty() ? "" : ", ", Decimal(number), " ", name(severity), number == 1 ? "" : "s"});
  return text;
}

}  // namespace cvbuild::reports
