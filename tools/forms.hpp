// The forms that ship with the library, on standard output.
#pragma once

#include "common.hpp"

namespace cvbuild::cli {

/// `--list-forms`: every form by its name, how many questions it has, and its title.
[[nodiscard]] Exit list_forms();

}  // namespace cvbuild::cli
