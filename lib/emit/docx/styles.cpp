// word/styles.xml: the look of a theme as named styles.
#include "emit/docx/styles.hpp"

#include <algorithm>

#include "emit/docx/definition.hpp"
#include "emit/docx/east_asian.hpp"
#include "emit/docx/house.hpp"
#include "emit/docx/numbering.hpp"
#include "emit/docx/properties.hpp"
#include "emit/docx/units.hpp"
#include "emit/gaps.hpp"

namespace cvbuild::emitters::docx {

namespace {

class StyleWriter {
 public:
  StyleWriter(const StyleSheet& sheet, Sink& sink)
      : theme_(sheet.theme), sheet_(sheet), sink_(sink), out_(sink) {}

  void write_all() {
    if (sheet_.reference != nullptr)
      house();
    else
      defaults();
    hidden_defaults();
    body();
    headings();
    questions();
    lists();
    blocks();
    tables();
    characters();
    if (sheet_.has_cv)
      for (const auto& definition : cv_styles(theme_, sheet_.language)) define(definition);
    out_.markup("</w:styles>");
  }

 private:
  [[nodiscard]] Spacing space(double before, double after, double size) const {
    return {twips(before), twips(after), twips(size * theme_.line_height), false};
  }
  [[nodiscard]] double small() const { return theme_.text_size * theme_.small_factor; }

  /// What the file itself has; its language is the document's.
  void house() {
    const std::string_view xml = sheet_.reference->styles_xml;
    sink_.write(xml.substr(0, sheet_.reference->styles_language_at));
    RunProperties run;
    speak(run);
    write_language(out_, run);
    sink_.write(xml.substr(sheet_.reference->styles_language_at));
  }

  /// Whether the file has that style, so that it is not defined again.
  [[nodiscard]] bool is_given(Style style) const {
    return sheet_.ids != nullptr && sheet_.ids->is_given(style);
  }

  void open(const Definition& it, bool is_default) {
    constexpr std::string_view types[] = {"paragraph", "character", "table", "numbering"};
    out_.markup("<w:style").attribute("w:type", types[static_cast<std::size_t>(it.type)]);
    if (is_default) out_.markup(" w:default=\"1\"");
    const bool own = it.style >= Style::question && !is_built_in(it.style);
    if (own) out_.markup(" w:customStyle=\"1\"");
    name_it(it.style);
    if (it.based_on != Style::none) refer("w:basedOn", it.based_on);
    if (it.next != Style::none) refer("w:next", it.next);
  }

  void name_it(Style style) {
    if (sheet_.ids != nullptr) {
      out_.attribute("w:styleId", sheet_.ids->id(style)).markup("><w:name");
      out_.attribute("w:val", sheet_.ids->name(style)).markup("/>");
      return;
    }
    out_.markup(" w:styleId=\"").markup(name(style).id).markup("\"><w:name w:val=\"");
    out_.markup(name(style).name).markup("\"/>");
  }

  static bool is_built_in(Style style) {
    constexpr Style all[] = {
        Style::list_bullet, Style::list_number,  Style::list_continue, Style::quote,    Style::caption,
        Style::header,      Style::footer,       Style::default_font,  Style::emphasis, Style::strong,
        Style::hyperlink,   Style::table_normal, Style::no_list};
    return std::find(std::begin(all), std::end(all), style) != std::end(all);
  }

  void refer(Literal element, Style style) {
    out_.markup("<").markup(element);
    if (sheet_.ids != nullptr)
      out_.attribute("w:val", sheet_.ids->id(style)).markup("/>");
    else
      out_.markup(" w:val=\"").markup(name(style).id).markup("\"/>");
  }

  void define(const Definition& it) {
    if (sheet_.reference == nullptr)
      write_definition(it);
    else if (!is_given(it.style))
      write_definition(inheriting(it, sheet_));
  }

