// How pasted forms end behind their last question.
#include <gtest/gtest.h>

#include <string>

#include <cvbuild/core/text.hpp>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedClosing, what_ends_a_form_is_kept_beside_its_questions) {
  for (const auto* closing :
       {"We look forward to reading your application", "Good luck!", "Deadline: 1 May, 17:00",
        "Questions? Write to us at a@b.example", "By submitting you agree to our terms.",
        "If you have any questions, contact a@b.example.", "Bei Fragen schreiben Sie uns.",
        "Mit dem Absenden stimmen Sie zu.", "Date limite : 3 mai", "En soumettant, vous acceptez tout."})
    for (const auto* questions : {"1. Why us?\n2. Describe:\n- rain\n- snow",
                                  "Why us?\n\nDescribe rain and snow.", "Name *\nWhy us? *\nWhat now? *"})
      for (const auto* gap : {"\n", "\n\n"}) {
        EXPECT_EQ(outline(concat({questions, gap, closing, "\nGood luck!\n"})), outline(questions))
            << closing;
        EXPECT_TRUE(has_line(concat({questions, gap, closing, "\n"}), concat({"# ", closing}))) << closing;
      }
}

TEST(PastedClosing, a_declaration_and_a_signature_are_no_questions) {
  for (const auto* questions : {"1. Why us? (300 words)\n", "Why us? (300 words)\n"})
    for (const auto* closing :
         {"DECLARATION\nI confirm that all of it is true.\n\nSigned ______ Date ______\n",
          "Declaration\n\nI declare that all of it is true.\n\nSignature: ____\nName (print): ____\nDate: "
          "____\n",
          "Section C: Declaration\nI certify that it is true.\n", "Signature:\nDate:\n",
          "Signature Date\n"}) {
      EXPECT_EQ(outline(concat({questions, "\n", closing})), "Why us? (300 words){..300}") << closing;
      const std::string_view first = closing;
      EXPECT_TRUE(
          has_line(concat({questions, "\n", closing}), concat({"# ", first.substr(0, first.find('\n'))})));
    }
  EXPECT_NE(outline("Thank you for your interest!\nName: ____\nDate: ____\n").find("Name"),
            std::string::npos);
  EXPECT_NE(outline("Why us?\n\nSignature project\n").find("Signature project"), std::string::npos);
}

TEST(PastedClosing, what_asks_ends_no_form) {
  EXPECT_EQ(outline("1. Why us?\n2. By when could you start?\n"), "Why us?; By when could you start?");
  EXPECT_EQ(outline("Why us?\n\nIf you have questions for us, what are they?\n"),
            "Why us?; If you have questions for us, what are they?");
  EXPECT_NE(outline("Why us?\n\nGood luck!\nName\nE-mail\n").find("E-mail"), std::string::npos);
  EXPECT_EQ(outline("Name *\nBy submitting I agree *\nWhy? *\n"),
            "~Name *; ~By submitting I agree *; Why? *");
}

}  // namespace
}  // namespace cvbuild
