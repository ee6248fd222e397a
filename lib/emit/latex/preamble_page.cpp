// Writes what stands at the head and the foot of pages, and the title that is shown there.
#include "emit/latex/preamble_parts.hpp"
#include "emit/latex/preamble_text.hpp"

namespace cvbuild::emitters::latex {

using namespace preamble_text;

namespace {

/// Where a title that is too long for the foot is cut: at a space, or between characters; its size if it is
/// not.
std::size_t foot_end(std::string_view title) {
  constexpr std::size_t longest = 60;
  if (title.size() <= longest) return title.size();
  auto end = title.rfind(' ', longest);
  if (end == title.npos || end == 0) end = longest;
  while ((static_cast<unsigned char>(title[end]) & 0xC0U) == 0x80) --end;
  return end;
}

void write_foot_title(std::string_view title, TexWriter& out) {
  const auto end = foot_end(title);
  out.pdf_string(title.substr(0, end));
  if (end != title.size()) out.markup("\\,\\textellipsis");
}

void write_page_part(Literal macro, PagePart part, const Meta& meta, TexWriter& out) {
  out.markup("\\newcommand{").markup(macro).markup("}{");
  if (part == PagePart::title) out.markup("\\foottitle");
  if (part == PagePart::author) write_foot_title(meta.author, out);
  if (part == PagePart::page) out.markup("\\thepage");
  if (part == PagePart::pages) out.markup("\\pageofpages");
  out.markup("}\n");
}

}  // namespace

/// A head that opens the document stands for the title, which the foot shows all the same.
void write_title_macros(const Document& document, TexWriter& out) {
  const auto title = document.meta().title;
  out.markup("\\newcommand{\\foottitle}{");
  if (opening_head(document.blocks())) write_foot_title(title, out);
  out.markup("}\n");
  if (opening_head(document.blocks()) || title.empty()) return;
  out.markup(
      "\n% \\title[for the foot]{title} sets the title where it "
      "stands.\n\\RenewDocumentCommand{\\title}{O{#2}m}"
      "{\\renewcommand{\\foottitle}{#1}%\n  {\\headfont\\color{accent}\\fontsize");
  write_size(out, document.theme()->title_size, 1.15);
  out.markup("\\selectfont#2\\par}}\n");
}

void write_page_edges(const Document& document, TexWriter& out) {
  const auto& theme = *document.theme();
  out.markup(page_foot);
  write_page_part("\\footleft", theme.foot_left, document.meta(), out);
  write_page_part("\\footright", theme.foot_right, document.meta(), out);
  if (!has_head(theme)) return;
  out.markup(page_head);
  write_page_part("\\headleft", theme.head_left, document.meta(), out);
  write_page_part("\\headright", theme.head_right, document.meta(), out);
}

void write_title(const Document& document, TexWriter& out) {
  const auto title = document.meta().title;
  if (title.empty() || opening_head(document.blocks())) return;
  out.markup("\n\\title");
  if (foot_end(title) != title.size()) {
    out.markup("[{");
    write_foot_title(title, out);
    out.markup("}]");
  }
  out.markup("{").text(title).markup("}\n");
}

}  // namespace cvbuild::emitters::latex
