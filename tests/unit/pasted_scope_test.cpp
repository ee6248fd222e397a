// Limits of each answer of a pasted form, and of all together.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

/// The limits of the form itself.
std::string total(std::string_view pasted) {
  const auto text = form_of_prompts(pasted).text;
  const auto begin = text.find("\nlimits: ");
  return begin == std::string::npos ? std::string()
                                    : text.substr(begin + 9, text.find('\n', begin + 1) - begin - 9);
}

TEST(PastedScope, a_sentence_may_bound_each_answer_and_all) {
  struct Case {
    const char *remark, *each, *all;
  };
  for (const auto& [remark, each, all] :
       {Case{"Each answer must be between 100 and 200 words and the total must not exceed 500 words.",
             "{100..200}", "[{max: 500, unit: words}]"},
        {"Each answer must be at least 350 characters and the total must not exceed 4,000 characters",
         "{350.. characters}", "[{max: 4000, unit: characters}]"},
        {"There is a 4,000 character limit in total, with a minimum of 350 characters for each answer.",
         "{350.. characters}", "[{max: 4000, unit: characters}]"},
        {"Each answer must have at least 100 words and at most 200 words, and all 500 words in total.",
         "{100..200}", "[{max: 500, unit: words}]"},
        {"Maximum 200 words each (500 words in total).", "{..200}", "[{max: 500, unit: words}]"},
        {"Up to 200 words per answer; maximum 500 words overall.", "{..200}", "[{max: 500, unit: words}]"},
        {"Up to 200 words per answer. The whole application should be no more than 500 words.", "{..200}",
         "[{max: 500, unit: words}]"}}) {
    const auto pasted = concat({remark, "\n\n1. Why us?\n2. What now?\n"});
    EXPECT_EQ(outline(pasted), concat({"Why us?", each, "; What now?", each})) << remark;
    EXPECT_EQ(total(pasted), all) << remark;
  }
}

TEST(PastedScope, a_total_without_a_unit_has_that_of_each_answer) {
  for (const auto* remark :
       {"Maximum 300 words each, 1,000 in total.", "Up to 300 words per answer (1,000 overall)."}) {
    const auto pasted = concat({remark, "\n\n1. Why us?\n2. What now?\n"});
    EXPECT_EQ(outline(pasted), "Why us?{..300}; What now?{..300}") << remark;
    EXPECT_EQ(total(pasted), "[{max: 1000, unit: words}]") << remark;
  }
}

TEST(PastedScope, a_limit_of_one_text_that_answers_all_is_that_of_one_question) {
  const std::string criteria = "\n\n1. Experience of line management\n2. Knowledge of safeguarding\n";
  const auto one =
      "Please address each of the following criteria in your supporting statement (max 1,000 words):" +
      criteria;
  EXPECT_EQ(total(one), "");
  EXPECT_EQ(outline(one),
            "Please address each of the following criteria in your supporting statement (max 1,000 words): 1 "
            "Experience of line management; 2 Knowledge of safeguarding{..1000}"
            "[Experience of line management|Knowledge of safeguarding]");
  // Where the list asks, each is a question, and the limit that of all.
  const auto asked =
      "Please address each of the following criteria in your supporting statement (max 1,000 words):\n\n1. "
      "Describe your experience.\n2. Tell us what you know.\n";
  EXPECT_EQ(total(asked), "[{max: 1000, unit: words}]");
  EXPECT_EQ(outline(asked), "Describe your experience.; Tell us what you know.");
  const auto several =
      "Please address each of the following criteria in your supporting statement (max 200 words each):" +
      criteria;
  EXPECT_EQ(total(several), "");
  EXPECT_EQ(outline(several), "Experience of line management{..200}; Knowledge of safeguarding{..200}");
}

TEST(PastedScope, numbered_requirements_of_one_statement_are_its_asks) {
  const std::string list =
      "\n\n1. Experience of leading a team (E)\n2. Ability to use data (E)\n3. Physics (D)\n";
  const auto section =
      concat({"Section 1 - Supporting statement\nPlease explain, with examples, how you meet each "
              "of the requirements below. (Maximum 2 sides of A4)",
              list, "\nSection 2 - Short questions\n1. Why us?\n2. Why now?\n"});
  const auto form = form_of_prompts(section).text;
  EXPECT_NE(form.find("limits: [{max: 2, unit: pages}]\n    asks:\n"), std::string::npos) << form;
  EXPECT_NE(form.find("ask: \"Ability to use data (E)\""), std::string::npos) << form;
  EXPECT_NE(form.find("prompt: \"Why now?\""), std::string::npos) << form;
  const auto each =
      form_of_prompts(concat({"Explain how you meet each of the requirements below (200 words each)", list}))
          .text;
  EXPECT_NE(each.find("prompt: \"Ability to use data (E)\""), std::string::npos) << each;
}

