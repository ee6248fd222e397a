// The style sheet: tokens computed from the theme, rules that are the same for all themes.
#include "emit/html/style.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <cvbuild/locale/locale.hpp>

#include "emit/estimate.hpp"
#include "emit/gaps.hpp"
#include "emit/html/resume_rules.hpp"
#include "emit/html/style_rules.hpp"

namespace cvbuild::emitters {

namespace {

/// Writes declarations; names and units come from literals.
class CssWriter {
 public:
  explicit CssWriter(Sink& sink) : sink_(sink) {}

  CssWriter& raw(Literal literal) {
    sink_.write(literal.text());
    return *this;
  }
  /// At most three decimals, without the zeros at the end.
  CssWriter& number(double value) {
    char digits[32];
    const auto* end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 3).ptr;
    while (end[-1] == '0') --end;
    if (end[-1] == '.') --end;
    sink_.write(std::string_view(digits, static_cast<std::size_t>(end - digits)));
    return *this;
  }
  CssWriter& colour(Literal name, Colour colour) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    sink_.write(name.text());
    sink_.write(":#");
    for (const unsigned char channel : {colour.red, colour.green, colour.blue}) {
      sink_.write(hexadecimal[channel >> 4]);
      sink_.write(hexadecimal[channel & 0xF]);
    }
    sink_.write(';');
    return *this;
  }
  CssWriter& family(Literal name, const FontFamily& family) {
    sink_.write(name.text());
    for (std::size_t at = 0; at < family.web.size(); ++at) {
      sink_.write(at == 0 ? ':' : ',');
      font(family.web[at]);
    }
    sink_.write(';');
    return *this;
  }
  /// A string.
  CssWriter& text(std::string_view words) {
    string(words);
    return *this;
  }
  CssWriter& length(Literal name, double value, Literal unit) {
    sink_.write(name.text());
    sink_.write(':');
    number(value);
    sink_.write(unit.text());
    sink_.write(';');
    return *this;
  }

 private:
  /// Generic families are words.
  void font(std::string_view name) {
    if (is_generic_family(name)) return sink_.write(name);
    string(name);
  }
  /// A CSS string in which everything but letters, digits, blanks and hyphens is escaped by its number.
  void string(std::string_view name) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    sink_.write('"');
    for (const char byte : name) {
      const auto code = static_cast<unsigned char>(byte);
      const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                         (byte >= '0' && byte <= '9') || byte == ' ' || byte == '-' || code >= 0x80;
      if (plain) {
        sink_.write(byte);
      } else {
        const char escape[] = {'\\', hexadecimal[code >> 4], hexadecimal[code & 0xF], ' '};
        sink_.write(std::string_view(escape, sizeof escape));
      }
    }
    sink_.write('"');
  }

  Sink& sink_;
};

void write_light(const ThemeData& theme, CssWriter& css) {
  css.colour("--page", theme.background).colour("--text", theme.text_colour).colour("--accent", theme.accent);
  css.colour("--section", theme.section_colour);
  css.colour("--muted", theme.muted).colour("--rule", theme.rule_colour).colour("--link", theme.link_colour);
  css.colour("--code", theme.code_background);
}

void write_dark(const DarkColours& dark, CssWriter& css) {
  css.colour("--page", dark.background).colour("--text", dark.text).colour("--accent", dark.accent);
  css.colour("--section", dark.section);
  css.colour("--muted", dark.muted).colour("--rule", dark.rule).colour("--link", dark.link);
  css.colour("--code", dark.code_background);
}

/// Sizes and gaps are fractions of the text's size, which is the reader's on a screen and the theme's on
/// paper.
void write_sizes(const ThemeData& theme, CssWriter& css) {
  const double text = theme.text_size;
  css.family("--text-font", theme.text_font).family("--heading-font", theme.heading_font);
  css.family("--code-font", theme.code_font);
  css.length("--line", theme.line_height, "").length("--small", theme.small_factor, "rem");
  css.length("--title-size", theme.title_size / text, "rem");
  css.length("--section-size", theme.section_size / text, "rem");
  css.length("--prompt-size", theme.question_size / text, "rem");
  css.length("--h2-size", theme.heading_sizes[0] / text, "rem");
  css.length("--h3-size", theme.heading_sizes[1] / text, "rem");
  css.length("--h4-size", theme.heading_sizes[2] / text, "rem");
  css.length("--gap", theme.paragraph_space / text, "rem");
  css.length("--before", theme.heading_space_before / text, "rem");
  css.length("--section-gap", section_gap * theme.heading_space_before / text, "rem");
  css.length("--prompt-gap", prompt_gap * theme.heading_space_before / text, "rem");
  css.length("--after", theme.heading_space_after / text, "rem");
  css.length("--indent", theme.list_indent / text, "rem");
  css.length("--prompt-indent", theme.question_indent / text, "rem");
  css.length("--hair", theme.rule_width, "pt").length("--width", theme.web_width_rem, "rem");
}

