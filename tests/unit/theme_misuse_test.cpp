// Themes that a program has made wrong end it with the reason.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <utility>

#include <cvbuild/cvbuild.hpp>

namespace {

using namespace cvbuild;

Document document_of(const std::function<void(Builder&)>& fill) {
  Builder builder;
  fill(builder);
  return builder.finish();
}

TEST(MisuseDeath, ALengthThatIsNone) {
  for (const double length : {std::nan(""), -1.0, 1e17, HUGE_VAL}) {
    const auto document = document_of([length](Builder& b) {
      b.theme(classic_theme().with([length](ThemeData& theme) {
         theme.margin_left = length;
       })).paragraph("x");
    });
    Sink sink;
    Diagnostics findings;
    EXPECT_DEATH(emit(document, Format::latex, sink, findings), "misuse: emit: a length of the theme");
  }
}

TEST(MisuseDeath, AThemesWordsThatAreNoText) {
  const std::pair<std::function<void(ThemeData&)>, const char*> wrong[] = {
      {[](ThemeData& theme) { theme.bullet = "\x01\xFF"; }, "the bullet of the theme"},
      {[](ThemeData& theme) { theme.name = "bad\xFF"; }, "the name or a section's title"},
      {[](ThemeData& theme) {
         static constexpr SectionTitle titles[] = {{"education", "\xC9tudes"}};
         theme.section_titles = {titles, 1};
       },
       "the name or a section's title"}};
  for (const auto& [change, told] : wrong) {
    const auto document =
        document_of([&make = change](Builder& b) { b.theme(classic_theme().with(make)).paragraph("x"); });
    Sink sink;
    Diagnostics findings;
    EXPECT_DEATH(emit(document, Format::docx, sink, findings), told);
  }
}

TEST(MisuseDeath, AFontsNameThatIsNoText) {
  for (const auto* font : {"Caf\xE9 Sans", "A\x01Z"}) {
    const auto document = document_of([font](Builder& b) {
      b.theme(classic_theme().with([font](ThemeData& theme) { theme.text_font.word = font; })).paragraph("x");
    });
    Sink sink;
    Diagnostics findings;
    EXPECT_DEATH(emit(document, Format::docx, sink, findings), "misuse: emit: the name of a font");
  }
}

TEST(MisuseDeath, ASizeOfTypeThatIsNone) {
  double& (*const members[])(ThemeData&) = {
      [](ThemeData& theme) -> double& { return theme.heading_sizes[0]; },
      [](ThemeData& theme) -> double& { return theme.heading_sizes[2]; },
      [](ThemeData& theme) -> double& { return theme.small_factor; },
      [](ThemeData& theme) -> double& { return theme.contact_size_factor; }};
  for (const auto member : members)
    for (const double size : {0.0, -1.0, std::nan(""), HUGE_VAL}) {
      const auto document = document_of([&](Builder& b) {
        b.theme(classic_theme().with([&](ThemeData& theme) { member(theme) = size; })).paragraph("x");
      });
      Sink sink;
      Diagnostics findings;
      EXPECT_DEATH(emit(document, Format::html, sink, findings), "misuse: emit: a (length|theme's size)");
    }
}

TEST(MisuseDeath, APageOrALetterTooSmall) {
  const std::function<void(ThemeData&)> wrong[] = {
      [](ThemeData& theme) { theme.paper_width = 0; }, [](ThemeData& theme) { theme.margin_left = 9000; },
      [](ThemeData& theme) { theme.margin_top = 9000; }, [](ThemeData& theme) { theme.text_size = 1e-9; }};
  for (const auto& change : wrong) {
    const auto document =
        document_of([&](Builder& b) { b.theme(classic_theme().with(change)).paragraph("x"); });
    Sink sink;
    Diagnostics findings;
    EXPECT_DEATH(emit(document, Format::html, sink, findings), "is less than a point");
  }
}

}  // namespace
