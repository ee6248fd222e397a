// Character references of HTML: `&amp;`, `&#38;`, `&#x26;`.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::reading {

/// Appends what `reference` (from & to ;) stands for; one that stands for nothing is appended as it is
/// (CommonMark 0.31, section 2.5).
void append_entity(std::string& text, std::string_view reference);

}  // namespace cvbuild::reading
