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

/// Whether DOCX can hold the picture; if not, a note says so.
[[nodiscard]] bool can_embed(Context& context, const doc::Image* image, std::string_view target, Span span);

/// One run with the picture, which `alternative` says in words.
void write_drawing(Context& context, Flow& flow, const doc::Image& image, std::string_view alternative,
                   std::string_view title);
/// The same at a size of its own; `decorative`: it says nothing, and its author says so.
void write_drawing(Context& context, Flow& flow, const doc::Image& image, const Extent& extent,
                   std::string_view alternative, std::string_view title, bool decorative = false);

}  // namespace cvbuild::emitters::docx
