// Findings that stand for several places: what is allowed, known or old there, and what is left of them.
#include <gtest/gtest.h>

#include <string>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/report/baseline.hpp>

namespace cvbuild {
namespace {

constexpr const char* form = "questions: [{id: q, prompt: A}, {id: r, prompt: B}]\n";

Application read(const std::string& a, const std::string& b, const std::string& more = {}) {
  Diagnostics findings;
  return read_application(
      Sources::from_buffers({{"application.yaml", "form: form.yaml\nanswers: answers/\n" + more},
                             {"form.yaml", form},
                             {"answers/a.md", "# Q {#q}\n\n" + a},
                             {"answers/b.md", "# R {#r}\n\n" + b}}),
      findings);
}

/// "answers/a.md:3 'Gitlab' is spelt … (3 times) +3" of the rules on terms and suppressions; the sum is that
/// of edits.
std::string shown(const Diagnostics& findings, const Sources& sources) {
  std::string all;
  for (const auto& finding : findings.all()) {
    const std::string_view rule = finding.rule->id;
    if (rule != "term-list" && rule != "term-variant" && rule != "unused-suppression") continue;
    const auto place = sources.locate(finding.span);
    all += concat({all.empty() ? "" : "; ", place.source->name, ":", Decimal(place.line), " ",
                   finding.message, " +", Decimal(finding.fix.size())});
  }
  return all;
}

std::string told(const std::string& a, const std::string& b, const std::string& more = {}) {
  const auto application = read(a, b, more);
  return shown(check(application, built_in_rules()), application.sources());
}

constexpr const char* allowed = "<!-- cvcheck: allow term-list their product is spelt so -->\n";

TEST(SeveralPlaces, a_comment_allows_those_in_its_block) {
  const std::string comment = allowed;
  EXPECT_EQ(
      told("We use Gitlab.\n\n" + comment + "Gitlab Basics, a Gitlab course.\n\nAnother Gitlab.\n", "Yes.\n"),
      "answers/a.md:3 'Gitlab' is spelt 'GitLab' (2 times) +2");
  EXPECT_EQ(told(comment + "Gitlab Basics.\n\nA Gitlab.\n", "Yes.\n"),
            "answers/a.md:6 'Gitlab' is spelt 'GitLab' +1");
  EXPECT_EQ(told(comment + "Gitlab Basics.\n", "Yes.\n"), "");
  EXPECT_EQ(told("We use Gitlab.\n\n" + comment + "Nothing.\n", "Yes.\n"),
            "answers/a.md:3 'Gitlab' is spelt 'GitLab' +1; answers/a.md:5 nothing here needs 'term-list' to "
            "be allowed +0");
}

TEST(SeveralPlaces, an_entry_allows_the_one_that_it_names) {
  EXPECT_EQ(
      told("A Gitlab.\n", "B Gitlab.\n", "allow: [{rule: term-list, at: 'answers/b.md:3', reason: so}]\n"),
      "answers/a.md:3 'Gitlab' is spelt 'GitLab' +1");
}

TEST(SeveralPlaces, what_is_allowed_stays_so_where_the_rest_is_mended) {
  const std::string comment = allowed;
  EXPECT_EQ(told("We use GitLab.\n\n" + comment + "The Gitlab course.\n", "Yes.\n"), "");
}

TEST(SeveralPlaces, of_a_variant_too) {
  EXPECT_EQ(told("GitLab.\n\nIn Gitlab.\n\n<!-- cvcheck: allow term-variant so -->\nThe Gitlab course.\n",
                 "Yes.\n"),
            "answers/a.md:5 'Gitlab' here, and 'GitLab' elsewhere +1");
}

TEST(SeveralPlaces, a_baseline_knows_them_by_file) {
  const auto before = read("A Gitlab.\n", "Yes.\n");
  Baseline known;
  known.add(check(before, built_in_rules()), before.sources(), Severity::note);
  const auto after = read("A Gitlab.\n", "B Gitlab, and Gitlab.\n");
  auto findings = check(after, built_in_rules());
  known.take_from(findings, after.sources());
  EXPECT_EQ(shown(findings, after.sources()), "answers/b.md:3 'Gitlab' is spelt 'GitLab' (2 times) +2");
}

}  // namespace
}  // namespace cvbuild
