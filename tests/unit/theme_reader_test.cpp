// Theme files: each key changes what it names and nothing else; what is wrong is told at its place.
#include <gtest/gtest.h>

#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild {
namespace {

struct Read {
  std::shared_ptr<const ThemeData> theme;
  std::string told;  ///< "line:column message;" of each finding
  Application application;
};

Read read(const std::string& theme) {
  Diagnostics findings;
  auto application =
      read_application(Sources::from_buffers({{"application.yaml", "cv: cv.yaml\ntheme: house.yaml\n"},
                                              {"cv.yaml", "basics: {name: A}\n"},
                                              {"house.yaml", theme}}),
                       findings);
  findings.sort();
  std::string told;
  for (const auto& finding : findings.all()) {
    const auto place = application.sources().locate(finding.span);
    told += concat({Decimal(place.line), ":", Decimal(place.column), " ", finding.rule->id, ";"});
  }
  return {application.data().own_theme, told, application};
}

TEST(ThemeReader, what_is_not_named_stays_as_the_theme_that_is_extended_has_it) {
  bool found = false;
  const auto modern = built_in_theme("modern", found);
  const auto [theme, told, keep] = read("extends: modern\nsizes: {text: 12}\n");
  EXPECT_EQ(told, "");
  ASSERT_NE(theme, nullptr);
  EXPECT_EQ(theme->text_size, 12);
  EXPECT_EQ(theme->name_size, modern->name_size);
  EXPECT_EQ(theme->text_font.word, modern->text_font.word);
  EXPECT_EQ(theme->accent.green, modern->accent.green);
  EXPECT_EQ(read("margins: 30mm\n").theme->margin_left, read("margins: 30mm\n").theme->margin_top);
}

TEST(ThemeReader, choices_are_read_and_others_told) {
  const auto [theme, told, keep] = read(
      "titles: {work: Employment, summary: About}\ndates: numeric\nsection-rule: above\nbullet: \"\u2013\"\n"
      "name: capitals\nhead-align: centre\nhead: {right: title}\nfoot: {left: author, right: page}\n");
  EXPECT_EQ(told, "");
  ASSERT_EQ(theme->section_titles.size(), 2U);
  EXPECT_EQ(theme->section_titles[0].key, "work");
  EXPECT_EQ(theme->section_titles[0].title, "Employment");
  EXPECT_EQ(theme->dates, DatesAs::numeric);
  EXPECT_EQ(theme->section_rule, RulePlace::above);
  EXPECT_TRUE(theme->head_is_centred);
  EXPECT_EQ(theme->name_as, NameAs::capitals);
  EXPECT_EQ(theme->head_left, PagePart::none);
  EXPECT_EQ(theme->head_right, PagePart::title);
  EXPECT_EQ(theme->bullet, "\u2013");
  EXPECT_EQ(theme->foot_left, PagePart::author);
  EXPECT_EQ(theme->foot_right, PagePart::page);
  EXPECT_EQ(read("titles: {wrok: Jobs}\n").told, "1:10 unknown-key;");
  EXPECT_EQ(read("dates: roman\n").told, "1:8 wrong-type;");
  EXPECT_EQ(read("name: {capitals: yes}\n").told, "1:7 wrong-type;");
  EXPECT_EQ(read("bullet: x\n").told, "1:9 wrong-type;");
  EXPECT_EQ(read("foot: {middle: page, left: pagse}\n").told, "1:8 unknown-key;1:28 wrong-type;");
  EXPECT_EQ(read("foot: page\n").told, "1:7 wrong-type;");
  EXPECT_EQ(read("theme: x\nmargins: {left: 280, right: 280}\n").told, "2:10 wrong-type;")
      << "no room is left";
  for (const std::string& name : std::vector<std::string>{"A:B", "[a.ttf]", "a\\u0001b", "a\\u2028b", "-x",
                                                          "a/b", std::string(32, 'x')})
    EXPECT_EQ(read("fonts: {text: [\"" + name + "\", serif]}\n").told, "1:15 wrong-type;") << name;
}

TEST(ThemeReader, lengths_have_units_and_colours_six_digits) {
  const auto [theme, told, keep] = read(
      "margins: {left: 1in, right: 20mm, top: 2cm, bottom: 50}\ncolours: {accent: \"#123ABC\"}\npaper: "
      "letter\n"
      "fonts: {text: [EB Garamond, Georgia, serif], headings: Carlito}\nsections: [education, own]\n");
  EXPECT_EQ(told, "");
  EXPECT_DOUBLE_EQ(theme->margin_left, 72);
  EXPECT_NEAR(theme->margin_right, 56.69, 0.01);
  EXPECT_NEAR(theme->margin_top, 56.69, 0.01);
  EXPECT_DOUBLE_EQ(theme->margin_bottom, 50);
  EXPECT_EQ(theme->accent.red, 0x12);
  EXPECT_EQ(theme->accent.blue, 0xBC);
  EXPECT_EQ(theme->paper_width, 612);
  EXPECT_EQ(theme->text_font.word, "EB Garamond");
  EXPECT_EQ(theme->text_font.web[2], "serif");
  EXPECT_EQ(theme->text_font.tex_system.size(), 2U);
  EXPECT_EQ(theme->heading_font.web[1], "serif") << "the generic family of the theme that is extended";
  EXPECT_EQ(theme->section_order[1], "own");
}

TEST(ThemeReader, what_is_wrong_is_told_at_its_place_and_changes_nothing) {
  EXPECT_EQ(read("sizes: {text: 99}\n").told, "1:15 wrong-type;");
  EXPECT_EQ(read("sizes: {text: big}\n").told, "1:15 wrong-type;");
  EXPECT_EQ(read("sizes: {txt: 9}\n").told, "1:9 unknown-key;");
  EXPECT_EQ(read("color: {}\n").told, "1:1 unknown-key;");
  EXPECT_EQ(read("extends: moden\n").told, "1:10 wrong-type;");
  EXPECT_EQ(read("paper: A3\n").told, "1:8 wrong-type;");
  EXPECT_EQ(read("fonts: {text: serif}\n").told, "1:15 wrong-type;");
  EXPECT_EQ(read("fonts: {text: \"a;b\"}\n").told, "1:15 wrong-type;");
  EXPECT_EQ(read("colours: {text: \"#12345\"}\n").told, "1:17 wrong-type;");
  EXPECT_EQ(read("- a\n").told, "1:1 wrong-type;");
  EXPECT_EQ(read("").told, "1:1 wrong-type;");
  EXPECT_EQ(read("margins: 5000\n").told, "1:10 wrong-type;");
  EXPECT_EQ(read("sizes: {text: nan}\n").told, "1:15 wrong-type;");
  const auto classic = classic_theme();
  EXPECT_EQ(read("sizes: {text: 99}\n").theme->text_size, classic->text_size);
  EXPECT_EQ(read("margins: 5000\n").theme->margin_left, classic->margin_left);
}

TEST(ThemeReader, a_theme_that_is_not_there_is_told_where_it_is_named) {
  Diagnostics findings;
  const auto application =
      read_application(Sources::from_buffers({{"application.yaml", "cv: cv.yaml\ntheme: house.yaml\n"},
                                              {"cv.yaml", "basics: {name: A}\n"}}),
                       findings);
  ASSERT_EQ(findings.all().size(), 1U);
  EXPECT_EQ(application.sources().locate(findings.all()[0].span).line, 2U);
  EXPECT_EQ(findings.all()[0].rule->id, "missing-file");
}

TEST(Themes, each_built_in_one_has_enough_contrast_and_is_its_own) {
  for (const auto name : built_in_theme_names()) {
    EXPECT_EQ(read(concat({"extends: ", name, "\n"})).told, "") << name;
    const auto theme = find_theme(name);
    ASSERT_TRUE(theme);
    EXPECT_EQ(theme.value()->name, name);
  }
  EXPECT_EQ(find_theme("baroque").error().message,
            "there is no theme 'baroque'; the themes are classic, modern, compact, academic");
  EXPECT_EQ(find_theme("clasic").error().message, "there is no theme 'clasic'; did you mean 'classic'?");
}

TEST(ThemeReader, what_is_empty_is_told_and_a_bare_hash_is_an_error) {
  EXPECT_EQ(read("colours:\n  accent: #123456\n").told, "2:3 wrong-type;");
  EXPECT_EQ(read("dark:\n  text: #123456\n  link: \"#ffffff\"\n").told, "2:3 wrong-type;");
  EXPECT_EQ(read("titles: {work: \"\"}\nsizes:\n").told, "1:10 empty-value;2:1 empty-value;");
}

TEST(ThemeReader, sections_are_named_once_and_spelt_as_the_vocabulary_has_them) {
  EXPECT_EQ(read("sections: [work, grants, own, education]\n").told, "");
  EXPECT_EQ(read("sections: [wrok, education, work, education]\n").told, "1:12 wrong-type;1:35 wrong-type;");
}

TEST(ThemeReader, a_low_contrast_is_told_where_the_colour_stands) {
  EXPECT_EQ(read("colours:\n  rule: \"#cccccc\"\n  muted: \"#aaaaaa\"\n").told, "3:10 low-contrast;");
}

}  // namespace
}  // namespace cvbuild
