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

}  // namespace
}  // namespace cvbuild
