// The DOCX of CVs and letters: the styles of their roles, dates at a tab, and lines from right to left.
#include <gtest/gtest.h>

#include "unit/docx_built.hpp"
#include "unit/latex_tree.hpp"

namespace cvbuild::docx_test {
namespace {

using doc::Role;
using latex_test::Tree;
using Strings = std::vector<std::string>;

#define RTL(words) "<w:r><w:rPr><w:rtl/></w:rPr>" TEXT(words) "</w:r>"

Strings styles(const Built& built) { return all(built.body(), "pStyle w:val=\"(.*?)\""); }

/// The definition of a style.
std::string style(const Built& built, const std::string& id) {
  const auto xml = built.part("word/styles.xml");
  const auto at = xml.find("w:styleId=\"" + id + "\"");
  EXPECT_NE(at, std::string::npos) << id;
  return at == std::string::npos ? "" : xml.substr(at, xml.find("</w:style>", at) - at);
}

doc::Inline dates(Tree& t, std::string_view start, std::string_view end) {
  return t.phrase(Role::dates, {t.phrase(Role::start, {t.text(start)}), t.text(" – "),
                                t.phrase(Role::end, {t.text(end)})});
}

doc::Block head(Tree& t) {
  return t.group(Role::head,
                 {t.paragraph({t.text("Ida Probst")}, Role::name),
                  t.paragraph({t.text("Baker")}, Role::label), t.paragraph({t.text("Ulm")}, Role::contact)});
}

doc::Block position(Tree& t, unsigned level) {
  return t.group(Role::experience,
                 {t.heading(level, {t.text("Baker"), dates(t, "2019", "2021")}, Role::entry),
                  t.paragraph({t.text("Oven & Sons")}, Role::organisation)});
}

TEST(DocxRoles, TheHeadsNameIsTheTitleAndTheOnlyOne) {
  Tree t;
  t.meta().title = "Ida Probst";
  const auto built = emitted(t.finish({head(t), t.paragraph({t.text("x")})}));
  EXPECT_EQ(styles(built), (Strings{"Title", "Label", "Contact"}));
  EXPECT_EQ(all(built.body(), "<w:t [^>]*>(.*?)</w:t>"), (Strings{"Ida Probst", "Baker", "Ulm", "x"}));
}

/// A photo of 240 by 300 pixels, which is 64 by 80 points as it is shown.
doc::Block photo(const doc::Image& image) {
  doc::Figure figure;
  figure.role = Role::photo;
  figure.image = &image;
  figure.alternative = "Ida Probst";
  return figure;
}
doc::Image photo_file() {
  doc::Image image;
  image.path = "ida.jpg";
  image.format = doc::ImageFormat::jpeg;
  image.bytes = "bytes";
  image.width = 240;
  image.height = 300;
  return image;
}

// It stood below the label, at the left, even where all lines are centred. It does not float: programs that
// read applications lose what does.
TEST(DocxRoles, ThePhotoStandsAtTheEndOfTheNamesLine) {
  for (const bool right_to_left : {false, true}) {
    Tree t;
    t.meta().language = right_to_left ? "he" : "de";
    const auto image = photo_file();
    const auto built = emitted(t.finish({t.group(
        Role::head, {t.paragraph({t.text("Ida")}, Role::name), t.paragraph({t.text("Baker")}, Role::label),
                     photo(image), t.paragraph({t.text("Ulm")}, Role::contact)})}));
    EXPECT_EQ(styles(built), (Strings{"Title", "Label", "Contact"}));
    const auto body = built.body();
    EXPECT_EQ(all(body, "<w:tab w:val=\"(.*?)\"").size(), 1U);
    EXPECT_EQ(all(body, "Ida</w:t>.*?<w:tab/></w:r><w:r><w:drawing>(<wp:inline) ").size(), 1U) << body;
    EXPECT_LT(body.find("wp:inline"), body.find("Baker</w:t>"));
    EXPECT_EQ(all(body, "<wp:extent cx=\"(\\d+)\" cy=\"1016000\""), (Strings{"812800"}));
    EXPECT_EQ(all(body, "descr=\"(.*?)\""), (Strings{"Ida Probst"}));
  }
}

TEST(DocxRoles, ACentredNameStaysInTheMiddleBesideAPhoto) {
  Tree t;
  bool found = false;
  t.theme() = built_in_theme("academic", found);
  const auto image = photo_file();
  const auto body =
      emitted(t.finish({t.group(Role::head, {t.paragraph({t.text("Ida")}, Role::name), photo(image)})}))
          .body();
  EXPECT_EQ(all(body, "<w:tab w:val=\"(.*?)\""), (Strings{"center", "right"})) << body;
  EXPECT_EQ(all(body, "(<w:tab/>)").size(), 2U);
  EXPECT_LT(body.find("<w:tab/>"), body.find("Ida</w:t>"));
}

TEST(DocxRoles, AboveANameThatIsTooLongStandsThePhoto) {
  Tree t;
  const auto image = photo_file();
  const auto name =
      t.paragraph({t.text("Doctor Eleftheria Papadopoulou-Oestergaard of Thessaloniki")}, Role::name);
  const auto body = emitted(t.finish({t.group(Role::head, {name, photo(image)})})).body();
  EXPECT_NE(body.find("<w:jc w:val=\"right\"/>"), std::string::npos) << body;
  EXPECT_LT(body.find("<wp:inline"), body.find("Doctor"));
}

TEST(DocxRoles, APhotoThatIsAloneStandsInAParagraph) {
  Tree t;
  const auto image = photo_file();
  const auto built = emitted(t.finish({t.group(Role::head, {photo(image)})}));
  EXPECT_NE(built.body().find("<wp:inline"), std::string::npos) << built.body();
}

// Browsers turned them, Word did not.
TEST(DocxRoles, APictureIsTurnedAsItsFileSays) {
  const std::pair<doc::Orientation, const char*> turns[] = {
      {doc::Orientation::upright, ""},
      {doc::Orientation::mirrored, " flipH=\"1\""},
      {doc::Orientation::upside_down, " rot=\"10800000\""},
      {doc::Orientation::mirrored_down, " flipV=\"1\""},
      {doc::Orientation::mirrored_leftwards, " rot=\"16200000\" flipH=\"1\""},
      {doc::Orientation::rightwards, " rot=\"5400000\""},
      {doc::Orientation::mirrored_rightwards, " rot=\"5400000\" flipH=\"1\""},
      {doc::Orientation::leftwards, " rot=\"16200000\""}};
  for (const auto& [orientation, attributes] : turns) {
    Tree t;
    auto image = photo_file();
    image.orientation = orientation;
    const auto body = emitted(t.finish({t.figure(&image, {t.text("x")})})).body();
    EXPECT_NE(body.find("<a:xfrm" + std::string(attributes) + "><a:off"), std::string::npos) << body;
    // 240 by 300 pixels as it is shown; what is written is its size before it is turned.
    const auto size =
        lies_on_its_side(orientation) ? R"(cx="2857500" cy="2286000")" : R"(cx="2286000" cy="2857500")";
    EXPECT_NE(body.find("<wp:extent " + std::string(size)), std::string::npos) << body;
    EXPECT_NE(body.find("<a:ext " + std::string(size)), std::string::npos) << body;
  }
}

TEST(DocxRoles, AnEntrysDatesStandAtTheRightTabOfItsTitle) {
  Tree t;
  const auto built = emitted(t.finish({head(t), t.heading(1, {t.text("Work")}), position(t, 2)}));
  EXPECT_NE(
      built.body().find(TEXT("Baker") "<w:tab/></w:r>"
                                      "<w:r><w:rPr><w:rStyle w:val=\"Dates\"/></w:rPr>" TEXT("2019 – 2021")),
      std::string::npos)
      << built.body();
  EXPECT_EQ(styles(built), (Strings{"Title", "Label", "Contact", "Heading1", "EntryTitle", "Organisation"}));
  const auto title = style(built, "EntryTitle");
  EXPECT_NE(title.find("<w:tabs><w:tab w:val=\"right\" w:pos=\""), std::string::npos) << title;
  EXPECT_NE(title.find("<w:keepNext/>"), std::string::npos) << title;
}

// Thirty publications of a title and a year each went from page to page as one block.
TEST(DocxRoles, AnEntryThatIsATitleAloneIsKeptWithNothing) {
  Tree t;
  const auto alone =
      t.group(Role::entry, {t.heading(2, {t.text("Paper"), dates(t, "2020", "2021")}, Role::entry)});
  const auto built = emitted(t.finish({head(t), t.heading(1, {t.text("Work")}), alone, position(t, 2)}));
  EXPECT_EQ(all(built.body(), "<w:pStyle w:val=\"EntryTitle\"/>(<w:keepNext[^>]*>)"),
            (Strings{"<w:keepNext w:val=\"0\"/>", "<w:keepNext/>"}))
      << "the second one is short, and kept whole";
}

TEST(DocxRoles, WhatIntroducesAListStaysWithIt) {
  Tree t;
  const auto built = emitted(t.finish(
      {t.paragraph({t.text("Before.")}), t.paragraph({t.text("The tools:")}),
       t.list(doc::ListKind::bullet, true, {{t.paragraph({t.text("a")})}, {t.paragraph({t.text("b")})}})}));
  EXPECT_NE(built.body().find("<w:pPr><w:keepNext/></w:pPr><w:r>" TEXT("The tools:")), std::string::npos)
      << built.body();
  EXPECT_EQ(all(built.body(), "<w:keepNext[^>]*>").size(), 1U);
}

TEST(DocxRoles, AnEntryIsKeptTogetherAndNoMore) {
  Tree t;
  const auto entry = [&](std::string_view title) {
    return t.group(Role::entry,
                   {t.heading(2, {t.text(title)}, Role::entry), t.paragraph({t.text("what it was")}),
                    t.list(doc::ListKind::bullet, true,
                           {{t.paragraph({t.text("a highlight")})}, {t.paragraph({t.text("the last")})}})});
  };
  const auto built =
      emitted(t.finish({head(t), t.heading(1, {t.text("Work")}), entry("First"), entry("Second")}));
  EXPECT_EQ(styles(built),
            (Strings{"Title", "Label", "Contact", "Heading1", "EntryTitle", "EntryText", "Highlight",
                     "Highlight", "EntryTitle", "EntryText", "Highlight", "Highlight"}));
  const auto body = built.body();
  std::string kept;
  for (auto at = body.find("<w:p>"); at != std::string::npos; at = body.find("<w:p>", at + 1))
    kept += body.substr(at, body.find("</w:pPr>", at) - at).find("<w:keepNext/>") == std::string::npos ? '.'
                                                                                                       : 'k';
  EXPECT_EQ(kept.substr(4), "kkk.kkk.");
  for (const auto* name : {"Organisation", "EntryText", "Highlight"})
    EXPECT_EQ(style(built, name).find("keepNext"), std::string::npos) << name;
}

TEST(DocxRoles, WhoSaidItStandsCloseToWhatWasSaid) {
  Tree t;
  const auto built = emitted(t.finish({t.group(Role::entry, {t.quote({t.paragraph({t.text("Good bread.")})}),
                                                             t.paragraph({t.text("Ann")}, Role::item)})}));
  EXPECT_NE(built.body().find("<w:keepNext/><w:spacing w:before=\"0\" w:after=\"40\"/>"), std::string::npos)
      << built.body();
  EXPECT_NE(built.body().find("<w:pStyle w:val=\"Item\"/><w:spacing w:before=\"0\" w:after=\"240\"/>"),
            std::string::npos);
}

TEST(DocxRoles, NumbersGoAsTheDocumentDoes) {
  Tree t;
  t.meta().language = "he";
  const auto built = emitted(t.finish({head(t), t.heading(1, {t.text("Work")}), position(t, 2)}));
  EXPECT_NE(built.body().find("<w:rtl/></w:rPr><w:tab/>" TEXT("\u200F")), std::string::npos) << built.body();
}

TEST(DocxRoles, AnEmployersPositionsAreOneLevelLower) {
  Tree t;
  const auto built =
      emitted(t.finish({t.heading(1, {t.text("Work")}),
                        t.group(Role::employer, {t.heading(2, {t.text("Oven & Sons")}, Role::employer),
                                                 position(t, 3), position(t, 3)})}));
  EXPECT_EQ(styles(built),
            (Strings{"Heading1", "Employer", "Position", "Organisation", "Position", "Organisation"}));
  const auto close = built.body().find(
      "<w:pStyle w:val=\"Position\"/><w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\"/>");
  ASSERT_NE(close, std::string::npos) << "the first stands close to its employer";
  EXPECT_EQ(built.body().find("<w:pStyle w:val=\"Position\"/><w:keepNext/><w:spacing", close + 1),
            std::string::npos);
  EXPECT_NE(style(built, "Position").find("w:basedOn w:val=\"Heading3\""), std::string::npos);
}

TEST(DocxRoles, ALettersParagraphsHaveStyles) {
  Tree t;
  const auto built = emitted(t.finish(
      {t.group(Role::letter,
               {t.paragraph({t.phrase(Role::date, {t.text("3 May 2024")})}, Role::date),
                t.paragraph({t.text("Mill"), t.line_break(true), t.text("Ulm")}, Role::addressee),
                t.heading(1, {t.text("Flour")}, Role::subject), t.paragraph({t.text("Yours")}, Role::closing),
                t.paragraph({t.text("Ida Probst")}, Role::signature)})}));
  EXPECT_EQ(styles(built), (Strings{"LetterDate", "Addressee", "Subject", "Closing", "Signature"}));
}

TEST(DocxRoles, APlainDocumentHasNoStylesOfCvs) {
  Tree t;
  const auto built = emitted(t.finish({t.paragraph({t.text("x")})}));
  EXPECT_EQ(built.part("word/styles.xml").find("EntryTitle"), std::string::npos);
}

// Word sets a whole run in one direction, so what parts two words must go the way of the line.
TEST(DocxRoles, LongTitlesHaveTheirDatesOnTheNextLine) {
  const auto line_of = [](const std::string& title) {
    Tree t;
    return emitted(t.finish({t.heading(3, {t.text(title), dates(t, "Sept 2018", "Jun 2019")}, Role::entry)}))
        .body();
  };
  EXPECT_EQ(line_of("Engineer").find("<w:br/>"), std::string::npos);
  const auto longer = line_of(std::string(75, 'n'));
  EXPECT_NE(longer.find("<w:br/>"), std::string::npos) << longer;
  EXPECT_LT(longer.find("<w:br/>"), longer.find("<w:tab/>")) << longer;
}

TEST(DocxRoles, LinesFromRightToLeftSetTheirSeparatorsSo) {
  Tree t;
  t.meta().language = "he";
  const auto built = emitted(t.finish(
      {t.paragraph({t.code("a"), t.text(" · "), t.code("+49 731 0")}),
       t.paragraph({t.strong({t.text("שפות")}), t.text(": C, D")}), t.paragraph({t.text("אב–גד, ab")}),
       t.paragraph({t.text("אב C++ (2020) גד")}), t.paragraph({t.text("\U00010810 ab")})}));
  const auto body = built.body();
  EXPECT_NE(body.find(RTL(" · ")), std::string::npos) << body;
  EXPECT_NE(body.find("VerbatimChar\"/></w:rPr>" TEXT("\u200E+49 731 0\u200E")), std::string::npos) << body;
  EXPECT_NE(body.find(RTL(": ") RUN("C, D")), std::string::npos) << body;
  EXPECT_NE(body.find(RTL("אב–גד, ") RUN("ab")), std::string::npos) << body;
  EXPECT_NE(body.find(RTL("אב ") RUN("C++ (2020)") RTL(" גד")), std::string::npos) << body;
  EXPECT_NE(body.find(RTL("\U00010810 ") RUN("ab")), std::string::npos) << "Cypriot runs to the left too";
  EXPECT_NE(style(built, "Normal").find("<w:bidi/>"), std::string::npos);
  EXPECT_NE(built.part("word/document.xml").find("<w:bidi/></w:sectPr>"), std::string::npos);
  EXPECT_NE(built.part("word/styles.xml").find("w:bidi=\"he\""), std::string::npos);
}

TEST(DocxRoles, LinksOfAContactLineStepBackWithIt) {
  Tree t;
  const auto built = emitted(t.finish(
      {t.group(Role::head,
               {t.paragraph({t.link("mailto:a@b.example", {t.text("a@b.example")})}, Role::contact)}),
       t.paragraph({t.link("https://a.example", {t.text("here")})})}));
  const auto body = built.body();
  EXPECT_NE(body.find("QuietLink\"/></w:rPr>" TEXT("a@b.example")), std::string::npos) << body;
  EXPECT_NE(body.find("Hyperlink\"/></w:rPr>" TEXT("here")), std::string::npos) << body;
}

TEST(DocxRoles, ATableFromRightToLeftHasItsFirstColumnAtTheRight) {
  for (const auto* language : {"he", "de"}) {
    Tree t;
    t.meta().language = language;
    const auto built = emitted(t.finish({t.table({doc::Alignment::none}, {{t.text("a")}, {t.text("b")}})}));
    const bool mirrored = built.body().find("<w:bidiVisual/>") != std::string::npos;
    EXPECT_EQ(mirrored, std::string_view(language) == "he");
  }
}

TEST(DocxRoles, CodeRunsToTheRightAndQuotesHaveTheirRuleWhereLinesBegin) {
  Tree t;
  t.meta().language = "he";
  const auto built = emitted(t.finish({t.code_block("x"), t.quote({t.paragraph({t.text("y")})})}));
  EXPECT_NE(style(built, "SourceCode").find("<w:bidi w:val=\"0\"/>"), std::string::npos);
  EXPECT_NE(style(built, "Quote").find("<w:pBdr><w:right w:val=\"single\""), std::string::npos);
}

TEST(DocxRoles, CodeAmongWordsFromRightToLeftKeepsItsOrder) {
  Tree t;
  t.meta().language = "he";
  const auto built = emitted(
      t.finish({t.paragraph({t.code("./run.sh --all;"), t.code("ls"), t.code("!=")}),
                t.paragraph({t.code("echo \"שלום\" | grep x")}), t.code_block("./a \"שלום\" | grep x;")}));
  const auto body = std::regex_replace(built.body(), std::regex("<w:rStyle w:val=\"VerbatimChar\"/>"), "");
  EXPECT_NE(body.find(TEXT("\u200E./run.sh --all;\u200Els\u200E!=\u200E")), std::string::npos) << body;
  EXPECT_NE(body.find(TEXT("\u202Aecho \"") "</w:r>" RTL("שלום")), std::string::npos) << body;
  EXPECT_NE(body.find(TEXT("\" | grep x\u202C")), std::string::npos) << body;
  EXPECT_NE(body.find(RUN("./a \"") RTL("שלום") RUN("\" | grep x;")), std::string::npos) << body;
}

TEST(DocxRoles, LatinWordsAmongIdeographsAreNotOfTheirLanguage) {
  Tree t;
  t.meta().language = "ja";
  const auto styles = emitted(t.finish({t.paragraph({t.text("技術 C")})})).part("word/styles.xml");
  EXPECT_NE(styles.find("<w:lang w:val=\"en-US\" w:eastAsia=\"ja\""), std::string::npos);
}

TEST(DocxRoles, IdeographsHaveTheFontsOfTheirLanguage) {
  const auto fonts = [](std::string_view language, std::string_view theme) {
    Tree t;
    t.meta().language = language;
    t.theme() = find_theme(theme).value();
    const auto styles = emitted(t.finish({t.paragraph({t.text("技術")})})).part("word/styles.xml");
    return all(styles, "w:eastAsia=\"(.*?)\"").at(0);
  };
  EXPECT_EQ(fonts("ja", "classic"), "Yu Mincho");
  EXPECT_EQ(fonts("ko-KR", "modern"), "Malgun Gothic");
  EXPECT_EQ(fonts("zh-Hant-TW", "classic"), "PMingLiU");
  EXPECT_EQ(fonts("zh", "modern"), "Microsoft YaHei");
  EXPECT_EQ(fonts("en", "classic"), "Cambria");
}

}  // namespace
}  // namespace cvbuild::docx_test
