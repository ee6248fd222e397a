// The page, the settings and the fonts of a reference file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cvbuild/emit/reference_docx.hpp>
#include <cvbuild/xml/xml.hpp>

#include "reference/report.hpp"

namespace cvbuild::reference {

/// A header or footer that the last section shows: its own, or that of a section before it (17.10.5).
struct Furniture {
  std::string element;       ///< "headerReference" or "footerReference"
  std::string type;          ///< default, first, even
  std::string relationship;  ///< its id
};

/// Fills in what `reference` says of the page, as the last section of `document` has it; one that leaves no
/// room for text is refused. Gives what it shows above and below the text.
std::vector<Furniture> take_page(const xml::Node& document, bool even_pages_differ, ReferenceDocx& reference,
                                 Report& report);

/// Fills in the settings that tell how text is laid out. `settings` is changed.
void take_settings(xml::Node& settings, ReferenceDocx& reference);
/// Those of a file that has none.
void take_default_settings(ReferenceDocx& reference);

/// word/fontTable.xml: names and kinds of fonts; those that the file embeds are left out, with a note.
[[nodiscard]] std::string font_table(xml::Node& fonts, Report& report);

}  // namespace cvbuild::reference
