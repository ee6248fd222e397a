// The names in an application that only a program can look up, which may have formats of its own.
#pragma once

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::cli {

/// Reports formats that do not exist, for both tools alike.
void check_formats(const Application& application, Diagnostics& findings);

}  // namespace cvbuild::cli
