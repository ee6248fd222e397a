// Dispatch and traversal: the right function for every kind, in document order.
#include <cvbuild/core/visit.hpp>

#include <gtest/gtest.h>

#include <string>
#include <variant>

#include <cvbuild/doc/builder.hpp>
#include <cvbuild/doc/walk.hpp>

namespace {

using namespace cvbuild;

using Number = std::variant<int, double>;

TEST(Visit, CallsTheFunctionOfTheKind) {
  const auto name = [](const Number& number) {
    return visit(Overloaded{[](const int&) { return "int"; }, [](const double&) { return "double"; }},
                 number);
  };
  EXPECT_STREQ(name(1), "int");
  EXPECT_STREQ(name(1.0), "double");
}

TEST(Visit, VisitorsMayHaveStateAndReturnReferences) {
  struct Counter {
    int ints = 0, doubles = 0;
    int& operator()(const int&) { return ++ints; }
    int& operator()(const double&) { return ++doubles; }
  } counter;
  visit(counter, Number(1)) = 5;
  visit(counter, Number(1));
  visit(counter, Number(1.0));
  EXPECT_EQ(counter.ints, 6);
  EXPECT_EQ(counter.doubles, 1);
}

TEST(Walk, GoesInDocumentOrderParentsFirst) {
  Builder builder;
  builder.quote([](BlockBuilder& quote) {
    quote.paragraph("a").bullet_list([](ListBuilder& list) { list.item("b"); });
  });
  builder.table({{"c", "d"}});
  builder.paragraph(
      [](InlineBuilder& text) { text.strong([](InlineBuilder& inner) { inner.text("e"); }).text("f"); });
  const auto document = builder.finish();
  std::string seen;
  doc::walk(
      document.blocks(), [&](const doc::Block& block) { seen += std::to_string(block.index()); },
      [&](const doc::Inline& item) {
        const auto* text = std::get_if<doc::Text>(&item.kind());
        seen += text != nullptr ? text->text : "*";
      });
  EXPECT_EQ(seen, "41a21b5cd1*ef") << "a quote with a paragraph and a list, a table, a paragraph";
}

}  // namespace
