// What is looked at when a theme is named, and when a whole theme file is read.
#pragma once

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>
#include <cvbuild/theme/theme.hpp>

#include "read/data/value.hpp"

namespace cvbuild::reading {

/// The name of a built-in theme. A CV may name the theme that another tool knows: that is worth a note.
void check_theme_name(const model::Text& name, Severity severity, Diagnostics& diagnostics);

/// Margins must leave a column that holds words, and lines.
void check_room(const ThemeData& theme, const Value& root, Diagnostics& diagnostics);

/// Colours of text must have the contrast that WCAG 2.2 asks for (1.4.3, level AA).
void check_contrast(const ThemeData& theme, const Value& root, Diagnostics& diagnostics);

}  // namespace cvbuild::reading
