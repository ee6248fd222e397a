// How much of a page blocks take, roughly: what belongs together is kept together by it.
#pragma once

#include <cvbuild/doc/node.hpp>
#include <cvbuild/theme/theme.hpp>

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

/// How high a picture is at the most, in points: four fifths of the text, so that its caption has room.
[[nodiscard]] double highest_picture(const ThemeData& theme);

/// The photo that stands beside the paragraphs which a head opens with; null: there is none, or no paragraph.
[[nodiscard]] const doc::Figure* photo_beside_text(const doc::Group& group);

/// Between such a photo and the text, in points.
inline constexpr double photo_gap = 14;

/// By how much a person's photo is made smaller: it is 80 points wide and high at the most.
[[nodiscard]] double photo_scale(const doc::Image& image);

}  // namespace cvbuild::emitters
