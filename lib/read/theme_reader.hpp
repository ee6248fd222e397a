// Reads a theme file: how documents look, as far as it differs from the theme that it extends.
#pragma once

#include <memory>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/theme/theme.hpp>

#include "read/data/value.hpp"

namespace cvbuild::reading {

class SchemaWriter;

/// The theme's strings are views into the file's text and the arena. What is wrong is reported, and stays as
/// the theme that is extended has it; so are colours that lack WCAG's contrast on what is behind them.
[[nodiscard]] std::shared_ptr<const ThemeData> read_theme(const Value& root, Arena& arena,
                                                          Diagnostics& diagnostics);

/// The file's type, into the schema object that is open.
void describe_theme_file(SchemaWriter& writer);

}  // namespace cvbuild::reading
