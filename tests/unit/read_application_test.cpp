// Applications that are there in part: a form by itself, no content, pictures with encoded names.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild {
namespace {

/// "rule: message" of each finding, one a line.
std::string findings_of(std::vector<std::pair<std::string, std::string>> files,
                        const ReadOptions& options = {}) {
  Diagnostics findings;
  (void)read_application(Sources::from_buffers(std::move(files)), findings, options);
  std::string lines;
  for (const auto& finding : findings.all()) lines += concat({finding.rule->id, ": ", finding.message, "\n"});
  return lines;
}

constexpr auto form = "form: Odd\nquestions: [{id: a, prompt: A?}]\n";

TEST(ReadApplication, AFormWithoutQuestionsIsAForm) {
  EXPECT_EQ(findings_of({{"form.yaml", "form: Odd\nanonymous: true\n"}}),
            "missing-key: the key 'questions' is missing\n");
}

TEST(ReadApplication, AFormByItselfHoldsNothingToBuild) {
  EXPECT_EQ(findings_of({{"form.yaml", form}}), "");
  ReadOptions options;
  options.to_build = true;
  EXPECT_EQ(findings_of({{"form.yaml", form}}, options),
            "missing-key: this is a form: there is nothing to build\n");
}

TEST(ReadApplication, AnApplicationNamesContent) {
  EXPECT_EQ(findings_of({{"application.yaml", "form: form.yaml\n"}, {"form.yaml", form}}),
            "missing-key: this application names no cv, answers or letter: there is nothing to build\n");
}

TEST(ReadApplication, APicturesNameMayBePercentEncoded) {
  const std::string picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>";
  EXPECT_EQ(findings_of({{"a.md", "![a](my%20pic.svg)\n\n![b](my%20pic.svg)\n"}, {"my pic.svg", picture}}),
            "");
  EXPECT_EQ(findings_of({{"a.md", "![a](50%25.svg)\n"}, {"50%25.svg", picture}}), "");
  EXPECT_NE(findings_of({{"a.md", "![a](no%20pic.svg)\n"}, {"my.svg", picture}}), "");
}

}  // namespace
}  // namespace cvbuild
