// The text of application.lock.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <cvbuild/model/lock.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// An ask that is answered or waived: its question, and the ask or null where the question is its one ask.
using AcceptedAsk = std::pair<const model::Question*, const model::Ask*>;

/// What `form` asks, as application.lock keeps it: every question in the form's order, and of its asks those
/// that are `accepted`. Ends in a line feed.
[[nodiscard]] std::string lock_text(const model::Form& form, const std::vector<AcceptedAsk>& accepted);

}  // namespace cvbuild
#pragma GCC visibility pop
