// One style of word/styles.xml as data.
#pragma once

#include <optional>
#include <vector>

#include <cvbuild/theme/theme.hpp>

#include "emit/docx/properties.hpp"

namespace cvbuild::emitters::docx {

enum class StyleType : unsigned char { paragraph, character, table, list };

/// One w:style. `next` is the style of the paragraph that a writer goes on with.
struct Definition {
  Style style;
  Style based_on = Style::normal;
  Style next = Style::none;
  StyleType type = StyleType::paragraph;
  bool gallery = true;  ///< shown among the styles to choose from
  ParagraphProperties paragraph{};
  RunProperties run{};
};

/// Of a CV's name, label and contact.
[[nodiscard]] inline std::optional<Justification> head_alignment(const ThemeData& theme) {
  return theme.head_is_centred ? std::optional(Justification::center) : std::nullopt;
}

/// The styles of tables.
[[nodiscard]] std::vector<Definition> table_styles(const ThemeData& theme);

/// The styles of CVs and letters, for documents that use them.
[[nodiscard]] std::vector<Definition> cv_styles(const ThemeData& theme, std::string_view language);

}  // namespace cvbuild::emitters::docx
