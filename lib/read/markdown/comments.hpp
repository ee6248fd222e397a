// Comments of HTML, `<!-- … -->`, which are never shown.
#pragma once

#include <cstddef>
#include <string>

namespace cvbuild::reading {

/// CommonMark 0.31 allows two hyphens inside a comment within a paragraph, the parser does not: from `begin`
/// on, they are overwritten in place by letters, which are never shown. Comments in code spans are left
/// alone. Linear in the text.
void prepare_comments(std::string& text, std::size_t begin);

}  // namespace cvbuild::reading
