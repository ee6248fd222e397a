// The DOCX emitter: each kind in document.xml, lists, ids, relationships, the container, and the same bytes
// twice.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/builder.hpp>

#include "unit/docx_built.hpp"

namespace {

using namespace cvbuild;
using namespace cvbuild::docx_test;

/// The smallest PNG header that is recognised: 40 by 20 pixels.
const std::string png(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x28\0\0\0\x14\x08\x06\0\0\0\0\0\0\0\0\0\0\0IEND\xae\x42\x60\x82",
    45);

template <class Fill>
Built build(Fill&& fill) {
  Builder builder;
  fill(builder);
  return emitted(builder.finish());
}

TEST(Docx, TitleAndParagraphs) {
  const auto built = build([](Builder& b) {
    b.title("A & B");
    b.paragraph("1 < 2");
  });
  EXPECT_EQ(built.body(), "<w:p>" STYLE("Title") RUN("A &amp; B") "</w:p><w:p>" RUN("1 &lt; 2") "</w:p>");
}

TEST(Docx, AHeadLineIsOfThePagesBehindTheFirst) {
  const auto built = build([](Builder& b) {
    b.title("A").theme(classic_theme().with([](ThemeData& theme) { theme.head_right = PagePart::title; }));
    b.paragraph(
        [](InlineBuilder& t) { t.link("https://example.org/", [](InlineBuilder& l) { l.text("x"); }); });
  });
  const auto section = built.part("word/document.xml");
  EXPECT_NE(section.find("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId7\"/>"
                         "<w:footerReference w:type=\"default\" r:id=\"rId6\"/>"
                         "<w:footerReference w:type=\"first\" r:id=\"rId6\"/><w:pgSz"),
            std::string::npos);
  EXPECT_NE(section.find("<w:titlePg/></w:sectPr>"), std::string::npos);
  EXPECT_NE(built.body().find("r:id=\"rId8\""), std::string::npos) << "links are counted behind the head";
  EXPECT_NE(
      built.part("word/header1.xml").find(STYLE("Header") "<w:r><w:tab/></w:r>" RUN("A") "</w:p></w:hdr>"),
      std::string::npos);
  EXPECT_NE(built.part("word/styles.xml").find("w:styleId=\"Header\""), std::string::npos);
  const auto plain = build([](Builder& b) { b.paragraph("x"); });
  EXPECT_EQ(plain.part("word/document.xml").find("titlePg"), std::string::npos);
  EXPECT_EQ(plain.part("word/styles.xml").find("\"Header\""), std::string::npos);
}

TEST(Docx, HeadingsNeverSkipALevel) {
  const auto built = build([](Builder& b) {
    b.heading(2, "a").heading(4, "b").heading(3, "c").heading(1, "d").heading(6, "e").heading(1, "");
  });
  EXPECT_EQ(all(built.body(), "pStyle w:val=\"(.*?)\""),
            (std::vector<std::string>{"Heading1", "Heading2", "Heading2", "Heading1", "Heading2"}));
}

TEST(Docx, RunsJoinAndNestedFormattingAddsUp) {
  const auto built = build([](Builder& b) {
    b.paragraph([](InlineBuilder& t) {
      t.text("a").text("b").strong(
          [](InlineBuilder& s) { s.text("c").emphasis([](InlineBuilder& e) { e.text("d"); }).code("e"); });
      t.line_break().strikethrough([](InlineBuilder& s) { s.text("f\tg"); });
    });
  });
  EXPECT_EQ(built.body(),
            "<w:p>" RUN("ab") "<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>" TEXT("c") "</w:r>"
            "<w:r><w:rPr><w:rStyle w:val=\"Strong\"/><w:i/><w:iCs/></w:rPr>" TEXT("d") "</w:r>"
            "<w:r><w:rPr><w:rStyle w:val=\"VerbatimChar\"/><w:b/><w:bCs/></w:rPr>" TEXT("e") "</w:r>"
            "<w:r><w:br/></w:r>"
            "<w:r><w:rPr><w:strike/></w:rPr>" TEXT("f") "<w:tab/>" TEXT("g") "</w:r></w:p>");
}

TEST(Docx, StrongInABoldHeadingStaysBold) {
  const auto built = build([](Builder& b) {
    b.heading(1, [](InlineBuilder& t) { t.strong([](InlineBuilder& s) { s.text("x"); }); });
  });
  EXPECT_NE(built.body().find("<w:rPr><w:b/><w:bCs/></w:rPr>"), std::string::npos);
}

TEST(Docx, CodeKeepsLinesAndBlanks) {
  const auto built = build([](Builder& b) { b.code("a\n  b\n\n\tc\n"); });
  EXPECT_EQ(built.body(), "<w:p>" STYLE("SourceCode") "<w:r>" TEXT("a") "<w:br/>" TEXT(
                              "  b") "<w:br/><w:br/><w:tab/>" TEXT("c") "</w:r></w:p>");
}

TEST(Docx, EveryListHasItsOwnNumbers) {
  const auto built = build([](Builder& b) {
    b.ordered_list([](ListBuilder& l) { l.item("a").item("b"); });
    b.ordered_list([](ListBuilder& l) { l.item("c"); }, 7);
    b.bullet_list([](ListBuilder& l) { l.item("d"); });
  });
  EXPECT_EQ(all(built.body(), "numId w:val=\"(\\d+)\""), (std::vector<std::string>{"4", "4", "5", "6"}));
  const auto numbering = built.part("word/numbering.xml");
  const auto restart = [](const char* id, const char* start) {
    return concat({"<w:num w:numId=\"", id,
                   "\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                   "<w:startOverride w:val=\"",
                   start, "\"/></w:lvlOverride></w:num>"});
  };
  EXPECT_NE(numbering.find(restart("4", "1")), std::string::npos);
  EXPECT_NE(numbering.find(restart("5", "7")), std::string::npos);
  EXPECT_NE(numbering.find("<w:num w:numId=\"6\"><w:abstractNumId w:val=\"0\"/></w:num>"), std::string::npos);
}

TEST(Docx, ListsDeeperThanNineStayOnTheNinth) {
  std::function<void(BlockBuilder&, int)> nest = [&nest](BlockBuilder& b, int depth) {
    b.paragraph("x");
    if (depth > 0)
      b.bullet_list([&](ListBuilder& l) { l.item([&](BlockBuilder& i) { nest(i, depth - 1); }); });
  };
  const auto built = build([&](Builder& b) { nest(b, 12); });
  const auto levels = all(built.body(), "ilvl w:val=\"(\\d+)\"");
  ASSERT_EQ(levels.size(), 12U);
  EXPECT_EQ(levels[8], "8");
  EXPECT_EQ(levels[11], "8");
}

TEST(Docx, AnItemKeepsItsBlocksTogether) {
  const auto built = build([](Builder& b) {
    b.bullet_list([](ListBuilder& l) {
      l.item([](BlockBuilder& i) { i.paragraph("a").paragraph("b").code("c"); });
      l.item([](BlockBuilder& i) { i.bullet_list([](ListBuilder& n) { n.item("d"); }); });
    });
  });
  EXPECT_EQ(
      all(built.body(), "<w:p><w:pPr><w:pStyle w:val=\"(.*?)\""),
      (std::vector<std::string>{"ListBullet", "ListParagraph", "SourceCode", "ListBullet", "ListBullet"}));
  EXPECT_EQ(all(built.body(), "ilvl w:val=\"(\\d)\""), (std::vector<std::string>{"0", "0", "1"}));
}

TEST(Docx, TightListsOfTwoKindsHaveNoGap) {
  const auto built = build([](Builder& b) {
    b.bullet_list([](ListBuilder& l) {
      l.item([](BlockBuilder& i) {
        i.paragraph("a").ordered_list([](ListBuilder& n) { n.item("b").item("c"); });
      });
      l.item("d");
    });
  });
  // a before b, c before d; not b before c (one style), not d (the end).
  EXPECT_EQ(all(built.body(), "(<w:spacing w:before=\"0\" w:after=\"0\"/>)").size(), 2U);
}

TEST(Docx, LinksAreRelationshipsOncePerTarget) {
  const auto built = build([](Builder& b) {
    b.paragraph([](InlineBuilder& t) {
      const auto words = [](InlineBuilder& l) { l.text("x"); };
      t.link("https://example.org/a b", words, "tip").link("https://example.org/a%20b", words);
      t.link("page.html", words).link("javascript:alert(1)", words).link("#nowhere", words);
    });
  });
  const auto relationships = built.part("word/_rels/document.xml.rels");
  EXPECT_EQ(all(relationships, "TargetMode=\"External\" Target=\"(.*?)\""),
            std::vector<std::string>{"https://example.org/a%20b"});
  EXPECT_EQ(all(built.body(), "<w:hyperlink r:id=\"(rId\\d+)\"").size(), 2U);
  EXPECT_EQ(all(built.body(), "w:tooltip=\"(.*?)\""), std::vector<std::string>{"tip"});
  EXPECT_EQ(all(built.body(), "<w:t [^>]*>(x*)</w:t>"), (std::vector<std::string>{"x", "x", "xxx"}));
  // What nobody read from a file, nobody has told of.
  ASSERT_EQ(built.findings.all().size(), 3U);
  for (const auto& finding : built.findings.all()) EXPECT_EQ(finding.rule->id, "lossy-emission");
  EXPECT_EQ(
      built.findings.all()[1].message,
      "the link to 'javascript:alert(1)' is shown as text: only http, https, mailto, tel and #id are live "
      "links");
}

TEST(Docx, BookmarksAreUniqueAndOnlyWhereALinkLeads) {
  const std::string id = "a-very-long-id-of-more-than-forty-letters-and-a-bit";
  const auto built = build([&](Builder& b) {
    b.heading(1, "A", id).heading(1, "B", id + "!").heading(1, "C", "unused").heading(1, "D", "9");
    b.paragraph([&](InlineBuilder& t) {
      const auto words = [](InlineBuilder& l) { l.text("x"); };
      t.link("#" + id, words).link("#" + id + "!", words).link("#9", words);
    });
  });
  const auto names = all(built.body(), "bookmarkStart w:id=\"\\d+\" w:name=\"(.*?)\"");
  EXPECT_EQ(names.size(), 3U);
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), 3U);
  for (const auto& name : names) EXPECT_TRUE(std::regex_match(name, std::regex("[A-Za-z]\\w{0,39}"))) << name;
  EXPECT_EQ(all(built.body(), "w:anchor=\"(.*?)\""), names);
}

