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
  EXPECT_EQ(findings_of({{"application.yaml", "letter: l.md\n"}, {"l.md", "Dear all,\n\nI come.\n"}}), "");
  EXPECT_EQ(findings_of({{"application.yaml", "application: Grant\n"}}),
            "missing-key: this application names no cv, answers or letter: there is nothing to build\n");
}

TEST(ReadApplication, APicturesNameMayBePercentEncoded) {
  const std::string picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>";
  EXPECT_EQ(findings_of({{"a.md", "![a](my%20pic.svg)\n\n![b](my%20pic.svg)\n"}, {"my pic.svg", picture}}),
            "");
  EXPECT_EQ(findings_of({{"a.md", "![a](50%25.svg)\n"}, {"50%25.svg", picture}}), "");
  EXPECT_NE(findings_of({{"a.md", "![a](no%20pic.svg)\n"}, {"my.svg", picture}}), "");
}

TEST(ReadApplication, AChoiceAgreesWithItself) {
  const std::string questions = "questions: [{id: a, prompt: A?}, {id: b, prompt: B?, depends-on: b}]\n";
  EXPECT_EQ(findings_of({{"form.yaml",
                          "choose: [{exactly: 2, at-least: 1, of: [a, a, b]}, "
                          "{at-least: 2, at-most: 1, of: [a, b]}]\nform: F\n" +
                              questions}}),
            "wrong-type: a question cannot depend on itself\n"
            "wrong-type: the choice names 'a' twice\n"
            "wrong-type: exactly leaves no room for at-least or at-most\n"
            "wrong-type: at-least is more than at-most\n");
}

TEST(ReadApplication, AHeadingsOwnAnchorBlocksNothing) {
  const auto severity = [](std::string id) {
    Diagnostics findings;
    (void)read_application(
        Sources::from_buffers({{"application.yaml", "form: form.yaml\nanswers: a.md\n"},
                               {"form.yaml", "form: F\nquestions: [{id: motivation, prompt: Why?}]\n"},
                               {"a.md", concat({"# Heading {#", id, "}\n"})}}),
        findings);
    return findings.all().size() == 1 ? findings.all()[0].severity : Severity::note;
  };
  EXPECT_EQ(severity("set"), Severity::warning);
  EXPECT_EQ(severity("motivatoin"), Severity::error);
}

TEST(ReadApplication, OfTwoIdsOneIsReported) {
  EXPECT_EQ(findings_of({{"a.md", "{#one}\n# Two {#two}\n"}}),
            "bad-attributes: the block has two ids: 'two' counts\n");
  EXPECT_EQ(findings_of({{"a.md", "#### `{#code}` or ``{#b`` words\n"}}), "");
}

TEST(ReadApplication, ATitleFromANameIsText) {
  const std::pair<const char*, const char*> files[] = {{"caf\xE9.md", "caf\uFFFD"}, {"a\nb.md", "a b"}};
  for (const auto& [name, title] : files) {
    Diagnostics findings;
    const auto application = read_application(Sources::from_buffers({{name, "Text.\n"}}), findings);
    EXPECT_EQ(application.data().title, title);
  }
}

}  // namespace
}  // namespace cvbuild
