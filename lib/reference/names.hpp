// The namespaces of Office Open XML, transitional (ECMA-376 part 4), and what to look for in a tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <cvbuild/xml/xml.hpp>

namespace cvbuild::reference {

inline constexpr std::string_view word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view drawing_space = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr std::string_view reference_space =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view relationships_space =
    "http://schemas.openxmlformats.org/package/2006/relationships";
inline constexpr std::string_view types_space =
    "http://schemas.openxmlformats.org/package/2006/content-types";
inline constexpr std::string_view compatibility_space =
    "http://schemas.openxmlformats.org/markup-compatibility/2006";
inline constexpr std::string_view xml_space = "http://www.w3.org/XML/1998/namespace";
/// What begins the namespaces of the strict variant.
inline constexpr std::string_view strict_prefix = "http://purl.oclc.org/ooxml/";

inline bool is_element(const xml::Node& node, std::string_view space, std::string_view name) {
  return node.kind == xml::Kind::element && node.name == name && node.space == space;
}
inline bool is_word(const xml::Node& node, std::string_view name) {
  return is_element(node, word_space, name);
}

/// The first child of that name in WordprocessingML; null if there is none.
[[nodiscard]] const xml::Node* word_child(const xml::Node& node, std::string_view name);
[[nodiscard]] xml::Node* word_child(xml::Node& node, std::string_view name);
/// The same of a child's child; null where one of both is not there.
[[nodiscard]] const xml::Node* word_child(const xml::Node& node, std::string_view name,
                                          std::string_view below);

/// The value of an attribute of that namespace; null if there is none.
[[nodiscard]] const std::string* attribute_of(const xml::Node& node, std::string_view space,
                                              std::string_view name);
/// Of an attribute in WordprocessingML: its value, or nothing. Null is allowed.
[[nodiscard]] std::string_view value_of(const xml::Node* node, std::string_view attribute = "val");
/// Its number; nothing for what is none.
[[nodiscard]] std::optional<long> number_of(const xml::Node* node, std::string_view attribute = "val");
/// Its length in twips, whatever unit it is in (ECMA-376 part 1, 22.9.2.15).
[[nodiscard]] std::optional<double> twips_of(const xml::Node* node, std::string_view attribute);
/// Whether a property that is on or off is on: without a value it is (17.17.4).
[[nodiscard]] bool is_on(const xml::Node* node);

void set_value(xml::Node& node, std::string_view attribute, std::string value);

}  // namespace cvbuild::reference
