// Labels and numbers of a pasted form that stand above, or before, what they ask.
#include <gtest/gtest.h>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedLabel, a_label_with_a_limit_stands_above_what_to_include) {
  EXPECT_EQ(outline("Personal statement (500 words)\nPlease include:\n- why us\n- why now\n\n"
                    "CV (max 2 pages)\n\nNames and contact details of two referees\n"),
            "Personal statement (500 words) Please include: why us; why now{..500}[why us|why now]; "
            "CV (max 2 pages){..2 pages}; Names and contact details of two referees");
}

TEST(PastedLabel, a_bracket_behind_a_number_says_whether_and_how_long_to_answer) {
  for (const auto* between : {"\n", " "})
    EXPECT_EQ(outline(concat({"Essay 1 (required, 500 words):", between, "Describe your work.\n\n",
                              "Essay 2 (200 words; optional):", between, "What else?\n"})),
              "Describe your work.{..500}<(required, 500 words)>; "
              "(What else?){..200}<(200 words; optional)>");
}

TEST(PastedLabel, a_numbered_line_may_offer_a_choice) {
  for (const auto* offer : {"Essay 2 (300 words): Choose one of the two options:",
                            "Essay 2: Choose one of the two options (300 words):",
                            "2. Choose one of the two options (300 words):"}) {
    const auto pasted = concat({"Essay 1 (200 words): Why us?\n\n", offer,
                                "\nOption A: Who are you?\nOption B: Describe a failure.\n\n"
                                "Essay 3 (100 words): What now?\n"});
    const auto form = form_of_prompts(pasted).text;
    EXPECT_EQ(choices(pasted), "exactly: 1, of: [option, option-b-failure];") << form;
    EXPECT_NE(form.find("max: 300", form.find("max: 300") + 1), std::string::npos) << form;
    EXPECT_NE(form.find("prompt: \"What now?\""), std::string::npos) << form;
  }
}

TEST(PastedLabel, numbers_of_another_kind_may_be_offered_below_a_number) {
  EXPECT_EQ(choices("Question 1 (200 words): Why us?\n\nQuestion 2 (300 words)\nAnswer one of the following "
                    "questions:\n"
                    "1. Who are you?\n2. Where were you?\n"),
            "exactly: 1, of: [who-are-you, where-were-you];");
}

TEST(PastedLabel, a_choice_without_a_list_is_one_question) {
  const std::string_view pasted =
      "Essay 1 (300 words): Choose one of the topics below and write about it.\n\n"
      "Essay 2 (200 words): Why us?\n\nEssay 3 (200 words): Why you?\n";
  EXPECT_EQ(choices(pasted), "");
  EXPECT_EQ(form_of_prompts(pasted).questions, 3U);
}

TEST(PastedLabel, optional_in_a_paragraph_of_its_own_is_about_the_question_below) {
  EXPECT_EQ(outline("Why us?\n\nOptional\n\nWhat else?\n"), "Why us?; (What else?)<Optional>");
  EXPECT_EQ(outline("1. Why us?\n2. Why now?\n\nOptional:\n\n3. What else?\n"),
            "Why us?; Why now?; (What else?)<Optional:>");
  EXPECT_EQ(outline("Optional:\nWhy us?\n\nRequired\n\nWhat else?\n"),
            "(Why us?)<Optional:>; What else?<Required>");
}

TEST(PastedLabel, optional_right_below_a_question_or_at_the_end_is_about_that_one) {
  EXPECT_EQ(outline("Why us?\nOptional\n\nWhat else?\n"), "(Why us?)<Optional>; What else?");
  EXPECT_EQ(outline("Why us?\n\nRequired\n\nWhat else?\n\nOptional\n"),
            "Why us?<Required>; (What else?)<Optional>");
}

}  // namespace
}  // namespace cvbuild
