// The answers of an application, in the form's order.
#pragma once

#include <vector>

#include "compose/context.hpp"

namespace cvbuild::composing {

/// Appends each question with its answer, and the text outside every question where it stands. The
/// highest heading is of level 1.
void append_answers(const Context& context, std::vector<doc::Block>& target);

}  // namespace cvbuild::composing
