// The small parts.
#include "emit/docx/parts.hpp"

#include <array>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "emit/docx/properties.hpp"

namespace cvbuild::emitters::docx {

namespace {

constexpr Literal declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

void element(XmlWriter& out, Literal name, std::string_view text) {
  if (text.empty()) return;
  out.markup("<").markup(name).markup(">").text(text).markup("</").markup(name).markup(">");
}

void time_stamp(XmlWriter& out, Literal name, std::string_view day) {
  out.markup("<").markup(name).markup(" xsi:type=\"dcterms:W3CDTF\">").text(day).markup("T00:00:00Z</");
  out.markup(name).markup(">");
}

std::string joined(Slice<std::string_view> words) {
  std::string text;
  for (const auto word : words) text.append(text.empty() ? "" : ", ").append(word);
  return text;
}

/// What OOXML calls a generic family, and the pitch that goes with it.
struct Face {
  std::string_view family;
  std::string_view pitch;
};
Face face_of(const FontFamily& font) {
  const auto generic = font.web.empty() ? std::string_view() : font.web.back();
  if (generic == "serif") return {"roman", "variable"};
  if (generic == "sans-serif") return {"swiss", "variable"};
  if (generic == "monospace") return {"modern", "fixed"};
  return {"auto", "default"};
}

/// The first family beside the font itself that is a name and no CSS keyword.
std::string_view stand_in(const FontFamily& font) {
  for (const auto name : font.web)
    if (name != font.word && name[0] >= 'A' && name[0] <= 'Z') return name;
  return {};
}

void write_font(XmlWriter& out, const FontFamily& font) {
  const auto face = face_of(font);
  out.markup("<w:font").attribute("w:name", font.word).markup(">");
  if (const auto other = stand_in(font); !other.empty())
    out.markup("<w:altName").attribute("w:val", other).markup("/>");
  out.markup("<w:family").attribute("w:val", face.family).markup("/><w:pitch");
  out.attribute("w:val", face.pitch).markup("/></w:font>");
}

void write_theme_colour(XmlWriter& out, Literal name, Colour colour) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (const unsigned char byte : {colour.red, colour.green, colour.blue})
    hex.append({digits[byte >> 4], digits[byte & 0xF]});
  out.markup("<a:")
      .markup(name)
      .markup("><a:srgbClr")
      .attribute("val", hex)
      .markup("/></a:")
      .markup(name)
      .markup(">");
}

void write_theme_font(XmlWriter& out, Literal name, std::string_view font) {
  out.markup("<a:").markup(name).markup("><a:latin").attribute("typeface", font);
  out.markup("/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:").markup(name).markup(">");
}

/// A field that the reader's program computes; "1" until it has.
void write_field(XmlWriter& out, Literal instruction) {
  out.markup("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ");
  out.markup(instruction).markup(" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
  out.markup("<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

/// The formats of shapes, which a theme must have three of; the document has none that would use them.
constexpr Literal shape_formats =
    "<a:fmtScheme name=\"cvbuild\">"
#define CVBUILD_FILL "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
#define CVBUILD_LINE "<a:ln w=\"6350\">" CVBUILD_FILL "</a:ln>"
#define CVBUILD_EFFECT "<a:effectStyle><a:effectLst/></a:effectStyle>"
    "<a:fillStyleLst>" CVBUILD_FILL CVBUILD_FILL CVBUILD_FILL
    "</a:fillStyleLst>"
    "<a:lnStyleLst>" CVBUILD_LINE CVBUILD_LINE CVBUILD_LINE
    "</a:lnStyleLst>"
    "<a:effectStyleLst>" CVBUILD_EFFECT CVBUILD_EFFECT CVBUILD_EFFECT
    "</a:effectStyleLst>"
    "<a:bgFillStyleLst>" CVBUILD_FILL CVBUILD_FILL CVBUILD_FILL
    "</a:bgFillStyleLst>"
#undef CVBUILD_FILL
#undef CVBUILD_LINE
#undef CVBUILD_EFFECT
    "</a:fmtScheme>";

}  // namespace

std::string shortened(std::string_view text, std::size_t letters) {
  if (count_code_points(text) <= letters) return std::string(text);
  std::size_t at = 0, cut = 0;
  for (std::size_t count = 0; count < letters; ++count) {
    if (text[at] == ' ') cut = at;
    (void)next_code_point(text, at);
  }
  return concat({text.substr(0, cut == 0 ? at : cut), "…"});
}

void write_core_properties(const Meta& meta, Sink& sink) {
  XmlWriter out(sink);
  out.markup(declaration)
      .markup(
          "<cp:coreProperties "
          "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
          "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
  element(out, "dc:title", meta.title);
  element(out, "dc:subject", meta.subject);
  element(out, "dc:creator", meta.author);
  element(out, "cp:keywords", joined(meta.keywords));
  time_stamp(out, "dcterms:created", meta.date);
  time_stamp(out, "dcterms:modified", meta.date);
  element(out, "dc:language", meta.language);
  out.markup("</cp:coreProperties>");
}

namespace {

void write_house_settings(const Meta& meta, const ReferenceDocx& reference, Sink& sink) {
  XmlWriter out(sink);
  out.markup(declaration)
      .markup(
          "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:zoom w:percent=\"100\"/>");
  sink.write(reference.settings_xml);
  out.markup("<w:themeFontLang").attribute("w:val", meta.language).markup("/>");
  sink.write(reference.settings_end_xml);
  out.markup("</w:settings>");
}

}  // namespace

void write_settings(const Meta& meta, const ReferenceDocx* reference, Sink& sink) {
  if (reference != nullptr) return write_house_settings(meta, *reference, sink);
  XmlWriter out(sink);
  out.markup(declaration)
      .markup(
          "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
          "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
#define CVBUILD_COMPATIBLE(name, value)                                                                    \
  "<w:compatSetting w:name=\"" name "\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"" value \
  "\"/>"
          CVBUILD_COMPATIBLE("compatibilityMode", "15")
              CVBUILD_COMPATIBLE("overrideTableStyleFontSizeAndJustification", "1") CVBUILD_COMPATIBLE(
                  "enableOpenTypeFeatures", "1") CVBUILD_COMPATIBLE("doNotFlipMirrorIndents", "1")
                  CVBUILD_COMPATIBLE("differentiateMultirowTableHeaders", "1")
#undef CVBUILD_COMPATIBLE
                      "</w:compat><w:themeFontLang");
  out.attribute("w:val", meta.language).markup("/></w:settings>");
}

void write_font_table(const ThemeData& theme, Sink& sink) {
  XmlWriter out(sink);
  out.markup(declaration)
      .markup("<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
  write_font(out, theme.text_font);
  if (theme.heading_font.word != theme.text_font.word) write_font(out, theme.heading_font);
  if (theme.code_font.word != theme.text_font.word && theme.code_font.word != theme.heading_font.word)
    write_font(out, theme.code_font);
  out.markup("</w:fonts>");
}

void write_theme(const ThemeData& theme, Sink& sink) {
  XmlWriter out(sink);
  out.markup(declaration)
      .markup("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"");
  out.attribute("name", theme.name)
      .markup("><a:themeElements><a:clrScheme")
      .attribute("name", theme.name)
      .markup(">");
  write_theme_colour(out, "dk1", theme.text_colour);
  write_theme_colour(out, "lt1", theme.background);
  write_theme_colour(out, "dk2", theme.accent);
  write_theme_colour(out, "lt2", theme.code_background);
  write_theme_colour(out, "accent1", theme.accent);
  write_theme_colour(out, "accent2", theme.muted);
  write_theme_colour(out, "accent3", theme.rule_colour);
  write_theme_colour(out, "accent4", theme.link_colour);
  write_theme_colour(out, "accent5", theme.text_colour);
  write_theme_colour(out, "accent6", theme.muted);
  write_theme_colour(out, "hlink", theme.link_colour);
  write_theme_colour(out, "folHlink", theme.link_colour);
  out.markup("</a:clrScheme><a:fontScheme").attribute("name", theme.name).markup(">");
  write_theme_font(out, "majorFont", theme.heading_font.word);
  write_theme_font(out, "minorFont", theme.text_font.word);
  out.markup("</a:fontScheme>").markup(shape_formats).markup("</a:themeElements></a:theme>");
}

namespace {

void write_page_text(XmlWriter& out, std::string_view text) {
  constexpr std::size_t longest = 70;
  out.markup("<w:r><w:t xml:space=\"preserve\">").text(shortened(text, longest)).markup("</w:t></w:r>");
}

void write_page_part(XmlWriter& out, PagePart part, const Meta& meta) {
  if (part == PagePart::title) write_page_text(out, meta.title);
  if (part == PagePart::author) write_page_text(out, meta.author);
  if (part == PagePart::page || part == PagePart::pages) write_field(out, "PAGE");
  if (part != PagePart::pages) return;
  out.markup("<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>");
  write_field(out, "NUMPAGES");
}

/// `element` is the root's name.
void write_page_line(Literal element, Style style, PagePart left, PagePart right, const Meta& meta,
                     Sink& sink) {
  XmlWriter out(sink);
  out.markup(declaration).markup("<w:").markup(element);
  out.markup(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p>");
  ParagraphProperties properties;
  properties.style = style;
  write(out, properties);
  write_page_part(out, left, meta);
  out.markup("<w:r><w:tab/></w:r>");
  write_page_part(out, right, meta);
  out.markup("</w:p></w:").markup(element).markup(">");
}

}  // namespace

void write_footer(const Meta& meta, const ThemeData& theme, Sink& sink) {
  write_page_line("ftr", Style::footer, theme.foot_left, theme.foot_right, meta, sink);
}

void write_header(const Meta& meta, const ThemeData& theme, Sink& sink) {
  write_page_line("hdr", Style::header, theme.head_left, theme.head_right, meta, sink);
}

}  // namespace cvbuild::emitters::docx