void write_resume_sizes(const ThemeData& theme, CssWriter& css) {
  const double text = theme.text_size;
  css.length("--name-size", theme.name_size / text, "rem");
  css.length("--entry-size", theme.entry_size / text, "rem");
  css.length("--cv-section-gap", cv_section_gap * theme.heading_space_before / text, "rem");
  css.length("--entry-gap", theme.entry_space_before / text, "rem");
  css.length("--cv-size", theme.cv_text_size / text, "rem").length("--cv-line", theme.cv_line_height, "");
  css.length("--cv-indent", theme.cv_list_indent / text, "rem");
  css.length("--contact", theme.contact_size_factor * theme.cv_text_size / text, "rem");
}

void write_page_part(PagePart part, Literal box, const ThemeData& theme, const Meta& meta, CssWriter& css) {
  if (part == PagePart::none) return;
  css.raw("@").raw(box).raw("{content:");
  if (part == PagePart::title) css.text(meta.title);
  if (part == PagePart::author) css.text(meta.author);
  if (part == PagePart::page) css.raw("counter(page)");
  if (part == PagePart::pages) css.raw("counter(page) \" / \" counter(pages)");
  css.raw(";").colour("color", theme.muted);
  css.length("font-size", theme.small_factor * theme.text_size, "pt").family("font-family", theme.text_font);
  css.raw("}");
}

/// The margin boxes stand outside the page, where the tokens do not reach.
void write_page(const ThemeData& theme, const Meta& meta, CssWriter& css) {
  css.raw("@page{size:").number(theme.paper_width).raw("pt ").number(theme.paper_height);
  css.raw("pt;margin:").number(theme.margin_top).raw("pt ").number(theme.margin_right).raw("pt ");
  css.number(theme.margin_bottom).raw("pt ").number(theme.margin_left).raw("pt;");
  // Where lines begin at the right, so do head and foot.
  const auto side = [mirrored = is_right_to_left(meta.language)](Literal left, Literal right) {
    return mirrored ? right : left;
  };
  write_page_part(theme.head_left, side("top-left", "top-right"), theme, meta, css);
  write_page_part(theme.head_right, side("top-right", "top-left"), theme, meta, css);
  write_page_part(theme.foot_left, side("bottom-left", "bottom-right"), theme, meta, css);
  write_page_part(theme.foot_right, side("bottom-right", "bottom-left"), theme, meta, css);
  css.raw("}\n");
  if (has_head(theme)) css.raw("@page:first{@top-left{content:none}@top-right{content:none}}\n");
  css.raw("@media print{:root{").length("font-size", theme.text_size, "pt");
  // A picture that is higher than the page would be cut in two; its width is that of its true size.
  css.raw("}img{").length("max-height", highest_picture(theme), "pt").raw("object-fit:contain}}\n");
}

/// What a theme chooses where the rules have the usual.
void write_choices(const ThemeData& theme, CssWriter& css) {
  constexpr Literal sections = "h2,.part~h3,.part~.section>h3";
  if (theme.section_rule != RulePlace::below) css.raw(sections).raw("{border-bottom:0;padding-bottom:0}\n");
  if (theme.section_rule == RulePlace::above)
    css.raw(":is(").raw(sections).raw(
        "):not(.part,.prompt,.subject){border-top:var(--hair) solid var(--rule);padding-top:.3rem}\n");
  if (theme.head_is_centred) css.raw("main header{text-align:center}\n");
  const auto marker = [&](Literal list, unsigned depth) {
    css.raw(list).raw(">li::marker{content:").text(list_sign(theme.bullet, depth)).raw("\"\\2002\"}\n");
  };
  if (theme.bullet != theme_bullets[0]) marker("ul", 0);
  marker("li ul", 1);
  marker("li li ul", 2);
  marker("li li li ul", 3);
}

}  // namespace

void write_style(const ThemeData& theme, const Meta& meta, bool with_resume, Sink& sink) {
  CssWriter css(sink);
  css.raw(":root{");
  write_light(theme, css);
  write_sizes(theme, css);
  if (with_resume) write_resume_sizes(theme, css);
  css.raw("}\n@media screen and (prefers-color-scheme:dark){:root{");
  write_dark(theme.dark, css);
  css.raw("}}\n").raw(style_rules);
  if (with_resume) css.raw(resume_rules);
  write_choices(theme, css);
  write_page(theme, meta, css);
}

}  // namespace cvbuild::emitters
