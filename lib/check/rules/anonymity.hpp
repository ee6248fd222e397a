// Which text must not say who wrote it, for the rules on anonymity.
#pragma once

#include <algorithm>

#include <cvbuild/check/prose.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::rules {

/// Whether the answers go into a document that may not identify the applicant.
[[nodiscard]] inline bool has_anonymous_answers(const Application::Data& data) {
  return std::any_of(data.documents.begin(), data.documents.end(),
                     [&](const model::DocumentPlan& plan) { return is_anonymous(data, plan); });
}

[[nodiscard]] constexpr bool is_in_answers(const ProseBlock& block) {
  return block.owner == TextOwner::answer || block.owner == TextOwner::passage;
}

/// Whether people have profiles or repositories of their own there.
[[nodiscard]] bool is_personal_host(std::string_view host);

}  // namespace cvbuild::rules
