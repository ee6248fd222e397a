// The asks of a pasted question, by its own words and by what is listed below it.
#include <gtest/gtest.h>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedAsk, each_numbered_part_of_a_sentence_is_one) {
  EXPECT_EQ(
      outline("Describe a time when you (i) led a team, (ii) resolved a conflict and (iii) met a "
              "deadline. What did you learn, and why does it matter?\n"),
      "Describe a time when you (i) led a team, (ii) resolved a conflict and (iii) met a deadline. What "
      "did you learn, and why does it matter?[led a team|resolved a conflict|met a deadline|What did you "
      "learn|why does it matter]");
  EXPECT_EQ(outline("Why us? Tell us 1) your goals; and 2) your plan. (30 words)\n"),
            "Why us? Tell us 1) your goals; and 2) your plan. (30 words){..30}[Why us|your goals|your plan]");
  // One of them is enough, or they are none.
  EXPECT_EQ(outline("Describe (a) a team that you led or (b) a conflict.\n"),
            "Describe (a) a team that you led or (b) a conflict.");
  EXPECT_EQ(outline("Describe plan (b).\n"), "Describe plan (b).");
  EXPECT_EQ(outline("Describe (a) a team, (b) a plan, (iv) a conflict.\n"),
            "Describe (a) a team, (b) a plan, (iv) a conflict.");
  // Without a stop at its end.
  EXPECT_EQ(outline("Describe (a) a team and (b) a conflict\n"),
            "Describe (a) a team and (b) a conflict[a team|a conflict]");
}

TEST(PastedAsk, a_reason_may_stand_between_two_others) {
  EXPECT_EQ(outline("Please explain why you apply for this PhD, why Cambridge, and why now.\n"),
            "Please explain why you apply for this PhD, why Cambridge, and why now."
            "[Please explain why you apply for this PhD|why Cambridge|why now]");
  EXPECT_EQ(outline("Describe what you did, why and how.\n"), "Describe what you did, why and how.");
}

TEST(PastedAsk, two_questions_above_a_list_are_asks_beside_it) {
  EXPECT_EQ(
      outline("1. What do you study and why is it important? You should:\n- state the aim\n- name the "
              "method\n\n2. What next? You should:\n- say when\n- say where\n"),
      "What do you study and why is it important? You should: state the aim; name the method[What do you "
      "study|why is it important|state the aim|name the method]; What next? You should: say when; say "
      "where[say when|say where]");
}

TEST(PastedAsk, a_limit_below_a_list_is_no_part_of_its_last_one) {
  EXPECT_EQ(
      outline("How does it meet a priority?\n\u2022 bring people together\n\u2022 improve places\nYou can "
              "write between 50 and 150 words for this question.\n"),
      "How does it meet a priority? bring people together; improve places{50..150}"
      "[bring people together|improve places]<You can write between 50 and 150 words for this question.>");
}

TEST(PastedAsk, a_number_with_a_letter_is_that_of_a_question) {
  EXPECT_EQ(outline("Q1. Why us?\n\nQ2. What now?\n\nQ2a. How will you measure it?\n\nQ3. When?\n"),
            "Why us?; What now?; How will you measure it?; When?");
  EXPECT_EQ(outline("1a. Why us?\n1b. Why now?\n2. When?\n"), "Why us?; Why now?; When?");
}

TEST(PastedAsk, a_question_may_list_in_numbers_what_to_cover) {
  EXPECT_EQ(outline("Why us? Cover:\n\n1. pay\n2. people\n"), "Why us? Cover: 1 pay; 2 people[pay|people]");
}

}  // namespace
}  // namespace cvbuild
