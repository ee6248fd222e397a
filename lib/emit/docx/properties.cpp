// Prints properties, each group by one function, in the schema's order.
#include "emit/docx/properties.hpp"

#include <array>

#include "emit/docx/house.hpp"
#include "emit/docx/units.hpp"

namespace cvbuild::emitters::docx {

namespace {

/// RRGGBB.
class Hex {
 public:
  explicit Hex(Colour colour) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const unsigned char bytes[] = {colour.red, colour.green, colour.blue};
    for (std::size_t i = 0; i < 3; ++i) {
      text_[2 * i] = digits[bytes[i] >> 4];
      text_[2 * i + 1] = digits[bytes[i] & 0xF];
    }
  }
  operator std::string_view() const { return {text_.data(), text_.size()}; }

 private:
  std::array<char, 6> text_{};
};

void style(XmlWriter& out, Literal element, Style value, const StyleIds* ids) {
  if (value == Style::none) return;
  out.markup("<").markup(element);
  if (ids != nullptr)
    out.attribute("w:val", ids->id(value)).markup("/>");
  else
    out.markup(" w:val=\"").markup(name(value).id).markup("\"/>");
}

void toggle(XmlWriter& out, Literal element, std::optional<bool> value) {
  if (!value) return;
  out.markup("<").markup(element);
  if (!*value) out.markup(" w:val=\"0\"");
  out.markup("/>");
}

void numbering(XmlWriter& out, const std::optional<Numbering>& value) {
  if (!value) return;
  out.markup("<w:numPr>");
  if (value->level) out.markup("<w:ilvl").attribute("w:val", *value->level).markup("/>");
  out.markup("<w:numId").attribute("w:val", value->list).markup("/></w:numPr>");
}

void border(XmlWriter& out, Literal side, const std::optional<Border>& value) {
  if (value) write(out, side, *value);
}

void borders(XmlWriter& out, const std::optional<Borders>& value) {
  if (!value) return;
  out.markup("<w:pBdr>");
  border(out, "top", value->top);
  border(out, "left", value->left);
  border(out, "bottom", value->bottom);
  border(out, "right", value->right);
  out.markup("</w:pBdr>");
}

void spacing(XmlWriter& out, const std::optional<Spacing>& value) {
  if (!value) return;
  out.markup("<w:spacing").attribute("w:before", value->before).attribute("w:after", value->after);
  if (value->line) {
    out.attribute("w:line", *value->line);
    out.attribute("w:lineRule", value->exact ? std::string_view("exact") : std::string_view("atLeast"));
  }
  out.markup("/>");
}

void indentation(XmlWriter& out, const std::optional<Indentation>& value) {
  if (!value) return;
  out.markup("<w:ind").attribute("w:left", value->left);
  if (value->right != 0) out.attribute("w:right", value->right);
  if (value->hanging != 0) out.attribute("w:hanging", value->hanging);
  out.markup("/>");
}

void justification(XmlWriter& out, const std::optional<Justification>& value) {
  constexpr std::string_view names[] = {"left", "center", "right"};
  if (value) out.markup("<w:jc").attribute("w:val", names[static_cast<std::size_t>(*value)]).markup("/>");
}

bool same(const std::optional<Colour>& a, const std::optional<Colour>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->red == b->red && a->green == b->green && a->blue == b->blue;
}

void font(XmlWriter& out, std::string_view family, std::string_view east_asian) {
  if (family.empty()) return;
  out.markup("<w:rFonts").attribute("w:ascii", family).attribute("w:hAnsi", family);
  out.attribute("w:eastAsia", east_asian.empty() ? family : east_asian)
      .attribute("w:cs", family)
      .markup("/>");
}

void shading(XmlWriter& out, const std::optional<Colour>& value) {
  if (value)
    out.markup("<w:shd w:val=\"clear\" w:color=\"auto\"").attribute("w:fill", Hex(*value)).markup("/>");
}

void tabs(XmlWriter& out, int right, std::optional<int> centre, std::span<const int> others) {
  out.markup("<w:tabs>");
  for (const int other : others)
    if (other != right && other != centre)
      out.markup("<w:tab w:val=\"clear\"").attribute("w:pos", other).markup("/>");
  if (centre) out.markup("<w:tab w:val=\"center\"").attribute("w:pos", *centre).markup("/>");
  out.markup("<w:tab w:val=\"right\"").attribute("w:pos", right).markup("/></w:tabs>");
}

void flag(XmlWriter& out, Literal element, bool value) {
  if (value) out.markup(element);
}

}  // namespace

bool operator==(const RunProperties& a, const RunProperties& b) {
  return a.style == b.style && a.font == b.font && a.east_asian_font == b.east_asian_font &&
         a.bold == b.bold && a.italic == b.italic && a.strike == b.strike && same(a.colour, b.colour) &&
         half_points(a.size) == half_points(b.size) && a.underline == b.underline &&
         a.right_to_left == b.right_to_left && a.language == b.language &&
         a.east_asian_language == b.east_asian_language && a.complex_language == b.complex_language;
}

void write(XmlWriter& out, Literal side, const Border& value) {
  out.markup("<w:").markup(side);
  if (value.width == 0) {
    out.markup(" w:val=\"nil\"/>");
    return;
  }
  out.markup(" w:val=\"single\"").attribute("w:sz", eighths(value.width));
  out.attribute("w:space", value.space).attribute("w:color", Hex(value.colour)).markup("/>");
}

