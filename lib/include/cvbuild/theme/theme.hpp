// How documents look, as data: one theme drives all formats, so that they look like one document.
#pragma once

#include <memory>
#include <string_view>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/result.hpp>
#include <cvbuild/core/slice.hpp>
#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Fonts in order of preference; the last of `web` is a generic family.
struct FontFamily {
  std::string_view word;               ///< the name that DOCX asks for
  Slice<std::string_view> web;         ///< CSS font-family, best first
  Slice<std::string_view> tex_system;  ///< for lualatex and xelatex, tried in turn under `\IfFontExistsTF`
};

/// Whether the name is one of CSS's generic families ("serif"), which are words there and no fonts.
[[nodiscard]] bool is_generic_family(TextArgument name);

/// sRGB.
struct Colour {
  /// 0 to 255.
  /// @{
  unsigned char red = 0, green = 0, blue = 0;
  /// @}
};

/// How the dates of a CV are written, in the language's own way: "Sept 2021", "September 2021", "09/2021" or
/// "2021".
enum class DatesAs : unsigned char { short_months, long_months, numeric, years };

/// How the name at the head of a CV or letter is written.
enum class NameAs : unsigned char { as_written, capitals };

/// What stands at an end of a page's head or foot.
enum class PagePart : unsigned char { none, title, author, page, pages };

/// Where the rule of a section's heading is drawn.
enum class RulePlace : unsigned char { below, above, none };

/// A section's heading where its author gave none, instead of the language's.
struct SectionTitle {
  std::string_view key;    ///< JSON Resume's; "summary"
  std::string_view title;  ///< what is shown
};

/// What a screen shows where its user asks for dark pages. Every pair of text and background keeps WCAG's AA
/// contrast, 4.5:1.
struct DarkColours {
  /// As the members of those names in ThemeData; `section` is section_colour.
  /// @{
  Colour background{0x16, 0x18, 0x1c}, text{0xe6, 0xe6, 0xe3},
      section = text, accent{0x9f, 0xc1, 0xee}, muted{0xa6, 0xac, 0xb5}, rule{0x43, 0x49, 0x52},
      link{0x9c, 0xc3, 0xf5}, code_background{0x22, 0x25, 0x2b};
  /// @}
};

/// The order of a CV's sections under JSON Resume's keys; `own` stands for all sections of the author's own.
inline constexpr std::string_view conventional_order[] = {
    "summary",      "work",   "projects",  "volunteer", "education", "certificates", "awards",
    "publications", "skills", "languages", "own",       "interests", "references"};

/// The signs of lists that every format has.
inline constexpr std::string_view theme_bullets[] = {"\u2022", "\u2013", "\u2014", "\u00B7", "\u25E6", "*"};

/// The sign of lists at a depth from 0: those in lists take turns with a dash, or with a dot where the sign
/// of the theme is the dash.
[[nodiscard]] constexpr std::string_view list_sign(std::string_view bullet, unsigned depth) {
  return depth % 2 == 0 ? bullet : bullet == theme_bullets[1] ? theme_bullets[0] : theme_bullets[1];
}