TEST(Docx, HeadAndFootStandInTheMiddleOfTheirMargins) {
  const auto distances = [](double top) {
    const auto built = build([top](Builder& b) {
      b.theme(classic_theme().with([top](ThemeData& theme) {
        theme.margin_top = top;
        theme.margin_bottom = 110;
        theme.text_size = 10;
        theme.small_factor = 0.9;
      }));
      b.paragraph("x");
    });
    return all(built.part("word/document.xml"), "w:header=\"(.*?)\" w:gutter").at(0);
  };
  EXPECT_EQ(distances(34), "340\" w:footer=\"1100");
  EXPECT_EQ(distances(14), "10\" w:footer=\"1100") << "the line itself is never in the text";
}

TEST(Docx, TablesHaveAHeadAndEndInAParagraph) {
  const auto built = build([](Builder& b) {
    b.table({{"h", "i"}, {"1", "2"}}, {doc::Alignment::left, doc::Alignment::right});
  });
  const auto body = built.body();
  EXPECT_EQ(all(body, "(<w:tblHeader/>)").size(), 1U);
  EXPECT_EQ(all(body, "(</w:p></w:tc>)").size(), 4U);
  EXPECT_EQ(all(body, "<w:jc w:val=\"(\\w+)\"/>"), (std::vector<std::string>{"right", "right"}));
  EXPECT_TRUE(body.ends_with("</w:tbl><w:p>" STYLE("TableEnd") "</w:p>")) << body;
}

