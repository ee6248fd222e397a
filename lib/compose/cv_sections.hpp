// A CV's sections, in the theme's order.
#pragma once

#include <vector>

#include "compose/context.hpp"

namespace cvbuild::composing {

/// Appends the groups below the head. Sections with nothing to show vanish; those that the theme does not
/// name come last.
void append_sections(const model::Cv& cv, const ThemeData& theme, const Context& context,
                     std::vector<doc::Block>& target);

}  // namespace cvbuild::composing
