// table: the keys of a theme file, each with the member of ThemeData that it sets.
#pragma once

#include <string_view>

#include <cvbuild/theme/theme.hpp>

namespace cvbuild::reading::theme_keys {

/// A number, in points where it is a length; outside its bounds nobody can read what comes out.
struct Measure {
  std::string_view key, summary;
  double ThemeData::*member;
  double least, most;
  bool factor = false;  ///< it multiplies, and has no unit
};
inline constexpr Measure sizes[] = {{"text", "answers and prose", &ThemeData::text_size, 6, 24},
                                    {"cv-text", "text of CVs", &ThemeData::cv_text_size, 6, 24},
                                    {"question", "prompts", &ThemeData::question_size, 6, 36},
                                    {"section", "headings of sections", &ThemeData::section_size, 6, 48},
                                    {"entry", "titles of entries", &ThemeData::entry_size, 6, 36},
                                    {"name", "the name at the head", &ThemeData::name_size, 8, 72},
                                    {"title", "a document's title", &ThemeData::title_size, 8, 72},
                                    {"small", "captions, foot and code, as a part of the text's size",
                                     &ThemeData::small_factor, 0.5, 1, true},
                                    {"contact", "contact lines and dates, as a part of the text's size",
                                     &ThemeData::contact_size_factor, 0.5, 1.2, true}};
inline constexpr Measure spacing[] = {
    {"line", "from line to line, as a multiple of the size", &ThemeData::line_height, 1, 2.5, true},
    {"cv-line", "the same in CVs", &ThemeData::cv_line_height, 1, 2.5, true},
    {"paragraph", "after a paragraph", &ThemeData::paragraph_space, 0, 48},
    {"heading-before", "before a heading", &ThemeData::heading_space_before, 0, 96},
    {"heading-after", "after a heading", &ThemeData::heading_space_after, 0, 48},
    {"entry-before", "before an entry", &ThemeData::entry_space_before, 0, 48},
    {"list-indent", "how far lists are moved in", &ThemeData::list_indent, 6, 72},
    {"cv-list-indent", "the same in CVs", &ThemeData::cv_list_indent, 6, 72},
    {"question-indent", "how far prompts are moved in for their numbers", &ThemeData::question_indent, 10,
     72},
    {"rule", "how thick rules are", &ThemeData::rule_width, 0.1, 6}};
inline constexpr Measure margins[] = {{"top", "at the top", &ThemeData::margin_top, 10, 300},
                                      {"bottom", "at the bottom", &ThemeData::margin_bottom, 10, 300},
                                      {"left", "at the left", &ThemeData::margin_left, 10, 300},
                                      {"right", "at the right", &ThemeData::margin_right, 10, 300}};
/// Word's largest, 22 inches.
inline constexpr double widest_page = 1584;
inline constexpr Measure paper[] = {
    {"width", "the paper's width", &ThemeData::paper_width, 200, widest_page},
    {"height", "the paper's height", &ThemeData::paper_height, 200, widest_page}};

struct Tint {
  std::string_view key, summary;
  Colour ThemeData::*member;
};
inline constexpr Tint colours[] = {{"text", "text", &ThemeData::text_colour},
                                   {"accent", "name, prompts and the like", &ThemeData::accent},
                                   {"section", "headings of sections", &ThemeData::section_colour},
                                   {"muted", "dates, captions, what steps back", &ThemeData::muted},
                                   {"rule", "rules", &ThemeData::rule_colour},
                                   {"link", "links", &ThemeData::link_colour},
                                   {"background", "the page on a screen", &ThemeData::background},
                                   {"code-background", "behind code", &ThemeData::code_background}};
struct DarkTint {
  std::string_view key, summary;
  Colour DarkColours::*member;
};
inline constexpr DarkTint dark_colours[] = {
    {"text", "text", &DarkColours::text},
    {"accent", "name, prompts and the like", &DarkColours::accent},
    {"section", "headings of sections", &DarkColours::section},
    {"muted", "dates, captions, what steps back", &DarkColours::muted},
    {"rule", "rules", &DarkColours::rule},
    {"link", "links", &DarkColours::link},
    {"background", "the page", &DarkColours::background},
    {"code-background", "behind code", &DarkColours::code_background}};

struct Face {
  std::string_view key, summary;
  FontFamily ThemeData::*member;
};
inline constexpr Face fonts[] = {{"text", "text: a family, or several, best first", &ThemeData::text_font},
                                 {"headings", "headings", &ThemeData::heading_font},
                                 {"code", "code", &ThemeData::code_font}};

struct Paper {
  std::string_view name;
  double width, height;  ///< ISO 216 and ANSI Y14.1, in points
};
inline constexpr Paper papers[] = {
    {"A4", 595.28, 841.89}, {"A5", 419.53, 595.28}, {"letter", 612, 792}, {"legal", 612, 1008}};

inline constexpr Measure web_width{"web-width", {}, &ThemeData::web_width_rem, 20, 80, true};

}  // namespace cvbuild::reading::theme_keys
