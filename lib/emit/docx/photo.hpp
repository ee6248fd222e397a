// Where a person's photo stands in the head of a CV.
#pragma once

#include <cvbuild/doc/node.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild::emitters::docx {

/// Always a picture in a line of text: what floats is lost on many who read Word files, people and programs.
struct PhotoPlace {
  const doc::Figure* photo = nullptr;  ///< null: there is none that DOCX can hold, or no text
  bool in_first_line = false;  ///< behind the head's first paragraph, for which there is room; else above
};
[[nodiscard]] PhotoPlace photo_place(const doc::Group& group, const ThemeData& theme);

}  // namespace cvbuild::emitters::docx
