// The head of a CV and of a letter: who the person is and how to reach them.
#pragma once

#include <string_view>
#include <vector>

#include "compose/context.hpp"

namespace cvbuild::composing {

/// Appends Group(head), unless there is nothing to say. A letter's head leaves the photo and the facts beyond
/// name, label and contact to the CV.
void append_head(const model::Cv& cv, bool is_letter, const Context& context,
                 std::vector<doc::Block>& target);

/// The lines of a text in one: "1 High Street, Flat 2".
[[nodiscard]] std::string_view joined_lines(std::string_view text, Arena& arena);

}  // namespace cvbuild::composing
