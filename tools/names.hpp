// The names in an application that only the tools can look up: its theme and its formats.
#pragma once

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::cli {

/// Reports a theme and formats that do not exist, for both tools alike.
void check_names(const Application& application, Diagnostics& findings);

}  // namespace cvbuild::cli
