// Online forms that mark what must be answered with stars, and labels that say what they want in brackets.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedOnline, a_label_with_a_bracket_is_a_question_behind_marked_ones) {
  for (const auto* gap : {"\n", "\n\n"}) {
    EXPECT_EQ(outline(concat({"1. Why us?\n2. What now? (90 words)", gap, "More on you (optional)\n"})),
              "Why us?; What now? (90 words){..90}; ~(More on you (optional))");
    EXPECT_EQ(outline(concat({"A. Describe rain.\nB. Describe snow.", gap, "Notes (optional, 50 words)\n"})),
              "Describe rain.; Describe snow.; ~(Notes (optional, 50 words)){..50}");
    EXPECT_EQ(
        outline(concat({"1. Describe:\na) rain\nb) snow", gap, "Links (max 9 words)\nVideo (optional)\n"})),
        "Describe: a) rain; b) snow[rain|snow]; ~Links (max 9 words){..9}; ~(Video (optional))");
    EXPECT_EQ(outline(concat({"1. Warum?\n2. Wozu?", gap, "Weitere Hinweise (freiwillig)\n"})),
              "Warum?; Wozu?; ~(Weitere Hinweise (freiwillig))");
  }
  EXPECT_EQ(outline("1. Why us?\n2. Cost\nNotes (optional)\n"), "Why us?; Cost; ~(Notes (optional))");
}

TEST(PastedOnline, a_limit_alone_or_a_wrapped_line_is_no_label) {
  EXPECT_EQ(outline("1. Describe:\na) rain\nb) snow\n(50 words)\n"),
            "Describe: a) rain; b) snow{..50}[rain|snow]<(50 words)>");
  EXPECT_EQ(outline("1. Describe your work with the\nYouth Club (50 words)\n"),
            "Describe your work with the Youth Club (50 words){..50}");
}

TEST(PastedOnline, each_line_with_a_star_begins_a_question) {
  EXPECT_EQ(
      outline(
          "Name *\nWhich term? *\n( ) Spring\n( ) Autumn\nStatement (max 30 words) *\nPlan (max 50 words) "
          "*\nWhat will you do?\n"),
      "~Name *; Which term? * ( ) Spring ( ) Autumn; ~Statement (max 30 words) *{..30}; Plan (max 50 words) "
      "* "
      "What will you do?{..50}");
  EXPECT_EQ(outline("Name *\nWill you come to the\nHarbour House? *\n"),
            "~Name *; Will you come to the Harbour House? *");
  EXPECT_EQ(outline("Bio (9 words) *\nStatement (90 words) *\nTell us why you write.\n"),
            "Bio (9 words) *{..9}; Statement (90 words) * Tell us why you write.{..90}");
}

TEST(PastedOnline, short_lines_between_starred_ones_are_questions_unless_they_may_be_answers) {
  EXPECT_EQ(
      outline("Name *\nPlan *\nWhat will you do?\nBudget\nLinks to your work\nHow did you find "
              "us?\nWebsite\nFriend\n"),
      "~Name *; Plan *: What will you do?; : ~Budget; ~Links to your work; How did you find us? Website "
      "Friend");
  EXPECT_EQ(outline("Name *\nWhich colour? *\nRed\nBlue\nWhy? *\n"),
            "~Name *; Which colour? * Red Blue; Why? *");
}

TEST(PastedOnline, options_stand_below_a_label_with_a_star) {
  EXPECT_EQ(outline("Surname*\nGender*\nMale\nFemale\nPrefer not to say\nWhy us?*\n"),
            "~Surname*; ~Gender* Male Female Prefer not to say; Why us?*");
  EXPECT_EQ(outline("Surname *\n\nGender *\nMale\nFemale\nOther\n\nWhy us? *\n"),
            "~Surname *; ~Gender * Male Female Other; Why us? *");
  // What is to be filled in is no option.
  EXPECT_EQ(outline("Surname*\nMiddle name\nPreferred name\nWhy us?*\n"),
            "~Surname*; ~Middle name; ~Preferred name; Why us?*");
}

TEST(PastedOnline, what_may_be_uploaded_is_no_question) {
  const std::string_view pasted =
      "Name *\nCV *\nAttach\nAccepted file types: pdf, doc, docx, txt, rtf\nCover letter\nAttach\n"
      "Accepted file types: pdf, doc, docx, txt, rtf\nWhy us? *\n";
  EXPECT_EQ(outline(pasted), "~Name *; ~CV *; ~Cover letter; Why us? *");
  EXPECT_EQ(outline("Name *\n\nCover letter\nAttach\nWebsite\n"), "~Name *; ~Cover letter; ~Website");
  EXPECT_TRUE(has_line(pasted, "# Accepted file types: pdf, doc, docx, txt, rtf"));
}

TEST(PastedOnline, a_word_right_above_the_first_field_is_a_field) {
  EXPECT_EQ(outline("Affiliation\nE-mail\nWhy us?\n"), "~Affiliation; ~E-mail; Why us?");
  EXPECT_EQ(outline("Personal details\nName\nE-mail\n"), "Personal details: ~Name; ~E-mail");
  EXPECT_EQ(outline("# About you\n\nInstitution\nE-mail\n"), "About you: ~Institution; ~E-mail");
  EXPECT_EQ(outline("Referee\nName\nE-mail\n"), "Referee: ~Name; ~E-mail");
  EXPECT_EQ(outline("Affiliation\n\nE-mail\n\nName\n"), "Affiliation: ~E-mail; ~Name");
}

}  // namespace
}  // namespace cvbuild
