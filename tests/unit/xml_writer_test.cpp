// Escaping in text and attributes, numbers, base64.
#include "emit/xml_writer.hpp"

#include <gtest/gtest.h>

namespace {

using cvbuild::Sink;
using cvbuild::emitters::XmlWriter;

template <class Write>
std::string written(Write write) {
  Sink sink;
  XmlWriter writer(sink);
  write(writer);
  return sink.take();
}
std::string text(std::string_view text) {
  return written([&](XmlWriter& writer) { writer.text(text); });
}
std::string attribute(std::string_view value) {
  return written([&](XmlWriter& writer) { writer.attribute("a", value); });
}
std::string base64(std::string_view bytes) {
  return written([&](XmlWriter& writer) { writer.base64(bytes); });
}

TEST(XmlWriter, EscapesText) {
  EXPECT_EQ(text("a<b>&\"'c"), "a&lt;b&gt;&amp;\"'c");
  EXPECT_EQ(text("]]>"), "]]&gt;");
  EXPECT_EQ(text("\t\n\r"), "\t\n&#13;");
  EXPECT_EQ(text(""), "");
}

TEST(XmlWriter, EscapesAttributes) {
  EXPECT_EQ(attribute("a<b>&\"'c"), " a=\"a&lt;b&gt;&amp;&quot;'c\"");
  EXPECT_EQ(attribute("\t\n\r "), " a=\"&#9;&#10;&#13; \"");
  EXPECT_EQ(attribute(""), " a=\"\"");
}

TEST(XmlWriter, WritesNoCharacterThatXmlForbids) {
  EXPECT_EQ(text({"\0\x01\x1F", 3}), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(text("a\uFFFE\uFFFFb"), "a\uFFFD\uFFFDb");
  EXPECT_EQ(text("\uFFFD\uFFFC\uF8FF\U0010FFFF\x7F"), "\uFFFD\uFFFC\uF8FF\U0010FFFF\uFFFD");
  EXPECT_EQ(text("It\u0092s a\u00A0b\u0080"), "It\uFFFDs a\u00A0b\uFFFD");
  EXPECT_EQ(text("caf\u00E9\u0080\u009F\u00A0\u00B7"), "caf\u00E9\uFFFD\uFFFD\u00A0\u00B7");
  EXPECT_EQ(attribute("\xC2"), " a=\"\xC2\"") << "no reading past the end";
  EXPECT_EQ(attribute("\xEF"), " a=\"\xEF\"") << "no reading past the end";
}

TEST(XmlWriter, WritesNumbers) {
  EXPECT_EQ(
      written([](XmlWriter& writer) { writer.markup("<a").attribute("n", -7).markup(">").number(42U); }),
      "<a n=\"-7\">42");
}

/// The examples of RFC 4648, section 10.
TEST(XmlWriter, WritesBase64) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foob"), "Zm9vYg==");
  EXPECT_EQ(base64("fooba"), "Zm9vYmE=");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64("\xFF\xFE\xFB"), "//77");
}

}  // namespace
