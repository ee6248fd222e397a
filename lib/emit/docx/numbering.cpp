// word/numbering.xml.
#include "emit/docx/numbering.hpp"

#include "emit/docx/properties.hpp"
#include "emit/docx/units.hpp"

namespace cvbuild::emitters::docx {

namespace {

/// The patterns' ids.
enum class Pattern : unsigned char { bullet, number, question };

void write_bullet(XmlWriter& out, std::string_view sign, unsigned level) {
  out.markup("<w:numFmt w:val=\"bullet\"/>");
  if (level == 0) out.markup("<w:pStyle w:val=\"ListBullet\"/>");
  out.markup("<w:suff w:val=\"tab\"/>");
  // Lists in lists take turns with a dash, or with a dot where that is the sign already.
  const std::string_view other = sign == "\u2013" ? "\u2022" : "\u2013";
  out.markup("<w:lvlText").attribute("w:val", level % 2 == 0 ? sign : other).markup("/>");
}

void write_number(XmlWriter& out, unsigned level, Literal style) {
  out.markup("<w:numFmt w:val=\"decimal\"/>");
  if (level == 0) out.markup("<w:pStyle w:val=\"").markup(style).markup("\"/>");
  out.markup("<w:suff w:val=\"tab\"/><w:lvlText w:val=\"%").number(level + 1).markup(".\"/>");
}

void write_level(XmlWriter& out, const ThemeData& theme, Pattern pattern, unsigned level) {
  const int step = twips(pattern == Pattern::question ? theme.question_indent : theme.list_indent);
  const int left = step * static_cast<int>(level + 1);
  out.markup("<w:lvl").attribute("w:ilvl", level).markup("><w:start w:val=\"1\"/>");
  if (pattern == Pattern::bullet)
    write_bullet(out, theme.bullet, level);
  else
    write_number(out, level, pattern == Pattern::number ? Literal("ListNumber") : Literal("Question"));
  out.markup("<w:lvlJc w:val=\"left\"/>");
  ParagraphProperties place;
  place.indentation = Indentation{left, 0, step};
  write(out, place);
  // The mark is never set in what its paragraph begins or ends with: code, a link.
  RunProperties mark;
  if (pattern != Pattern::question) {
    mark.font = theme.text_font.word;
    mark.bold = mark.italic = false;
    mark.colour = theme.text_colour;
  }
  write(out, mark);
  out.markup("</w:lvl>");
}

void write_pattern(XmlWriter& out, const ThemeData& theme, Pattern pattern, Literal nsid) {
  out.markup("<w:abstractNum").attribute("w:abstractNumId", static_cast<unsigned>(pattern));
  out.markup("><w:nsid w:val=\"").markup(nsid).markup("\"/><w:multiLevelType w:val=\"multilevel\"/>");
  for (unsigned level = 0; level < list_levels; ++level) write_level(out, theme, pattern, level);
  out.markup("</w:abstractNum>");
}

void begin_instance(XmlWriter& out, unsigned id, Pattern pattern) {
  out.markup("<w:num").attribute("w:numId", id).markup("><w:abstractNumId");
  out.attribute("w:val", static_cast<unsigned>(pattern)).markup("/>");
}

}  // namespace

unsigned Lists::begin(const doc::List& list, unsigned level) {
  instances_.push_back({list.kind, level, list.start});
  return question_list + static_cast<unsigned>(instances_.size());
}

void Lists::write(const ThemeData& theme, Sink& sink) const {
  XmlWriter out(sink);
  out.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
  write_pattern(out, theme, Pattern::bullet, "4C1B0A01");
  write_pattern(out, theme, Pattern::number, "4C1B0A02");
  write_pattern(out, theme, Pattern::question, "4C1B0A03");
  unsigned id = 0;
  for (const auto pattern : {Pattern::bullet, Pattern::number, Pattern::question}) {
    begin_instance(out, ++id, pattern);
    out.markup("</w:num>");
  }
  for (const auto& instance : instances_) {
    const bool ordered = instance.kind == doc::ListKind::ordered;
    begin_instance(out, ++id, ordered ? Pattern::number : Pattern::bullet);
    if (ordered) {
      out.markup("<w:lvlOverride").attribute("w:ilvl", instance.level).markup("><w:startOverride");
      out.attribute("w:val", instance.start).markup("/></w:lvlOverride>");
    }
    out.markup("</w:num>");
  }
  out.markup("</w:numbering>");
}

}  // namespace cvbuild::emitters::docx
