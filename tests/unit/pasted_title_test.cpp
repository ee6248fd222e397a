// Titles of pasted forms that bear the limit of their question.
#include <gtest/gtest.h>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedTitle, its_limit_may_be_told_again_by_the_question_below_it) {
  EXPECT_EQ(
      outline("Why us?\n\nStatement of Suitability (750 words)\nIn no more than 750 words, please "
              "explain how you meet the criteria.\n"),
      "Why us?; Statement of Suitability (750 words): In no more than 750 words, please explain how you "
      "meet the criteria.{..750}");
  // The first question of a form, and one below an empty line.
  EXPECT_EQ(outline("Personal statement of fit (500 words)\n\nUsing no more than 500 words, tell us how you "
                    "fit the role.\n\nTime (20 words)\n\nUsing no more than 20 words, tell us when.\n"),
            "Personal statement of fit (500 words): Using no more than 500 words, tell us how you fit the "
            "role.{..500}; Time (20 words): Using no more than 20 words, tell us when.{..20}");
  // Another limit is that of the question.
  EXPECT_EQ(outline("Why us?\n\nPersonal statement of fit (2 pages)\nUsing no more than 500 words, tell us "
                    "how you fit the role.\n"),
            "Why us?; Personal statement of fit (2 pages) Using no more than 500 words, tell us how you fit "
            "the role.{..2 pages}{..500}");
}

}  // namespace
}  // namespace cvbuild
