// JSON Schemas of the files that people write, on standard output.
#pragma once

#include <string>

#include "common.hpp"

namespace cvbuild::cli {

/// `--schema KIND`: for editors; or a complaint with the kinds that there are.
[[nodiscard]] Exit print_schema(const Program& program, const std::string& kind);

/// "application|form|cv", for help texts.
[[nodiscard]] std::string schema_list();

}  // namespace cvbuild::cli
