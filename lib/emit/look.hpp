// The theme as one document uses it.
#pragma once

#include <cvbuild/doc/document.hpp>

namespace cvbuild::emitters {

/// The document's theme; of one that begins with the head of a CV or letter, text is set as that of CVs is,
/// the letter and the answers behind it included.
[[nodiscard]] ThemeData theme_in_use(const Document& document);

}  // namespace cvbuild::emitters
