// A document that takes its look from the user's own Word file: the ids of that file's styles, the theme as
// that file's page and text size make it, and our styles as they follow from that file's.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <cvbuild/emit/reference_docx.hpp>

#include "emit/docx/definition.hpp"

namespace cvbuild::emitters::docx {

/// By which ids a document refers to its styles: the file's own where it has a style of that kind and name
/// (Word translates ids and keeps names), else of that id; those that are added get an id that is free.
class StyleIds {
 public:
  explicit StyleIds(const ReferenceDocx& reference);

  [[nodiscard]] std::string_view id(Style style) const { return names_[index(style)].id; }
  [[nodiscard]] std::string_view name(Style style) const { return names_[index(style)].name; }
  /// Whether the file has that style.
  [[nodiscard]] bool is_given(Style style) const { return names_[index(style)].given; }

 private:
  struct Name {
    std::string id, name;
    bool given = false;
  };
  static std::size_t index(Style style) { return static_cast<std::size_t>(style); }
  [[nodiscard]] static Name find(const ReferenceDocx& reference, Style style);
  std::array<Name, style_names.size()> names_;
};

/// The theme with the file's paper and margins, its text size, and all that depends on it in proportion.
[[nodiscard]] ThemeData with_house_page(ThemeData theme, const ReferenceDocx& reference);

/// A style of ours that the file lacks, as one of its family: fonts and colours are inherited, and where it
/// is based on a heading all of its look; sizes and spaces are in proportion to the file's text.
[[nodiscard]] Definition inheriting(Definition definition, const StyleSheet& sheet);

}  // namespace cvbuild::emitters::docx
