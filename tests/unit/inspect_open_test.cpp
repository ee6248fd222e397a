// What is found in built files: lines and their order, words on pages, hidden text, metadata.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>
#include <cvbuild/inspect/opened.hpp>
#include <cvbuild/xml/xml.hpp>

#include "check/picture_metadata.hpp"
#include "inspect/alignment.hpp"
#include "inspect/fold.hpp"
#include "inspect/laid_out.hpp"
#include "inspect/word_breaks.hpp"

namespace cvbuild::inspect {
namespace {

std::vector<ExpectedLine> expect_lines(std::initializer_list<const char*> texts) {
  std::vector<ExpectedLine> lines;
  for (const auto* text : texts) lines.push_back({text, {}, false, true});
  return lines;
}

/// "lacks|is elsewhere|in pieces" of pages that hold `lines`.
std::string compared(std::initializer_list<const char*> expected, std::vector<std::string> lines) {
  std::string told;
  const auto comparison = compare_pages(expect_lines(expected), lines, {"My Title", "Jo"});
  for (const auto& missing : comparison.missing)
    told += (missing.elsewhere ? "elsewhere: " : "lacks: ") + missing.words + ";";
  for (const auto& words : comparison.surplus) told += "surplus: " + words + ";";
  for (const auto& torn : comparison.torn) told += "torn: " + torn.word + "=" + torn.pieces + ";";
  return told;
}

Opened page(const std::string& body, const std::string& head = "") {
  auto opened = open_html("<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>");
  EXPECT_TRUE(opened.ok());
  return std::move(opened).value();
}

std::string hidden(const std::string& body, const std::string& head = "") {
  std::string all;
  for (const auto& one : page(body, head).hidden) all += one.text + ": " + one.how + ";";
  return all;
}

TEST(Alignment, keeps_the_order_and_pairs_equal_lines) {
  const auto result = align({"a", "b", "x", "c", "c"}, {"a", "c", "b", "c", "c"});
  EXPECT_EQ(result.found_of, (std::vector<std::size_t>{0, 2, unmatched, 3, 4}));
  EXPECT_EQ(result.expected_of, (std::vector<std::size_t>{0, unmatched, 1, 3, 4}));
}

TEST(Alignment, is_quick_where_every_line_is_the_same) {
  const std::vector<std::string> many(20000, "a"), more(20001, "a");
  EXPECT_EQ(align(many, more).found_of.back(), 19999U);
}

TEST(Pages, lines_may_end_anywhere) {
  EXPECT_EQ(compared({"One sentence that goes on.", "Another."},
                     {"\u2022 One sen-", "tence that", "goes on.", "1", "Another."}),
            "");
  EXPECT_EQ(compared({"A well-known and effi\u00ADcient one"}, {"A well-", "known and e\uFB03cient one"}),
            "");
  EXPECT_EQ(compared({"pre- and post-war"}, {"pre-", "and post-war"}), "");
  EXPECT_EQ(compared({"\u4e00\u4e8c\u4e09\u56db"}, {"\u4e00\u4e8c", "\u4e09\u56db"}), "");
}

TEST(Pages, what_is_lost_moved_or_torn_is_told) {
  EXPECT_EQ(compared({"One two three", "four"}, {"One three", "four"}), "lacks: two;");
  EXPECT_EQ(compared({"First words here", "Second words there", "third"},
                     {"Second words there", "third", "First words here"}),
            "elsewhere: First words here;");
  EXPECT_EQ(compared({"One word", "more"}, {"One w ord", "more"}), "torn: word=w ord;");
  EXPECT_EQ(compared({"\u05e9\u05dc\u05d5\u05dd"}, {"nothing"}), "") << "right to left is not compared";
}

TEST(Lines, words_that_are_torn_or_joined_are_told) {
  const auto broken = [](const char* wanted, const char* found) {
    std::string all;
    for (const auto& one : word_breaks(wanted, found)) all += one.wanted + "=" + one.found + ";";
    return all;
  };
  EXPECT_EQ(broken("my leaky roof is", "my lea ky roof is"), "leaky=lea ky;");
  EXPECT_EQ(broken("my leaky roof is", "my leakyroof is"), "leaky roof=leakyroof;");
  EXPECT_EQ(broken("my insurer declined", "my ins urer decl ined"), "insurer=ins urer;declined=decl ined;");
  EXPECT_EQ(broken("one two", "onet wo"), "one two=onet wo;");
  EXPECT_EQ(broken("caf\u00E9s here", "caf\u00E9 s here"), "caf\u00E9s=caf\u00E9 s;");
  EXPECT_EQ(broken("Engineer 2020", "Engineer2020"), "") << "formats set dates apart";
  EXPECT_EQ(broken("\u4e00\u4e8c", "\u4e00 \u4e8c"), "");
}

TEST(Pages, a_word_is_no_part_of_another) {
  EXPECT_EQ(compared({"I was able to visit"}, {"I was unable to visit"}), "lacks: able;");
  EXPECT_EQ(compared({"I did not stop"}, {"I did notice stop"}), "lacks: not;");
  EXPECT_EQ(compared({"\u4e00\u4e8c \u4e09"}, {"x\u4e00", "\u4e8c\u4e09 y"}), "");
  EXPECT_EQ(compared({"Senior Developer", "London office"}, {"Senior DeveloperLondon office"}), "");
}

TEST(Pages, what_nobody_wrote_is_told_and_what_pages_add_is_not) {
  EXPECT_EQ(compared({"One two", "three"}, {"One two", "Hire me, I am great", "three"}),
            "surplus: Hire me, I am great;");
  EXPECT_EQ(compared({"One two", "three"}, {"One two", "My Title", "Jo 1 / 2", "three", "My Title 2"}), "");
  EXPECT_EQ(compared({"Name of it", "three"}, {"Name of it", "1", "Name of it", "three"}),
            "surplus: Name of it;");
  EXPECT_EQ(compared({"I do stop", "It is not so"}, {"I do not stop", "It is not so"}), "surplus: not;");
  std::vector<inspect::ExpectedLine> head{{"Name", {}}, {"Of it", {}}, {"three", {}}};
  head[0].is_head = head[1].is_head = true;
  EXPECT_TRUE(inspect::compare_pages(head, {"Name Of it", "1", "Name Of it", "three"}, {}).surplus.empty())
      << "a table's head again";
  EXPECT_EQ(compared({"I led 3 people"}, {"I led 30 people"}), "lacks: 3;");
  EXPECT_EQ(compared({"I led 3 people"}, {"I led 3 33 people"}), "surplus: 33;");
  EXPECT_EQ(compared({"I led 3", "people"}, {"I led 3", "2", "people"}), "") << "a page's number";
  const auto* words = "a paragraph of quite a number of words, sixteen of them to be exact and true";
  EXPECT_EQ(compared({"One", words, "three"}, {"One", words, words, "three"}),
            concat({"surplus: ", words, ";"}));
}

TEST(Html, lines_are_its_blocks) {
  const auto opened = page("<h1>Jane</h1><p>One <b>two</b><br>three</p><ul><li>four<li>five</ul><p> </p>");
  EXPECT_EQ(opened.lines, (std::vector<std::string>{"Jane", "One two three", "four", "five"}));
}

TEST(Html, hidden_text_is_found_through_the_cascade) {
  const std::string style =
      "<style>:root{--ground:#fff} .a{color:var(--ground)} p.b>span{display:none}</style>";
  EXPECT_NE(hidden("<p class=a>x</p>", style), "");
  EXPECT_NE(hidden("<p class=b><span>x</span></p>", style), "");
  EXPECT_EQ(hidden("<p class=b><i><span>x</span></i></p>", style), "");
  EXPECT_EQ(hidden("<div style='background:#000'><p class=a>x</p></div>", style), "");
  EXPECT_NE(hidden("<div style='opacity:0'><p>x</p></div>"), "");
  EXPECT_EQ(hidden("<div style='visibility:hidden'><p style='visibility:visible'>x</p></div>"), "");
  EXPECT_NE(hidden("<p hidden>x</p>"), "");
  EXPECT_NE(hidden("<p style='font-size:0.2em'>x</p>"), "");
  EXPECT_EQ(hidden("<p style='display:none !important; display:block'>x</p>").empty(), false);
  EXPECT_EQ(hidden("<p>x</p>", "<style>@media (prefers-color-scheme: dark){p{color:#fff}}</style>"), "");
}

TEST(Html, what_stands_beside_the_text_is_kept) {
  const auto opened = page("<a href='https://a.example'>x</a><img alt='A graph' src='g.png'><!-- note -->",
                           "<meta name=author content='Jane'><title>T</title>");
  std::string all;
  for (const auto& one : opened.beside) all += one.where + "=" + one.text + ";";
  EXPECT_EQ(all,
            "<meta name=\"author\">=Jane;<title>=T;<a href>=https://a.example;<img alt>=A "
            "graph;<img src>=g.png;a comment=note;");
}

TEST(Pdf, properties_and_tiny_words_are_found) {
  const auto opened = open_pdf({"", "One\n\ftwo 2\n",
                                "<html><body><page width='9' height='9'>"
                                "<word xMin='1' yMin='1' xMax='6' yMax='3'>two</word></page></body></html>",
                                "Title: T\nAuthor:   Jane  Doe\nPages:  2\n", ""});
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened.value().lines, (std::vector<std::string>{"One", "two 2"}));
  ASSERT_EQ(opened.value().hidden.size(), 1U);
  EXPECT_EQ(opened.value().hidden[0].line, 1U);
  EXPECT_EQ(opened.value().beside[1].where + "=" + opened.value().beside[1].text,
            "the PDF's Author=Jane Doe");
  EXPECT_EQ(pages_of_pdf("Title: T\nPages:  2\n"), 2U);
  EXPECT_EQ(pages_of_pdf("Title: Pages: 2\n"), std::nullopt);
}

TEST(Pictures, metadata_is_read_and_sizes_are_not_believed) {
  const std::string jpeg(
      "\xFF\xD8\xFF\xE1\x00\x10"
      "Exif\0\0Jane Doe\xFF\xDA\x00\x04..",
      24);
  const auto found = checking::metadata_of(jpeg);
  ASSERT_EQ(found.entries.size(), 1U);
  EXPECT_NE(found.entries[0].text.find("Jane Doe"), std::string::npos);
  for (std::size_t cut = 0; cut < jpeg.size(); ++cut)
    (void)checking::metadata_of(std::string_view(jpeg).substr(0, cut));
  EXPECT_TRUE(checking::metadata_of("\x89PNG\r\n\x1A\n\xFF\xFF\xFF\xFFtEXt").entries.empty());
  using namespace std::string_view_literals;
  const auto named = checking::metadata_of("\x89PNG\r\n\x1A\n\0\0\0\x0DtEXtAuthor\0Carter\0\0\0\0"sv);
  ASSERT_EQ(named.entries.size(), 1U);
  EXPECT_EQ(named.entries[0].text, "Author\nCarter\n") << "the keyword is no part of the name";
  EXPECT_TRUE(checking::metadata_of("").entries.empty());
}

TEST(Xml, a_document_type_declaration_is_refused) {
  EXPECT_FALSE(xml::read_xml("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").ok());
  EXPECT_FALSE(xml::read_xml("<a><b></a>").ok());
  EXPECT_FALSE(xml::read_xml("").ok());
  const auto tree = xml::read_xml("<a x='1'>t<b/><!-- c --></a>");
  ASSERT_TRUE(tree.ok());
  EXPECT_EQ(*tree.value().find("x"), "1");
  EXPECT_EQ(tree.value().children.size(), 3U);
}

TEST(Xml, depth_is_bounded) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  EXPECT_FALSE(xml::read_xml(deep).ok());
  (void)xml::read_html(deep);
}

}  // namespace
}  // namespace cvbuild::inspect
