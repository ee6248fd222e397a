// Cleans the tree of a header or footer, and refuses what in it would reach outside the document or run.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/xml/xml.hpp>

#include "reference/package.hpp"

namespace cvbuild::reference {

/// Takes out revisions (as accepted), comments, bookmarks, editing sessions, form fields, bindings to data
/// that stays behind, second versions of pictures, and paths of the machine it was made on. Drawings are
/// numbered from `drawings` on, which counts up. Pictures without words are marked as decorative; it gives
/// how many.
unsigned clean_text(xml::Node& root, unsigned& drawings);

/// Refuses fields that load or run something.
void check_fields(const xml::Node& root, std::string_view part, Report& report);

/// Calls `found(id)` for every reference to a relationship; an attribute that refers to none is no reference.
template <class Found>
void each_reference(const xml::Node& node, const Found& found);

/// Whether the attribute refers to a relationship.
[[nodiscard]] bool is_reference(const xml::Attribute& attribute);

template <class Found>
void each_reference(const xml::Node& node, const Found& found) {
  for (const auto& one : node.attributes)
    if (is_reference(one)) found(one.value);
  for (const auto& child : node.children) each_reference(child, found);
}

/// The text that a person reads in it, without what was deleted.
[[nodiscard]] std::string text_in(const xml::Node& node);

}  // namespace cvbuild::reference
