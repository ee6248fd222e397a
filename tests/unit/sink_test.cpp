// The sink's bytes, its limit, and that an error sticks.
#include <cvbuild/core/sink.hpp>

#include <gtest/gtest.h>

namespace {

using cvbuild::Sink;

TEST(Sink, CollectsBytes) {
  Sink sink;
  sink.write("ab");
  sink.write('c');
  sink.write({"\0d", 2});
  EXPECT_EQ(sink.bytes(), std::string_view("abc\0d", 5));
  EXPECT_EQ(sink.size(), 5U);
  EXPECT_FALSE(sink.failed());
}

TEST(Sink, TakesUpToItsLimit) {
  Sink sink(4);
  sink.write("abcd");
  EXPECT_FALSE(sink.failed());
  sink.write("");
  EXPECT_FALSE(sink.failed());
  sink.write('e');
  EXPECT_TRUE(sink.failed());
  EXPECT_EQ(sink.bytes(), "abcd");
}

TEST(Sink, ItsErrorSticks) {
  Sink sink(4);
  sink.write("abcde");
  EXPECT_TRUE(sink.failed());
  sink.write("f");
  EXPECT_TRUE(sink.failed());
  EXPECT_EQ(sink.bytes(), "") << "nothing is written after a hole";
}

TEST(Sink, ClearsAndIsEmptyOnceTaken) {
  Sink sink(4);
  sink.write("abcde");
  sink.clear();
  EXPECT_FALSE(sink.failed());
  sink.write("abcd");
  EXPECT_EQ(sink.take(), "abcd");
  EXPECT_EQ(sink.size(), 0U);
  sink.write("efgh");
  EXPECT_EQ(sink.bytes(), "efgh");
}

}  // namespace
