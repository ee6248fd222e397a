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