  void write_definition(const Definition& it) {
    open(it, it.style == Style::normal);
    if (it.gallery) out_.markup("<w:qFormat/>");
    if (it.type == StyleType::paragraph) write(out_, it.paragraph, sheet_.ids);
    write(out_, with_east_asian_font(it.run), sheet_.ids);
    out_.markup("</w:style>");
  }

  [[nodiscard]] RunProperties with_east_asian_font(RunProperties run) const {
    if (run.font.empty()) return run;
    const auto& beside = run.font == theme_.heading_font.word ? theme_.heading_font : theme_.text_font;
    run.east_asian_font = east_asian_font(sheet_.language, beside);
    return run;
  }

  void defaults() {
    RunProperties run;
    run.font = theme_.text_font.word;
    run.colour = theme_.text_colour;
    run.size = theme_.text_size;
    speak(run = with_east_asian_font(run));
    out_.markup(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:docDefaults><w:rPrDefault>");
    write(out_, run);
    out_.markup("</w:rPrDefault><w:pPrDefault/></w:docDefaults>");
  }

  void speak(RunProperties& run) const {
    run.language = sheet_.language;
    if (sheet_.right_to_left) run.complex_language = sheet_.language;
    // Latin words between ideographs are not to be broken as those are.
    if (!run.east_asian_font.empty()) {
      run.language = "en-US";
      run.east_asian_language = sheet_.language;
    }
  }

  void hidden_defaults() {
    if (!is_given(Style::default_font)) {
      hidden({Style::default_font, Style::none, Style::none, StyleType::character});
      out_.markup("</w:style>");
    }
    if (!is_given(Style::no_list)) {
      hidden({Style::no_list, Style::none, Style::none, StyleType::list});
      out_.markup("</w:style>");
    }
    if (is_given(Style::table_normal)) return;
    hidden({Style::table_normal, Style::none, Style::none, StyleType::table});
    out_.markup(
        "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
        "<w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
        "<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
  }

  /// One of Word's defaults, without its end.
  void hidden(const Definition& it) {
    open(it, true);
    out_.markup("<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>");
  }

  /// A border where lines begin: "left" is the left of the page, unlike in an indentation.
  [[nodiscard]] Borders before_lines(const Border& border) const {
    return sheet_.right_to_left ? Borders{{}, {}, {}, border} : Borders{{}, border, {}, {}};
  }

  void body() {
    Definition normal{Style::normal, Style::none};
    normal.paragraph.widow_control = true;
    if (sheet_.right_to_left) normal.paragraph.right_to_left = true;
    normal.paragraph.spacing = space(0, theme_.paragraph_space, theme_.text_size);
    define(normal);
    define({Style::answer});
    Definition declined{Style::declined};
    declined.run.italic = true;
    declined.run.colour = theme_.muted;
    define(declined);
    Definition draft{Style::draft};
    draft.paragraph.borders = before_lines({2, theme_.rule_colour, 8});
    draft.paragraph.indentation = Indentation{twips(10), 0, 0};
    define(draft);
    Definition raw{Style::raw};
    raw.run.font = theme_.code_font.word;
    raw.run.size = small();
    define(raw);
  }

  void headings() {
    Definition title{Style::title, Style::normal, Style::normal};
    title.paragraph.keep_next = title.paragraph.keep_lines = true;
    // At the head of a CV it is the name, and what follows belongs to it.
    const double size = sheet_.has_cv ? theme_.name_size : theme_.title_size;
    const double after = sheet_.has_cv ? 2 : theme_.heading_space_before;
    title.paragraph.spacing = Spacing{0, twips(after), twips(size * 1.15), false};
    title.run = heading_face(size);
    title.run.colour = theme_.accent;
    if (sheet_.has_cv) title.paragraph.justification = head_alignment(theme_);
    define(title);
    for (unsigned depth = 1; depth <= 6; ++depth) define(heading(depth));
  }

  [[nodiscard]] RunProperties heading_face(double size) const {
    RunProperties run;
    run.font = theme_.heading_font.word;
    run.bold = true;
    run.size = size;
    return run;
  }

  [[nodiscard]] double heading_size(unsigned depth) const {
    if (depth == 1) return theme_.section_size;
    const double size = theme_.heading_sizes[std::min(depth, 4U) - 2];
    // Below prompts they are smaller than those; as large as a section's, they stand above.
    return sheet_.has_prompts && size < theme_.section_size ? std::min(size, theme_.text_size) : size;
  }

  [[nodiscard]] Definition heading(unsigned depth) const {
    Definition it{heading_style(depth, false), Style::normal, Style::normal};
    it.paragraph.keep_next = it.paragraph.keep_lines = true;
    const double gap = sheet_.has_cv ? cv_section_gap : section_gap;
    const double before = theme_.heading_space_before * (depth == 1 ? gap : 1);
    const double after = theme_.heading_space_after * (depth == 1 ? 1.2 : 0.6);
    it.paragraph.spacing = Spacing{twips(before), twips(after), twips(heading_size(depth) * 1.2), false};
    it.paragraph.outline_level = depth - 1;
    const Border border{theme_.rule_width, theme_.rule_colour, 2};
    if (depth == 1 && theme_.section_rule == RulePlace::below)
      it.paragraph.borders = Borders{{}, {}, border, {}};
    if (depth == 1 && theme_.section_rule == RulePlace::above)
      it.paragraph.borders = Borders{border, {}, {}, {}};
    it.run = heading_face(heading_size(depth));
    if (depth == 1) it.run.colour = theme_.section_colour;
    if (depth > 3) it.run.bold = false, it.run.italic = true;
    return it;
  }

  void questions() {
    for (unsigned depth = 1; depth <= 3; ++depth) {
      Definition it{heading_style(depth, true), heading_style(depth, false), Style::answer};
      it.paragraph.keep_next = it.paragraph.keep_lines = true;
      it.paragraph.numbering = Numbering{question_list, {}};
      it.paragraph.borders = Borders{Border{}, {}, Border{}, {}};
      const double before = theme_.heading_space_before * prompt_gap;
      const double after = theme_.heading_space_after * 1.2;
      it.paragraph.spacing = Spacing{twips(before), twips(after), twips(theme_.question_size * 1.25), false};
      it.paragraph.outline_level = depth - 1;
      it.run = heading_face(theme_.question_size);
      it.run.colour = theme_.accent;
      define(it);
    }
  }

  void lists() {
    list({Style::list_bullet, Style::list_bullet_loose}, bullet_style_list);
    list({Style::list_number, Style::list_number_loose}, number_style_list);
    Definition continued{Style::list_continue};
    continued.paragraph.indentation = Indentation{twips(theme_.list_indent), 0, 0};
    define(continued);
  }

  struct ListStyles {
    Style tight, loose;
  };
  void list(ListStyles styles, unsigned instance) {
    Definition tight{styles.tight};
    tight.paragraph.numbering = Numbering{instance, {}};
    tight.paragraph.contextual_spacing = true;
    define(tight);
    Definition loose{styles.loose, styles.tight};
    loose.paragraph.contextual_spacing = false;
    define(loose);
  }

  void blocks() {
    Definition quote{Style::quote};
    quote.paragraph.indentation = Indentation{twips(quote_indent(theme_)), twips(quote_indent(theme_)), 0};
    quote.paragraph.borders = before_lines({1.5, theme_.rule_colour, 8});
    quote.run.colour = theme_.muted;
    define(quote);
    Definition code{Style::source_code};
    const Border edge{0.5, theme_.code_background, static_cast<int>(code_inset) - 1};
    code.paragraph.borders = Borders{edge, edge, edge, edge};
    code.paragraph.indentation = Indentation{twips(code_inset), twips(code_inset), 0};
    code.paragraph.background = theme_.code_background;
    if (sheet_.right_to_left) code.paragraph.right_to_left = false;
    code.paragraph.spacing = space(code_inset, theme_.paragraph_space + code_inset, small());
    code.run.font = theme_.code_font.word;
    code.run.size = small();
    define(code);
    picture_styles();
    Definition rule{Style::rule, Style::normal, Style::normal};
    // At the top: beside a heading with the same border below it, Word would join the two.
    rule.paragraph.borders = Borders{Border{theme_.rule_width, theme_.rule_colour, 1}, {}, {}, {}};
    rule.paragraph.spacing =
        Spacing{0, twips(theme_.paragraph_space * 2), twips(theme_.paragraph_space), true};
    define(rule);
    if (sheet_.reference != nullptr) return;
    if (has_head(theme_)) page_line(Style::header);
    page_line(Style::footer);
  }

  void picture_styles() {
    Definition figure{Style::figure, Style::normal, Style::caption};
    figure.paragraph.keep_next = true;
    figure.paragraph.spacing = space(theme_.paragraph_space, theme_.paragraph_space, theme_.text_size);
    figure.paragraph.justification = Justification::center;
    define(figure);
    Definition caption{Style::caption, Style::normal, Style::normal};
    caption.paragraph.keep_lines = true;
    caption.paragraph.spacing = space(0, theme_.paragraph_space * 2, small());
    caption.paragraph.justification = Justification::center;
    caption.run.size = small();
    caption.run.colour = theme_.muted;
    define(caption);
  }

  /// The head's line or the foot's.
  void page_line(Style style) {
    Definition it{style, Style::normal, Style::none, StyleType::paragraph, false};
    it.paragraph.right_tab = twips(theme_.paper_width - theme_.margin_left - theme_.margin_right);
    it.paragraph.spacing = space(0, 0, small());
    it.run.size = small();
    it.run.colour = theme_.muted;
    define(it);
  }

  void tables() {
    for (const auto& one : table_styles(theme_)) define(one);
    table();
  }

  void table() {
    if (is_given(Style::table)) return;
    open({Style::table, Style::table_normal, Style::none, StyleType::table}, false);
    const Border strong{table_rule, theme_.text_colour, 0};
    const Border light{table_head_rule, theme_.text_colour, 0};
    out_.markup("<w:qFormat/><w:tblPr><w:tblBorders>");
    write(out_, "top", strong);
    write(out_, "bottom", strong);
    out_.markup("</w:tblBorders>");
    // The first column's text stands where other text begins.
    if (!sheet_.right_to_left)
      out_.markup("<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right")
          .attribute("w:w", twips(cell_gap))
          .markup(" w:type=\"dxa\"/></w:tblCellMar>");
    out_.markup("</w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tblPr/><w:tcPr><w:tcBorders>");
    write(out_, "bottom", light);
    out_.markup("</w:tcBorders></w:tcPr></w:tblStylePr></w:style>");
  }

  void character(Style style, const RunProperties& run) {
    define({style, Style::default_font, Style::none, StyleType::character, true, {}, run});
  }

  void characters() {
    RunProperties emphasis, strong, link, code, draft;
    emphasis.italic = true;
    character(Style::emphasis, emphasis);
    strong.bold = true;
    character(Style::strong, strong);
    link.colour = theme_.link_colour;
    link.underline = true;
    character(Style::hyperlink, link);
    code.font = theme_.code_font.word;
    code.size = small() + 0.5;
    character(Style::verbatim, code);
    draft.bold = true;
    draft.colour = theme_.accent;
    character(Style::draft_mark, draft);
    code.size = small();
    character(Style::raw_text, code);
  }

  const ThemeData& theme_;
  const StyleSheet& sheet_;
  Sink& sink_;
  XmlWriter out_;
};

}  // namespace

void write_styles(const StyleSheet& sheet, Sink& sink) { StyleWriter(sheet, sink).write_all(); }

}  // namespace cvbuild::emitters::docx
