// How much of a page blocks take, roughly: what belongs together is kept together by it.
#pragma once

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters {

/// Lines of text on a page of usual width; a heading counts as two.
[[nodiscard]] unsigned estimated_lines(doc::Blocks blocks);

/// Whether the first of them is a short paragraph that stands in front of a list, a table or code: it stays
/// on a page with what it introduces.
[[nodiscard]] bool opens_with_introduction(doc::Blocks blocks);

/// How wide the text is in bold letters of that size, in points: rather too much than too little.
[[nodiscard]] double estimated_width(doc::Inlines content, double size);

/// An entry of up to so many lines is not parted.
inline constexpr unsigned longest_kept_whole = 14;

/// By how much a person's photo is made smaller: it is 80 points wide and high at the most.
[[nodiscard]] double photo_scale(const doc::Image& image);

}  // namespace cvbuild::emitters
