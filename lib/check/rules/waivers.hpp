// Waivers as they are written, whether or not they give their reason.
#pragma once

#include <algorithm>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

[[nodiscard]] inline bool is_blank(const model::Text& text) { return trim(text.value).empty(); }

/// The question declines to answer, or names a waiver of `ask` (null: of the whole question), whose reason is
/// missing. That is one mistake, and `waiver-without-reason` tells of it: nobody needs to read on top that
/// the ask is open.
[[nodiscard]] inline bool lacks_only_a_reason(const Application::Data& data, const QuestionStatus& status,
                                              const model::Ask* ask) {
  if (status.answer && status.answer->status == model::Status::declined) return true;
  const auto meant = [ask](const model::Ask* waived) {
    if (waived == nullptr || waived == ask) return true;
    return ask && waived >= ask->any_of.begin() && waived < ask->any_of.end();
  };
  return std::any_of(data.waivers.begin(), data.waivers.end(), [&](const model::Waiver& waiver) {
    return waiver.question == &*status.question && meant(waiver.ask) && is_blank(waiver.reason);
  });
}

}  // namespace cvbuild::rules
