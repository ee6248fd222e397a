// Chooses the fonts: for pdflatex Latin Modern; else what is installed of the theme's, and of each script's.
#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "emit/latex/characters.hpp"
#include "emit/latex/preamble_parts.hpp"
#include "emit/latex/preamble_text.hpp"
#include "emit/latex/scripts.hpp"

namespace cvbuild::emitters::latex {

using namespace preamble_text;

namespace {

/// The first of the theme's fonts that is installed; Latin Modern if none is.
void write_font_choice(TexWriter& out, Literal command, const std::vector<std::string_view>& names) {
  out.markup("  \\firstfont{").markup(command).markup("}{");
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) out.markup(",");
    out.pdf_string(names[i]);
  }
  out.markup("}\n");
}

Literal han_fonts(std::string_view language, bool sans) {
  if (primary(language) == "ja")
    return sans
               ? Literal("Noto Sans CJK JP,IPAexGothic,IPAGothic,Droid Sans Fallback,Hiragino Sans,Yu Gothic")
               : Literal(
                     "Noto Serif CJK JP,IPAexMincho,IPAMincho,Noto Sans CJK JP,IPAexGothic,IPAGothic,"
                     "Droid Sans Fallback,Hiragino Mincho ProN,Yu Mincho,MS Mincho");
  if (primary(language) == "ko")
    return "Noto Sans CJK KR,NanumGothic,UnDotum,Droid Sans Fallback,Apple SD Gothic Neo,Malgun Gothic";
  if (language.find("Hant") != language.npos || language.find("TW") != language.npos)
    return sans ? Literal(
                      "Noto Sans CJK TC,WenQuanYi Micro Hei,Droid Sans Fallback,PingFang TC,"
                      "Microsoft JhengHei")
                : Literal(
                      "Noto Serif CJK TC,AR PL UMing TW,Noto Sans CJK TC,WenQuanYi Micro Hei,"
                      "Droid Sans Fallback,Songti TC,PMingLiU");
  return sans ? Literal(
                    "Noto Sans CJK SC,WenQuanYi Micro Hei,Droid Sans Fallback,PingFang SC,"
                    "Microsoft YaHei")
              : Literal(
                    "Noto Serif CJK SC,AR PL UMing CN,Noto Sans CJK SC,WenQuanYi Micro Hei,"
                    "Droid Sans Fallback,Songti SC,SimSun");
}

void write_code_points(TexWriter& out, std::span<const CodePoints> ranges) {
  for (const auto& range : ranges) {
    if (&range != ranges.data()) out.markup(",");
    out.number(static_cast<unsigned>(range.first)).markup("-").number(static_cast<unsigned>(range.last));
  }
}

void write_script(const Document& document, const Script& script, TexWriter& out) {
  const bool sans = is_sans(document.theme()->text_font);
  out.markup("  \\scriptfonts{").markup(script.feature).markup("}{");
  if (is_han(script)) out.markup(han_fonts(document.meta().language, sans));
  const bool both = !script.serif_fonts.text().empty();
  if (both && !sans) out.markup(script.serif_fonts).markup(",");
  out.markup(script.fonts);
  if (both && sans) out.markup(",").markup(script.serif_fonts);
  out.markup("}{");
  write_code_points(out, script.has);
  out.markup("}\n");
}

/// The last one always: signs are everywhere.
void write_fallbacks(const Document& document, const Survey& survey, TexWriter& out) {
  out.markup(fallback_fonts);
  const auto all = scripts();
  for (std::size_t i = 0; i < all.size(); ++i)
    if ((survey.scripts >> i & 1U) != 0 || i + 1 == all.size()) write_script(document, all[i], out);
  out.markup(fallback_list);
}

/// What every TeX has or Debian installs: without any, fontspec's own font would turn quotes and hyphens into
/// other characters.
std::array<std::string_view, 3> last_fonts(const FontFamily& family) {
  const bool mono = !family.web.empty() && family.web[family.web.size() - 1] == "monospace";
  if (mono) return {"DejaVu Sans Mono", "Liberation Mono", "Latin Modern Mono"};
  if (is_sans(family)) return {"Liberation Sans", "DejaVu Sans", "Latin Modern Sans"};
  return {"Liberation Serif", "DejaVu Serif", "Latin Modern Roman"};
}

/// In order of preference. A web page's come first, so that the formats look alike, and a sign that they lack
/// is the fallbacks'; but where words would be set in two faces, those that have the most letters.
std::vector<std::string_view> system_fonts(const FontFamily& family, bool broadest_first) {
  std::vector<std::string_view> names;
  if (!broadest_first)
    std::copy_if(family.web.begin(), family.web.end(), std::back_inserter(names),
                 [](std::string_view name) { return !is_generic_family(name); });
  const auto add = [&](std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const auto name : family.tex_system) add(name);
  for (const auto name : last_fonts(family)) add(name);
  return names;
}

void write_system_fonts(const Document& document, const Survey& survey, TexWriter& out) {
  const auto& theme = *document.theme();
  out.markup(fontspec_fonts);
  if (survey.uses.lualatex || survey.uses.symbols) write_fallbacks(document, survey, out);
  out.markup(first_font);
  write_font_choice(out, "\\setmainfont", system_fonts(theme.text_font, survey.uses.alphabets));
  if (has_heading_face(theme)) {
    write_font_choice(out, "\\newfontfamily\\headingface",
                      system_fonts(theme.heading_font, survey.uses.alphabets));
    out.markup("  \\providecommand{\\headingface}{}\n");
  }
  // The fallbacks' signs are not as wide as those of code.
  write_font_choice(out, "\\setmonofont", system_fonts(theme.code_font, survey.uses.symbols));
}

}  // namespace

void write_fonts(const Document& document, const Survey& survey, TexWriter& out) {
  out.markup(
      "% Fonts. Whatever the engine, the text of the PDF can be searched and copied. Dashes and quotes are "
      "typed as they are to\n"
      "% be read: only pdflatex makes them of -- and ``.\n\\usepackage{iftex}\n");
  if (survey.uses.lualatex) {
    out.markup(survey.uses.right_to_left_language ? Literal("\\RequireLuaTeX\n")
                                                  : Literal("\\RequireTUTeX\n"));
    write_system_fonts(document, survey, out);
    if (survey.uses.cjk) out.markup(cjk_breaks);
    if (survey.uses.unparted) out.markup(unparted_breaks);
    out.markup(missing_characters);
    return;
  }
  out.markup("\\ifPDFTeX\n").markup(pdflatex_fonts);
  if (survey.uses.straight_quotes) out.markup(straight_quotes);
  if (survey.uses.bold_italic_code) out.markup(bold_italic_code);
  const auto& theme = *document.theme();
  if (is_sans(theme.text_font)) out.markup("  \\renewcommand{\\familydefault}{\\sfdefault}\n");
  if (has_heading_face(theme))
    out.markup("  \\newcommand{\\headingface}{")
        .markup(is_sans(theme.heading_font) ? Literal("\\sffamily") : Literal("\\rmfamily"))
        .markup("}\n");
  const auto declared = declarations();
  for (std::size_t i = 0; i < declared.size(); ++i)
    if (survey.declared >> i & 1U) out.markup("  ").markup(declared[i].line).markup("\n");
  out.markup("\\else\n");
  write_system_fonts(document, survey, out);
  out.markup("\\fi\n");
}

}  // namespace cvbuild::emitters::latex
