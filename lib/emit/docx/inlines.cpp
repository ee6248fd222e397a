// Inlines as runs and hyperlinks.
#include "emit/docx/inlines.hpp"

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/link.hpp>
#include <cvbuild/doc/plain_text.hpp>

#include "emit/dead_link.hpp"
#include "emit/docx/drawing.hpp"
#include "emit/estimate.hpp"

namespace cvbuild::emitters::docx {

void InlineWriter::write(doc::Inlines content) {
  for (const auto& item : content) {
    // Dates stand at the right tab stop of their line.
    const auto* phrase = std::get_if<doc::Phrase>(&item.kind());
    if (phrase && phrase->role == doc::Role::dates && &item != content.begin()) {
      const auto before = static_cast<std::size_t>(&item - content.begin());
      if (!fits_on_a_line(content.part(0, before), *phrase)) flow_.line_break(run(false));
      flow_.text("\t", run(false));
    }
    const bool follows = &item != content.begin();
    if ((phrase && phrase->role == doc::Role::dates) || (is_quiet_ && follows)) flow_.mark_direction(true);
    const auto* link = std::get_if<doc::Link>(&item.kind());
    if (is_quiet_ && link && link->target.starts_with("tel:")) flow_.mark_direction(false);
    visit(*this, item.kind());
  }
}

/// Whether a title and its dates do, by an estimate: dates that are broken would go on at the left.
bool InlineWriter::fits_on_a_line(doc::Inlines title, const doc::Phrase& dates) const {
  const auto& theme = context_.theme;
  const auto line = theme.paper_width - theme.margin_left - theme.margin_right;
  return estimated_width(title, theme.entry_size) +
             estimated_width(dates.content, theme.cv_text_size * theme.contact_size_factor) <
         line;
}

/// A run has one character style; what else the nesting asks for is said beside it. In a paragraph that is
/// bold already, a bold style would switch the bold off (ECMA-376 part 1, 17.7.3), so there it is said too.
RunProperties InlineWriter::run(bool code) const {
  RunProperties run;
  if (manner_.phrase != Style::none)
    run.style = manner_.phrase;
  else if (manner_.link)
    run.style = is_quiet_ ? Style::quiet_link : Style::hyperlink;
  else if (code)
    run.style = Style::verbatim;
  else if (manner_.strong && !in_bold_)
    run.style = Style::strong;
  else if (manner_.emphasis)
    run.style = Style::emphasis;
  if (code && run.style != Style::verbatim) run.font = context_.theme.code_font.word;
  if (manner_.strong && run.style != Style::strong) run.bold = true;
  // Some readers do not know this style by its name.
  if (manner_.emphasis) run.italic = true;
  run.strike = manner_.strike;
  return run;
}

void InlineWriter::nested(doc::Inlines content, Manner manner) {
  const auto outer = manner_;
  manner_ = manner;
  write(content);
  manner_ = outer;
}

/// In a line of items no line begins with the dot that parts them.
void InlineWriter::operator()(const doc::Text& text) {
  const bool parts = is_quiet_ && text.text == " \u00B7 ";
  flow_.text(parts ? std::string_view("\u00A0\u00B7 ") : text.text, run(false));
}

void InlineWriter::operator()(const doc::Code& code) { flow_.code_in_line(code.text, run(true)); }

void InlineWriter::operator()(const doc::Emphasis& emphasis) {
  auto manner = manner_;
  manner.emphasis = true;
  nested(emphasis.content, manner);
}

void InlineWriter::operator()(const doc::Strong& strong) {
  auto manner = manner_;
  manner.strong = true;
  nested(strong.content, manner);
}

void InlineWriter::operator()(const doc::Strikethrough& strikethrough) {
  auto manner = manner_;
  manner.strike = true;
  nested(strikethrough.content, manner);
}

void InlineWriter::live_link(const doc::Link& link) {
  flow_.close_run();
  auto& out = flow_.out();
  out.markup("<w:hyperlink");
  if (link.target.starts_with('#'))
    out.attribute("w:anchor", context_.bookmarks.find(link.target.substr(1))->name);
  else
    out.markup(" r:id=\"rId").number(context_.relationships.link(link.target)).markup("\"");
  if (!link.title.empty()) out.attribute("w:tooltip", link.title);
  out.markup(" w:history=\"1\">");
  auto manner = manner_;
  manner.link = true;
  nested(link.content, manner);
  flow_.close_run();
  out.markup("</w:hyperlink>");
}

void InlineWriter::operator()(const doc::Link& link) {
  const auto kind = doc::link_kind(link.target);
  const bool leads_nowhere = kind == doc::LinkKind::anchor && !context_.bookmarks.find(link.target.substr(1));
  const bool live = kind != doc::LinkKind::relative && kind != doc::LinkKind::other && !leads_nowhere;
  if (live && !link.content.empty() && !manner_.link) {
    live_link(link);
    return;
  }
  if (manner_.link) report_nested_link(link, "DOCX", context_.diagnostics);
  if (!live && !manner_.link) report_dead_link(link, "DOCX", context_.diagnostics);
  write(link.content);
}

void InlineWriter::operator()(const doc::Picture& picture) {
  if (!can_embed(context_, picture.image, picture.target, picture.span)) return write(picture.content);
  const auto alternative = doc::plain_text(picture.content);
  const auto extent = fitted(*picture.image, context_.theme, flow_.indent());
  write_drawing(context_, flow_, {*picture.image, extent, alternative, picture.title});
}

void InlineWriter::operator()(const doc::Break& line_end) {
  if (line_end.hard)
    flow_.line_break(run(false));
  else
    flow_.text(" ", run(false));
}

void InlineWriter::operator()(const doc::Phrase& phrase) {
  auto manner = manner_;
  if (const auto style = styles_of(phrase.role).phrase; style != Style::none) manner.phrase = style;
  nested(phrase.content, manner);
}

}  // namespace cvbuild::emitters::docx
