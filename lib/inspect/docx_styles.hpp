// How a run of a DOCX looks, as far as it decides whether it can be seen (ECMA-376 part 1, 17.7.2: defaults,
// paragraph style, character style, the run's own properties).
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include <cvbuild/xml/xml.hpp>

#include "inspect/colour.hpp"

namespace cvbuild::inline v0::inspect {

/// Whether it is an element of WordprocessingML of that name.
[[nodiscard]] bool is_word(const xml::Node& node, std::string_view name);
/// The child of that name in WordprocessingML, or null.
[[nodiscard]] const xml::Node* word_child(const xml::Node& node, std::string_view name);
/// The value of the attribute of that name; empty if there is none. Null is allowed.
[[nodiscard]] std::string_view value_of(const xml::Node* node, std::string_view attribute = "val");
/// The number there, whatever stands behind it; nothing for none.
[[nodiscard]] std::optional<long> number_of(const xml::Node* node, std::string_view attribute = "val");

/// What one level of formatting says; nothing: it says nothing.
struct RunLook {
  std::optional<bool> vanish;
  std::optional<std::optional<Rgb>> colour;  ///< nothing inside: automatic, or no colour that is known
  std::optional<long> half_points;
  std::optional<long> raised;                ///< in half points
  std::optional<std::optional<Rgb>> ground;  ///< the same for what is behind the text

  /// What `later` says goes over what this says.
  void apply(const RunLook& later);
};

/// Of w:rPr, and of the shading that w:pPr and w:tcPr have. Null says nothing.
[[nodiscard]] RunLook look_of_run(const xml::Node* properties);
[[nodiscard]] RunLook ground_of(const xml::Node* properties);

/// The looks that word/styles.xml defines.
class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(const xml::Node& styles);

  [[nodiscard]] const RunLook& defaults() const { return defaults_; }
  /// Of the style and those that it is based on; the default paragraph style for an empty id.
  [[nodiscard]] RunLook paragraph(std::string_view id) const;
  [[nodiscard]] RunLook character(std::string_view id) const;

 private:
  struct Style {
    std::string based_on;
    RunLook look;
  };
  [[nodiscard]] RunLook resolved(std::string id) const;

  RunLook defaults_;
  std::string default_paragraph_;
  std::unordered_map<std::string, Style> styles_;
};

}  // namespace cvbuild::inspect
