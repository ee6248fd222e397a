// word/numbering.xml.
#include "emit/docx/numbering.hpp"

#include "emit/docx/house.hpp"
#include "emit/docx/properties.hpp"
#include "emit/docx/units.hpp"

namespace cvbuild::emitters::docx {

namespace {

/// The patterns' ids, behind those of a reference.
enum class Pattern : unsigned char { bullet, number, question };

/// The first of three marks by which Word knows a list again.
constexpr unsigned own_nsid = 0x4C1B0A01;

/// What the levels of one pattern have in common.
struct Levels {
  const ThemeData& theme;
  Pattern pattern;
  const ReferenceDocx* reference;
  const StyleIds* ids;

  /// The look that a reference gives to such lists; null: none.
  [[nodiscard]] const ReferenceDocx::ListLook* given() const {
    if (reference == nullptr || pattern == Pattern::question) return nullptr;
    const auto& look = pattern == Pattern::bullet ? reference->bullets : reference->numbers;
    return look.levels_xml.empty() ? nullptr : &look;
  }
  [[nodiscard]] Style style() const {
    return pattern == Pattern::bullet   ? Style::list_bullet
           : pattern == Pattern::number ? Style::list_number
                                        : Style::question;
  }
};

/// A pattern belongs to the style that names it, unless that is the reference's and belongs to another.
void write_style(XmlWriter& out, const Levels& levels, unsigned level) {
  if (level != 0) return;
  if (levels.ids == nullptr)
    out.markup("<w:pStyle w:val=\"").markup(name(levels.style()).id).markup("\"/>");
  else if (!levels.ids->is_given(levels.style()))
    out.markup("<w:pStyle").attribute("w:val", levels.ids->id(levels.style())).markup("/>");
}

void write_bullet(XmlWriter& out, const Levels& levels, unsigned level) {
  out.markup("<w:numFmt w:val=\"bullet\"/>");
  write_style(out, levels, level);
  out.markup("<w:suff w:val=\"tab\"/>");
  out.markup("<w:lvlText").attribute("w:val", list_sign(levels.theme.bullet, level)).markup("/>");
}

void write_number(XmlWriter& out, const Levels& levels, unsigned level) {
  out.markup("<w:numFmt w:val=\"decimal\"/>");
  write_style(out, levels, level);
  out.markup("<w:suff w:val=\"tab\"/><w:lvlText w:val=\"%").number(level + 1).markup(".\"/>");
}

void write_place(XmlWriter& out, const Levels& levels, unsigned level) {
  const auto* given = levels.given();
  const double indent =
      levels.pattern == Pattern::question ? levels.theme.question_indent : levels.theme.list_indent;
  const int step = given != nullptr ? given->left : twips(indent);
  ParagraphProperties place;
  place.indentation = Indentation{step * static_cast<int>(level + 1), 0, given ? given->hanging : step};
  write(out, place);
}

void write_level(XmlWriter& out, const Levels& levels, unsigned level) {
  out.markup("<w:lvl").attribute("w:ilvl", level).markup("><w:start w:val=\"1\"/>");
  if (levels.pattern == Pattern::bullet)
    write_bullet(out, levels, level);
  else
    write_number(out, levels, level);
  out.markup("<w:lvlJc w:val=\"left\"/>");
  write_place(out, levels, level);
  // The mark is never set in what its paragraph begins or ends with: code, a link.
  RunProperties mark;
  if (levels.pattern != Pattern::question && levels.reference == nullptr) {
    mark.font = levels.theme.text_font.word;
    mark.bold = mark.italic = false;
    mark.colour = levels.theme.text_colour;
  }
  write(out, mark);
  out.markup("</w:lvl>");
}

std::string hexadecimal(unsigned number) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (int shift = 28; shift >= 0; shift -= 4) text += digits[(number >> shift) & 0xF];
  return text;
}

}  // namespace

void Lists::write_pattern(XmlWriter& out, const ThemeData& theme, unsigned pattern, Sink& sink) const {
  const Levels levels{theme, static_cast<Pattern>(pattern), reference_, ids_};
  out.markup("<w:abstractNum").attribute("w:abstractNumId", first_pattern() + pattern);
  out.markup("><w:nsid")
      .attribute("w:val", hexadecimal((reference_ != nullptr ? reference_->first_nsid : own_nsid) + pattern));
  out.markup("/><w:multiLevelType w:val=\"multilevel\"/>");
  unsigned level = 0;
  if (const auto* given = levels.given())
    for (; level < given->levels_xml.size() && level < list_levels; ++level)
      sink.write(given->levels_xml[level]);
  for (; level < list_levels; ++level) write_level(out, levels, level);
  out.markup("</w:abstractNum>");
}

void Lists::begin_instance(XmlWriter& out, unsigned id, unsigned pattern) const {
  out.markup("<w:num").attribute("w:numId", id).markup("><w:abstractNumId");
  out.attribute("w:val", first_pattern() + pattern).markup("/>");
}

unsigned Lists::begin(const doc::List& list, unsigned level) {
  instances_.push_back({list.kind, level, list.start});
  return last_given() + question_list + static_cast<unsigned>(instances_.size());
}

void Lists::write_instances(XmlWriter& out) const {
  auto id = last_given();
  for (unsigned pattern = 0; pattern < 3; ++pattern) {
    begin_instance(out, ++id, pattern);
    out.markup("</w:num>");
  }
  for (const auto& instance : instances_) {
    const bool ordered = instance.kind == doc::ListKind::ordered;
    begin_instance(out, ++id, static_cast<unsigned>(ordered ? Pattern::number : Pattern::bullet));
    if (ordered) {
      out.markup("<w:lvlOverride").attribute("w:ilvl", instance.level).markup("><w:startOverride");
      out.attribute("w:val", instance.start).markup("/></w:lvlOverride>");
    }
    out.markup("</w:num>");
  }
}

void Lists::write(const ThemeData& theme, Sink& sink) const {
  XmlWriter out(sink);
  out.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
  if (reference_ != nullptr) sink.write(reference_->list_patterns_xml);
  for (unsigned pattern = 0; pattern < 3; ++pattern) write_pattern(out, theme, pattern, sink);
  if (reference_ != nullptr) sink.write(reference_->lists_xml);
  write_instances(out);
  out.markup("</w:numbering>");
}

}  // namespace cvbuild::emitters::docx
