// Where a person's photo stands in the head of a CV, and what that does to the text beside it.
#pragma once

#include <cvbuild/doc/node.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild::emitters::docx {

/// From the top of the first line to that of the photo, in points.
inline constexpr double photo_drop = 3;

/// A photo that stands beside the text of a head.
struct PhotoPlace {
  const doc::Figure* photo = nullptr;          ///< null: there is none that DOCX can hold, or no text
  const doc::Paragraph* last_above = nullptr;  ///< what ends the head; null: something else than a paragraph
  double reach = 0;  ///< how far the photo goes below the text, in points: rather too much than too little
};
[[nodiscard]] PhotoPlace photo_place(const doc::Group& group, const ThemeData& theme);

}  // namespace cvbuild::emitters::docx
