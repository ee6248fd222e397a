// Which lines of a pasted form stand by themselves where no empty lines part them: fields, questions,
// options.
#include <gtest/gtest.h>

#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/write/prompts.hpp>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedLines, the_name_of_a_field_is_a_question_and_no_title) {
  EXPECT_EQ(outline("Project title\nSummary (max 10 words)\nWhat now? (max 30 words)\n"),
            "~Project title; ~Summary (max 10 words){..10}; What now? (max 30 words){..30}");
  EXPECT_EQ(outline("Your school\n\nSchool name\n\nWhat does it teach? (max 20 words)\n"),
            "Your school: ~School name; What does it teach? (max 20 words){..20}");
  EXPECT_EQ(outline("Your school\nSchool name\nWhat does it teach? (max 20 words)\n"),
            "Your school: ~School name; What does it teach? (max 20 words){..20}");
  EXPECT_EQ(outline("Your school\n\nSchool name\n\n1. What does it teach?\n2. Why?\n"),
            "Your school: ~School name; What does it teach?; Why?");
  EXPECT_EQ(outline("Project title\nDescribe the project. (20 words)\n"),
            "Project title: Describe the project. (20 words){..20}");
}

TEST(PastedLines, names_with_colons_are_fields_where_they_stand_below_one_another) {
  EXPECT_EQ(outline("You\nSurname:\nHobby:\nPet:\n\n1. Why us?\n2. What now?\n"),
            "You: ~Surname:; ~Hobby:; ~Pet:; Why us?; What now?");
  EXPECT_EQ(outline("Why us?\n\nSalary:\nEarliest start:\n"), "Why us?; ~Salary:; ~Earliest start:");
  EXPECT_EQ(outline("Why us?\n\nI declare it.\nSignature:\nDate:\n"), "Why us?<I declare it.>");
}

TEST(PastedLines, what_may_be_answered_ends_where_the_next_line_asks) {
  EXPECT_EQ(outline("* required\n\nWhich days? *\nMonday\nTuesday\nAnything else?\nYour name *\n"),
            "Which days? * Monday Tuesday; (Anything else?); ~Your name *");
  EXPECT_EQ(outline("* required\n\nWhich days? *\n* Monday\n* Tuesday\nAnything else?\n"),
            "Which days? *: Monday; Tuesday[Monday|Tuesday]; (Anything else?)");
  EXPECT_EQ(outline("Art *\nPaint\nStone\nSound\nTell us about it. * (20 words)\nWhy us? *\nWhen?\nWhere?\n"),
            "~Art *; ~Paint Stone Sound; Tell us about it. * (20 words){..20}; Why us? *; When?; Where?");
}

TEST(PastedLines, several_whole_questions_stand_on_a_line_each) {
  EXPECT_EQ(outline("Why us?\nDescribe your work.\nTell us of a mistake.\n"),
            "Why us?; Describe your work.; Tell us of a mistake.");
  EXPECT_EQ(outline("Questions\nWhy us?\nDescribe your work.\nIs it hard?\n"),
            "Questions: Why us?; Describe your work.; Is it hard?");
  for (const auto* one :
       {"Why us?\nDescribe your work.\nIs it hard?\n\n(90 words)\n",        // a limit that they share
        "Describe your work.\nIs it hard?\nWhy?\n\nDescribe your team.\n",  // parts of one of several
        "Why us? What will you do with\nus? Why do you think\nit is hard?\n"})
    EXPECT_EQ(outline(one).find("; Is it"), std::string::npos) << outline(one);
  EXPECT_EQ(outline("1. Describe your work.\nIs it hard?\nWhy?\n2. What now?\n"),
            "Describe your work. Is it hard? Why?[Describe your work|Is it hard|Why]; What now?");
}

