// Where a part of a text stands in its source.
#include <gtest/gtest.h>

#include "check/source_place.hpp"

namespace cvbuild::checking {
namespace {

/// What of `source` gives the first `words` in `decoded`.
std::string_view found(std::string_view source, std::string_view decoded, std::string_view words) {
  const auto begin = decoded.find(words);
  const auto place = place_in_source(source, decoded, begin, begin + words.size());
  return place ? source.substr(place->begin, place->end - place->begin) : "nothing";
}

TEST(SourcePlace, escapes_and_references_are_passed) {
  EXPECT_EQ(found(R"(R\&D was mine, and I had to setup it)", "R&D was mine, and I had to setup it", "setup"),
            "setup");
  EXPECT_EQ(found("One &amp; two javascript", "One & two javascript", "javascript"), "javascript");
  EXPECT_EQ(found("a&#x41;b &unknown", "aAb &unknown", "b"), "b");
  EXPECT_EQ(found("AT&T; and &amp;amp;", "AT&T; and &amp;", "and"), "and");
  EXPECT_EQ(found(R"(one \* two \\ three)", R"(one * two \ three)", "two"), "two");
  EXPECT_EQ(found(R"(one \* two)", "one * two", "*"), R"(\*)");
  EXPECT_EQ(found(R"(C:\Users \o/ here)", R"(C:\Users \o/ here)", "here"), "here");
}

TEST(SourcePlace, strings_of_data_are_passed) {
  EXPECT_EQ(found(R"("caf\u00e9 \"is\"\nopen now")", "caf\u00E9 \"is\"\nopen now", "now"), "now");
  EXPECT_EQ(found("'it''s a ''setup'''", "it's a 'setup'", "setup"), "setup");
  EXPECT_EQ(found(">-\n    folded lines\n    go on here", "folded lines go on here", "on"), "on");
  EXPECT_EQ(found("**bold** and *fine* words", "bold and fine words", "fine"), "fine");
}

TEST(SourcePlace, what_does_not_go_together_has_no_place) {
  EXPECT_EQ(found("abc", "xyz", "z"), "nothing");
  EXPECT_EQ(found("", "x", "x"), "nothing");
}

}  // namespace
}  // namespace cvbuild::checking
