// Lists of attributes in Markdown: which are found, which block they belong to, and which stay text.
#include <gtest/gtest.h>

#include <cvbuild/core/source.hpp>

#include "read/markdown/attribute_list.hpp"
#include "read/markdown/attribute_scan.hpp"

namespace cvbuild::reading {
namespace {

struct Scanned {
  explicit Scanned(std::string markdown)
      : sources(Sources::from_buffers({{"a.md", std::move(markdown)}})), text(sources.root().text) {
    lists = extract_attribute_lists(sources.root(), text, 0, diagnostics);
  }
  /// The line that the block of the only list begins with.
  [[nodiscard]] std::string target_line() const {
    if (lists.size() != 1) return "lists: " + std::to_string(lists.size());
    return text.substr(lists[0].target, text.find('\n', lists[0].target) - lists[0].target);
  }
  Sources sources;
  std::string text;
  Diagnostics diagnostics;
  std::vector<AttributeList> lists;
};

TEST(AttributeList, TakesWhatPandocTakes) {
  for (const char* list : {"{#a}", "{.b}", "{k=v}", "{#a .b k=v}", "{k=\"v w\"}", "{ #a }",
                           "{k=\"say \\\"x\\\"\"}", "{covers=a/b}", "{data-x=1}", "{#é}"})
    EXPECT_EQ(attribute_list_length(list), std::string_view(list).size()) << list;
}

TEST(AttributeList, RefusesWhatIsNone) {
  for (const char* text : {"", "{", "{}", "{ }", "{#}", "{.}", "{k}", "{k=}", "{k=v", "{k=\"v}",
                           "{k=\"v\n\"}", "{#a}}x{", "{{#a}}", "{#a#b}", "{k=\"v\"x}", "{=html}", "{a b}"}) {
    const auto length = attribute_list_length(text);
    EXPECT_TRUE(length == 0 || length < std::string_view(text).size()) << text;
  }
}

TEST(AttributeList, ReadsItsItems) {
  Scanned scanned("{#id .one .two covers=\"a b\" k=\"q\\\"\\\\\"}\n\nx\n");
  Arena arena;
  ASSERT_EQ(scanned.lists.size(), 1U);
  const auto& list = scanned.lists[0];
  const auto* attributes = parse_attribute_list(scanned.sources.root(), list.begin, list.end, arena);
  EXPECT_EQ(attributes->id, "id");
  EXPECT_TRUE(attributes->has_class("two"));
  EXPECT_EQ(attributes->find("covers")->value, "a b");
  EXPECT_EQ(scanned.sources.text(attributes->find("covers")->span), "a b");
  EXPECT_EQ(attributes->find("k")->value, "q\"\\");
}

TEST(AttributeScan, BlanksKeepEveryOffset) {
  Scanned scanned("# Title {#t}\n\n{covers=x}\ntext\n");
  EXPECT_EQ(scanned.text, "# Title     \n\n          \ntext\n");
  EXPECT_EQ(scanned.lists.size(), 2U);
}

TEST(AttributeScan, FindsTheBlockThatFollows) {
  EXPECT_EQ(Scanned("{a=b}\nparagraph\n").target_line(), "paragraph");
  EXPECT_EQ(Scanned("open\n{a=b}\nnext\n").target_line(), "next");
  EXPECT_EQ(Scanned("{a=b}\n\n\nfar\n").target_line(), "far");
  EXPECT_EQ(Scanned("{a=b}\n- item\n").target_line(), "- item");
  EXPECT_EQ(Scanned("{a=b}\n> quote\n").target_line(), "> quote");
  EXPECT_EQ(Scanned("{a=b}\n    code\n").target_line(), "code");
  EXPECT_EQ(Scanned("{a=b}\n***\n").target_line(), "***");
  EXPECT_EQ(Scanned("- one\n  {a=b}\n  inside\n").target_line(), "inside");
  EXPECT_EQ(Scanned("> {a=b}\n> inside\n").target_line(), "inside");
  EXPECT_EQ(Scanned("> quoted\n{a=b}\noutside\n").target_line(), "outside");
  EXPECT_EQ(Scanned("- {a=b}\n  inside\n").target_line(), "inside");
  EXPECT_EQ(Scanned("{a=b}\r\nwindows\r\n").target_line(), "windows\r");
  EXPECT_EQ(Scanned("Words {#s}\n===\n").target_line(), "Words     ");
  EXPECT_EQ(Scanned("## Closed ## {#s}\n").target_line(), "## Closed ##     ");
}

TEST(AttributeScan, LeavesTextThatIsNoList) {
  for (const char* markdown : {"```\n{a=b}\n```\nx\n", "    {a=b}\n\nx\n", "<div>\n{a=b}\n</div>\n",
                               "text {a=b}\n", "# Set {1, 2}\n", "# Escaped \\{#x}\n", "~~~\n# x {#y}\n~~~\n",
                               "<!--\n{a=b}\n-->\nx\n", "- a\n\n      {a=b}\n"}) {
    Scanned scanned(markdown);
    EXPECT_TRUE(scanned.lists.empty()) << markdown;
    EXPECT_EQ(scanned.text, markdown);
    EXPECT_TRUE(scanned.diagnostics.empty()) << markdown;
  }
}

TEST(AttributeScan, WarnsOfListsThatDoNotCount) {
  for (const char* markdown : {"# x {#y\n", "{covers=\"a\n\nx\n", "text\n\n{a=b}\n", "> {a=b}\n\nx\n",
                               "- a\n  {a=b}\n- b\n", "{#a b}\n\nx\n", "{a=b} text\n"}) {
    Scanned scanned(markdown);
    EXPECT_TRUE(scanned.lists.empty()) << markdown;
    EXPECT_EQ(scanned.text, markdown);
    ASSERT_EQ(scanned.diagnostics.all().size(), 1U) << markdown;
    EXPECT_EQ(scanned.diagnostics.all()[0].rule->id, "bad-attributes");
  }
}

TEST(AttributeScan, WhatWouldBeMarkupWhenBlankedStaysText) {
  for (const char* markdown :
       {"para\n- {.b}\n  item\n", "- p\n  - {covers=a}\n    x\n", "- {.d}\n\n  first\n",
        "> para\n> - {.b}\n>   item\n", "- - - {.b}\n      x\n", "para\n1. {.b}\n   item\n",
        "- x\n\n{.k}\n    code\n", "- x\n{.k}\n    code\n", "- x\n\n{.k}\n  item's\n"}) {
    Scanned scanned(markdown);
    EXPECT_EQ(scanned.text, markdown);
    EXPECT_TRUE(scanned.lists.empty()) << markdown;
    ASSERT_EQ(scanned.diagnostics.all().size(), 1U) << markdown;
    EXPECT_EQ(scanned.diagnostics.all()[0].rule->id, "bad-attributes");
  }
}

TEST(AttributeScan, AnItemMayBeginWithAList) {
  for (const char* markdown : {"- {.b}\n  item\n", "- p\n- {.b}\n  item\n", "p\n\n1. {.b}\n   item\n"}) {
    Scanned scanned(markdown);
    EXPECT_EQ(scanned.lists.size(), 1U) << markdown;
    EXPECT_TRUE(scanned.diagnostics.all().empty()) << markdown;
  }
}

TEST(AttributeScan, ALineBetweenItemsPartsNothing) {
  EXPECT_EQ(Scanned("- a\n{covers=x}\n- b\n").text, "- a           \n- b\n");
  EXPECT_EQ(Scanned("- a\r\n{.x}\r\n- b\r\n").text, "- a      \r\n- b\r\n");
  EXPECT_EQ(Scanned("- a\n\n{.x}\n- b\n").text, "- a\n\n    \n- b\n");
  EXPECT_EQ(Scanned("a\n{.x}\n- b\n").text, "a\n    \n- b\n");
}

TEST(AttributeScan, TwoListsBelongToOneBlock) {
  Scanned scanned("{a=b}\n{c=d}\ntext\n");
  ASSERT_EQ(scanned.lists.size(), 2U);
  EXPECT_EQ(scanned.lists[0].target, scanned.lists[1].target);
}

}  // namespace
}  // namespace cvbuild::reading
