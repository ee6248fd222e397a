// The tree dump, and what holds for every tree: random ones are sound, and every format is a pure function.
#include <gtest/gtest.h>

#include <algorithm>

#include <cvbuild/doc/builder.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/verify.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/emit/emit.hpp>

#include "unit/random_tree.hpp"

namespace {

using namespace cvbuild;
using namespace std::string_literals;
using cvbuild::testing::RandomTree;

std::string emitted(const Document& document, const OutputFormat& format, const EmitOptions& options = {}) {
  Sink sink;
  Diagnostics diagnostics;
  format.emit(document, options, sink, diagnostics);
  EXPECT_FALSE(sink.failed());
  return sink.take();
}

std::string tree_of(const Document& document) {
  return emitted(document, *find_format(built_in_formats(), "tree"));
}

TEST(TreeFormat, ShowsMetaPicturesAndEveryKind) {
  Builder builder;
  builder.title("T").author("A").subject("S").keywords({"k", "l"}).anonymous().language("de");
  builder.heading(2, "H", "h").code("x\n", "c++").rule().page_break();
  builder.quote([](BlockBuilder& quote) { quote.paragraph("q"); });
  builder.group(doc::Role::answer, [](BlockBuilder& group) {
    group.table({{"a", "b"}}, {doc::Alignment::right});
  });
  builder.ordered_list([](ListBuilder& list) { list.item("i").item([](BlockBuilder&) {}); }, 3);
  builder.figure("f.gif", "GIF89a\x40\0\x30\0\xF0\0\0;;"s, "caption", "alternative");
  builder.paragraph([](InlineBuilder& text) {
    text.code("c").line_break().link(
        "#h", [](InlineBuilder& link) { link.text("l"); }, "t");
    text.emphasis([](InlineBuilder& inner) { inner.text("e"); }).strong([](InlineBuilder& inner) {
      inner.text("s");
    });
    text.strikethrough([](InlineBuilder& inner) { inner.text("d"); });
    text.phrase(
        doc::Role::raw, [](InlineBuilder& inner) { inner.text("p"); }, "v");
    text.picture("f.gif", "", "again");
  });
  EXPECT_EQ(
      tree_of(builder.finish()),
      R"(document title="T" author="Anonymous" language="de" subject="S" keyword="k" keyword="l" date="1980-01-01" anonymous
  image "f.gif" gif width=64 height=48 dots-per-inch=96 bytes=15
  heading id="h" level=2
    text "H"
  code-block language="c++" "x\n"
  rule
  page-break
  quote
    paragraph
      text "q"
  group role=answer
    table columns=right,none head-rows=1
      row
        cell
          text "a"
        cell
          text "b"
  list ordered tight start=3
    item
      paragraph
        text "i"
    item
  figure target="f.gif" alternative="alternative" image="f.gif"
    text "caption"
  paragraph
    code "c"
    break hard
    link target="#h" title="t"
      text "l"
    emphasis
      text "e"
    strong
      text "s"
    strikethrough
      text "d"
    phrase role=raw value="v"
      text "p"
    picture target="f.gif" image="f.gif"
      text "again"
)");
}

TEST(TreeFormat, ShowsPlacesAttributesAndMissingPictures) {
  const auto data = std::make_shared<Document::Data>();
  const std::string_view classes[] = {"a", "b"};
  const doc::Attribute values[] = {{{}, "k", "v w"}};
  doc::Attributes attributes;
  attributes.classes = {classes, 2};
  attributes.values = {values, 1};
  doc::Figure figure;
  figure.span = {10, 20};
  figure.attributes = &attributes;
  figure.target = "gone.png";
  const doc::Block block = figure;
  data->blocks = {&block, 1};
  EXPECT_EQ(tree_of(Document(data)),
            "document language=\"en\" date=\"1980-01-01\"\n"
            "  figure @10-20 class=\"a\" class=\"b\" {k=\"v w\"} target=\"gone.png\" no-image\n");
}

TEST(TreeFormat, WhatCannotBeSeenIsSpeltOut) {
  Builder builder;
  builder.paragraph("\t\"\\ \u00A0\u200B\u00AD\x01 \u00E9");
  EXPECT_NE(tree_of(builder.finish()).find("    text \"\\t\\\"\\\\ \\u{a0}\\u{200b}\\u{ad}\\u{1} \u00E9\"\n"),
            std::string::npos);
}

TEST(RandomTree, IsSoundAndTheSameForTheSameSeed) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto document = RandomTree(seed).document();
    ASSERT_EQ(doc::verify(document.blocks()), std::nullopt) << "seed " << seed;
    ASSERT_EQ(tree_of(document), tree_of(RandomTree(seed).document())) << "seed " << seed;
  }
}

TEST(RandomTree, HoldsEveryKind) {
  std::vector<int> blocks(std::variant_size_v<doc::BlockKind>), inlines(std::variant_size_v<doc::InlineKind>);
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto document = RandomTree(seed).document();
    doc::walk(
        document.blocks(), [&](const doc::Block& block) { ++blocks[block.index()]; },
        [&](const doc::Inline& item) { ++inlines[item.index()]; });
  }
  for (const int count : blocks) EXPECT_GT(count, 20);
  for (const int count : inlines) EXPECT_GT(count, 20);
}

/// Text stands at neither end of an end of line, and is there exactly if there is something to show.
TEST(RandomTree, PlainTextIsTidy) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto document = RandomTree(seed).document();
    const auto text = doc::plain_text(document.blocks());
    ASSERT_EQ(text, doc::plain_text(document.blocks())) << "seed " << seed;
    if (text.empty()) continue;
    ASSERT_NE(text.front(), '\n') << "seed " << seed;
    ASSERT_NE(text.back(), '\n') << "seed " << seed;
    std::size_t texts = 0;
    doc::walk(
        document.blocks(), [](const doc::Block&) {},
        [&](const doc::Inline& item) {
          const auto* node = std::get_if<doc::Text>(&item.kind());
          if (node != nullptr && text.find(node->text) == std::string::npos) ++texts;
        });
    ASSERT_EQ(texts, 0U) << "seed " << seed << ": a text is missing";
  }
}

class EveryFormat : public ::testing::TestWithParam<OutputFormat> {};

TEST_P(EveryFormat, IsAPureFunctionOfTheDocument) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto document = RandomTree(seed).document();
    const auto first = emitted(document, GetParam());
    ASSERT_EQ(first, emitted(RandomTree(seed).document(), GetParam())) << "seed " << seed;
  }
}

TEST_P(EveryFormat, TakesFragmentsToo) {
  const EmitOptions options{true, "pictures"};
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const auto document = RandomTree(seed).document();
    ASSERT_EQ(emitted(document, GetParam(), options), emitted(document, GetParam(), options))
        << "seed " << seed;
  }
}

TEST_P(EveryFormat, SaysThatItsSinkIsFull) {
  const auto document = RandomTree(1).document();
  Sink sink(16);
  Diagnostics diagnostics;
  GetParam().emit(document, {}, sink, diagnostics);
  EXPECT_TRUE(sink.failed());
}

INSTANTIATE_TEST_SUITE_P(BuiltIn, EveryFormat,
                         ::testing::ValuesIn(built_in_formats().begin(), built_in_formats().end()),
                         [](const auto& tested) {
                           std::string name(tested.param.name);
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
