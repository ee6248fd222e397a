// Cleans trees of properties (styles, lists, settings, sections, fonts), so that only WordprocessingML's own
// elements are left, in the schema's order, and nothing that tells who edited them when.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/xml/xml.hpp>

#include "emit/xml_writer.hpp"

namespace cvbuild::reference {

/// Whether the element tells of an edit that was made, or of a place in a text: w:rPrChange, w:proofErr.
[[nodiscard]] bool is_trace(const xml::Node& node);
/// Whether the attribute tells of the session in which something was edited: w:rsidR, w14:paraId.
[[nodiscard]] bool is_session(const xml::Attribute& attribute);

/// Leaves nothing but elements and attributes of WordprocessingML (and references to relationships): of
/// alternatives the one for everybody; no text, for properties have none; children in the schema's order;
/// no value that is none.
void tidy_properties(xml::Node& node);

/// Removes the children of which `is_unwanted(child)` says so, wherever they are below `node`.
template <class IsUnwanted>
void remove_below(xml::Node& node, const IsUnwanted& is_unwanted) {
  std::erase_if(node.children, is_unwanted);
  for (auto& child : node.children) remove_below(child, is_unwanted);
}

/// The element as XML, with the prefixes w and r.
void write_properties(emitters::XmlWriter& out, const xml::Node& node);
[[nodiscard]] std::string properties_xml(const xml::Node& node);

/// Where a child stands among those of a w:rPr: its place in the schema's order.
[[nodiscard]] std::size_t place_in_run_properties(std::string_view name);

}  // namespace cvbuild::reference
