// The language that a form's prompts are in.
#pragma once

#include <string_view>

#include <cvbuild/model/form.hpp>

namespace cvbuild::writing {

/// BCP 47, told by the little words of the prompts; en-GB where they do not make it clear.
[[nodiscard]] std::string_view language_of(const model::Form& form);

}  // namespace cvbuild::writing
