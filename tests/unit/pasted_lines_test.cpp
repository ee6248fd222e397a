// Which lines of a pasted form stand by themselves where no empty lines part them: fields, questions,
// options.
#include <gtest/gtest.h>

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
  EXPECT_EQ(outline("Why us?\n\nI declare it.\nSignature:\nDate:\n"),
            "Why us?<I declare it. Signature: Date:>");
}

TEST(PastedLines, what_may_be_answered_ends_where_the_next_line_asks) {
  EXPECT_EQ(outline("* required\n\nWhich days? *\nMonday\nTuesday\nAnything else?\nYour name *\n"),
            "Which days? * Monday Tuesday; (Anything else?); ~Your name *");
  EXPECT_EQ(outline("* required\n\nWhich days? *\n* Monday\n* Tuesday\nAnything else?\n"),
            "Which days? *: Monday; Tuesday[Monday|Tuesday]; (Anything else?)");
}

}  // namespace
}  // namespace cvbuild