void write(XmlWriter& out, const ParagraphProperties& properties, const StyleIds* ids) {
  out.markup("<w:pPr>");
  style(out, "w:pStyle", properties.style, ids);
  toggle(out, "w:keepNext", properties.keep_next);
  flag(out, "<w:keepLines/>", properties.keep_lines);
  toggle(out, "w:pageBreakBefore", properties.page_break_before);
  toggle(out, "w:widowControl", properties.widow_control);
  numbering(out, properties.numbering);
  borders(out, properties.borders);
  shading(out, properties.background);
  if (properties.right_tab) tabs(out, *properties.right_tab, properties.centre_tab, properties.other_tabs);
  toggle(out, "w:bidi", properties.right_to_left);
  spacing(out, properties.spacing);
  indentation(out, properties.indentation);
  toggle(out, "w:contextualSpacing", properties.contextual_spacing);
  justification(out, properties.justification);
  if (properties.outline_level)
    out.markup("<w:outlineLvl").attribute("w:val", *properties.outline_level).markup("/>");
  out.markup("</w:pPr>");
}

void write(XmlWriter& out, const RunProperties& properties, const StyleIds* ids) {
  if (properties == RunProperties{}) return;
  out.markup("<w:rPr>");
  style(out, "w:rStyle", properties.style, ids);
  font(out, properties.font, properties.east_asian_font);
  toggle(out, "w:b", properties.bold);
  toggle(out, "w:bCs", properties.bold);
  toggle(out, "w:i", properties.italic);
  toggle(out, "w:iCs", properties.italic);
  flag(out, "<w:strike/>", properties.strike);
  if (properties.colour) out.markup("<w:color").attribute("w:val", Hex(*properties.colour)).markup("/>");
  if (properties.size > 0) {
    out.markup("<w:sz").attribute("w:val", half_points(properties.size)).markup("/>");
    out.markup("<w:szCs").attribute("w:val", half_points(properties.size)).markup("/>");
  }
  flag(out, "<w:u w:val=\"single\"/>", properties.underline);
  flag(out, "<w:rtl/>", properties.right_to_left);
  write_language(out, properties);
  out.markup("</w:rPr>");
}

void write_language(XmlWriter& out, const RunProperties& properties) {
  if (properties.language.empty()) return;
  out.markup("<w:lang").attribute("w:val", properties.language);
  out.attribute("w:eastAsia",
                properties.east_asian_language.empty() ? "en-US" : properties.east_asian_language);
  out.attribute("w:bidi", properties.complex_language.empty() ? "ar-SA" : properties.complex_language);
  out.markup("/>");
}

void write(XmlWriter& out, const TableProperties& properties, const StyleIds* ids) {
  out.markup("<w:tblPr>");
  style(out, "w:tblStyle", properties.style, ids);
  flag(out, "<w:bidiVisual/>", properties.right_to_left);
  out.markup("<w:tblW").attribute("w:w", properties.width).markup(" w:type=\"dxa\"/>");
  if (properties.indent != 0)
    out.markup("<w:tblInd").attribute("w:w", properties.indent).markup(" w:type=\"dxa\"/>");
  out.markup("<w:tblLook")
      .attribute("w:val", properties.head ? std::string_view("0620") : std::string_view("0600"));
  out.attribute("w:firstRow", properties.head ? 1 : 0);
  out.markup(
      " w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>");
}

void write(XmlWriter& out, const CellProperties& properties) {
  out.markup("<w:tcPr><w:tcW").attribute("w:w", properties.width).markup(" w:type=\"dxa\"/>");
  if (properties.bottom) {
    out.markup("<w:tcBorders>");
    border(out, "bottom", properties.bottom);
    out.markup("</w:tcBorders>");
  }
  out.markup("</w:tcPr>");
}

void write_page_size(XmlWriter& out, const SectionProperties& properties) {
  out.markup("<w:pgSz").attribute("w:w", properties.page_width).attribute("w:h", properties.page_height);
  out.markup("/>");
}

void write_page_margins(XmlWriter& out, const SectionProperties& properties) {
  out.markup("<w:pgMar").attribute("w:top", properties.top).attribute("w:right", properties.right);
  out.attribute("w:bottom", properties.bottom).attribute("w:left", properties.left);
  out.attribute("w:header", properties.header_distance).attribute("w:footer", properties.footer_distance);
  out.markup(" w:gutter=\"0\"/>");
}

void write(XmlWriter& out, const SectionProperties& properties) {
  const auto refer = [&out](Literal element, Literal pages, std::string_view id) {
    out.markup("<w:").markup(element).markup(" w:type=\"").markup(pages).markup("\"");
    out.attribute("r:id", id).markup("/>");
  };
  const bool has_header = !properties.header.empty();
  out.markup("<w:sectPr>");
  if (has_header) refer("headerReference", "default", properties.header);
  refer("footerReference", "default", properties.footer);
  if (has_header) refer("footerReference", "first", properties.footer);
  write_page_size(out, properties);
  write_page_margins(out, properties);
  flag(out, "<w:titlePg/>", has_header);  // the first page has no header
  flag(out, "<w:bidi/>", properties.right_to_left);
  out.markup("</w:sectPr>");
}

}  // namespace cvbuild::emitters::docx
