// The dates that end an entry's title.
#pragma once

#include <variant>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters {

/// The Phrase(dates) that ends a heading, or null.
[[nodiscard]] inline const doc::Phrase* trailing_dates(doc::Inlines heading) {
  const auto* last = heading.empty() ? nullptr : std::get_if<doc::Phrase>(&heading.back().kind());
  return last != nullptr && last->role == doc::Role::dates ? last : nullptr;
}

}  // namespace cvbuild::emitters
