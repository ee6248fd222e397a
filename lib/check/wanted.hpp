// Which rules an application's author wants.
#pragma once

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/source_rules.hpp>

namespace cvbuild::checking {

/// Whether the rule has something to run and its author wants it: the last word of `checks:` counts, and
/// opinions have to be asked for. What stops a build cannot be turned off.
[[nodiscard]] inline bool is_wanted(const Application::Data& data, const Rule& rule) {
  if (rule.run == nullptr) return false;
  if (stops_building(*rule.info) && !rule.info->opinion) return true;
  bool wanted = !rule.info->opinion;
  for (const auto& grade : data.grades)
    if (grade.rule.value == rule.info->id) wanted = grade.severity.has_value();
  return wanted;
}

/// Whether its author wants it and it understands the text.
[[nodiscard]] inline bool is_run(const RuleContext& context, const Rule& rule) {
  return is_wanted(context.application.data(), rule) &&
         (!rule.info->english_only || context.prose.is_english());
}

}  // namespace cvbuild::checking
