// Tables of questions, as they are pasted from a page or a document.
#include <gtest/gtest.h>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedTable, its_rows_are_questions_with_their_limits) {
  const auto* wanted = "Why us?{..30}<Word limit: 30>; Describe rain.{..1250}<Word limit: 1,250>";
  EXPECT_EQ(outline("Question\tWord limit\nWhy us?\t30\nDescribe rain.\t1,250\n"), wanted);
  EXPECT_EQ(outline("Question | Word limit\nWhy us? | 30\nDescribe rain. | 1,250\n"), wanted);
  EXPECT_EQ(
      outline("| Question | Word limit |\r\n|---|:--|\r\n| Why us? | 30 |\r\n| Describe rain. | 1,250 |\r\n"),
      wanted);
  EXPECT_EQ(
      outline(
          "Our form\n\nNo.\tWord limit\tQuestion\n1\t30\tWhy us?\n2\t1,250\tDescribe rain.\n\nThank you.\n"),
      wanted);
  EXPECT_EQ(outline("Question\tMax characters\tWeight\nWhy us?\t30\t20%\nProject title\t90\t\n"),
            "Why us?{..30 characters}<Max characters: 30 (Weight: 20%)>; ~Project title{..90 characters}<Max "
            "characters: 90>");
}

TEST(PastedTable, bars_and_tabs_make_none_by_themselves) {
  EXPECT_EQ(outline("1.\tWhy us?\n2.\tWhat now?\n"), "Why us?; What now?");
  EXPECT_EQ(outline("Choose: red | blue.\n\nWhy us?\n").find("Why us?") != std::string::npos, true);
  EXPECT_EQ(
      outline("Questions | Form\n\nWhy us?\n\nWhat now?\n").find("Why us?; What now?") != std::string::npos,
      true);
}

TEST(PastedTable, rows_without_heads_are_known_by_tabs_and_rising_numbers) {
  EXPECT_EQ(outline("1\tWhy us?\t20 words\n2\tDescribe rain.\t30 words\n3\tWhat now?\t\n"),
            "Why us?{..20}<20 words>; Describe rain.{..30}<30 words>; What now?");
  EXPECT_EQ(
      outline("Please answer ALL questions.\n\n01\tWhy us?\t(20 words)\r\n02\tWhat now?\t(30 words)\r\n"),
      "Why us?{..20}<(20 words)>; What now?{..30}<(30 words)>");
  EXPECT_EQ(outline("Part A\n1.\tWhy us?\t20 words\n2.\tWho?\t30 words\nPart B\n1.\tWhere?\t40 words\n"),
            "Part A: Why us?{..20}<20 words>; Who?{..30}<30 words>; Part B: Where?{..40}<40 words>");
  EXPECT_EQ(outline("1\tWhy us?\n2\tDescribe\nyour work.\t20 words\nNow sign.\n"),
            "Why us?; Describe your work. 20 words{..20}<Now sign.>");
  EXPECT_EQ(outline("Describe your German:\n1\tpoor\n2\tgood\n"), "Describe your German: 1 poor 2 good");
}

TEST(PastedTable, numbers_without_a_mark_may_begin_with_a_zero) {
  EXPECT_EQ(outline("01 Why us? 20 words\n02 Describe rain. 30 words\n"),
            "Why us? 20 words{..20}; Describe rain. 30 words{..30}");
}

}  // namespace
}  // namespace cvbuild
