// What a program's options are, in other forms than --help: a manual page, completions for shells, a table
// for the README.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common.hpp"

namespace cvbuild::cli {

/// The forms by name, as `--describe` lists them: "man|bash|zsh|fish|markdown".
[[nodiscard]] std::string description_forms();

/// All options of the program in that form, from nothing but `program`; nothing for a form that there is not.
[[nodiscard]] std::optional<std::string> describe(const Program& program, std::string_view form);

}  // namespace cvbuild::cli
