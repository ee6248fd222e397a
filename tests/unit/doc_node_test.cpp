// Lookups in lists of attributes.
#include <gtest/gtest.h>

#include <cvbuild/doc/node.hpp>

namespace {

using namespace cvbuild::doc;

TEST(Attributes, TheLastValueOfAKeyCounts) {
  const Attribute values[] = {{{}, "a", "1"}, {{}, "b", "2"}, {{}, "a", "3"}};
  Attributes attributes;
  attributes.values = {values, 3};
  ASSERT_NE(attributes.find("a"), nullptr);
  EXPECT_EQ(attributes.find("a")->value, "3");
  EXPECT_EQ(attributes.find("c"), nullptr);
}

TEST(Attributes, ClassesAreWholeNames) {
  const std::string_view classes[] = {"page-break", "note"};
  Attributes attributes;
  attributes.classes = {classes, 2};
  EXPECT_TRUE(attributes.has_class("note"));
  EXPECT_FALSE(attributes.has_class("page"));
  EXPECT_FALSE(Attributes{}.has_class(""));
}

TEST(Node, ABlockWithoutAttributesHasNoId) {
  Attributes attributes;
  attributes.id = "x";
  Paragraph paragraph;
  EXPECT_EQ(node(Block{paragraph}).id(), "");
  paragraph.attributes = &attributes;
  EXPECT_EQ(node(Block{paragraph}).id(), "x");
}

}  // namespace
