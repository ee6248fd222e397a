// Counts words and characters as a reader sees them, by Unicode's text segmentation (UAX #29, Unicode 15.0).
#pragma once

#include <cstddef>
#include <string_view>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// User-perceived characters: extended grapheme clusters. A line feed is one. `text` must be well-formed
/// UTF-8.
[[nodiscard]] std::size_t count_graphemes(std::string_view text);

/// Segments between word boundaries that hold a letter or a digit, without a dictionary: "can't" is one,
/// "on-call" two, "3.14" one, an ideograph one. `text` must be well-formed UTF-8.
[[nodiscard]] std::size_t count_segmented_words(std::string_view text);

}  // namespace cvbuild
#pragma GCC visibility pop
