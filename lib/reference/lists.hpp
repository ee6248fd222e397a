// The lists of a reference file.
#pragma once

#include <cvbuild/emit/reference_docx.hpp>
#include <cvbuild/xml/xml.hpp>

#include "reference/report.hpp"
#include "reference/styles.hpp"

namespace cvbuild::reference {

/// Fills in what `reference` says of lists; lists without a pattern, pictures for bullets, and styles that
/// `styles` lacks, are left out. `numbering` is changed. Gives the lists' ids.
ListIds take_lists(xml::Node& numbering, const xml::Node& styles, ReferenceDocx& reference, Report& report);

/// Fills in what items of lists look like, as the styles "List Bullet" and "List Number" say.
void take_list_looks(const xml::Node& numbering, const xml::Node& styles, ReferenceDocx& reference);

}  // namespace cvbuild::reference
