// The parts of a DOCX besides the text, the styles and the lists.
#pragma once

#include <string>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/reference_docx.hpp>

namespace cvbuild::emitters::docx {

/// docProps/core.xml: what the document says of itself, and nothing of the machine.
void write_core_properties(const Meta& meta, Sink& sink);
/// word/settings.xml; with a reference, those of that file which tell how its text is laid out.
void write_settings(const Meta& meta, const ReferenceDocx* reference, Sink& sink);
/// word/fontTable.xml: each font with those that may take its place.
void write_font_table(const ThemeData& theme, Sink& sink);
/// word/theme/theme1.xml.
void write_theme(const ThemeData& theme, Sink& sink);
/// word/footer1.xml and word/header1.xml: what the theme wants at the left and at the right.
/// @{
void write_footer(const Meta& meta, const ThemeData& theme, Sink& sink);
void write_header(const Meta& meta, const ThemeData& theme, Sink& sink);
/// @}

/// At most `letters` code points of `text`, cut between words.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t letters);

}  // namespace cvbuild::emitters::docx
