// JSON as it is written: separators, indentation, escapes.
#include <gtest/gtest.h>

#include <cvbuild/core/json_writer.hpp>

namespace cvbuild {
namespace {

TEST(JsonWriter, separates_values_and_nests) {
  Sink sink;
  JsonWriter json(sink);
  json.begin_object().member("a", "b").key("c").begin_array().literal("1").literal("null").end_array();
  json.key("d").begin_object().end_object().end_object();
  EXPECT_EQ(sink.bytes(), R"({"a":"b","c":[1,null],"d":{}})");
}

TEST(JsonWriter, indents) {
  Sink sink;
  JsonWriter json(sink, 2);
  json.begin_object().key("a").begin_array().string("b").string("c").end_array().end_object();
  EXPECT_EQ(sink.bytes(), "{\n  \"a\": [\n    \"b\",\n    \"c\"\n  ]\n}");
}

TEST(JsonWriter, escapes_what_a_string_may_not_hold_and_nothing_else) {
  Sink sink;
  JsonWriter(sink).string("q\" b\\ l\n t\t c\x01 d\x7F ä😀 </a>");
  EXPECT_EQ(sink.bytes(), R"("q\" b\\ l\n t\t c\u0001 d\u007f ä😀 </a>")");
}

TEST(JsonWriter, cannot_end_a_script_element) {
  Sink sink;
  JsonWriter(sink, 0, true).string("</script>");
  EXPECT_EQ(sink.bytes(), R"("\u003c/script>")");
}

}  // namespace
}  // namespace cvbuild
