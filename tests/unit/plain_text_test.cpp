// The plain-text projection, kind by kind, and what counts as content.
#include <cvbuild/doc/plain_text.hpp>

#include <gtest/gtest.h>

#include <cvbuild/core/arena.hpp>

namespace {

using namespace cvbuild::doc;
using cvbuild::Arena;

class PlainText : public testing::Test {
 protected:
  template <class T>
  cvbuild::Slice<T> all(std::initializer_list<T> items) {
    return arena_.copy(std::span<const T>(items.begin(), items.size()));
  }
  static Inline text(std::string_view characters) { return Text{{}, characters}; }
  Block paragraph(std::string_view characters) { return paragraph({text(characters)}); }
  Block paragraph(std::initializer_list<Inline> content) {
    Paragraph node;
    node.content = all(content);
    return node;
  }
  ListItem item(std::initializer_list<Block> blocks) { return {{}, all(blocks)}; }
  Block list(bool tight, std::initializer_list<ListItem> items, ListKind kind = ListKind::bullet,
             unsigned start = 1) {
    List node;
    node.kind = kind;
    node.tight = tight;
    node.start = start;
    node.items = all(items);
    return node;
  }
  static Block code(std::string_view characters) {
    CodeBlock node;
    node.text = characters;
    return node;
  }
  Block table(std::initializer_list<std::initializer_list<std::string_view>> rows) {
    std::vector<TableRow> all_rows;
    for (const auto& row : rows) {
      std::vector<TableCell> cells;
      for (auto cell : row) cells.push_back({{}, cell.empty() ? Inlines{} : all({text(cell)})});
      all_rows.push_back({{}, arena_.copy(std::span<const TableCell>(cells))});
    }
    Table node;
    node.rows = arena_.copy(std::span<const TableRow>(all_rows));
    return node;
  }
  std::string plain(std::initializer_list<Block> blocks) { return plain_text(all(blocks)); }
  bool content(std::initializer_list<Block> blocks) { return has_content(all(blocks)); }

