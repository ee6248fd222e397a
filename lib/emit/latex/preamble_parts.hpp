// What the files of the preamble share, and the parts of it that have a file of their own.
#pragma once

#include <cvbuild/doc/document.hpp>

#include "emit/latex/survey.hpp"
#include "emit/latex/tex_writer.hpp"

namespace cvbuild::emitters::latex {

[[nodiscard]] inline bool is_sans(const FontFamily& font) {
  return !font.web.empty() && font.web.back() == "sans-serif";
}

/// Whether headings have a face of their own.
[[nodiscard]] inline bool has_heading_face(const ThemeData& theme) {
  return theme.heading_font.word != theme.text_font.word;
}

/// The language's primary subtag.
[[nodiscard]] inline std::string_view primary(std::string_view language) {
  return language.substr(0, language.find('-'));
}

/// `{size}{line height}` for \fontsize.
inline void write_size(TexWriter& out, double size, double line_height) {
  out.markup("{").decimal(size).markup("bp}{").decimal(size * line_height).markup("bp}");
}

/// A heading's look; spaces are measured from text to text, the space between paragraphs included.
struct HeadingLook {
  std::size_t level;
  double size, before, after;
};
/// \headline up to and including the brace that opens its style.
void write_headline(TexWriter& out, const ThemeData& theme, const HeadingLook& look);

/// The engine that is required, and the fonts.
void write_fonts(const Document& document, const Survey& survey, TexWriter& out);

/// The macros of CVs, letters and titles of parts.
void write_cv(const Document& document, const Survey& survey, TexWriter& out);

/// The head and the foot of pages, as macros.
void write_page_edges(const Document& document, TexWriter& out);
/// The title's macro, and what the foot shows of it.
void write_title_macros(const Document& document, TexWriter& out);
/// The title as the body begins with it; a head that opens the document stands for it there.
void write_title(const Document& document, TexWriter& out);

}  // namespace cvbuild::emitters::latex
