// Whole HTML pages: the head, levels, ids, links, pictures, roles, and that nothing is asked for from
// elsewhere.
#include <gtest/gtest.h>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include <cvbuild/locale/locale.hpp>
#include "emit/html/style.hpp"
#include "unit/html_tree.hpp"

namespace cvbuild {
namespace {

using html_test::Tree;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++found;
  return found;
}

TEST(HtmlPage, HeadSaysWhatTheDocumentSaysOfItself) {
  Tree tree;
  tree.data->meta.title = "A & <B>";
  tree.data->meta.language = "en-GB";
  tree.data->meta.author = "\"Me\"";
  tree.data->meta.subject = "Form";
  const std::string_view keywords[] = {"one", "two"};
  tree.data->meta.keywords = {keywords, 2};
  const auto page = tree.page(tree.blocks({tree.paragraph("p")}));
  EXPECT_EQ(page.rfind("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n", 0), 0U);
  EXPECT_TRUE(contains(page, "<title>A &amp; &lt;B&gt;</title>"));
  EXPECT_TRUE(contains(page, "<h1>A &amp; &lt;B&gt;</h1>"));
  EXPECT_TRUE(contains(page, "<meta name=\"author\" content=\"&quot;Me&quot;\">"));
  EXPECT_TRUE(contains(page, "<meta name=\"description\" content=\"Form\">"));
  EXPECT_TRUE(contains(page, "<meta name=\"keywords\" content=\"one, two\">"));
  EXPECT_TRUE(contains(page, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"));
  EXPECT_TRUE(contains(page, "</main>\n</body>\n</html>\n"));
  EXPECT_FALSE(contains(page, "dir="));
}

TEST(HtmlPage, AHeadingWithoutWordsIsAPlaceToLinkTo) {
  Tree tree;
  doc::Attributes attributes;
  attributes.id = "here";
  doc::Heading heading;
  heading.level = 2;
  heading.attributes = &attributes;
  const auto page = tree.page(tree.blocks({heading, tree.paragraph("p")}));
  EXPECT_TRUE(contains(page, "<div id=\"here\"></div>\n<p>p</p>"));
  EXPECT_FALSE(contains(page, "<h2"));
}

TEST(HtmlPage, WhatIsNotSaidHasNoMeta) {
  Tree tree;
  tree.data->meta.title = "T";
  const auto page = tree.page({});
  for (const auto* name : {"author", "description", "keywords"})
    EXPECT_FALSE(contains(page, concat({"<meta name=\"", name}))) << name;
}

TEST(HtmlPage, WithoutATitleTheFirstHeadingIsTheOneH1) {
  Tree tree;
  const auto page = tree.page(tree.blocks({tree.heading(1, "First"), tree.heading(2, "Second")}));
  EXPECT_TRUE(contains(page, "<title>First</title>"));
  EXPECT_EQ(count(page, "<h1"), 1U);
  EXPECT_TRUE(contains(page, "<h2>Second</h2>"));
  EXPECT_FALSE(contains(page, "<header>"));
}

TEST(HtmlPage, LanguagesWrittenFromRightToLeftSayIt) {
  Tree tree;
  tree.data->meta.language = "ar-EG";
  EXPECT_TRUE(contains(tree.page({}), "<html lang=\"ar-EG\" dir=\"rtl\">"));
  for (const auto* tag : {"he", "fa-IR", "UR", "az-Arab", "uz-arab-AF", "yi"})
    EXPECT_TRUE(is_right_to_left(tag)) << tag;
  for (const auto* tag : {"en", "", "az", "ar-Latn", "hebrew-x", "de-CH", "arn"})
    EXPECT_FALSE(is_right_to_left(tag)) << tag;
}

TEST(HtmlPage, CodeGoesFromLeftToRightOnEveryPage) {
  Tree tree;
  doc::Code word;
  word.text = "./a;";
  doc::CodeBlock lines;
  lines.text = "./b;\n";
  const auto blocks = tree.blocks({tree.paragraph(tree.inlines({word})), lines});
  EXPECT_TRUE(contains(tree.page(blocks), "<p><code>./a;</code></p>\n<pre><code>./b;\n</code></pre>"));
  tree.data->meta.language = "he";
  EXPECT_TRUE(contains(tree.page(blocks),
                       "<p><code dir=\"ltr\">./a;</code></p>\n<pre dir=\"ltr\"><code>./b;\n</code></pre>"));
}

TEST(HtmlPage, HeadingsBeginBelowTheTitleAndNeverSkip) {
  Tree tree;
  tree.data->meta.title = "T";
  const auto main = tree.main(
      tree.blocks({tree.heading(1, "a"), tree.heading(3, "b"), tree.heading(3, "c"), tree.heading(2, "d"),
                   tree.heading(4, "e"), tree.heading(1, "f"), tree.heading(2, "g")}));
  EXPECT_EQ(main, "<h2>a</h2>\n<h3>b</h3>\n<h3>c</h3>\n<h3>d</h3>\n<h4>e</h4>\n<h2>f</h2>\n<h3>g</h3>\n");
}

TEST(HtmlPage, DeepHeadingsStayWithinH6) {
  Tree tree;
  tree.data->meta.title = "T";
  const auto main =
      tree.main(tree.blocks({tree.heading(1, "1"), tree.heading(2, "2"), tree.heading(3, "3"),
                             tree.heading(4, "4"), tree.heading(5, "5"), tree.heading(6, "6")}));
  EXPECT_EQ(count(main, "<h6>"), 2U);
  EXPECT_FALSE(contains(main, "<h7"));
}

TEST(HtmlPage, AnIdIsWrittenOnceAndWithoutBlanks) {
  Tree tree;
  const auto main =
      tree.main(tree.blocks({tree.heading(1, "a", tree.id("x")), tree.heading(1, "b", tree.id("x")),
                             tree.heading(1, "c", tree.id("with blank"))}));
  EXPECT_EQ(count(main, " id=\"x\""), 1U);
  EXPECT_TRUE(contains(main, "id=\"x\">a"));
  EXPECT_FALSE(contains(main, "with blank"));
}

TEST(HtmlPage, LinksAreLiveByTheirKind) {
  Tree tree;
  const auto target = tree.heading(1, "t", tree.id("here"));
  const auto shown = [&](std::string_view written) {
    const auto main =
        tree.main(tree.blocks({tree.paragraph(tree.inlines({tree.link(written, "x", "tip")})), target}));
    return main.substr(0, main.find("</p>"));
  };
  EXPECT_EQ(shown("https://example.org/a?b&c"),
            "<p><a href=\"https://example.org/a?b&amp;c\" title=\"tip\">x</a>");
  EXPECT_TRUE(contains(shown("mailto:a@example.org"), "href=\"mailto:a@example.org\""));
  EXPECT_TRUE(contains(shown("tel:+44 20"), "href=\"tel:+44%2020\""));
  EXPECT_TRUE(contains(shown("figures/a.png"), "href=\"figures/a.png\""));
  EXPECT_TRUE(contains(shown("#here"), "href=\"#here\""));
  EXPECT_TRUE(contains(shown("https://example.org/50%/[x]"), "href=\"https://example.org/50%25/%5Bx%5D\""));
  EXPECT_TRUE(contains(shown("http://[::1]/ü"), "href=\"http://[::1]/%C3%BC\""));
  EXPECT_TRUE(tree.diagnostics.empty());
  for (const auto* dead : {"javascript:alert(1)", "irc://example.org", "data:text/html,x", "file:///x", ""})
    EXPECT_EQ(shown(dead), "<p>x") << dead;
}

TEST(HtmlPage, ALinkToWhatIsNotThereIsTextAndIsReported) {
  Tree tree;
  EXPECT_EQ(tree.main(tree.blocks({tree.paragraph(tree.inlines({tree.link("#gone", "x")}))})), "<p>x</p>\n");
  ASSERT_EQ(tree.diagnostics.all().size(), 1U);
  EXPECT_EQ(tree.diagnostics.all().front().rule, &source_rules::lossy_emission);
}

TEST(HtmlPage, PicturesAreInsideThePage) {
  Tree tree;
  doc::Figure figure;
  figure.image = tree.image(doc::ImageFormat::png, "bytes");
  figure.caption = tree.text("The <caption>");
  figure.title = "tip";
  EXPECT_EQ(tree.main(tree.blocks({figure})),
            "<figure>\n<img src=\"data:image/png;base64,Ynl0ZXM=\" width=\"40\" height=\"30\" "
            "alt=\"The &lt;caption&gt;\" title=\"tip\">\n<figcaption>The "
            "&lt;caption&gt;</figcaption>\n</figure>\n");
  figure.alternative = "What is \"seen\"";
  EXPECT_TRUE(contains(tree.main(tree.blocks({figure})), "alt=\"What is &quot;seen&quot;\""));
  doc::Picture picture;
  picture.image = tree.image(doc::ImageFormat::svg, "<svg/>");
  picture.content = tree.text("alt");
  EXPECT_EQ(
      tree.main(tree.blocks({tree.paragraph(tree.inlines({picture}))})),
      "<p><img src=\"data:image/svg+xml;base64,PHN2Zy8+\" width=\"40\" height=\"30\" alt=\"alt\"></p>\n");
}

TEST(HtmlPage, AMissingPictureIsItsText) {
  Tree tree;
  doc::Figure figure;
  figure.target = "gone.png";
  figure.caption = tree.text("caption");
  doc::Figure bare = figure;
  bare.caption = {};
  bare.alternative = "alternative";
  doc::Picture picture;
  picture.target = "gone.png";
  picture.content = tree.text("inline");
  const auto main = tree.main(tree.blocks({figure, bare, tree.paragraph(tree.inlines({picture}))}));
  EXPECT_EQ(main,
            "<figure>\n<figcaption>caption</figcaption>\n</figure>\n<figure>\n<p>alternative</p>\n</figure>\n"
            "<p>inline</p>\n");
}

TEST(HtmlPage, QuestionsAreSectionsNamedByTheirPrompt) {
  Tree tree;
  tree.data->meta.title = "T";
  auto own = tree.heading(2, "Why?", tree.id("why"));
  auto generated = tree.heading(2, "How?");
  own.role = doc::Role::question;  // a heading that opens a question is its prompt without saying so
  const auto answer = tree.group(doc::Role::answer, tree.blocks({tree.paragraph("a")}));
  const auto taken = tree.heading(2, "x", tree.id("question-1"));
  const auto main = tree.main(
      tree.blocks({tree.heading(1, "s"), tree.group(doc::Role::question, tree.blocks({own, answer})),
                   tree.group(doc::Role::question, tree.blocks({generated})), taken}));
  EXPECT_TRUE(contains(
      main,
      "<section class=\"question\" aria-labelledby=\"why\">\n<h3 id=\"why\" class=\"prompt\">Why?</h3>\n"
      "<div class=\"answer\">\n<p>a</p>\n</div>\n</section>"));
  EXPECT_TRUE(
      contains(main, "aria-labelledby=\"question-2\">\n<h3 id=\"question-2\" class=\"prompt\">How?</h3>"));
}

TEST(HtmlPage, RolesHaveTheirClasses) {
  Tree tree;
  doc::Phrase label;
  label.role = doc::Role::draft;
  label.content = tree.text("Draft");
  auto declined = tree.paragraph("no");
  declined.role = doc::Role::declined;
  auto raw = tree.paragraph("<b>");
  raw.role = doc::Role::raw;
  const auto draft = tree.group(doc::Role::draft, tree.blocks({tree.paragraph(tree.inlines({label}))}));
  EXPECT_EQ(tree.main(tree.blocks(
                {draft, declined, raw, tree.group(doc::Role::section, tree.blocks({tree.paragraph("p")}))})),
            "<div class=\"draft\">\n<p><span class=\"label\">Draft</span></p>\n</div>\n<p "
            "class=\"declined\">no</p>\n"
            "<p class=\"raw\">&lt;b&gt;</p>\n<div class=\"section\">\n<p>p</p>\n</div>\n");
}

TEST(HtmlPage, WideTablesScrollAndAreNamedByTheirHead) {
  Tree tree;
  using doc::Alignment;
  const auto wide = tree.table({Alignment::right, Alignment::none, Alignment::none, Alignment::none},
                               {{"a\"", "", "c", "d"}, {"1", "2", "3", "4"}});
  const auto main = tree.main(tree.blocks({wide}));
  EXPECT_TRUE(contains(main,
                       "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"a&quot;, c, "
                       "d\">\n<table class=\"short\">"));
  EXPECT_TRUE(
      contains(main, "<th scope=\"col\" class=\"right\">a\"</th>\n<td></td>\n<th scope=\"col\">c</th>"));
  EXPECT_TRUE(contains(main, "<td class=\"right\">1</td>"));
  EXPECT_TRUE(contains(main, "</table>\n</div>\n"));
  EXPECT_FALSE(contains(tree.main(tree.blocks({tree.table({Alignment::none}, {{"a"}})})), "tabindex"));
}

// A screen of 320 pixels holds an address only if it may scroll; paper cannot scroll.
TEST(HtmlPage, TablesOfLongWordsScrollAndGetSmallerOnPaper) {
  const auto box_of = [](std::initializer_list<std::string_view> cells) {
    Tree tree;
    std::vector<doc::Alignment> columns(cells.size(), doc::Alignment::none);
    const auto main = tree.main(tree.blocks({tree.table(columns, {cells})}));
    if (!main.starts_with("<div class=\"")) return std::string();
    const auto begin = main.find('"') + 1;
    return main.substr(begin, main.find('"', begin) - begin);
  };
  const std::string_view word = "documentation",
                         address = "https://example.org/a/page/with/an/address/of/eighty/letters/about";
  EXPECT_EQ(box_of({"one", "two", "three"}), "");
  EXPECT_EQ(box_of({"a", "https://example.org/a_page_of_mine"}), "scroll");
  EXPECT_EQ(box_of({"one", "two", "three", "four"}), "wide");
  EXPECT_EQ(box_of({word, word, word, word, word, word}), "wide crowded");
  EXPECT_EQ(box_of({address, address}), "scroll crowded");
}

TEST(HtmlPage, ALinkInALinkIsText) {
  Tree tree;
  doc::Link outer;
  outer.target = "https://example.org/y";
  outer.content = tree.inlines({tree.link("https://example.org/z", "inner")});
  EXPECT_EQ(tree.main(tree.blocks({tree.paragraph(tree.inlines({outer}))})),
            "<p><a href=\"https://example.org/y\">inner</a></p>\n");
  ASSERT_EQ(tree.diagnostics.all().size(), 1U);
  EXPECT_EQ(tree.diagnostics.all()[0].rule, &source_rules::lossy_emission);
}

TEST(HtmlPage, TextIsNeverMarkup) {
  Tree tree;
  const std::string_view evil = "</style><script>&\"'<!--]]>\x01";
  tree.data->meta.title = evil;
  tree.data->meta.author = tree.data->meta.subject = evil;
  doc::CodeBlock code;
  code.language = code.text = evil;
  doc::Code inline_code;
  inline_code.text = evil;
  doc::Figure figure;
  figure.image = tree.image(doc::ImageFormat::gif, evil);
  figure.title = figure.alternative = evil;
  figure.caption = tree.text(evil);
  const auto link = tree.link("https://example.org/</style><script>\"", evil, evil);
  const auto page = tree.page(tree.blocks({tree.heading(1, evil, tree.id("</style><script>")), code, figure,
                                           tree.paragraph(tree.inlines({inline_code, link}))}));
  EXPECT_EQ(count(page, "</style>"), 1U);
  EXPECT_FALSE(contains(page, "<script"));
  EXPECT_FALSE(contains(page, "<!--"));
  EXPECT_FALSE(contains(page, "\x01"));
}

TEST(HtmlPage, AThemeCannotEndTheStyleSheet) {
  const auto classic = classic_theme();
  ThemeData theme = *classic;
  const std::string_view fonts[] = {"</style>\"\\}*/", "serif"};
  theme.text_font.web = {fonts, 2};
  Sink sink;
  Meta meta;
  meta.title = "</style>\"\\\n";
  emitters::write_style(theme, meta, true, sink);
  EXPECT_FALSE(contains(sink.bytes(), "</"));
  EXPECT_TRUE(contains(sink.bytes(), "--text-font:\"\\3c \\2f style\\3e \\22 \\5c \\7d \\2a \\2f \",serif;"));
}

TEST(HtmlPage, NothingIsAskedForFromElsewhere) {
  Tree tree;
  tree.data->meta.title = "T";
  doc::Figure figure;
  figure.image = tree.image(doc::ImageFormat::jpeg, "bytes");
  figure.target = "https://example.org/a.jpg";
  doc::Picture missing;
  missing.target = "https://example.org/b.jpg";
  missing.content = tree.text("b");
  const auto page = tree.page(tree.blocks({figure, tree.paragraph(tree.inlines({missing}))}));
  for (const auto* part :
       {"http:", "https:", "src=\"h", "<link", "<script", "@import", "url(", "@font-face", "//"})
    EXPECT_FALSE(contains(page, part)) << part;
}

TEST(HtmlPage, SameBytesTwice) {
  Tree tree;
  tree.data->meta.title = "T";
  const auto blocks = tree.blocks({tree.heading(1, "a", tree.id("a")), tree.paragraph("b")});
  EXPECT_EQ(tree.page(blocks), tree.page(blocks));
  EXPECT_LT(tree.page(blocks).size(), 8192U);
}

}  // namespace
}  // namespace cvbuild
