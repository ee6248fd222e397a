// Which text must not say who wrote it, for the rules on anonymity.
#pragma once

#include <algorithm>

#include <cvbuild/check/prose.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::rules {

/// Whether the answers go into a document that may not identify the applicant; one that mixes them with the
/// CV without saying so counts too.
[[nodiscard]] inline bool has_anonymous_answers(const Application::Data& data) {
  if (data.form == nullptr || !data.form->anonymous) return false;
  return std::any_of(data.documents.begin(), data.documents.end(), [&](const model::DocumentPlan& plan) {
    const bool answers =
        std::find(plan.parts.begin(), plan.parts.end(), model::Part::answers) != plan.parts.end();
    return answers && (is_anonymous(data, plan) || plan.anonymous.value_or(true));
  });
}

[[nodiscard]] constexpr bool is_in_answers(const ProseBlock& block) {
  return block.owner == TextOwner::answer || block.owner == TextOwner::passage;
}

/// Whether an address is that of somebody's profile, repository or page on a network, and not of a page of
/// the network's own.
[[nodiscard]] bool is_personal_link(std::string_view target);

}  // namespace cvbuild::rules