  Arena arena_;
};

TEST_F(PlainText, ParagraphsArePartedByAnEmptyLine) {
  EXPECT_EQ(plain({paragraph("one"), paragraph("two")}), "one\n\ntwo");
  EXPECT_EQ(plain({}), "");
}

TEST_F(PlainText, BreaksOfBothKindsAreOneSpace) {
  EXPECT_EQ(plain({paragraph({text("a"), Break{{}, true}, text("b"), Break{{}, false}, text("c")})}),
            "a b c");
}

TEST_F(PlainText, MarkupLeavesItsTextOnly) {
  Link link;
  link.content = all({text("site")});
  link.target = "https://example.org/";
  Picture picture;
  picture.content = all({text("caption")});
  Phrase phrase;
  phrase.content = all({Inline{Code{{}, "code"}}});
  phrase.value = "value";
  const auto words = all({text("word")});
  EXPECT_EQ(plain({paragraph({link, text(" "), picture, text(" "), phrase, Emphasis{{}, words},
                              Strong{{}, words}, Strikethrough{{}, words}})}),
            "site caption codewordwordword");
}

TEST_F(PlainText, BlocksWithoutTextLeaveNothing) {
  EXPECT_EQ(
      plain({Rule{}, paragraph("a"), Rule{}, PageBreak{}, paragraph(""), code(""), paragraph("b"), Rule{}}),
      "a\n\nb");
}

TEST_F(PlainText, TightItemsAreLinesAndLooseOnesAreParted) {
  const auto items = {item({paragraph("a")}), item({paragraph("b")})};
  EXPECT_EQ(plain({paragraph("x"), list(true, items), paragraph("y")}), "x\n\n- a\n- b\n\ny");
  EXPECT_EQ(plain({list(false, items)}), "- a\n\n- b");
}

TEST_F(PlainText, OrderedItemsCountFromTheirStart) {
  EXPECT_EQ(plain({list(true, {item({paragraph("a")}), item({paragraph("b")})}, ListKind::ordered, 9)}),
            "9. a\n10. b");
  EXPECT_EQ(
      plain({list(true, {item({paragraph("a")}), item({paragraph("b")})}, ListKind::ordered, 4294967295U)}),
      "4294967295. a\n4294967296. b");
}

TEST_F(PlainText, OnlyMarkersAreIndented) {
  const auto inner = list(true, {item({paragraph("b"), paragraph("c")}), item({code("x\n y\n")})});
  EXPECT_EQ(plain({list(true, {item({paragraph("a"), inner}), item({paragraph("d")})})}),
            "- a\n  - b\nc\n  - x\n y\n- d");
  EXPECT_EQ(plain({list(false, {item({paragraph("a"), inner}), item({paragraph("d")})})}),
            "- a\n\n  - b\nc\n  - x\n y\n\n- d");
}

TEST_F(PlainText, AListThatOpensAnItemFollowsOnItsLine) {
  const auto inner = list(true, {item({paragraph("a")}), item({paragraph("b")})}, ListKind::ordered);
  EXPECT_EQ(plain({list(true, {item({inner}), item({paragraph("c")})})}), "- 1. a\n  2. b\n- c");
}

TEST_F(PlainText, OfAnEmptyItemTheMarkerIsLeft) {
  EXPECT_EQ(plain({list(true, {item({}), item({paragraph("a")}), item({Rule{}})})}), "-\n- a\n-");
  EXPECT_EQ(plain({list(true, {item({list(true, {item({})}, ListKind::ordered)}), item({paragraph("a")})})}),
            "- 1.\n- a");
}

TEST_F(PlainText, CodeKeepsItsLines) {
  EXPECT_EQ(plain({code("a\n\n  b\n"), paragraph("c")}), "a\n\n  b\n\nc");
  EXPECT_EQ(plain({code("a")}), "a");
}

TEST_F(PlainText, QuotesAndGroupsAreNotMarked) {
  Quote quote;
  quote.blocks = all({paragraph("a"), paragraph("b")});
  Group group;
  group.blocks = all({Block{quote}, paragraph("c")});
  EXPECT_EQ(plain({group, paragraph("d")}), "a\n\nb\n\nc\n\nd");
}

TEST_F(PlainText, CellsArePartedByATab) {
  EXPECT_EQ(plain({paragraph("x"), table({{"a", "b"}, {"", "d"}, {"e", ""}}), paragraph("y")}),
            "x\n\na\tb\n\td\ne\t\n\ny");
  EXPECT_EQ(plain({table({{"a"}, {""}, {"b"}})}), "a\nb");
}

TEST_F(PlainText, AFigureGivesItsCaption) {
  Figure figure;
  figure.caption = all({text("The parts")});
  figure.alternative = "boxes and arrows";
  EXPECT_EQ(plain({figure}), "The parts");
}

TEST_F(PlainText, AppendsBehindWhatIsThere) {
  std::string there = "before:";
  append_plain_text(all({paragraph("a"), paragraph("b")}), there);
  EXPECT_EQ(there, "before:a\n\nb");
  append_plain_text(all({text("!")}), there);
  EXPECT_EQ(there, "before:a\n\nb!");
}

TEST_F(PlainText, ContentIsAWordOrAPicture) {
  EXPECT_TRUE(content({paragraph("a")}));
  EXPECT_TRUE(content({code("x")}));
  EXPECT_TRUE(content({table({{"", "x"}})}));
  EXPECT_TRUE(content({list(true, {item({}), item({paragraph("-")})})}));
  EXPECT_TRUE(content({Figure{}}));
  EXPECT_TRUE(content({paragraph({Picture{}})}));
}

TEST_F(PlainText, BlanksMarkersAndRulesAreNoContent) {
  EXPECT_FALSE(content({}));
  EXPECT_FALSE(content({paragraph(" \t\xC2\xA0\xE2\x80\x83"), Rule{}, PageBreak{}}));
  EXPECT_FALSE(content({paragraph({Break{{}, true}}), code("\n \n"), table({{"", " "}})}));
  EXPECT_FALSE(content({list(true, {item({}), item({paragraph("")})}, ListKind::ordered)}));
}

TEST_F(PlainText, LinesOfACvStandRightBelowEachOther) {
  const auto line = [&](Role role, std::string_view characters) {
    Paragraph node;
    node.role = role;
    node.content = all({text(characters)});
    return Block(node);
  };
  Heading heading;
  heading.role = Role::entry;
  heading.content = all({text("Baker"), Inline(Phrase{{}, Role::dates, all({text("2020")}), "2020"})});
  EXPECT_EQ(
      plain({line(Role::name, "Ada"), line(Role::label, "Baker"), line(Role::contact, "a"), paragraph("b")}),
      "Ada\nBaker\na\n\nb");
  EXPECT_EQ(plain({Block(heading), line(Role::organisation, "Bakery"), line(Role::item, "a"),
                   line(Role::item, "b")}),
            "Baker\t2020\nBakery\n\na\nb");
  EXPECT_EQ(plain({paragraph({Inline(Phrase{{}, Role::dates, all({text("2020")}), "2020"})})}), "2020");
  EXPECT_EQ(plain({paragraph({text("a"), Inline(Phrase{{}, Role::dates, {}, ""}), text("b")})}), "ab");
}

TEST_F(PlainText, AnAddresseeKeepsItsLines) {
  Paragraph node;
  node.role = Role::addressee;
  node.content = all({text("a"), Inline(Break{{}, true}), text("b"), Inline(Break{{}, false}), text("c")});
  EXPECT_EQ(plain({Block(node)}), "a\nb c");
}

}  // namespace
