// Every rule, shown on the applications in tests/rules: one where it fires, with every finding that it is to
// make there, and one where it makes none. And every rule is documented.
//
// CVBUILD_REWRITE=1 in the environment writes what is found in the place of what was expected.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(CVBUILD_SOURCE_DIR) / "tests" / "rules";

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Diagnostics findings_of(const fs::path& application, Sources& sources) {
  Diagnostics findings;
  const auto read = read_application(sources, findings);
  auto checked = check(read, built_in_rules());
  for (auto& finding : checked.items()) findings.add(std::move(finding));
  findings.sort();
  EXPECT_TRUE(fs::exists(application / "application.yaml"));
  return findings;
}

/// "answers.md:5:1-5: error: message [rule]": the columns are the first and, past the last marked on its
/// line.
std::string line_of(const Diagnostic& finding, const Sources& sources) {
  const auto place = sources.locate(finding.span);
  const auto file = place.source ? fs::path(place.source->name).filename().string() : std::string("nowhere");
  return concat({file, ":", Decimal(place.line), ":", Decimal(place.column), "-",
                 Decimal(place.column + place.width), ": ", name(finding.severity), ": ",
                 finding.rule->id == "missing-file" || finding.rule->id == "missing-picture"
                     ? std::string_view("…")  // it names a path of this machine
                     : std::string_view(finding.message),
                 " [", finding.rule->id, "]\n"});
}

std::string name_of(const Rule& rule) { return std::string(rule.info->id); }

std::vector<Rule> fixed_rules() {
  std::vector<Rule> rules;
  // What is found while emitting is cvbuild's; what is no source, cvcheck's own
  // (tests/scripts/cvcheck_changes.py, cvcheck_formats.py, outputs.py, links.py and reference_docx.py).
  const std::set<std::string_view> of_cvcheck{"stale-baseline", "dead-url", "bad-reference", "missing-form",
                                              "unreadable"};
  for (const auto& rule : built_in_rules())
    if ((rule.info->stage == Stage::source || rule.info->stage == Stage::check) &&
        of_cvcheck.count(rule.info->id) == 0)
      rules.push_back(rule);
  return rules;
}

class RuleFixture : public ::testing::TestWithParam<Rule> {};

TEST_P(RuleFixture, fires_where_and_as_expected) {
  const auto place = folder / name_of(GetParam()) / "fires";
  auto sources = Sources::from_path(place.string());
  ASSERT_TRUE(sources.ok()) << sources.error().message;
  std::string found;
  const auto findings = findings_of(place, sources.value());
  for (const auto& finding : findings.all()) {
    if (finding.rule->id != GetParam().info->id) continue;
    found += line_of(finding, sources.value());
    EXPECT_LE(finding.severity, finding.rule->severity) << "a rule's severity is its ceiling";
    EXPECT_FALSE(finding.message.empty() || finding.message.back() == '.') << finding.message;
  }
  EXPECT_FALSE(found.empty());
  if (std::getenv("CVBUILD_REWRITE") != nullptr) std::ofstream(place / "expected.txt") << found;
  EXPECT_EQ(found, read_file(place / "expected.txt"));
}

TEST_P(RuleFixture, is_quiet_where_nothing_is_wrong) {
  const auto place = folder / name_of(GetParam()) / "quiet";
  auto sources = Sources::from_path(place.string());
  ASSERT_TRUE(sources.ok()) << sources.error().message;
  const auto findings = findings_of(place, sources.value());
  for (const auto& finding : findings.all())
    EXPECT_NE(finding.rule->id, GetParam().info->id) << line_of(finding, sources.value());
}

std::string test_name(const ::testing::TestParamInfo<Rule>& rule) {
  std::string name = name_of(rule.param);
  for (char& byte : name)
    if (byte == '-') byte = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleFixture, ::testing::ValuesIn(fixed_rules()), test_name);

TEST(Rules, no_fixture_is_left_over) {
  std::set<std::string> ids;
  for (const auto& rule : fixed_rules()) ids.insert(name_of(rule));
  for (const auto& entry : fs::directory_iterator(folder))
    EXPECT_TRUE(ids.count(entry.path().filename().string())) << entry.path();
}

TEST(Rules, each_is_documented_under_its_own_id) {
  std::set<std::string_view> ids;
  for (const auto& rule : built_in_rules()) {
    const auto& info = *rule.info;
    EXPECT_TRUE(ids.insert(info.id).second) << info.id;
    EXPECT_EQ(info.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos) << info.id;
    for (const auto text : {info.summary, info.rationale, info.bad}) EXPECT_FALSE(text.empty()) << info.id;
    EXPECT_TRUE(!info.good.empty()) << info.id;
    EXPECT_EQ(info.summary.find('\n'), std::string_view::npos) << info.id;
    EXPECT_NE(info.bad, info.good) << info.id;
  }
}

}  // namespace
}  // namespace cvbuild
