// Writes the macros of CVs and letters, one for each role, and those that part them into pages.
#include "emit/estimate.hpp"
#include "emit/latex/content.hpp"
#include "emit/latex/preamble_parts.hpp"
#include "emit/latex/preamble_text.hpp"
#include "emit/latex/roles.hpp"

namespace cvbuild::emitters::latex {

using namespace preamble_text;
using doc::Role;

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
  out.markup("\\selectfont\\color{muted}}\n\\newcommand{\\closely}{\\setlength{\\parskip}{0pt}}\n");
}

/// What the lines of a head are set in where they stand beside a photo.
void write_photo_place(TexWriter& out, const ThemeData& theme) {
  out.markup(
      "\n% \\begin{besidephoto}{photo}: the lines of the head beside it, their tops aligned.\n"
      "\\newsavebox{\\headlines}\\newsavebox{\\photo}\n"
      "\\NewDocumentEnvironment{besidephoto}{m}\n"
      "  {\\sbox{\\photo}{\\setlength{\\linewidth}{");
  out.decimal(widest_photo)
      .markup(
          "\\linewidth}#1}%\n"
          "   \\begin{lrbox}{\\headlines}\\begin{minipage}[t]{\\dimexpr\\linewidth-\\wd\\photo-");
  out.decimal(photo_gap)
      .markup("bp\\relax}")
      .markup(theme.head_is_centred ? Literal("\\centering") : Literal("\\raggedright"));
  out.markup(
      "}\n  {\\end{minipage}\\end{lrbox}\\noindent\\usebox{\\headlines}\\hfill\n"
      "   \\raisebox{\\dimexpr\\ht\\headlines-\\height\\relax}{\\usebox{\\photo}}\\par}\n");
}

/// Who this is.
void write_head(TexWriter& out, const ThemeData& theme, const RoleSet& roles) {
  out.markup("\n% Who this is.\n\\newenvironment{cvhead}{\\closely")
      .markup(theme.head_is_centred ? Literal("\\centering") : Literal(""));
  out.markup("}{\\par\\vspace{2bp}}\n");
  if (roles.has(Role::name)) {
    out.markup("\\newcommand{\\cvname}[1]{{\\noindent\\headfont\\color{accent}\\fontsize");
    write_size(out, theme.name_size, 1.15);
    // About what the leading of both lines gives in other formats.
    out.markup("\\selectfont#1\\par}\\vspace{").decimal(theme.name_size * 0.23).markup("bp}}\n");
  }
  if (roles.has(Role::label)) {
    out.markup("\\newcommand{\\cvlabel}[1]{{\\noindent\\fontsize");
    write_size(out, theme.question_size, 1.2);
    out.markup("\\selectfont#1\\par}\\vspace{3bp}}\n");
  }
  if (roles.has(Role::contact)) out.markup(contact);
}

void write_entries(TexWriter& out, const ThemeData& theme, const Uses& uses) {
  const double before = theme.entry_space_before + theme.paragraph_space;
  const auto level = [](Role role, bool position = false) { return bookmark_level(role, position ? 3 : 2); };
  if (uses.headings.has(Role::entry)) {
    out.markup(title_line);
    write_entry_heading(out, theme, "\\entry", {level(Role::entry), theme.entry_size, before, 0}, "");
  }
  if (uses.positions)
    write_entry_heading(out, theme, "\\position", {level(Role::entry, true), theme.entry_size, before / 2, 0},
                        "");
  if (uses.headings.has(Role::employer))
    write_named_heading(out, theme, "\\employer", {level(Role::employer), theme.entry_size, before, 0},
                        "\\itshape\\color{muted}");
  if (uses.roles.has(Role::entry) || uses.roles.has(Role::experience) || uses.roles.has(Role::education))
    out.markup(cv_entry);
  if (uses.roles.has(Role::organisation)) out.markup(organisation);
  if (uses.roles.has(Role::item)) out.markup(cv_item);
}

}  // namespace

void write_cv(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& theme = *document.theme();
  const auto& uses = survey.uses;
  if (uses.cv) {
    write_detail_font(out, theme);
    write_entries(out, theme, uses);
    if (uses.roles.has(Role::head)) write_head(out, theme, uses.roles);
    if (uses.photos_beside) write_photo_place(out, theme);
  }
  if (uses.roles.has(Role::letter)) out.markup(letter);
  if (uses.headings.has(Role::subject))
    write_named_heading(out, theme, "\\lettersubject",
                        {bookmark_level(Role::subject, 1), theme.question_size, theme.heading_space_before,
                         2 * theme.heading_space_after},
                        "");
  if (uses.headings.has(Role::part))
    write_named_heading(out, theme, "\\parttitle",
                        {bookmark_level(Role::part, 1), theme.title_size, 0.1, theme.heading_space_before},
                        "\\color{accent}");
}

}  // namespace cvbuild::emitters::latex
