// The styles of a reference file.
#pragma once

#include <unordered_set>

#include <cvbuild/emit/reference_docx.hpp>
#include <cvbuild/xml/xml.hpp>

#include "reference/report.hpp"

namespace cvbuild::reference {

/// The w:numIds that a numbering part defines.
using ListIds = std::unordered_set<std::string>;

/// Fills in what `reference` says of styles. References among styles, and to lists, that lead nowhere are
/// taken out; a style that is based on itself is refused. `styles` is changed.
void take_styles(xml::Node& styles, const ListIds& lists, ReferenceDocx& reference, Report& report);

/// The style of that id and type; null if there is none.
[[nodiscard]] const xml::Node* find_style(const xml::Node& styles, std::string_view id);

}  // namespace cvbuild::reference
