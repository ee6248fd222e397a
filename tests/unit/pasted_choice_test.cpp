// Choices among the questions of a pasted form that stand below them or between them.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedChoice, it_may_stand_below_its_questions) {
  for (const auto* words : {"Please answer two of the above three questions.", "Answer any two of the above.",
                            "Beantworten Sie zwei der obigen Fragen."}) {
    EXPECT_EQ(choices(concat({"1. Where?\n2. When?\n3. Who?\n\n", words, "\n"})),
              "exactly: 2, of: [where, when, who];")
        << words;
    EXPECT_EQ(choices(concat({"Where?\n\nWhen?\n\nWho?\n\n", words, "\n\nWhy us?\n"})),
              "exactly: 2, of: [where, when, who];")
        << words;
  }
  EXPECT_EQ(
      choices("# A\n\n1. Why us?\n\n# B\n\n2. Where?\n3. When?\n\nAnswer one of the questions above.\n\n# "
              "C\n\n4. Why now?\n"),
      "exactly: 1, of: [where, when];");
  EXPECT_EQ(outline("1. Where?\n2. When?\n\nAnswer one of the two questions above.\n"),
            "Where?<Answer one of the two questions above.>; When?<Answer one of the two questions above.>");
}

TEST(PastedChoice, parts_with_limits_may_be_to_choose_from) {
  const std::string parts = "\n   - Less poverty\n   - Less carbon\n   - More trees\n\n3. Why us?\n";
  const std::string of = ", of: [less-poverty, less-carbon, trees];";
  for (const auto* order :
       {"Which of these outcomes will you deliver? Choose up to two and explain (200 words each)",
        "Select at most two outcomes and explain each (max 200 words each)"})
    EXPECT_EQ(choices(concat({"1. What now?\n2. ", order, parts})), "at-most: 2" + of) << order;
  EXPECT_EQ(
      choices(concat({"1. What now?\n2. Choose two of the following outcomes and say how you will reach "
                      "them (200 words each):",
                      parts})),
      "exactly: 2" + of);
  EXPECT_EQ(
      choices("1. What now?\n2. Choose one project.\n   a) What was its aim? (90 words)\n   b) What went "
              "wrong? (90 words)\n   c) What did you learn? (90 words)\n"),
      "");
}

TEST(PastedChoice, either_and_or_let_choose_between_two) {
  for (const auto* pasted :
       {"EITHER\n\n1. Where?\n\nOR\n\n2. When?\n\n3. Why us?\n", "Either\nWhere?\nor\nWhen?\n\nWhy us?\n",
        "1. EITHER Where?\n\nOR When?\n\n2. Why us?\n", "1. Where?\n- OR -\n2. When?\n3. Why?\n"})
    EXPECT_EQ(choices(pasted), "exactly: 1, of: [where, when];") << pasted;
  EXPECT_EQ(choices("Where?\n\nOR\n\nWhen?\n\nOR\n\nWho?\n"), "exactly: 1, of: [where, when, who];");
  EXPECT_EQ(outline("EITHER Describe rain.\nOR Describe snow.\n"),
            "Describe rain.<EITHER>; Describe snow.<OR>");
  EXPECT_EQ(outline("1. Describe:\n- rain\nor\n- snow\n"), "Describe: rain or snow[rain or|snow]");
  EXPECT_EQ(outline("1. Would you\nor would you not?\n"), "Would you or would you not?");
}

TEST(PastedChoice, what_stands_above_either_is_said_of_what_or_parts) {
  for (const auto* pasted : {"Answer ONE question.\n\nEITHER\n\n1. Where?\n\nOR\n\n2. When?\n\n3. Why us?\n",
                             "Answer ONE question.\nEITHER\nWhere?\nOR\nWhen?\n\nWhy us?\n"}) {
    EXPECT_EQ(choices(pasted), "exactly: 1, of: [where, when];") << pasted;
    EXPECT_EQ(outline(pasted),
              "Where?<Answer ONE question. EITHER>; When?<Answer ONE question. OR>; Why us?");
  }
}

