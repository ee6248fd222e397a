// A short name for a text, to tell whether it is still the same.
#pragma once

#include <string>
#include <string_view>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Sixteen hexadecimal digits (FNV-1a, 64 bits) of `text` with every run of white space taken as one blank
/// and none at its ends: a text that is only wrapped otherwise keeps its fingerprint. No protection against
/// someone who wants two texts to have the same.
[[nodiscard]] std::string fingerprint(std::string_view text);

}  // namespace cvbuild
#pragma GCC visibility pop