/// Lengths are in points (1/72 inch) unless the name says otherwise; factors multiply the text size. Both are
/// from 0 to 10,000, and the sizes of type above 0: emit() takes no others.
struct ThemeData {
  std::string_view name;  ///< as in `theme: classic`
  /// Of running text, of headings, of code.
  /// @{
  FontFamily text_font, heading_font, code_font;
  /// @}
  double text_size = 11;                   ///< answers and prose
  double line_height = 1.3;                ///< factor
  double small_factor = 0.88;              ///< captions, foot, code
  double question_size = 12;               ///< a question's prompt
  double section_size = 14;                ///< Heading 1
  double heading_sizes[3] = {12, 11, 11};  ///< Headings 2 to 4 where there is no question around them
  double title_size = 22;                  ///< the document's title
  double paragraph_space = 6;              ///< after a paragraph
  /// Around a heading.
  /// @{
  double heading_space_before = 14;
  double heading_space_after = 5;
  /// @}
  double list_indent = 18;      ///< of each level of lists, and of quotes
  double question_indent = 20;  ///< of prompts, for their numbers
  double rule_width = 0.5;      ///< thickness of lines across
  /// What each is the colour of; `muted` is for captions, dates and the like.
  /// @{
  Colour text_colour{0x1a, 0x1a, 0x1a}, accent{0x1f, 0x3a, 0x5f}, muted{0x55, 0x5b, 0x63},
      rule_colour{0xb8, 0xbe, 0xc6}, link_colour{0x1f, 0x4e, 0x8c};
  Colour section_colour{0x1a, 0x1a, 0x1a};  ///< headings of sections
  Colour code_background{0xf4, 0xf5, 0xf7};
  /// @}
  /// Of the sheet.
  /// @{
  double paper_width = 595.28, paper_height = 841.89;  ///< A4
  /// @}
  bool paper_is_chosen = false;  ///< not: Letter where that is what printers hold
  /// From the edge of the sheet to the text.
  /// @{
  double margin_top = 60, margin_bottom = 60, margin_left = 62, margin_right = 62;
  /// @}
  double web_width_rem = 42;            ///< HTML: the column of text at its widest, in rem
  Colour background{0xff, 0xff, 0xff};  ///< behind all of it, on screens
  DarkColours dark;                     ///< for screens only
  /// As conventional_order; an own section's key gives that section a place of its own. Sections that are not
  /// named come last.
  Slice<std::string_view> section_order{conventional_order,
                                        sizeof conventional_order / sizeof conventional_order[0]};
  double name_size = 22;                      ///< the name at the head of a CV or letter
  double contact_size_factor = 0.9;           ///< contact lines, dates
  double entry_size = 11;                     ///< titles of entries
  double entry_space_before = 8;              ///< before an entry
  double cv_text_size = 10.5;                 ///< text of CVs
  double cv_line_height = 1.25;               ///< of CVs; factor
  double cv_list_indent = 13;                 ///< lists in CVs
  RulePlace section_rule = RulePlace::below;  ///< of the headings of sections
  NameAs name_as = NameAs::as_written;        ///< at the head of a CV or letter
  bool head_is_centred = false;               ///< name, label and contact of a CV or letter
  std::string_view bullet = "\u2022";         ///< of the first level of lists; one of theme_bullets
  /// At the beginning and the end of a page's head line and of its foot line.
  /// @{
  PagePart head_left = PagePart::none, head_right = PagePart::none;  ///< from the second page on
  PagePart foot_left = PagePart::title, foot_right = PagePart::pages;
  /// @}
  DatesAs dates = DatesAs::short_months;  ///< in CVs
  Slice<SectionTitle> section_titles;     ///< those that differ from the language's
};

/// Whether pages from the second on have a head line.
[[nodiscard]] inline bool has_head(const ThemeData& theme) {
  return theme.head_left != PagePart::none || theme.head_right != PagePart::none;
}

/// A cheap handle on an immutable theme; copies share it. It is never empty, moved from or not.
class Theme {
 public:
  /// Takes a share of `data`, which must not be null nor change any more.
  explicit Theme(std::shared_ptr<const ThemeData> data)
      : data_(required(std::move(data), "Theme: its data is a null pointer")) {}
  explicit Theme(std::nullptr_t) = delete;
  /// Shares the data; to move is to copy.
  /// @{
  Theme(const Theme&) = default;
  Theme& operator=(const Theme&) = default;
  /// @}

  /// The data; it lives as long as any handle on it.
  /// @{
  [[nodiscard]] const ThemeData& operator*() const& { return *data_; }
  [[nodiscard]] const ThemeData* operator->() const& { return data_.get(); }
  /// @}
  const ThemeData& operator*() const&& = delete;
  const ThemeData* operator->() const&& = delete;

  /// A theme like this one, but for what `change(ThemeData&)` changes. What it takes from this one stays
  /// alive; what the new strings and lists point into must live as long as the theme.
  template <class Change>
  [[nodiscard]] Theme with(const Change& change) const {
    struct Made {
      Theme base;
      ThemeData data;
    };
    const auto made = std::make_shared<Made>(Made{*this, *data_});
    change(made->data);
    return Theme(std::shared_ptr<const ThemeData>(made, &made->data));
  }

 private:
  std::shared_ptr<const ThemeData> data_;
};

/// The theme that is used unless another is named: a serif text face, restrained.
[[nodiscard]] Theme classic_theme();

/// The built-in theme of that name; an Error (`usage`) that names the nearest, or all, if there is none.
[[nodiscard]] Result<Theme> find_theme(TextArgument name);

/// The same, without an Error: where there is none of that name, `found` is false, and the theme is the
/// classic one.
[[nodiscard]] Theme built_in_theme(TextArgument name, bool& found);

/// Names of the built-in themes, for messages and lists.
[[nodiscard]] Slice<std::string_view> built_in_theme_names();

}  // namespace cvbuild
#pragma GCC visibility pop