TEST(PastedChoice, a_limit_below_alternatives_is_that_of_each) {
  EXPECT_EQ(outline("EITHER\n\n1. Where?\n\nOR\n\n2. When?\n\n(300 words)\n\n3. Why us?\n"),
            "Where?{..300}<EITHER (300 words)>; When?{..300}<OR (300 words)>; Why us?");
  EXPECT_EQ(outline("Where?\n\nOR\n\nWhen?\n\nOR\n\nWho?\nMax. 90 words\n"),
            "Where?{..90}<Max. 90 words>; When?{..90}<OR Max. 90 words>; Who?{..90}<OR Max. 90 words>");
  EXPECT_EQ(outline("EITHER\nWhere? (50 words)\nOR\nWhen?\n(90 words)\n"),
            "Where? (50 words){..50}<EITHER>; When?{..90}<OR (90 words)>");
}

TEST(PastedChoice, options_below_it_are_alternatives) {
  for (const auto* pasted : {"Please answer one of the following questions (90 words):\nOption 1: "
                             "Where?\nOption 2: When?\n\nWhy us?\n",
                             "Please answer one of the following questions (90 words):\n\nOption 1: "
                             "Where?\n\nOption 2: When?\n\nWhy "
                             "us?\n"}) {
    EXPECT_EQ(choices(pasted), "exactly: 1, of: [option-1, option-2];") << pasted;
    EXPECT_EQ(outline(pasted),
              "Option 1: Where?{..90}<Please answer one of the following questions (90 words):>; Option 2: "
              "When?{..90}<Please answer one of the following questions (90 words):>; Why us?")
        << pasted;
  }
  EXPECT_EQ(choices("1. Why us?\n\nChoose one of the two topics:\nTopic A: Rain\nTopic B: Snow\n"),
            "exactly: 1, of: [topic-rain, topic-b-snow];");
}

TEST(PastedChoice, questions_may_be_offered_by_their_numbers_or_letters) {
  EXPECT_EQ(choices("Please complete either A or B (90 words).\n\nA. Describe rain.\nB. Describe snow.\n"),
            "exactly: 1, of: [rain, snow];");
  EXPECT_EQ(outline("Please complete either A or B (90 words).\n\nA. Describe rain.\nB. Describe snow.\n"),
            "Describe rain.{..90}<Please complete either A or B (90 words).>; Describe snow.{..90}<Please "
            "complete either A or B (90 words).>");
  EXPECT_EQ(choices("1. Why us?\n\nAnswer either question 2 or question 3.\n\n2. Why rain?\n3. Why snow?\n"),
            "exactly: 1, of: [rain, snow];");
  EXPECT_EQ(
      choices("Answer questions 1 and 2, and either 3 or 4.\n\n1. Why us?\n2. Who?\n3. Why rain?\n4. Why "
              "snow?\n"),
      "exactly: 1, of: [rain, snow];");
  EXPECT_EQ(
      choices("You must complete either part (a) or part (b).\n\n(a) Describe rain.\n(b) Describe snow.\n"),
      "exactly: 1, of: [rain, snow];");
  EXPECT_EQ(choices("Answer question 1 or question 2.\n\n1. Why rain?\n2. Why snow?\n3. Why us?\n"),
            "exactly: 1, of: [rain, snow];");
}

TEST(PastedChoice, what_is_said_of_every_answer_behind_a_choice_is_of_all) {
  EXPECT_EQ(
      outline("Answer question 1 and either question 2 or 3. Each answer should be no more than 90 words.\n\n"
              "1. Why us?\n2. Why rain?\n3. Why snow?\n"),
      "Why us?{..90}; Why rain?{..90}<Answer question 1 and either question 2 or 3.>; Why snow?{..90}<Answer "
      "question 1 and either question 2 or 3.>");
}

TEST(PastedChoice, what_offers_no_question_that_is_there_is_kept) {
  EXPECT_EQ(choices("Answer either question 2 or question 7.\n\n1. Why rain?\n2. Why snow?\n"), "");
  EXPECT_TRUE(has_line("Answer either question 2 or question 7.\n\n1. Why rain?\n2. Why snow?\n",
                       "# Answer either question 2 or question 7."));
  EXPECT_EQ(choices("Complete either 1 or 2 pages.\n\n1. Why rain?\n2. Why snow?\n"), "");
}

}  // namespace
}  // namespace cvbuild
