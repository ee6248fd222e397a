// A picture in the text, as DrawingML (ECMA-376 part 1, chapter 20).
#pragma once

#include <string_view>

#include "emit/docx/flow.hpp"

namespace cvbuild::emitters::docx {

/// Width and height in points.
struct Extent {
  double width = 0;
  double height = 0;
};

/// A picture's true size, made smaller where it is wider than the text from `indent` on or higher than four
/// fifths of it.
[[nodiscard]] Extent fitted(const doc::Image& image, const ThemeData& theme, double indent);
/// The size of a person's photo.
[[nodiscard]] Extent fitted_photo(const doc::Image& image);

/// Whether DOCX can hold the picture.
[[nodiscard]] bool is_embeddable(const doc::Image* image);
/// The same; if not, a note says so.
[[nodiscard]] bool can_embed(Context& context, const doc::Image* image, std::string_view target, Span span);

/// A picture as it is to be shown.
struct Drawing {
  const doc::Image& image;
  Extent extent;
  std::string_view alternative;  ///< what it says in words
  std::string_view title;
  bool decorative = false;  ///< it says nothing, and its author says so
};

/// One run with the picture, in its line.
void write_drawing(Context& context, Flow& flow, const Drawing& drawing);

}  // namespace cvbuild::emitters::docx