TEST(Docx, TheRulesOfATableAreNotTheThemes) {
  const auto built = build([](Builder& b) {
    b.theme(classic_theme().with([](ThemeData& theme) { theme.rule_width = 3; }));
    b.table({{"h"}, {"1"}}, {});
  });
  const auto styles = built.part("word/styles.xml");
  const auto table = styles.substr(styles.find("<w:tblBorders>"));
  EXPECT_EQ(all(table, "w:val=\"single\" w:sz=\"(\\d+)\""), (std::vector<std::string>{"6", "6", "4"}));
}

TEST(Docx, AWideTableFitsThePage) {
  const std::string words(400, 'w');
  const auto built = build([&](Builder& b) { b.table({{words, "a b c d e f", words}}); });
  int width = 0;
  for (const auto& column : all(built.body(), "gridCol w:w=\"(\\d+)\"")) width += std::stoi(column);
  const auto theme = classic_theme();
  EXPECT_LE(width, (theme->paper_width - theme->margin_left - theme->margin_right) * 20 + 3);
}

TEST(Docx, PicturesAreEmbeddedOnceAtTrueSize) {
  const auto built = build([](Builder& b) {
    ASSERT_TRUE(b.figure("a.png", png, "A caption", "What it shows"));
    ASSERT_TRUE(b.figure("a.png", png, "Again"));
  });
  const auto body = built.body();
  EXPECT_EQ(all(body, "<wp:extent cx=\"(\\d+)\""), (std::vector<std::string>{"381000", "381000"}));
  EXPECT_EQ(all(body, "descr=\"(.*?)\""), (std::vector<std::string>{"What it shows", "Again"}));
  EXPECT_EQ(all(body, "<wp:docPr id=\"(\\d+)\""), (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(all(body, "pStyle w:val=\"(.*?)\""),
            (std::vector<std::string>{"Figure", "Caption", "Figure", "Caption"}));
  EXPECT_EQ(built.part("word/media/image1.png"), png);
  EXPECT_EQ(std::count_if(built.parts.begin(), built.parts.end(),
                          [](const auto& part) { return part.name.starts_with("word/media/"); }),
            1);
  EXPECT_TRUE(built.findings.empty());
}

TEST(Docx, ADrawingThatWordCannotShowIsItsCaption) {
  const auto built = build([](Builder& b) {
    ASSERT_TRUE(
        b.figure("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", "Words"));
  });
  EXPECT_EQ(built.body(), "<w:p>" STYLE("Caption") RUN("Words") "</w:p>");
  EXPECT_EQ(built.findings.all().size(), 1U);
}

TEST(Docx, PageBreaksRulesAndQuotes) {
  const auto built = build([](Builder& b) {
    b.rule().page_break();
    b.quote([](BlockBuilder& q) { q.paragraph("a").quote([](BlockBuilder& r) { r.paragraph("b"); }); });
  });
  EXPECT_EQ(built.body(), "<w:p>" STYLE("Rule") "</w:p>"
                          "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/><w:pageBreakBefore/></w:pPr>" RUN("a") "</w:p>"
                          "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/><w:ind w:left=\"720\"/></w:pPr>" RUN("b") "</w:p>");
}

TEST(Docx, RolesTakeTheirStyles) {
  const auto built = build([](Builder& b) {
    b.group(doc::Role::answer, [](BlockBuilder& a) { a.paragraph("a"); });
    b.group(doc::Role::draft, [](BlockBuilder& d) {
      d.paragraph(
          [](InlineBuilder& t) { t.phrase(doc::Role::draft, [](InlineBuilder& p) { p.text("Draft"); }); });
    });
    b.paragraph("b");
  });
  EXPECT_EQ(built.body(), "<w:p>" STYLE("Answer") RUN("a") "</w:p><w:p>" STYLE("Draft")
                          "<w:r><w:rPr><w:rStyle w:val=\"DraftMark\"/></w:rPr>" TEXT("Draft") "</w:r></w:p>"
                          "<w:p>" RUN("b") "</w:p>");
}

TEST(Docx, APromptIsAQuestion) {
  auto data = std::make_shared<Document::Data>();
  doc::Heading prompt;
  prompt.role = doc::Role::question;
  prompt.content = data->arena.copy(std::span<const doc::Inline>({doc::Inline(doc::Text{{}, "Why?"})}));
  data->blocks = data->arena.copy(std::span<const doc::Block>({doc::Block(prompt)}));
  const auto built = emitted(Document(data));
  EXPECT_EQ(built.body(), "<w:p>" STYLE("Question") RUN("Why?") "</w:p>");
  EXPECT_NE(built.part("word/styles.xml").find("<w:numPr><w:numId w:val=\"3\"/></w:numPr>"),
            std::string::npos);
}

TEST(Docx, CorePropertiesAreTheMeta) {
  const auto built = build([](Builder& b) {
    b.title("T").author("Anonymous").language("de-AT").subject("S").keywords({"a", "b"}).date("2023-11-20");
  });
  const auto core = built.part("docProps/core.xml");
  for (const auto* piece : {"<dc:title>T<", "<dc:creator>Anonymous<", "<dc:language>de-AT<", "<dc:subject>S<",
                            "<cp:keywords>a, b<", ">2023-11-20T00:00:00Z</dcterms:created>"})
    EXPECT_NE(core.find(piece), std::string::npos) << piece << core;
  EXPECT_NE(built.part("word/styles.xml").find("<w:lang w:val=\"de-AT\""), std::string::npos);
}

TEST(Docx, TheContainerBeginsWithTheContentTypesAndBearsNoDate) {
  const auto built = build([](Builder& b) { b.paragraph("x"); });
  EXPECT_EQ(built.parts.front().name, "[Content_Types].xml");
  EXPECT_EQ(built.bytes.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(built.bytes.substr(10, 4), std::string("\0\0\x21\0", 4));
}

TEST(Docx, SameBytesTwice) {
  const auto fill = [](Builder& b) {
    b.title("T").heading(1, "A", "a");
    b.paragraph([](InlineBuilder& t) { t.link("#a", [](InlineBuilder& l) { l.text("x"); }); });
    b.figure("a.png", png, "c");
  };
  EXPECT_EQ(build(fill).bytes, build(fill).bytes);
}

TEST(Docx, ASinkThatIsTooSmallFails) {
  Builder builder;
  builder.paragraph("x");
  Sink sink(1000);
  Diagnostics findings;
  emit(builder.finish(), Format::docx, sink, findings);
  EXPECT_TRUE(sink.failed());
}

}  // namespace
