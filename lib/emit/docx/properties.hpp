// The properties of paragraphs, runs, tables, cells and sections: structs that one function each prints in
// the schema's order (ECMA-376 part 1: CT_PPr 17.3.1, EG_RPrBase 17.3.2, CT_TblPr 17.4, CT_SectPr 17.6).
#pragma once

#include <optional>
#include <span>

#include <cvbuild/theme/theme.hpp>

#include "emit/docx/styles.hpp"
#include "emit/xml_writer.hpp"

namespace cvbuild::emitters::docx {

/// Membership in a list: `list` is a w:num of numbering.xml, `level` 0 to 8; a style that only names a list
/// has none.
struct Numbering {
  unsigned list = 0;
  std::optional<unsigned> level;
};

/// One line; widths and distances in points. A width of 0 takes away a line that a style would have.
struct Border {
  double width = 0;
  Colour colour;
  int space = 1;
};
struct Borders {
  std::optional<Border> top, left, bottom, right;
};

/// In twips. `hanging` moves the first line to the left.
struct Indentation {
  int left = 0;
  int right = 0;
  int hanging = 0;
};

/// In twips. `line` is the distance of lines: at least, so that a picture or a high letter is not cut off, or
/// `exact`.
struct Spacing {
  int before = 0;
  int after = 0;
  std::optional<int> line;
  bool exact = false;
};

enum class Justification : unsigned char { left, center, right };

struct ParagraphProperties {
  Style style = Style::none;
  std::optional<bool> keep_next;
  bool keep_lines = false;
  std::optional<bool> page_break_before;
  std::optional<bool> right_to_left;
  std::optional<bool> widow_control;
  std::optional<Numbering> numbering;
  std::optional<Borders> borders;
  std::optional<Colour> background;
  std::optional<int> right_tab;     ///< a right-aligned tab stop, in twips
  std::optional<int> centre_tab;    ///< one whose text is centred on it; only before a right_tab
  std::span<const int> other_tabs;  ///< stops that are inherited, and are none here
  std::optional<Spacing> spacing;
  std::optional<Indentation> indentation;
  std::optional<bool> contextual_spacing;  ///< no space between paragraphs of this style
  std::optional<Justification> justification;
  std::optional<unsigned> outline_level;
};

struct RunProperties {
  Style style = Style::none;
  std::string_view font;
  std::string_view east_asian_font;  ///< beside `font`; empty: the same
  std::optional<bool> bold;
  std::optional<bool> italic;
  bool strike = false;
  std::optional<Colour> colour;
  double size = 0;  ///< in points; 0: not said
  bool underline = false;
  bool right_to_left = false;
  std::string_view language;
  std::string_view east_asian_language;  ///< empty: none is used
  std::string_view complex_language;     ///< of text from right to left; empty: Arabic
  friend bool operator==(const RunProperties& a, const RunProperties& b);
};

struct TableProperties {
  Style style = Style::table;
  int width = 0;   ///< twips
  int indent = 0;  ///< twips
  bool head = true;
  bool right_to_left = false;  ///< the first column stands at the right
};

struct CellProperties {
  int width = 0;  ///< twips
  std::optional<Border> bottom;
};

struct SectionProperties {
  std::string_view footer;              ///< relationship id
  std::string_view header;              ///< of the pages behind the first; empty: there is none
  int page_width = 0, page_height = 0;  ///< twips
  int top = 0, right = 0, bottom = 0, left = 0;
  int header_distance = 0, footer_distance = 0;  ///< from the page's edges
  bool right_to_left = false;
};

class StyleIds;

/// Each writes its element whole, or nothing if nothing is said. `ids`: those of the styles; null: our own.
void write(XmlWriter& out, const ParagraphProperties& properties, const StyleIds* ids = nullptr);
void write(XmlWriter& out, const RunProperties& properties, const StyleIds* ids = nullptr);
void write(XmlWriter& out, const TableProperties& properties, const StyleIds* ids = nullptr);
/// `<w:lang …/>`, or nothing where no language is said.
void write_language(XmlWriter& out, const RunProperties& properties);
void write(XmlWriter& out, const CellProperties& properties);
void write(XmlWriter& out, const SectionProperties& properties);
/// Two of a section's elements by themselves.
void write_page_size(XmlWriter& out, const SectionProperties& properties);
void write_page_margins(XmlWriter& out, const SectionProperties& properties);
/// `<w:top …/>` and the like; `side` is the element's local name.
void write(XmlWriter& out, Literal side, const Border& border);

}  // namespace cvbuild::emitters::docx
