// The built-in themes: names, completeness and WCAG contrast.
#include <cvbuild/theme/theme.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace cvbuild {
namespace {

double linear(unsigned char channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// WCAG 2.2, "relative luminance".
double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

TEST(Theme, ContrastFunctionKnowsTheExtremes) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21.0, 0.01);
  EXPECT_NEAR(contrast({7, 7, 7}, {7, 7, 7}), 1.0, 0.01);
}

TEST(Theme, EveryNameIsFoundAndGivesThatTheme) {
  ASSERT_FALSE(built_in_theme_names().empty());
  for (const auto name : built_in_theme_names()) {
    const auto theme = find_theme(name);
    ASSERT_TRUE(theme) << name;
    EXPECT_EQ(theme.value()->name, name);
  }
}

TEST(Theme, UnknownNameGivesTheClassicThemeAndSaysSo) {
  bool found = true;
  const auto theme = built_in_theme("no such theme", found);
  EXPECT_EQ(theme->name, "classic");
  EXPECT_FALSE(found);
}

TEST(Theme, FontsAreNamedForEveryFormatAndEndInAGenericFamily) {
  for (const auto name : built_in_theme_names()) {
    bool found = false;
    const auto theme = built_in_theme(name, found);
    for (const auto* font : {&theme->text_font, &theme->heading_font, &theme->code_font}) {
      EXPECT_FALSE(font->word.empty()) << name;
      EXPECT_FALSE(font->tex_system.empty()) << name;
      ASSERT_FALSE(font->web.empty()) << name;
      const auto last = font->web.back();
      EXPECT_TRUE(last == "serif" || last == "sans-serif" || last == "monospace") << name << ": " << last;
    }
  }
}

TEST(Theme, TextIsReadableOnLightAndDark) {
  for (const auto name : built_in_theme_names()) {
    bool found = false;
    const auto theme = built_in_theme(name, found);
    for (const auto colour : {theme->text_colour, theme->accent, theme->muted, theme->link_colour}) {
      EXPECT_GE(contrast(colour, theme->background), 4.5) << name;
      EXPECT_GE(contrast(colour, theme->code_background), 4.5) << name;
    }
    const auto& dark = theme->dark;
    for (const auto colour : {dark.text, dark.accent, dark.muted, dark.link}) {
      EXPECT_GE(contrast(colour, dark.background), 4.5) << name;
      EXPECT_GE(contrast(colour, dark.code_background), 4.5) << name;
    }
  }
}

}  // namespace
}  // namespace cvbuild
