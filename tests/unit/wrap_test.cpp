// Plain text at a width: no line is wider, and the words stay what they are.
#include <gtest/gtest.h>

#include "emit/text/wrap.hpp"

namespace cvbuild::emitters {
namespace {

TEST(Wrap, parts_lines_between_words) {
  EXPECT_EQ(wrapped("one two three\n\nfour", 8), "one two\nthree\n\nfour");
  EXPECT_EQ(wrapped("exactly ten", 11), "exactly ten");
}

TEST(Wrap, stands_in_under_a_lists_marker) {
  EXPECT_EQ(wrapped("- one two three", 10), "- one two\n  three");
  EXPECT_EQ(wrapped("  10. one two three", 14), "  10. one two\n      three");
}

TEST(Wrap, keeps_a_word_that_is_too_wide) {
  EXPECT_EQ(wrapped("a incomprehensible b", 5), "a\nincomprehensible\nb");
}

TEST(Wrap, counts_columns_and_not_bytes) {
  EXPECT_EQ(wrapped("äöü äöü", 7), "äöü äöü");
  EXPECT_EQ(wrapped("日本 語", 5), "日本\n語");
}

TEST(Wrap, a_tab_leads_to_the_next_eighth_column) {
  EXPECT_EQ(wrapped("one two\tthree", 13), "one two\tthree");
  EXPECT_EQ(wrapped("one two\tthree", 12), "one two\nthree");
  EXPECT_EQ(wrapped("one four\tthree", 20), "one four\nthree");
}

TEST(Wrap, parts_letters_of_east_asia_but_not_their_marks) {
  EXPECT_EQ(wrapped("日本語文章", 4), "日本\n語文\n章");
  EXPECT_EQ(wrapped("日本、語「文」", 6), "日本、\n語\n「文」");
  EXPECT_EQ(wrapped("用C++写代码", 6), "用C++\n写代码");
}

TEST(Wrap, keeps_what_stands_behind_a_tab_whole) {
  EXPECT_EQ(wrapped("Senior engineer\t15 Sept 2019 - 31 Dec", 30), "Senior engineer\n15 Sept 2019 - 31 Dec");
}

}  // namespace
}  // namespace cvbuild::emitters
