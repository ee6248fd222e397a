// Which words of a pasted form are questions, and to which of them a limit belongs.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedQuestion, an_order_may_stand_behind_an_adverb_or_a_clause) {
  for (const auto* order :
       {"Briefly describe rain.", "Then explain rain.", "Also indicate your dates.", "Mention two books.",
        "Using no more than 90 words, sum up rain.", "In two or three sentences, explain rain.",
        "If applicable, list your prizes.", "Having read the guide, tell us of rain.",
        "Choose a word and explain why.", "Select the course and say why."}) {
    EXPECT_EQ(outline(concat({order, "\n\nWhat now?\n"})).find(concat({order, "; What now?"})) == 0 ||
                  outline(concat({order, "\n\nWhat now?\n"})).find(concat({order, "{..90}; What now?"})) == 0,
              true)
        << order;
  }
  EXPECT_EQ(outline("Why us?\n\nIf so, explain it.\n\nIn your answer, describe a case.\n"),
            "Why us?<If so, explain it. In your answer, describe a case.>");
}

TEST(PastedQuestion, what_has_a_limit_is_asked_for_before_the_first_mark_too) {
  EXPECT_EQ(outline("Please provide a statement of no more than 70 words.\n\nWe look at:\n\n- Working\n- "
                    "Leading\n"),
            "Please provide a statement of no more than 70 words.{..70}; We look at: Working; Leading");
  EXPECT_EQ(outline("We fund work.\n\nSummary: In no more than 50 words, say what you do.\n\n1. Why?\n"),
            "Summary: In no more than 50 words, say what you do.{..50}; Why?");
  EXPECT_EQ(outline("Title\nThe title of your talk. Max 80 characters.\n\n1. Why?\n2. When?\n"),
            "~Title The title of your talk. Max 80 characters.{..80 characters}; Why?; When?");
  EXPECT_EQ(outline("Answers of up to 50 words are best.\n\n1. Why?\n2. When?\n"), "Why?; When?");
}

TEST(PastedQuestion, what_says_how_to_answer_gives_the_question_above_its_limit) {
  EXPECT_EQ(outline("1. Why us?\n\nWe want to know what drives you, in up to 20 words.\n\n2. Why now?\n"),
            "Why us?{..20}<We want to know what drives you, in up to 20 words.>; Why now?");
  EXPECT_EQ(outline("Why us?\n\nWe look for examples. (max 20 words)\n\nWhy now?\n\nPlease ensure you use "
                    "examples. Max 30 words.\n"),
            "Why us?{..20}<We look for examples. (max 20 words)>; Why now?{..30}<Please ensure you use "
            "examples. Max 30 words.>");
  EXPECT_EQ(outline("1. Why us?\n\n2. What will you do?\n\nPlease be specific. Who will?\n\n(Maximum 50 "
                    "words)\n"),
            "Why us?; What will you do? Please be specific. Who will?{..50}[What will you do|Who "
            "will]<(Maximum 50 words)>");
}

TEST(PastedQuestion, parts_with_limits_of_their_own_are_questions) {
  EXPECT_EQ(outline("2. Case\n2.1 Background (max 1 page)\n2.2 Methods (max 2 pages)\n"),
            "Case: Background (max 1 page){..1 pages}; Methods (max 2 pages){..2 pages}");
  EXPECT_EQ(outline("# Plan\n\n1. The work\n(a) What is it? (max 30 words)\n(b) Who are you?\n\n2. Why?\n"),
            "Plan: The work: What is it? (max 30 words){..30}; Who are you?; Plan: Why?");
  EXPECT_EQ(outline("Please tell us about these. Maximum 30 words each.\n\n(a) Your aim\n\n(b) Your fear\n"),
            "Please tell us about these. Maximum 30 words each.: Your aim{..30}; Your fear{..30}");
  EXPECT_EQ(outline("1. The work\n(a) What is it?\nMax 30 words\n(b) Who are you?\nMax 20 words\n"),
            "The work: What is it? Max 30 words{..30}; Who are you?{..20}<Max 20 words>");
}

}  // namespace
}  // namespace cvbuild
