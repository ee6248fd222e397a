// CVs and letters as HTML: the head, h-resume's classes, dates, parts, and the person as data.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>

#include "emit/html/person.hpp"
#include "emit/html/resume.hpp"
#include "emit/html/style.hpp"
#include "unit/html_resume.hpp"

namespace cvbuild {
namespace {

using doc::Role;
using html_test::ResumeTree;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++found;
  return found;
}

/// What stands between a page's `<body>` and its end.
std::string body(const std::string& page) { return page.substr(page.find("<body>")); }

std::string json(const Person& person) {
  Sink sink;
  emitters::write_person(person, sink);
  return sink.take();
}

TEST(HtmlResume, TheHeadIsTheTitle) {
  ResumeTree tree;
  tree.data->meta.title = "Ada Example: CV";
  const auto page = tree.page(tree.resume());
  EXPECT_TRUE(contains(page, "<title>Ada Example: CV</title>"));
  EXPECT_TRUE(contains(page,
                       "<body>\n<main class=\"h-resume\">\n<header class=\"p-contact h-card\">\n"
                       "<h1 class=\"name p-name\">Ada Example</h1>\n"
                       "<p class=\"p-job-title\">Software engineer</p>\n"));
  EXPECT_EQ(count(page, "<h1"), 1U);
  EXPECT_FALSE(contains(body(page), "Ada Example: CV"));
  EXPECT_TRUE(contains(page, "<h2>Work</h2>"));
}

TEST(HtmlResume, WithoutATitleThePageBearsTheName) {
  ResumeTree tree;
  const auto page = tree.page(tree.resume());
  EXPECT_TRUE(contains(page, "<title>Ada Example</title>"));
  EXPECT_TRUE(contains(page, "<h2>Summary</h2>"));
}

TEST(HtmlResume, WaysToReachThePersonAreProperties) {
  ResumeTree tree;
  const auto page = tree.page(tree.resume());
  for (const auto* part :
       {"<a class=\"u-email\" href=\"mailto:ada@example.org\">",
        "<a class=\"p-tel\" href=\"tel:+442079460018\">", "<span class=\"p-adr\">Bristol, England</span>",
        "<a class=\"u-url\" href=\"https://ada.example.org/\">",
        "GitHub: <a class=\"u-url\" href=\"https://github.com/ada-example\">"})
    EXPECT_TRUE(contains(page, part)) << part;
}

TEST(HtmlResume, LinksInProseAreNoProperties) {
  ResumeTree tree;
  const auto link = tree.paragraph(tree.inlines({tree.link("https://example.org", "x")}));
  const auto main = tree.main(tree.blocks({tree.group(Role::letter, tree.blocks({link}))}));
  EXPECT_EQ(main, "<div class=\"letter\">\n<p><a href=\"https://example.org\">x</a></p>\n</div>\n");
}

TEST(HtmlResume, AnEntryIsAnEvent) {
  ResumeTree tree;
  const auto entry = tree.position(2, "Engineer", tree.dates("2016-02/2019-08-31", "Feb 2016", "31 Aug 2019"),
                                   {tree.organisation("A & B", "Leeds", "example.com")});
  EXPECT_EQ(
      tree.main(tree.blocks({entry})),
      "<section class=\"entry p-experience h-event short\">\n"
      "<h1 class=\"title\"><span class=\"p-name\">Engineer</span> <span class=\"dates\">"
      "<time class=\"dt-start\" datetime=\"2016-02\">Feb 2016</time> – "
      "<time class=\"dt-end\" datetime=\"2019-08-31\">31 Aug 2019</time></span></h1>\n"
      "<p class=\"org p-location h-card\"><span class=\"p-name p-org\">A &amp; B</span>, "
      "<span class=\"p-adr\">Leeds</span> · <a class=\"u-url\" href=\"https://example.com\">example.com</a>"
      "</p>\n</section>\n");
}

TEST(HtmlResume, WhatIsNotOverHasNoEnd) {
  ResumeTree tree;
  const auto main =
      tree.main(tree.blocks({tree.position(2, "Engineer", tree.dates("2020/..", "2020", "present"), {})}));
  EXPECT_TRUE(contains(main, "<time class=\"dt-start\" datetime=\"2020\">2020</time> – present</span>"));
  EXPECT_FALSE(contains(main, "dt-end"));
}

TEST(HtmlResume, OneDateIsAMoment) {
  ResumeTree tree;
  const auto main = tree.main(tree.blocks({tree.position(2, "Award", tree.year("2021"), {})}));
  EXPECT_TRUE(contains(main, "</span> <time class=\"dates dt-start\" datetime=\"2021\">2021</time></h1>"));
}

TEST(HtmlResume, PositionsBearTheirEmployersNameAsData) {
  ResumeTree tree;
  const auto page = tree.page(tree.resume());
  EXPECT_TRUE(contains(page,
                       "<section class=\"employer\">\n<h3 class=\"title\"><span class=\"h-card\">"
                       "<span class=\"p-name p-org\">Packwell &amp; Sons</span>, "));
  EXPECT_EQ(
      count(page, "<data class=\"p-location\" value=\"Packwell &amp; Sons\"></data>\n<h4 class=\"title\">"),
      2U);
  EXPECT_EQ(count(page, "<data"), 2U);
}

TEST(HtmlResume, EducationSkillsAndSummaryAreProperties) {
  ResumeTree tree;
  const auto page = tree.page(tree.resume());
  EXPECT_EQ(count(page, "<section class=\"entry p-education h-event short\">"), 2U);
  EXPECT_TRUE(contains(page, "<p class=\"line\"><strong><span class=\"p-skill\">Quality</span>:</strong> "));
  EXPECT_TRUE(contains(page, "<h2>Summary</h2>\n<div class=\"p-summary\">\n<p>Engineer of build"));
}

TEST(HtmlResume, OnlyShortEntriesAreKeptOnOnePage) {
  ResumeTree tree;
  const std::string line(95, 'x');
  const auto with_lines = [&](std::size_t lines) {
    return tree.position(2, "Engineer", tree.year("2021"),
                         std::vector<doc::Block>(lines, tree.paragraph(line)));
  };
  EXPECT_TRUE(emitters::is_short(with_lines(1)));
  EXPECT_TRUE(emitters::is_short(with_lines(4)));
  EXPECT_FALSE(emitters::is_short(with_lines(5)));
  EXPECT_FALSE(contains(tree.main(tree.blocks({with_lines(5)})), "short"));
}

TEST(HtmlResume, APhotoIsTheCardsOwn) {
  ResumeTree tree;
  doc::Figure photo;
  photo.role = Role::photo;
  photo.image = tree.image(doc::ImageFormat::png, "bytes");
  photo.alternative = "Ada";
  const auto main = tree.main(tree.blocks({tree.group(Role::head, tree.blocks({photo}))}));
  EXPECT_EQ(main,
            "<header class=\"p-contact h-card\">\n<figure class=\"photo\">\n<img class=\"u-photo\" "
            "src=\"data:image/png;base64,Ynl0ZXM=\" width=\"40\" height=\"30\" alt=\"Ada\">\n</figure>\n"
            "</header>\n");
}

TEST(HtmlResume, ALetterIsNoResume) {
  ResumeTree tree;
  const auto page = tree.page(tree.blocks({tree.head(), tree.letter()}));
  EXPECT_FALSE(contains(body(page), "h-resume"));
  for (const auto* part :
       {"<h1 class=\"name p-name\">Ada Example</h1>", "<div class=\"letter\">",
        "<p class=\"date\"><time datetime=\"2024-05-03\">3 May 2024</time></p>",
        "<p class=\"addressee\">Ms Jo Hiring<br>\nCanopy Ltd<br>\n",
        "<h2 class=\"subject\">Release engineer, reference 4711</h2>",
        "<p class=\"closing\">Yours sincerely,</p>\n<p class=\"signature\">Ada Example</p>"})
    EXPECT_TRUE(contains(page, part)) << part;
}

TEST(HtmlResume, InAPacketTheResumeIsAnArticle) {
  ResumeTree tree;
  std::vector<doc::Block> packet;
  for (const auto& block : tree.resume()) packet.push_back(block);
  for (const doc::Block& block : {doc::Block(doc::PageBreak{}), doc::Block(tree.head()),
                                  doc::Block(tree.letter()), doc::Block(doc::PageBreak{}),
                                  doc::Block(tree.heading_of(Role::part, 1, {ResumeTree::words("Answers")}))})
    packet.push_back(block);
  const auto main = tree.main(tree.joined(packet));
  EXPECT_EQ(main.rfind("<article class=\"h-resume\">\n<header", 0), 0U);
  EXPECT_EQ(count(main, "h-resume"), 1U);
  EXPECT_EQ(count(main, "<h1"), 1U);
  EXPECT_TRUE(contains(main,
                       "</article>\n<div class=\"page-break\"></div>\n<header class=\"p-contact h-card\">\n"
                       "<p class=\"name p-name\">Ada Example</p>\n"));
  EXPECT_TRUE(contains(main, "</div>\n<div class=\"page-break\"></div>\n<h2 class=\"part\">Answers</h2>\n"));
}

TEST(HtmlResume, BehindALetterItHasNoHeadingOfItsOwnAndIsNoArticle) {
  ResumeTree tree;
  std::vector<doc::Block> packet{tree.head(), tree.letter(), doc::PageBreak{}};
  for (const auto& block : tree.resume()) packet.push_back(block);
  const auto main = tree.main(tree.joined(packet));
  EXPECT_TRUE(contains(main, "<div class=\"page-break\"></div>\n<div class=\"h-resume\">\n<header")) << main;
  EXPECT_EQ(count(main, "<article"), 0U);
  EXPECT_EQ(count(main, "<h1"), 1U);
}

TEST(HtmlResume, ACvWithoutAHeadIsOneToo) {
  ResumeTree tree;
  EXPECT_TRUE(contains(tree.page(tree.blocks({tree.work()})), "<main class=\"h-resume\">"));
  const auto section = tree.section("Form", {tree.paragraph("p")});
  EXPECT_FALSE(contains(tree.page(tree.blocks({section})), "h-resume"));
}

TEST(HtmlResume, AFragmentHasNoMarkupOfATheme) {
  ResumeTree tree;
  const auto fragment = tree.fragment(tree.resume());
  EXPECT_EQ(fragment.rfind("<header>\n<p>Ada Example</p>\n<p>Software engineer</p>\n<p><a href=\"mailto:", 0),
            0U);
  for (const auto* part : {"class=", "<span", "<time", "<data", "<script", "<style"})
    EXPECT_FALSE(contains(fragment, part)) << part;
  EXPECT_TRUE(contains(fragment, "<h1>Work</h1>"));
  EXPECT_TRUE(contains(fragment, "<h2>Software engineer Feb 2016 – Aug 2019</h2>"));
  EXPECT_TRUE(contains(fragment, "<h3>Senior engineer Sept 2019 – Apr 2022</h3>"));
}

TEST(HtmlResume, OnlyCvsAndLettersTakeTheirStyle) {
  ResumeTree tree;
  EXPECT_TRUE(contains(tree.page(tree.resume()), "--entry-size:"));
  EXPECT_TRUE(contains(tree.page(tree.blocks({tree.letter()})), ".letter{"));
  EXPECT_FALSE(contains(tree.page(tree.blocks({tree.paragraph("p")})), ".letter{"));
}

TEST(HtmlResume, StyleTurnsWithTheDirectionOfTheText) {
  Sink sink;
  const auto classic = classic_theme();
  emitters::write_style(*classic, {}, true, sink);
  std::string style(sink.bytes());
  const auto foot = style.find("@page");
  EXPECT_TRUE(contains(style.substr(foot), "@bottom-left{content:\"\"")) << style.substr(foot);
  style.resize(foot);
  for (const auto* part : {"-left", "-right:", "{left", ";left", "{right:", ";right:"})
    EXPECT_FALSE(contains(style, part)) << part;
  Sink turned;
  Meta hebrew;
  hebrew.language = "he";
  hebrew.title = "T";
  emitters::write_style(*classic, hebrew, true, turned);
  EXPECT_TRUE(contains(turned.bytes(), "@bottom-right{content:\"T\""));
}

TEST(HtmlResume, ThePersonIsData) {
  ResumeTree tree;
  tree.data->meta.person = tree.person();
  const auto page = tree.page(tree.resume());
  EXPECT_TRUE(contains(
      page, concat({"<script type=\"application/ld+json\">", json(*tree.person()), "</script>\n</head>"})));
  EXPECT_EQ(count(page, "<script"), 1U);
  EXPECT_TRUE(contains(page, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"));
  EXPECT_LT(page.size(), 40000U);
}

TEST(HtmlResume, WithoutAPersonThereIsNoScript) {
  ResumeTree tree;
  EXPECT_FALSE(contains(tree.page(tree.resume()), "<script"));
}

TEST(HtmlResume, APersonInSchemasVocabulary) {
  ResumeTree tree;
  EXPECT_EQ(json(*tree.person()),
            R"({"@context":"https://schema.org","@type":"Person","name":"Ada Example",)"
            R"("jobTitle":"Software engineer","email":"ada@example.org","telephone":"+44 20 7946 0018",)"
            R"("url":"https://ada.example.org/","address":{"@type":"PostalAddress",)"
            R"("addressLocality":"Bristol","addressRegion":"England","addressCountry":"GB"},)"
            R"("sameAs":["https://github.com/ada-example","https://social.example/@ada"],)"
            R"("worksFor":[{"@type":"Organization","name":"Packwell & Sons"}],)"
            R"("alumniOf":[{"@type":"Organization","name":"University of Northmoor"}],)"
            R"("knowsAbout":["Languages","Build and release","Quality"],"knowsLanguage":[)"
            R"({"@type":"Language","name":"English"},{"@type":"Language","name":"German"},)"
            R"({"@type":"Language","name":"Welsh"}]})");
  Person named;
  named.name = "A";
  EXPECT_EQ(json(named), R"({"@context":"https://schema.org","@type":"Person","name":"A"})");
}

TEST(HtmlResume, NothingInAPersonEndsTheScript) {
  const std::string_view evil = "</script><!--<script>\"\\";
  Person person;
  person.name = person.job_title = person.email = person.telephone = person.url = person.locality = evil;
  person.profiles = person.works_for = person.knows_about = person.awards = {&evil, 1};
  const auto text = json(person);
  EXPECT_FALSE(contains(text, "<"));
  EXPECT_EQ(count(text, R"(\u003c/script>\u003c!--\u003cscript>\"\\)"), 10U);
}

TEST(HtmlResume, RightToLeftIsSaidByThePage) {
  ResumeTree tree;
  tree.data->meta.language = "he";
  EXPECT_TRUE(contains(tree.page(tree.resume()), "<html lang=\"he\" dir=\"rtl\">"));
}

}  // namespace
}  // namespace cvbuild
