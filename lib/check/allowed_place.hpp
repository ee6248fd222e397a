// Whether the author has allowed a rule's finding at a place: for rules of which one takes over from another.
#pragma once

#include <algorithm>

#include <cvbuild/model/application.hpp>

namespace cvbuild::checking {

/// As the engine matches them, but for how many findings a suppression is for.
[[nodiscard]] inline bool is_allowed(const Application::Data& data, std::string_view rule, Span place) {
  if (data.suppressions.empty()) return false;
  const auto written = data.sources.origin(place);
  return std::any_of(data.suppressions.begin(), data.suppressions.end(), [&](const auto& suppression) {
    const auto target = suppression.target;
    return suppression.rule == rule && target.known() && target.begin <= written.begin &&
           written.begin < target.end;
  });
}

}  // namespace cvbuild::checking
