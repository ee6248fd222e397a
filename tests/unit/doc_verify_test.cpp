// Every invariant of the tree, broken once.
#include <cvbuild/doc/verify.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include <cvbuild/core/arena.hpp>

namespace {

using namespace cvbuild;
using namespace cvbuild::doc;
using namespace std::string_literals;

class Verify : public testing::Test {
 protected:
  template <class T>
  Slice<T> all(std::initializer_list<T> items) {
    return arena_.copy(std::span<const T>(items.begin(), items.size()));
  }
  Paragraph paragraph(std::initializer_list<Inline> content, Span span = {}) {
    Paragraph node;
    node.span = span;
    node.content = all(content);
    return node;
  }
  std::string verdict(const Block& block, const Bounds& bounds = {}) {
    return verify(all({block}), bounds).value_or("sound");
  }
  std::string verdict(const Inline& item) { return verdict(paragraph({item})); }

  Arena arena_;
};

TEST_F(Verify, ASoundTreeHasNoVerdict) {
  EXPECT_EQ(verdict(paragraph({Text{{{12, 20}}, "a"}, Text{{}, "generated"}}, {10, 20})), "sound");
  EXPECT_EQ(verify({}), std::nullopt);
}

TEST_F(Verify, SpansLieInTheirParents) {
  EXPECT_EQ(verdict(paragraph({Text{{{12, 21}}, "a"}}, {10, 20})),
            "12-21: a span reaches out of its parent's");
  EXPECT_EQ(verdict(paragraph({}, {20, 10})), "20-10: a span ends before it begins");
  Group group;
  group.blocks = all({Block{paragraph({}, {40, 50})}});
  EXPECT_EQ(verdict(group), "sound") << "a group that was made has no place";
  List list;
  list.span = {10, 20};
  list.items = all({ListItem{{10, 30}, {}}});
  EXPECT_EQ(verdict(list), "10-30: a span reaches out of its parent's");
}

TEST_F(Verify, TextIsOneLineOfUtf8) {
  EXPECT_EQ(verdict(Text{{{3, 4}}, "\xFF"}), "3-4: text is not UTF-8");
  EXPECT_EQ(verdict(Text{{}, "a\nb"}), "text holds an end of line");
  EXPECT_EQ(verdict(Code{{}, "a\rb"}), "code holds an end of line");
  const auto nul = "a\0b"s;
  EXPECT_EQ(verdict(Text{{}, nul}), "text holds a NUL");
  EXPECT_EQ(verdict(Link{{}, {}, "\xFF", {}}), "a link's target is not UTF-8");
  EXPECT_EQ(verdict(Link{{}, {}, "a", "two\nlines"}), "sound");
}

TEST_F(Verify, CodeBlocksKeepTheirLines) {
  CodeBlock code;
  code.text = "a\nb\n";
  EXPECT_EQ(verdict(code), "sound");
  code.text = "\xC3";
  EXPECT_EQ(verdict(code), "a code block is not UTF-8");
}

TEST_F(Verify, HeadingLevelsAreOneToSix) {
  Heading heading;
  for (unsigned level : {0U, 7U}) {
    heading.level = level;
    EXPECT_EQ(verdict(heading), "a heading's level is not 1 to 6");
  }
}

TEST_F(Verify, RowsAreAsWideAsTheirTable) {
  Table table;
  table.columns = all({Alignment::none, Alignment::left});
  table.rows = all({TableRow{{}, all({TableCell{}, TableCell{}})}});
  EXPECT_EQ(verdict(table), "sound");
  table.head_rows = 2;
  EXPECT_EQ(verdict(table), "a table has fewer rows than its head");
  table.head_rows = 0;
  table.rows = all({TableRow{{}, all({TableCell{}})}});
  EXPECT_EQ(verdict(table), "a row is not as wide as its table");
}

TEST_F(Verify, AttributesRolesAndPicturesAreSound) {
  Attributes attributes;
  attributes.id = "a\nb";
  Paragraph node;
  node.attributes = &attributes;
  EXPECT_EQ(verdict(node), "an id holds an end of line");
  node.attributes = nullptr;
  node.role = static_cast<Role>(99);
  EXPECT_EQ(verdict(node), "a role is none of the list");
  const Image image;
  Figure figure;
  figure.image = &image;
  EXPECT_EQ(verdict(figure), "a picture has no size");
}

TEST_F(Verify, ItemsHaveAttributesToo) {
  Attributes attributes;
  attributes.id = "\xFF";
  List list;
  list.items = all({ListItem{{}, {}, &attributes}});
  EXPECT_EQ(verdict(list), "an id is not UTF-8");
}

TEST_F(Verify, EnumeratorsAreThoseThatThereAre) {
  List list;
  list.kind = static_cast<ListKind>(9);
  EXPECT_EQ(verdict(list), "a list's kind is none of the enumerators");
  Table table;
  table.columns = all({static_cast<Alignment>(99)});
  table.head_rows = 0;
  EXPECT_EQ(verdict(table), "a column's alignment is none of the enumerators");
}

TEST_F(Verify, PicturesAreSound) {
  Image image;
  image.width = image.height = 1;
  const auto verdict_of = [this](const Image& wrong) {
    Figure figure;
    figure.image = &wrong;
    return verdict(figure);
  };
  EXPECT_EQ(verdict_of(image), "sound");
  auto wrong = image;
  for (const double resolution : {0.0, -1.0, std::nan(""), HUGE_VAL}) {
    wrong.dots_per_inch = resolution;
    EXPECT_EQ(verdict_of(wrong), "a picture's resolution is not above 0");
  }
  wrong = image;
  wrong.format = static_cast<ImageFormat>(9);
  EXPECT_EQ(verdict_of(wrong), "a picture's format is none of the enumerators");
  wrong = image;
  for (const int number : {0, 9}) {
    wrong.orientation = static_cast<Orientation>(number);
    EXPECT_EQ(verdict_of(wrong), "a picture's orientation is none of the enumerators");
  }
  wrong = image;
  wrong.path = "caf\xE9.png";
  EXPECT_EQ(verdict_of(wrong), "a picture's path is not UTF-8");
}

TEST_F(Verify, WhatADocumentSaysOfItselfIsText) {
  Document::Data data;
  data.meta.author = "\xFF";
  EXPECT_EQ(verify_document(data), "the author is not UTF-8");
  data.meta.author = {};
  Person person;
  person.awards = all({std::string_view("\xFF")});
  data.meta.person = &person;
  EXPECT_EQ(verify_document(data), "what is said of the person is not UTF-8");
}

TEST_F(Verify, WhatADocumentSaysOfItselfIsSound) {
  for (const std::string_view date : {"", "zzz", "2020", "2020-02-31", "2020-01-01T00:00:00Z"}) {
    Document::Data data;
    data.meta.date = date;
    EXPECT_EQ(verify_document(data), "the date is no day, such as 2026-11-30") << date;
  }
  Document::Data data;
  data.meta.language = "not a tag";
  EXPECT_EQ(verify_document(data), "the language is no language tag, such as en-GB");
  data.meta.language = "de";
  data.meta.anonymous = true;
  data.meta.author = anonymous_author;
  EXPECT_EQ(verify_document(data), std::nullopt);
  const Person person;
  data.meta.person = &person;
  EXPECT_EQ(verify_document(data), "an anonymous document names its author or a person");
  data.meta.person = nullptr;
  data.meta.author = "Jo Doe";
  EXPECT_EQ(verify_document(data), "an anonymous document names its author or a person");
}

TEST_F(Verify, DepthIsBounded) {
  Bounds bounds;
  bounds.depth = 3;
  Block block = paragraph({Text{{}, "a"}});
  Inline item = Text{{}, "a"};
  for (unsigned depth = 1; depth <= 4; ++depth) {
    Quote quote;
    quote.blocks = all({block});
    block = quote;
    item = Strong{{}, all({item})};
    EXPECT_EQ(verdict(block, bounds), depth <= 3 ? "sound" : "blocks are nested deeper than 3");
    EXPECT_EQ(verdict(paragraph({item}), bounds),
              depth <= 3 ? "sound" : "running text is nested deeper than 3");
  }
}

}  // namespace
