// A cover letter as a page shows it.
#pragma once

#include <vector>

#include "compose/context.hpp"

namespace cvbuild::composing {

/// Appends Group(letter), after the same head as the CV's if there is one. Without a date of its own the
/// letter bears the application's, and without a signature the CV's name.
void append_letter(const model::Letter& letter, const Context& context, std::vector<doc::Block>& target);

}  // namespace cvbuild::composing