TEST(PastedScope, a_limit_of_what_is_named_is_not_that_of_the_answer) {
  for (const auto* bound : {"(je 500 Zeichen)", "(jeweils 500 Zeichen)", "(500 Zeichen je Beispiel)"})
    EXPECT_EQ(outline(concat({"1. Nennen Sie zwei Beispiele ", bound, ".\n\n2. Warum? (90 Zeichen)\n"})),
              concat({"Nennen Sie zwei Beispiele ", bound, ".; Warum? (90 Zeichen){..90 characters}"}));
  for (const auto* bound : {"Each example should be no more than 100 words.",
                            "No more than 100 words for each example.", "Maximum 100 words per example."}) {
    EXPECT_EQ(outline(concat({"1. Give three examples. ", bound, "\n\n2. Why us? (300 words)\n"})),
              concat({"Give three examples. ", bound, "; Why us? (300 words){..300}"}));
    EXPECT_EQ(outline(concat({"Give three examples of your work.\n", bound, "\n\nWhy us? (300 words)\n"})),
              concat({"Give three examples of your work.; Why us? (300 words){..300}"})
                  .replace(33, 0, concat({"<", bound, ">"})));
  }
  EXPECT_EQ(outline("1. Describe how you meet each criterion in no more than 500 words.\n"),
            "Describe how you meet each criterion in no more than 500 words.{..500}");
  EXPECT_EQ(outline("1. In 500 words, show what each project taught you.\n"),
            "In 500 words, show what each project taught you.{..500}");
}

TEST(PastedScope, questions_may_be_optional_by_number) {
  EXPECT_EQ(outline("Question 2 is optional.\n\n1. Why us?\n2. Where?\n3. What now?\n"),
            "Why us?; (Where?); What now?");
  EXPECT_EQ(outline("Q1. Why us?\nQ2. Where?\nQ3. What now?\n\nQuestions 2 and 3 are optional.\n"),
            "Why us?; (Where?); (What now?)");
  EXPECT_TRUE(has_line("Question 2 is optional.\n\n1. Why us?\n2. Where?\n", "# Question 2 is optional."));
  // Of two with that number, nobody knows which.
  EXPECT_EQ(outline("Question 1 is optional.\n\n# A\n1. Why us?\n2. Where?\n\n# B\n1. How?\n2. When?\n"),
            "A: Why us?; Where?; B: How?; When?");
}

TEST(PastedScope, a_least_and_a_most_may_both_be_of_all) {
  const std::string_view pasted =
      "Please write at least 100 words and no more than 500 words in total.\n\n1. Why us?\n2. What now?\n";
  EXPECT_EQ(outline(pasted), "Why us?; What now?");
  EXPECT_EQ(total(pasted), "[{min: 100, max: 500, unit: words}]");
}

TEST(PastedScope, the_next_question_may_be_said_to_be_optional) {
  for (const auto* words : {"The following question is optional.", "The next question is optional:"}) {
    const auto wanted = concat({"Why us?; What now?; (Where?)<", words, ">; When?"});
    EXPECT_EQ(outline(concat({"1. Why us?\n2. What now?\n\n", words, "\n\n3. Where?\n4. When?\n"})), wanted);
    EXPECT_EQ(outline(concat({"1. Why us?\n2. What now?\n", words, "\n3. Where?\n4. When?\n"})), wanted);
    EXPECT_EQ(outline(concat({"Why us?\n\nWhat now?\n\n", words, "\n\nWhere?\n\nWhen?\n"})), wanted);
  }
  EXPECT_EQ(outline("The next question is optional.\n\n1. Why us? (20 words)\n2. What now?\n"),
            "(Why us? (20 words)){..20}<The next question is optional.>; What now?");
}

}  // namespace
}  // namespace cvbuild
