// Which blocks Markdown shows at all, and which may follow each other without an empty line.
#pragma once

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters {

/// Whether the block leaves a line.
[[nodiscard]] bool leaves_lines(const doc::Block& block);

/// Whether the list can be written without empty lines between its items' blocks.
[[nodiscard]] bool can_be_tight(const doc::List& list);

/// Whether the block wants a line of attributes before its first one.
[[nodiscard]] bool has_attribute_line(const doc::Block& block);

}  // namespace cvbuild::emitters
