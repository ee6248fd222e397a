// The named styles of a DOCX: the one table of their ids and names, and which of them a role takes.
#pragma once

#include <array>
#include <string_view>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/role.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild::inline v0 {
struct ReferenceDocx;
}

namespace cvbuild::emitters::docx {

enum class Style : unsigned char {
  none,
  normal,
  title,
  heading_1,
  heading_2,
  heading_3,
  heading_4,
  heading_5,
  heading_6,
  question,
  question_2,
  question_3,
  answer,
  declined,
  draft,
  raw,
  list_bullet,
  list_bullet_loose,
  list_number,
  list_number_loose,
  list_continue,
  quote,
  source_code,
  table_text,
  table_head,
  table_text_small,
  table_head_small,
  table_end,
  figure,
  caption,
  rule,
  header,
  footer,
  // a CV and a letter
  label,
  contact,
  entry_title,
  position,
  employer,
  organisation,
  entry_text,
  highlight,
  item,
  addressee,
  letter_date,
  subject,
  closing,
  signature,
  part_title,
  // characters
  default_font,
  emphasis,
  strong,
  hyperlink,
  verbatim,
  draft_mark,
  raw_text,
  dates,
  quiet_link,
  // tables and lists
  table_normal,
  table,
  no_list,
};

/// `id` is what the document refers to; `name` is what Word shows and what readers know the built-in ones by.
struct StyleName {
  Literal id;
  Literal name;
};

inline constexpr std::array<StyleName, 60> style_names{{
    {"", ""},
    {"Normal", "Normal"},
    {"Title", "Title"},
    {"Heading1", "heading 1"},
    {"Heading2", "heading 2"},
    {"Heading3", "heading 3"},
    {"Heading4", "heading 4"},
    {"Heading5", "heading 5"},
    {"Heading6", "heading 6"},
    {"Question", "Question"},
    {"Question2", "Question 2"},
    {"Question3", "Question 3"},
    {"Answer", "Answer"},
    {"Declined", "Declined"},
    {"Draft", "Draft"},
    {"Raw", "Raw"},
    {"ListBullet", "List Bullet"},
    {"ListBulletLoose", "List Bullet Loose"},
    {"ListNumber", "List Number"},
    {"ListNumberLoose", "List Number Loose"},
    {"ListParagraph", "List Paragraph"},
    {"Quote", "Quote"},
    {"SourceCode", "Source Code"},
    {"TableText", "Table Text"},
    {"TableHead", "Table Head"},
    {"TableTextSmall", "Table Text Small"},
    {"TableHeadSmall", "Table Head Small"},
    {"TableEnd", "Table End"},
    {"Figure", "Figure"},
    {"Caption", "caption"},
    {"Rule", "Rule"},
    {"Header", "header"},
    {"Footer", "footer"},
    {"Label", "Label"},
    {"Contact", "Contact"},
    {"EntryTitle", "Entry Title"},
    {"Position", "Position"},
    {"Employer", "Employer"},
    {"Organisation", "Organisation"},
    {"EntryText", "Entry Text"},
    {"Highlight", "Highlight"},
    {"Item", "Item"},
    {"Addressee", "Addressee"},
    {"LetterDate", "Letter Date"},
    {"Subject", "Subject"},
    {"Closing", "Letter Closing"},
    {"Signature", "Letter Signature"},
    {"PartTitle", "Part Title"},
    {"DefaultParagraphFont", "Default Paragraph Font"},
    {"Emphasis", "Emphasis"},
    {"Strong", "Strong"},
    {"Hyperlink", "Hyperlink"},
    {"VerbatimChar", "Verbatim Char"},
    {"DraftMark", "Draft Mark"},
    {"RawText", "Raw Text"},
    {"Dates", "Dates"},
    {"QuietLink", "Quiet Link"},
    {"TableNormal", "Normal Table"},
    {"Table", "Table"},
    {"NoList", "No List"},
}};
static_assert(style_names.size() == static_cast<std::size_t>(Style::no_list) + 1);

[[nodiscard]] constexpr const StyleName& name(Style style) {
  return style_names[static_cast<std::size_t>(style)];
}

/// What a role looks like; `none`: as its surroundings.
struct RoleStyles {
  Style paragraph = Style::none;  ///< of a paragraph of that role, and of those in a group of it
  Style phrase = Style::none;     ///< of words of that role
  bool is_prompt = false;         ///< its headings are a question's prompt, and numbered
  Style heading = Style::none;    ///< of its headings; none: by their depth
};

inline constexpr std::array<RoleStyles, doc::role_count> role_styles{{
    {},                                                           // none
    {},                                                           // section
    {Style::none, Style::none, true},                             // question
    {Style::answer},                                              // answer
    {Style::declined},                                            // declined
    {Style::draft, Style::draft_mark},                            // draft
    {Style::raw, Style::raw_text},                                // raw
    {},                                                           // head
    {Style::title},                                               // name
    {Style::label},                                               // label
    {Style::contact},                                             // contact
    {},                                                           // photo
    {},                                                           // summary
    {Style::entry_text, Style::none, false, Style::entry_title},  // entry
    {Style::entry_text},                                          // experience
    {Style::entry_text},                                          // education
    {Style::none, Style::none, false, Style::employer},           // employer
    {Style::organisation},                                        // organisation
    {},                                                           // place
    {Style::none, Style::dates},                                  // dates
    {},                                                           // start
    {},                                                           // end
    {Style::item},                                                // item
    {},                                                           // skill
    {},                                                           // letter
    {Style::addressee},                                           // addressee
    {Style::letter_date},                                         // date
    {Style::none, Style::none, false, Style::subject},            // subject
    {Style::closing},                                             // closing
    {Style::signature},                                           // signature
    {Style::none, Style::none, false, Style::part_title},         // part
}};
[[nodiscard]] constexpr const RoleStyles& styles_of(doc::Role role) {
  return role_styles[static_cast<std::size_t>(role)];
}

/// The style of a heading whose depth in the document is `depth`, 1 being the highest.
[[nodiscard]] constexpr Style heading_style(unsigned depth, bool is_prompt) {
  const unsigned deepest = is_prompt ? 3 : 6;
  const auto first = is_prompt ? Style::question : Style::heading_1;
  return static_cast<Style>(static_cast<unsigned>(first) + (depth < deepest ? depth : deepest) - 1);
}

/// Whether the style sets everything in bold: a strong word in it cannot be told by a style that does the
/// same.
[[nodiscard]] constexpr bool is_bold(Style style) {
  return (style >= Style::title && style <= Style::question_3) || style == Style::table_head ||
         style == Style::table_head_small || style == Style::entry_title || style == Style::position ||
         style == Style::employer || style == Style::subject || style == Style::part_title;
}

/// How far a quote is moved in, in points.
[[nodiscard]] inline double quote_indent(const ThemeData& theme) { return theme.list_indent; }

/// How far code stands in from the edge of its background, in points.
inline constexpr double code_inset = 6;

/// Between the texts of two cells, in points.
inline constexpr double cell_gap = 8;

/// The rules of a table, in points: those of HTML (a pixel) and about those of LaTeX's booktabs.
inline constexpr double table_rule = 0.75, table_head_rule = 0.5;

class StyleIds;

/// What styles.xml depends on.
struct StyleSheet {
  const ThemeData& theme;
  std::string_view language;  ///< BCP 47
  bool has_prompts = false;   ///< sub-headings stand in answers, and are lighter than the prompts
  bool has_cv = false;        ///< the styles of a CV and a letter are needed
  bool right_to_left = false;
  const ReferenceDocx* reference = nullptr;  ///< the file whose styles come first
  const StyleIds* ids = nullptr;             ///< null: our own
};

/// word/styles.xml.
void write_styles(const StyleSheet& sheet, Sink& sink);

}  // namespace cvbuild::emitters::docx
