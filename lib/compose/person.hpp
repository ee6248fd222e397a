// The person of a CV as machines want it.
#pragma once

#include <cvbuild/doc/document.hpp>

#include "compose/context.hpp"

namespace cvbuild::composing {

/// What a document shows of the person: the head, and with `has_sections` what the CV's sections say.
[[nodiscard]] const Person* make_person(const model::Cv& cv, bool has_sections, const Context& context);

}  // namespace cvbuild::composing
