// Markdown as a tree: kinds, places, attributes, comments and bounds.
#include <gtest/gtest.h>

#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "read/markdown/markdown_reader.hpp"

namespace cvbuild::reading {
namespace {

struct Read {
  explicit Read(std::string markdown, Bounds bounds = {})
      : sources(Sources::from_buffers({{"a.md", std::move(markdown)}})) {
    markdown_ = read_markdown(sources.root(), bounds, {}, arena, diagnostics);
  }
  [[nodiscard]] doc::Blocks blocks() const { return {markdown_.blocks.data(), markdown_.blocks.size()}; }
  template <class Kind>
  [[nodiscard]] const Kind& at(std::size_t index) const {
    return std::get<Kind>(markdown_.blocks[index].kind());
  }
  [[nodiscard]] std::string source(Span span) const { return std::string(sources.text(span)); }
  [[nodiscard]] std::string_view only_rule() const {
    return diagnostics.all().size() == 1 ? diagnostics.all()[0].rule->id
                                         : std::string_view("not one finding");
  }
  Sources sources;
  Arena arena;
  Diagnostics diagnostics;
  Markdown markdown_;
};

TEST(Markdown, TextPointersAreOffsetsIntoTheSource) {
  Read read(
      "# Heading *two*\n\nPara `code` [link](http://x.example \"t\") &amp; **bold**\n\n> quote\n\n- "
      "item\n\n| a | b |\n|---|---|\n| c | d |\n");
  std::size_t texts = 0;
  doc::walk(
      read.blocks(), [](const doc::Block&) {},
      [&](const doc::Inline& item) {
        const auto* text = std::get_if<doc::Text>(&item.kind());
        if (!text || text->text.find('&') != std::string_view::npos) return;
        ++texts;
        EXPECT_EQ(read.source(text->span), text->text);
        EXPECT_EQ(text->text.data(),
                  read.sources.root().text.data() + (text->span.begin - read.sources.root().base))
            << "a copy where a view would do";
      });
  EXPECT_EQ(texts, 12U);
}

TEST(Markdown, WhatLooksLikeATableAndIsNoneIsTold) {
  for (const char* delimiters : {"| - | - |", "|:-|-:|", "| -- | -- |"}) {
    Read read(std::string("| a | b |\n") + delimiters + "\n| c | d |\n");
    EXPECT_EQ(read.only_rule(), "raw-markup") << delimiters;
  }
  for (const char* text : {"| a | b |\n| --- | --- |\n| c | d |\n", "a | b\n- c\n", "Text\n\n- a | b\n"})
    EXPECT_TRUE(Read(text).diagnostics.empty()) << text;
}

TEST(Markdown, APictureTakesNoAttributesBehindIt) {
  EXPECT_EQ(Read("![x](a.png){width=40%}\n").only_rule(), "bad-attributes");
  EXPECT_TRUE(Read("![x](a.png) {no attributes} here\n").diagnostics.empty());
}

TEST(Markdown, AHeadingsPlaceIsItsLine) {
  Read read("## Closed ## {#a covers=x}\n\nSet\n===\n");
  EXPECT_EQ(read.source(read.at<doc::Heading>(0).span), "## Closed ## {#a covers=x}");
  EXPECT_EQ(read.at<doc::Heading>(0).id(), "a");
  EXPECT_EQ(read.at<doc::Heading>(0).level, 2U);
  EXPECT_EQ(read.source(read.at<doc::Heading>(1).span), "Set");
}

TEST(Markdown, PiecesOfTextBecomeOneNode) {
  Read read("R&amp;D \\*not\\* &eacute;&#33; a\\_b\n");
  const auto& paragraph = read.at<doc::Paragraph>(0);
  ASSERT_EQ(paragraph.content.size(), 1U);
  EXPECT_EQ(std::get<doc::Text>(paragraph.content[0].kind()).text, "R&D *not* é! a_b");
}

TEST(Markdown, ADefinitionThatNothingRefersToIsText) {
  EXPECT_EQ(doc::plain_text(Read("[Award]: Winner\n").blocks()), "[Award]: Winner");
  EXPECT_EQ(doc::plain_text(Read("- [Stack]: Python\n- Other\n").blocks()), "- [Stack]: Python\n- Other");
  EXPECT_EQ(doc::plain_text(Read("[a b]: word (lost title)\n").blocks()), "[a b]: word (lost title)");
  EXPECT_EQ(doc::plain_text(Read("See [this].\n\n[This]: https://example.org/\n").blocks()), "See this.");
  EXPECT_EQ(doc::plain_text(Read("Text.\n\n[//]: # (a comment)\n").blocks()), "Text.");
}

TEST(Markdown, AnEscapedBarInACellsCodeIsABar) {
  Read read("| A |\n| --- |\n| `a \\| b` *`\\\\|`* |\n\n`a \\| b`\n");
  EXPECT_EQ(doc::plain_text(read.blocks()), "A\na | b \\|\n\na \\| b");
}

TEST(Markdown, APictureAloneIsAFigure) {
  Read read("{#f alt=\"what it shows\"}\n![The caption](p.png \"tip\")\n\nText ![in line](q.png) goes on\n");
  const auto& figure = read.at<doc::Figure>(0);
  EXPECT_EQ(doc::plain_text(figure.caption), "The caption");
  EXPECT_EQ(figure.target, "p.png");
  EXPECT_EQ(figure.title, "tip");
  EXPECT_EQ(figure.alternative, "what it shows");
  EXPECT_EQ(figure.id(), "f");
  EXPECT_EQ(read.at<doc::Paragraph>(1).content.size(), 3U);
}

TEST(Markdown, ListsKeepNumbersTightnessAndItemAttributes) {
  Read read("3. a\n4. b\n   - c\n\ntext\n\n- x\n\n- y\n{tags=t}\n- z\n");
  const auto& ordered = read.at<doc::List>(0);
  EXPECT_EQ(ordered.start, 3U);
  EXPECT_TRUE(ordered.tight);
  EXPECT_EQ(ordered.items[1].blocks.size(), 2U);
  const auto& loose = read.at<doc::List>(2);
  EXPECT_FALSE(loose.tight);
  ASSERT_EQ(loose.items.size(), 3U);
  ASSERT_NE(loose.items[2].attributes, nullptr);
  EXPECT_EQ(loose.items[1].attributes, nullptr);
}

TEST(Markdown, AttributesGoToTheirBlock) {
  Read read(
      "{covers=list}\n- a\n\n  {covers=inner}\n  deep\n\n{covers=quote}\n> "
      "q\n\n{covers=rule}\n***\n\n{covers=code}\n```\nx\n```\n\n{covers=table}\n| a |\n|---|\n");
  const char* expected[] = {"list", "quote", "rule", "code", "table"};
  ASSERT_EQ(read.blocks().size(), 5U);
  for (std::size_t i = 0; i < 5; ++i) {
    const auto* attributes = doc::node(read.blocks()[i]).attributes;
    ASSERT_NE(attributes, nullptr) << i;
    EXPECT_EQ(attributes->find("covers")->value, expected[i]);
  }
  const auto& item = read.at<doc::List>(0).items[0];
  EXPECT_EQ(doc::node(item.blocks[1]).attributes->find("covers")->value, "inner");
}

TEST(Markdown, PageBreakStandsBeforeItsBlock) {
  Read read("a\n\n{.page-break}\n## b\n");
  ASSERT_EQ(read.blocks().size(), 3U);
  EXPECT_TRUE(std::holds_alternative<doc::PageBreak>(read.blocks()[1].kind()));
}

TEST(Markdown, RawHtmlIsShownAsText) {
  Read read("a <b>bold</b> c\n");
  EXPECT_EQ(doc::plain_text(read.blocks()), "a <b>bold</b> c");
  EXPECT_EQ(read.only_rule(), "raw-markup");
  Read block("<div>\nwords\n</div>\n");
  EXPECT_EQ(doc::plain_text(block.blocks()), "<div> words </div>");
  EXPECT_EQ(block.only_rule(), "raw-markup");
}

TEST(Markdown, CommentsAreDroppedAndSuppressTheNextBlock) {
  Read read(
      "<!-- a note -->\n\n<!-- cvcheck: allow idiom it is a quotation -->\nText.\n\nMore <!-- x -->.\n");
  EXPECT_TRUE(read.diagnostics.empty());
  EXPECT_EQ(doc::plain_text(read.blocks()), "Text.\n\nMore .");
  ASSERT_EQ(read.markdown_.suppressions.size(), 1U);
  EXPECT_EQ(read.markdown_.suppressions[0].rule, "idiom");
  EXPECT_EQ(read.markdown_.suppressions[0].reason.value, "it is a quotation");
  EXPECT_EQ(read.source(read.markdown_.suppressions[0].target), "Text.");
}

TEST(Markdown, NoCommentIsShown) {
  for (const char* comment :
       {"<!-- a -->\n<!-- secret -->\n", "<!-- a --> <!-- secret -->\n", "<!-- a\nb -->\n<!-- secret\n-->\n",
        "text <!-- secret -- y -->\n", "text <!-- a --><!-- secret --->\n", "text <b><!-- secret -->\n",
        "text <!-- a -- b\nsecret -- y -->\n", "> text <!-- secret -- y -->\n", "<div>\n<!-- secret -->\n"}) {
    Read read(comment);
    doc::walk(
        read.blocks(), [](const doc::Block&) {},
        [&](const doc::Inline& item) {
          const auto* text = std::get_if<doc::Text>(&item.kind());
          EXPECT_TRUE(!text || text->text.find("secret") == std::string_view::npos) << comment;
        });
  }
  Read read("<!-- TODO -- later -->\n<!-- cvcheck: allow placeholder a reason -->\nTBD\n");
  ASSERT_EQ(read.markdown_.suppressions.size(), 1U);
  EXPECT_EQ(read.source(read.markdown_.suppressions[0].target), "TBD");
}

TEST(Markdown, WhatOnlyLooksLikeACommentStays) {
  Read read("`<!-- a -- b -->` [l](http://c--d.example) `-->`\n\n\\<!-- a -- b\n");
  const auto content = read.at<doc::Paragraph>(0).content;
  EXPECT_EQ(std::get<doc::Code>(content[0].kind()).text, "<!-- a -- b -->");
  EXPECT_EQ(std::get<doc::Link>(content[2].kind()).target, "http://c--d.example");
  EXPECT_EQ(doc::plain_text(read.at<doc::Paragraph>(1).content), "<!-- a -- b");
}

TEST(Markdown, FrontMatterNeedsAMapping) {
  Read read("---\ntitle: T\n---\ntext\n");
  ASSERT_NE(read.markdown_.front_matter, nullptr);
  EXPECT_EQ(doc::plain_text(read.blocks()), "text");
  Read rule("---\ntext\n---\n");
  EXPECT_EQ(rule.markdown_.front_matter, nullptr);
  EXPECT_EQ(rule.blocks().size(), 2U);
}

TEST(Markdown, LineEndsAndMarksOfOtherSystems) {
  Read read("\xEF\xBB\xBF# T {#t}\r\n\r\ntext\r\nmore\r\n");
  EXPECT_EQ(read.at<doc::Heading>(0).id(), "t");
  EXPECT_EQ(doc::plain_text(read.blocks()), "T\n\ntext more");
  const auto place = read.sources.locate(read.at<doc::Paragraph>(1).span);
  EXPECT_EQ(place.line, 3U);
  EXPECT_EQ(place.column, 1U);
}

TEST(Markdown, RefusesWhatIsNoText) {
  Read invalid(
      "good\nb\xFF"
      "ad\n");
  EXPECT_EQ(invalid.only_rule(), "syntax");
  const auto place = invalid.sources.locate(invalid.diagnostics.all()[0].span);
  EXPECT_EQ(place.line, 2U);
  EXPECT_EQ(place.column, 2U);
  EXPECT_EQ(Read(std::string("a\0b", 3)).only_rule(), "syntax");
}

TEST(Markdown, BoundsAreKept) {
  EXPECT_EQ(Read(std::string(10000, '>') + " a").only_rule(), "over-bounds");
  EXPECT_EQ(Read(std::string(10000, '*') + "a" + std::string(10000, '*')).only_rule(), "over-bounds");
  std::string lists;
  for (int i = 0; i < 100; ++i) lists += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- a\n";
  EXPECT_EQ(Read(lists).only_rule(), "over-bounds");
  std::string row = "a", rule = "-";
  for (int i = 0; i < 10000; ++i) row += "|a", rule += "|-";
  EXPECT_EQ(Read(row + "\n" + rule + "\n").only_rule(), "over-bounds");
  std::string references = "[a]: /" + std::string(100000, 'x') + "\n\n";
  for (int i = 0; i < 5000; ++i) references += "[a] ";
  EXPECT_EQ(Read(references).only_rule(), "over-bounds");
  EXPECT_TRUE(Read(std::string(64, '>') + " a").diagnostics.empty());
}

TEST(Markdown, APictureThatTheParserLeavesWithoutEnteringItIsHarmless) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "![]([)]()\n\n";
  const Read read(text + "the end\n");
  EXPECT_TRUE(read.diagnostics.empty());
  EXPECT_EQ(doc::plain_text(read.blocks()).substr(doc::plain_text(read.blocks()).size() - 7), "the end");
}

}  // namespace
}  // namespace cvbuild::reading
