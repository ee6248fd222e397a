// Words and characters are counted as UAX #29 parts them.
#include <cvbuild/core/boundaries.hpp>

#include <gtest/gtest.h>

#include <string>

namespace cvbuild {
namespace {

TEST(Boundaries, a_character_is_what_a_reader_sees) {
  EXPECT_EQ(count_graphemes(""), 0U);
  EXPECT_EQ(count_graphemes("R&D"), 3U);
  EXPECT_EQ(count_graphemes("a\r\nb"), 3U) << "CR LF is one";
  EXPECT_EQ(count_graphemes("e\u0301\u0323"), 1U);
  EXPECT_EQ(count_graphemes("\u0915\u094D\u0937\u0940"), 2U) << "Unicode 15.0 parts a conjunct";
  EXPECT_EQ(count_graphemes("\u1112\u1161\u11ABx\uD55C\uAE00"), 4U) << "Hangul, of jamo and of syllables";
  EXPECT_EQ(count_graphemes("\U0001F468\u200D\U0001F469\u200D\U0001F467"), 1U) << "a family";
  EXPECT_EQ(count_graphemes("\U0001F44D\U0001F3FD"), 1U) << "a skin tone";
  EXPECT_EQ(count_graphemes("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7\U0001F1EC"), 3U)
      << "two flags and a half";
  EXPECT_EQ(count_graphemes("a\u200D\U0001F600"), 2U) << "a joiner behind a letter joins nothing";
  EXPECT_EQ(count_graphemes("\u0301"), 1U);
}

TEST(Boundaries, a_word_holds_a_letter_or_a_digit) {
  EXPECT_EQ(count_segmented_words(""), 0U);
  EXPECT_EQ(count_segmented_words(" ... -- !"), 0U);
  EXPECT_EQ(count_segmented_words("I can't, we\u2019ve"), 3U);
  EXPECT_EQ(count_segmented_words("on-call and/or CI/CD"), 6U) << "hyphens and slashes part words";
  EXPECT_EQ(count_segmented_words("3.14 1,000 v2.0 1.a"), 5U);
  EXPECT_EQ(count_segmented_words("snake_case __init__ ___"), 2U);
  EXPECT_EQ(count_segmented_words("example.org a.b"), 2U);
  EXPECT_EQ(count_segmented_words("C++ C# .NET"), 3U);
  EXPECT_EQ(count_segmented_words("\u05E6\u05D4\"\u05DC"), 1U) << "a Hebrew acronym";
  EXPECT_EQ(count_segmented_words("\u30AB\u30BF\u30AB\u30CA"), 1U);
  EXPECT_EQ(count_segmented_words("\u6F22\u5B57"), 2U) << "ideographs stand alone";
  EXPECT_EQ(count_segmented_words("e\u0301a n\u200Db"), 2U);
  EXPECT_EQ(count_segmented_words("\U0001F600 \U0001F1E9\U0001F1EA"), 0U);
}

TEST(Boundaries, long_rows_take_linear_time) {
  std::string flags;
  for (int i = 0; i < 200000; ++i) flags += "\U0001F1E9";
  EXPECT_EQ(count_graphemes(flags), 100000U);
  EXPECT_EQ(count_segmented_words(flags), 0U);
}

}  // namespace
}  // namespace cvbuild