TEST(PastedLines, each_order_of_a_prompt_is_an_ask_though_no_stop_ends_its_line) {
  EXPECT_EQ(
      outline("Outline your work on boats\nDescribe how you sail\nin a storm\n"),
      "Outline your work on boats Describe how you sail in a storm[Outline your work on boats|Describe how "
      "you sail in a storm]");
}

TEST(PastedLines, capital_letters_with_a_stop_are_marks_where_they_go_on) {
  EXPECT_EQ(outline("A. Why us?\nB. Describe your work\nand its use.\nC. What now?\n"),
            "Why us?; Describe your work and its use.; What now?");
  EXPECT_EQ(choices("Answer ONE of the following:\nA. Where?\nB. When?\n"), "exactly: 1, of: [where, when];");
  EXPECT_EQ(outline("1. Which?\nA. Rain\nB. Snow\n2. Why?\n"), "Which? A. Rain; B. Snow[Rain|Snow]; Why?");
  EXPECT_EQ(outline("A. You\n\n1. Why us?\n\nB. Them\n\n2. What now?\n").find("B. Them: What now?"), 17U);
}

TEST(PastedLines, a_limit_above_several_questions_is_that_of_each_only_if_it_says_so) {
  const auto text = form_of_prompts("Part A\n\nWord limit: 50 words.\n\n1. Why us?\n2. What now?\n").text;
  EXPECT_NE(
      text.find("questions:\n  # Of each of these questions, or of all of them? Word limit: 50 words.\n"),
      std::string::npos)
      << text;
  EXPECT_EQ(text.find("limits"), std::string::npos) << text;
  EXPECT_EQ(outline("Part A\n\n1. Why us?\n\nPart B\n\nWord limit: 50 words.\n\n2. What now?\n3. When?\n"),
            "Part A: Why us?; Part B: What now?; When?");
  EXPECT_EQ(outline("Part A\n\nWord limit: 50 words.\n\n1. Why us?\n\nPart B\n\n2. What now?\n"),
            "Part A: Why us?{..50}<Word limit: 50 words.>; Part B: What now?");
  EXPECT_EQ(outline("Essays\nWord limit: 50 words\n1. Why us?\n2. What now?\n"),
            "Essays: Why us?; What now?");
  EXPECT_EQ(outline("Part A\n\nWord limit: 50 words each.\n\n1. Why us?\n2. What now?\n"),
            "Part A: Why us?{..50}; What now?{..50}");
}

TEST(PastedLines, what_is_said_at_the_end_of_a_letter_is_no_question) {
  for (const auto* words : {"Looking forward to hearing from you!", "Wir freuen uns auf Ihre Bewerbung!"})
    EXPECT_EQ(outline(concat({"Why us? (20 words)\n\n", words, "\n"})), "Why us? (20 words){..20}") << words;
  EXPECT_EQ(
      form_of_prompts("Thank you for writing. Could you answer these questions?\n\n1. Why us?\n2. When?\n")
          .text.find("Perhaps a question"),
      std::string::npos);
}

TEST(PastedLines, the_points_of_word_below_points_are_asks) {
  EXPECT_EQ(
      outline("\u2022 Why us? (20 words)\n    o Which rain?\n    o\tWhat snow?\n\u2022 Describe a fall.\n"),
      "Why us? (20 words): Which rain? What snow?{..20}[Which rain?|What snow?]; Describe a fall.");
}

TEST(PastedLines, a_question_may_stand_behind_a_letter_and_a_colon) {
  EXPECT_EQ(outline("Q: Why us?\nA:\n\nQ: What now?\nA: \n"), "Why us?; What now?");
  EXPECT_EQ(outline("Q: Why us?\nQ: What now? (20 words)\n"), "Why us?; What now? (20 words){..20}");
}

TEST(PastedLines, optional_may_stand_before_the_limit) {
  EXPECT_EQ(outline("1. Why us?\n2. More \u2013 optional (20 words)\n"),
            "Why us?; (More \u2013 optional (20 words)){..20}");
}

}  // namespace
}  // namespace cvbuild
