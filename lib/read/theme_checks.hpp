// What is looked at when a whole theme file is read.
#pragma once

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/theme/theme.hpp>

#include "read/data/value.hpp"

namespace cvbuild::reading {

/// Margins must leave a column that holds words, and lines.
void check_room(const ThemeData& theme, const Value& root, Diagnostics& diagnostics);

/// Colours of text must have the contrast that WCAG 2.2 asks for (1.4.3, level AA).
void check_contrast(const ThemeData& theme, const Value& root, Diagnostics& diagnostics);

}  // namespace cvbuild::reading
