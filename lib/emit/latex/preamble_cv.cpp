// Writes the macros of CVs and letters, one for each role, and those that part them into pages.
#include "emit/latex/preamble_parts.hpp"
#include "emit/latex/preamble_text.hpp"

namespace cvbuild::emitters::latex {

using namespace preamble_text;

namespace {

/// \lettersubject and the like take the heading that follows, as \question does.
void write_named_heading(TexWriter& out, const ThemeData& theme, Literal command, const HeadingLook& look,
                         Literal style) {
  out.markup("\\NewDocumentCommand{").markup(command).markup("}{mO{#3}m}{%\n  ");
  write_headline(out, theme, look);
  out.markup("\\fontsize");
  write_size(out, look.size, 1.2);
  out.markup("\\selectfont").markup(style).markup("}{#2}{#3}}\n");
}

/// The same with dates at the end of its line: \entry\subsection[bookmark]{title}{dates}.
void write_entry_heading(TexWriter& out, const ThemeData& theme, Literal command, const HeadingLook& look,
                         Literal style) {
  out.markup("\\NewDocumentCommand{").markup(command).markup("}{mO{#3}mm}{%\n  ");
  write_headline(out, theme, look);
  out.markup("\\fontsize");
  write_size(out, look.size, 1.2);
  out.markup("\\selectfont").markup(style).markup("}{#2}{\\titleline{#3}{#4}}}\n");
}

/// The type of dates and of ways to reach a person.
void write_detail_font(TexWriter& out, const ThemeData& theme) {
  out.markup("\n\\newcommand{\\detailfont}{\\mdseries\\upshape\\fontsize");
  write_size(out, theme.cv_text_size * theme.contact_size_factor, theme.cv_line_height);
  out.markup("\\selectfont\\color{muted}}");
}

void write_head(TexWriter& out, const ThemeData& theme) {
  out.markup(cv_head);
  out.markup(theme.head_is_centred ? Literal("\\newcommand{\\headalignment}{\\centering}\n")
                                   : Literal("\\newcommand{\\headalignment}{}\n"));
  out.markup("\\newcommand{\\cvname}[1]{{\\noindent\\headfont\\color{accent}\\fontsize");
  write_size(out, theme.name_size, 1.15);
  // About what the leading of both lines gives in other formats.
  out.markup("\\selectfont#1\\par}\\vspace{").decimal(theme.name_size * 0.23);
  out.markup("bp}}\n\\newcommand{\\cvlabel}[1]{{\\noindent\\fontsize");
  write_size(out, theme.question_size, 1.2);
  out.markup("\\selectfont#1\\par}\\vspace{3bp}}\n");
}

}  // namespace

void write_cv(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& theme = *document.theme();
  const double before = theme.entry_space_before + theme.paragraph_space;
  if (survey.uses.cv) {
    write_detail_font(out, theme);
    out.markup(cv_entries);
    write_entry_heading(out, theme, "\\entry", {2, theme.entry_size, before, 0}, "");
    write_entry_heading(out, theme, "\\position", {3, theme.entry_size, before / 2, 0}, "");
    write_named_heading(out, theme, "\\employer", {2, theme.entry_size, before, 0},
                        "\\itshape\\color{muted}");
    write_head(out, theme);
  }
  if (survey.uses.letter) {
    out.markup(letter);
    write_named_heading(out, theme, "\\lettersubject",
                        {1, theme.question_size, theme.heading_space_before, 2 * theme.heading_space_after},
                        "");
  }
  if (survey.uses.parts)
    write_named_heading(out, theme, "\\parttitle", {0, theme.title_size, 0.1, theme.heading_space_before},
                        "\\color{accent}");
}

}  // namespace cvbuild::emitters::latex
