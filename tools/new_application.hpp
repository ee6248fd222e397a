// `cvbuild --new DIR --form FORM`: writes an application that is ready to be filled in.
#pragma once

#include "common.hpp"

namespace cvbuild::cli {

/// Refuses to touch a file that is there.
[[nodiscard]] Exit new_application(const Program& program, const Arguments& arguments);

}  // namespace cvbuild::cli
