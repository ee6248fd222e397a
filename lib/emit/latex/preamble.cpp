// Writes the preamble, in the order in which a person would: fonts, page, PDF, type, then the macros of the
// body.
#include "emit/latex/preamble.hpp"

#include <algorithm>

#include "emit/gaps.hpp"
#include "emit/latex/preamble_parts.hpp"
#include "emit/latex/preamble_text.hpp"
#include "emit/latex/roles.hpp"

namespace cvbuild::emitters::latex {

using namespace preamble_text;

namespace {

void write_length(TexWriter& out, Literal name, double points) {
  out.markup("\\setlength{").markup(name).markup("}{").decimal(points).markup("bp}\n");
}

void write_colour(TexWriter& out, Literal name, Colour colour) {
  out.markup("\\definecolor{").markup(name).markup("}{RGB}{").number(colour.red).markup(",");
  out.number(colour.green).markup(",").number(colour.blue).markup("}\n");
}

/// table: what babel calls the languages that run from right to left and have rules of their own there.
struct BabelLanguage {
  std::string_view tag;
  Literal name;
};
constexpr BabelLanguage babel_languages[] = {
    {"ar", "arabic"}, {"ckb", "sorani"}, {"fa", "persian"}, {"he", "hebrew"},  {"iw", "hebrew"},
    {"ps", "pashto"}, {"ug", "uyghur"},  {"ur", "urdu"},    {"yi", "yiddish"},
};

/// Arabic's rules serve all languages of its direction that have none.
Literal babel_name(std::string_view language, bool right_to_left) {
  for (const auto& each : babel_languages)
    if (right_to_left && each.tag == primary(language)) return each.name;
  return right_to_left ? Literal("arabic") : Literal("english");
}

/// The line at the head of a page stands in the middle of the margin above the text.
void write_head_place(const ThemeData& theme, TexWriter& out) {
  if (theme.head_left == PagePart::none && theme.head_right == PagePart::none)
    return void(out.markup("bp,nohead,headsep=0"));
  const auto height = std::min(theme.text_size * theme.small_factor * 1.5, theme.margin_top * 0.6);
  out.markup("bp,headheight=").decimal(height).markup("bp,headsep=").decimal((theme.margin_top - height) / 2);
}

void write_packages(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& theme = *document.theme();
  const auto& uses = survey.uses;
  out.markup("\n\\usepackage[paperwidth=").decimal(theme.paper_width).markup("bp,paperheight=");
  out.decimal(theme.paper_height).markup("bp,top=").decimal(theme.margin_top).markup("bp,bottom=");
  out.decimal(theme.margin_bottom).markup("bp,\n  left=").decimal(theme.margin_left).markup("bp,right=");
  out.decimal(theme.margin_right);
  write_head_place(theme, out);
  out.markup("bp,footskip=").decimal(theme.margin_bottom / 2);
  out.markup("bp]{geometry}\n\\usepackage{xcolor}\n");
  if (uses.has_pictures()) out.markup("\\usepackage{graphicx}\n");
  if (uses.tables) out.markup("\\usepackage{array,booktabs,longtable}\n");
  if (uses.right_to_left) {
    out.markup("\\ifLuaTeX\n  \\usepackage[bidi=basic]{babel}\n  \\babelprovide[import,main]{");
    out.markup(babel_name(document.meta().language, uses.right_to_left_language)).markup("}\n\\fi\n");
  }
  out.markup("\\usepackage{hyperref}\n");
  if (uses.right_to_left) out.markup(bidi_marks);
  if (uses.right_to_left) out.markup(uses.right_to_left_language ? left_to_right : right_to_left);
}

void write_pdf_entry(TexWriter& out, Literal key, std::string_view value) {
  if (!value.empty()) out.markup("  ").markup(key).markup("={").pdf_string(value).markup("},\n");
}

void write_meta(const Meta& meta, TexWriter& out) {
  out.markup("\\hypersetup{\n");
  write_pdf_entry(out, "pdftitle", meta.title);
  write_pdf_entry(out, "pdfauthor", meta.author);
  write_pdf_entry(out, "pdfsubject", meta.subject);
  if (!meta.keywords.empty()) {
    out.markup("  pdfkeywords={");
    for (const auto& keyword : meta.keywords) {
      if (&keyword != meta.keywords.begin()) out.markup(", ");
      out.pdf_string(keyword);
    }
    out.markup("},\n");
  }
  write_pdf_entry(out, "pdflang", meta.language);
  out.markup("  pdfdisplaydoctitle, bookmarksopen, colorlinks, allcolors=link}\n");
}

/// What running text needs.
void write_text_macros(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& uses = survey.uses;
  const auto& theme = *document.theme();
  if (uses.read_as) out.markup(read_as);
  if (uses.unknown) out.markup(unknown_character);
  if (uses.code_in_line || uses.roles.has(doc::Role::raw)) {
    out.markup(
        "% Code in running text, smaller than what is around it.\n"
        "\\DeclareTextFontCommand{\\texttt}{\\ttfamily\\fontsize{");
    out.decimal(theme.small_factor);
    out.markup("\\dimexpr\\f@size pt\\relax}{\\f@baselineskip}\\selectfont}\n");
  }
  out.markup("\\newcommand{\\headfont}{");
  if (has_heading_face(theme)) out.markup("\\headingface");
  out.markup("\\bfseries}\n");
}

void write_type(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& theme = *document.theme();
  const bool cv = opening_head(document.blocks()) != nullptr;
  const double size = cv ? theme.cv_text_size : theme.text_size;
  const double line_height = cv ? theme.cv_line_height : theme.line_height;
  out.markup("\n% Colours, sizes and spaces of the theme; 1bp is 1/72 inch.\n");
  write_colour(out, "ink", theme.text_colour);
  write_colour(out, "accent", theme.accent);
  write_colour(out, "section", theme.section_colour);
  write_colour(out, "muted", theme.muted);
  write_colour(out, "hairline", theme.rule_colour);
  write_colour(out, "link", theme.link_colour);
  if (survey.uses.code) write_colour(out, "codeground", theme.code_background);
  out.markup("\\renewcommand{\\normalsize}{\\fontsize");
  write_size(out, size, line_height);
  out.markup("\\selectfont}\n\\renewcommand{\\small}{\\fontsize");
  write_size(out, size * theme.small_factor, line_height);
  out.markup("\\selectfont}\n\\newlength{\\blockspace}");
  write_length(out, "\\blockspace", theme.paragraph_space);
  out.markup("\\setlength{\\parskip}{\\blockspace}\n").markup(type_setting);
  write_text_macros(document, survey, out);
}

/// Answers set the size of their headings by \headsize.
void write_heading_macro(TexWriter& out, const ThemeData& theme, const HeadingLook& look, Literal style,
                         const Survey& survey) {
  const bool answers = survey.uses.roles.has(doc::Role::answer);
  out.markup("\\RenewDocumentCommand{").markup(section_commands[look.level - 1]).markup("}{sO{#3}m}{%\n  ");
  write_headline(out, theme, look);
  out.markup(answers ? Literal("\\headsize") : Literal("\\fontsize"));
  write_size(out, look.size, 1.25);
  out.markup(answers ? Literal("") : Literal("\\selectfont")).markup(style).markup("}{#2}{#3}}\n");
}

void write_section_rule(TexWriter& out, const ThemeData& theme, const Survey& survey) {
  // A CV's headings are one or two words: their rules keep one distance, whatever the letters.
  constexpr Literal descender = "\\rule[-.22em]{0pt}{.22em}";
  out.markup("\\newcommand{\\ruled}[1]{").markup(survey.uses.cv ? descender : Literal(""));
  if (theme.section_rule == RulePlace::above) {
    out.markup("\\makebox[0pt][l]{\\raisebox{1.2em}{\\color{hairline}\\rule{\\linewidth}{");
    out.decimal(theme.rule_width).markup("bp}}}");
  }
  out.markup("\\color{section}#1\\par");
  if (theme.section_rule == RulePlace::below) {
    out.markup("\\nobreak\\vskip2bp{\\color{hairline}\\hrule height ");
    out.decimal(theme.rule_width).markup("bp}");
  }
  out.markup("}\n");
}

/// Of the levels that the document has.
void write_heading_macros(TexWriter& out, const ThemeData& theme, const Survey& survey) {
  const double before = theme.heading_space_before, after = theme.heading_space_after;
  const double gap = survey.uses.cv ? cv_section_gap : section_gap;
  const HeadingLook looks[] = {{1, theme.section_size, gap * before, 2 * after},
                               {2, theme.heading_sizes[0], before, after},
                               {3, theme.heading_sizes[1], before, after},
                               {4, theme.heading_sizes[2], before, after},
                               {5, theme.text_size, before, after}};
  static_assert(std::size(looks) == std::size(section_commands));
  const Literal styles[] = {"\\ruled", "", "", "\\mdseries\\itshape", "\\mdseries\\itshape"};
  if (survey.uses.sections & 1U) write_section_rule(out, theme, survey);
  for (std::size_t i = 0; i < std::size(looks); ++i)
    if (survey.uses.sections >> i & 1U) write_heading_macro(out, theme, looks[i], styles[i], survey);
}

void write_question_macro(TexWriter& out, const ThemeData& theme) {
  out.markup(
      "\n% What LaTeX leaves out between two headings.\n"
      "\\newcommand{\\clearofheading}[1]{\\par\\if@nobreak\\nobreak\\vskip#1\\relax\\fi}\n"
      "% A question: its number and its prompt, from the heading that "
      "follows.\n\\newcounter{question}\n\\newlength{\\numberwidth}\n\\newlength{\\promptindent}\n");
  write_length(out, "\\promptindent", theme.question_indent);
  out.markup("\\NewDocumentCommand{\\question}{mO{#3}m}{\\stepcounter{question}\\clearofheading{");
  out.decimal(theme.heading_space_before - 2 * theme.heading_space_after + theme.paragraph_space);
  out.markup("bp}%\n  ");
  write_headline(
      out, theme,
      {2, theme.question_size, prompt_gap * theme.heading_space_before, 2 * theme.heading_space_after});
  out.markup("\\fontsize");
  write_size(out, theme.question_size, 1.3);
  out.markup(
      "\\selectfont\\color{accent}}{\\thequestion. #2}{%\n"
      "    \\settowidth{\\numberwidth}{\\thequestion.\\ }%\n"
      "    \\ifdim\\numberwidth<\\promptindent \\setlength{\\numberwidth}{\\promptindent}\\fi\n"
      "    \\hangindent=\\numberwidth\\relax\n"
      "    \\makebox[\\numberwidth][l]{\\thequestion.}#3}}\n");
}

void write_headings(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& uses = survey.uses;
  if (uses.headings.empty()) return;
  const bool answers = uses.roles.has(doc::Role::answer), parts = uses.headings.has(doc::Role::part);
  out.markup(answers || parts || uses.skipped_level ? levelled_bookmarks : plain_bookmarks).markup(headline);
  if (answers) out.markup("\\newcommand{\\headsize}[2]{\\fontsize{#1}{#2}\\selectfont}\n");
  write_heading_macros(out, *document.theme(), survey);
  if (uses.headings.has(doc::Role::question)) write_question_macro(out, *document.theme());
  if (answers) out.markup(answer);
}

/// In the order of theme_bullets.
Literal sign_of(std::string_view bullet) {
  static constexpr Literal signs[] = {"\\textbullet",         "\\textendash",     "\\textemdash",
                                      "\\textperiodcentered", "\\textopenbullet", "\\textasteriskcentered"};
  static_assert(std::size(signs) == std::size(theme_bullets));
  const auto* at = std::find(std::begin(theme_bullets), std::end(theme_bullets), bullet);
  return at == std::end(theme_bullets) ? signs[0] : signs[at - std::begin(theme_bullets)];
}

void write_signs(std::string_view bullet, TexWriter& out) {
  out.markup("\\newcommand{\\listsign}{\\ifodd\\listlevel ").markup(sign_of(list_sign(bullet, 0)));
  out.markup("\\else ").markup(sign_of(list_sign(bullet, 1))).markup("\\fi}\n").markup(bullets);
}

/// Whether all lists are tight, of bullets, not in one another, and indented no more than the lines can bear.
bool has_plain_lists(const Survey& survey, const ThemeData& theme) {
  constexpr double widest_narrow_line = 30;  // in times the size of type
  const auto& uses = survey.uses;
  const double line = theme.paper_width - theme.margin_left - theme.margin_right;
  return !uses.numbers && !uses.quotes && !uses.nested_lists && !uses.loose_lists &&
         line > widest_narrow_line * std::max(theme.text_size, theme.cv_text_size);
}

void write_lists(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& uses = survey.uses;
  const auto& theme = *document.theme();
  if (!uses.bullets && !uses.numbers && !uses.quotes) return;
  out.markup("\n\\newlength{\\listindent}");
  const bool cv = opening_head(document.blocks()) != nullptr;
  write_length(out, "\\listindent", cv ? theme.cv_list_indent : theme.list_indent);
  if (has_plain_lists(survey, theme)) {
    out.markup("\\newcommand{\\listsign}{").markup(sign_of(list_sign(theme.bullet, 0))).markup("}\n");
    return void(out.markup(plain_bullets));
  }
  out.markup(list_setting);
  if (uses.bullets) write_signs(theme.bullet, out);
  if (uses.numbers) out.markup(numbers);
  if (uses.quotes) out.markup(quoted);
}

/// Where lines run from right to left, a picture would be turned out of its place.
void write_turned_pictures(const Uses& uses, TexWriter& out) {
  const auto direction = uses.right_to_left_language ? Literal("\\ltrdir") : Literal("");
  if (uses.turned_pictures || uses.mirrored_pictures)
    out.markup("% \\turnedgraphics{how}[size]{file}: a picture that does not lie upright in its file.\n");
  if (uses.turned_pictures)
    out.markup("\\NewDocumentCommand{\\turnedgraphics}{mom}{{")
        .markup(direction)
        .markup("\\includegraphics[#1,#2]{#3}}}\n");
  if (uses.mirrored_pictures)
    out.markup("\\NewDocumentCommand{\\mirroredgraphics}{mom}{{")
        .markup(direction)
        .markup("\\reflectbox{\\includegraphics[#1,#2]{#3}}}}\n");
}

void write_pictures(const EmitOptions& options, const Survey& survey, TexWriter& out) {
  if (!survey.uses.has_pictures()) return;
  out.markup("\n\\edef\\picturefolder{");
  if (!options.picture_folder.empty()) out.path(options.picture_folder).markup("/");
  out.markup("}").markup(pictures);
  write_turned_pictures(survey.uses, out);
  if (survey.uses.vast_pictures) out.markup(vast_pictures);
  if (survey.uses.inline_pictures) out.markup(inline_pictures);
  if (survey.uses.figures) out.markup(figures);
}

void write_rest(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& uses = survey.uses;
  if (uses.code) out.markup(code);
  if (uses.struck) out.markup(struck);
  if (uses.tables) out.markup(tables);
  if (uses.needed_room) out.markup(needed_lines);
  if (uses.rules) {
    out.markup("\n\\newcommand{\\thematicbreak}{\\par{\\color{hairline}\\noindent\\rule{\\linewidth}{");
    out.decimal(document.theme()->rule_width).markup("bp}\\par}}\n");
  }
  if (uses.roles.has(doc::Role::declined))
    out.markup("\n\\newcommand{\\declined}[1]{{\\itshape\\color{muted}#1}}\n");
  if (uses.roles.has(doc::Role::draft)) {
    out.markup(
        "\n\\newcommand{\\draftmark}[1]{{\\small\\bfseries\\color{muted}#1}}\n"
        "\\newenvironment{draft}{\\par\\color{muted}}{\\par}\n");
  }
}

}  // namespace

void write_headline(TexWriter& out, const ThemeData& theme, const HeadingLook& look) {
  constexpr double least =
      0.1;  // \@startsection sets a heading into the line where there is no space after it
  out.markup("\\headline{").number(look.level).markup("}{");
  out.decimal(std::max(look.before - theme.paragraph_space, least)).markup("bp}{");
  out.decimal(std::max(look.after - theme.paragraph_space, least)).markup("bp}{");
}

void write_preamble(const Document& document, const EmitOptions& options, const Survey& survey,
                    TexWriter& out) {
  if (survey.uses.right_to_left_language)
    out.markup(
        "% !TeX program = lualatex\n% lualatex, run twice: the second run knows the number of pages.\n");
  else if (survey.uses.lualatex)
    out.markup(
        "% !TeX program = lualatex\n% lualatex or xelatex, run twice: the second run knows the number of "
        "pages.\n");
  else
    out.markup("% pdflatex, lualatex or xelatex, run twice: the second run knows the number of pages.\n");
  out.markup("\\documentclass{article}\n\\makeatletter\n\n");
  write_fonts(document, survey, out);
  write_packages(document, survey, out);
  write_meta(document.meta(), out);
  write_type(document, survey, out);
  write_title_macros(document, out);
  write_page_edges(document, out);
  write_headings(document, survey, out);
  write_cv(document, survey, out);
  write_lists(document, survey, out);
  write_rest(document, survey, out);
  write_pictures(options, survey, out);
  out.markup("\n\\makeatother\n\\begin{document}\n\\raggedright\\normalsize\\color{ink}\n");
  write_title(document, out);
  out.markup("\n");
}

}  // namespace cvbuild::emitters::latex
