// What the engine promises: a caller's own rules, grades, order, and that findings do not depend on each
// other.
#include <gtest/gtest.h>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild {
namespace {

constexpr std::string_view form = "form: F\nquestions:\n  - {id: q, prompt: P}\n";

Application read(std::string answers, std::string more = {}, std::string the_form = std::string(form)) {
  auto sources = Sources::from_buffers({{"application.yaml", "form: form.yaml\nanswers: answers.md\n" + more},
                                        {"form.yaml", std::move(the_form)},
                                        {"answers.md", std::move(answers)}});
  Diagnostics diagnostics;
  return read_application(std::move(sources), diagnostics);
}

std::string ids(const Diagnostics& findings) {
  std::string text;
  for (const auto& finding : findings.all())
    text += concat({text.empty() ? "" : " ", name(finding.severity), ":", finding.rule->id});
  return text;
}

std::string found(const Application& application) {
  const auto findings = check(application, built_in_rules());
  return ids(findings);
}

constexpr RuleInfo own{"own-rule", Stage::check, Severity::warning, "s", "r", "b", "g"};
void run_own(const RuleContext& context, Diagnostics& findings) {
  for (const auto& status : context.coverage.questions) findings.report(own, status.question->span, "mine");
}

TEST(Engine, runs_a_callers_own_rules_and_knows_their_names) {
  const auto application = read("# Q {#q}\n\nText.\n", "checks: {own-rule: error, nothing: off}\n");
  std::vector<Rule> rules(built_in_rules().begin(), built_in_rules().end());
  rules.push_back({&own, &run_own});
  const auto findings = check(application, rules);
  EXPECT_EQ(ids(findings), "error:unknown-rule error:own-rule");
}

TEST(Engine, the_product_s_rules_are_known_to_a_caller_who_runs_his_own_only) {
  const auto application = read("# Q {#q}\n\nText.\n", "checks: {placeholder: off}\n");
  std::vector<Rule> rules{{&own, &run_own}};
  for (const auto& rule : built_in_rules())
    if (rule.info->id == "unknown-rule") rules.push_back(rule);
  const auto findings = check(application, rules);
  EXPECT_EQ(ids(findings), "warning:own-rule");
}

TEST(Engine, a_rule_is_switched_off_or_graded_anew) {
  EXPECT_EQ(found(read("# Q {#q}\n\nTODO\n")), "warning:placeholder");
  EXPECT_EQ(found(read("# Q {#q}\n\nTODO\n", "checks: {placeholder: off}\n")), "");
  EXPECT_EQ(found(read("# Q {#q}\n\nTODO\n", "checks: {placeholder: error}\n")), "error:placeholder");
  // What one rule leaves to another is told where that is off.
  const auto* variants = "# Q {#q}\n\nWe use Gitlab, and like GitLab.\n";
  EXPECT_EQ(found(read(variants, "checks: {term-list: warning}\n")), "warning:term-variant");
  EXPECT_EQ(found(read(variants, "checks: {term-variant: off}\n")), "warning:term-list");
}

TEST(Engine, what_stops_a_build_is_not_switched_off) {
  static constexpr RuleInfo source{"own-source", Stage::source, Severity::error, "s", "r", "b", "g"};
  const Rule rule{&source, [](const RuleContext& context, Diagnostics& findings) {
                    findings.report(source, context.application.data().span, "mine");
                  }};
  for (const auto* grade : {"off", "note"}) {
    const auto application = read("# Q {#q}\n\nText.\n", concat({"checks: {own-source: ", grade, "}\n"}));
    EXPECT_EQ(ids(check(application, std::vector{rule})), "error:own-source") << grade;
  }
}

TEST(Engine, findings_stand_in_the_order_of_their_places) {
  const auto application = read("# Q {#q}\n\nTODO [x](#nowhere) TBD\n");
  const auto findings = check(application, built_in_rules());
  EXPECT_EQ(ids(findings), "warning:placeholder error:unresolved-reference warning:placeholder");
}

TEST(Engine, each_rule_finds_the_same_alone_as_among_the_others) {
  const auto application =
      read("Outside.\n\n# Q {#q}\n\nTODO [x](#nowhere)\n", "checks: {nothing: off}\nwaive: {r: \"\"}\n",
           "form: F\nlimits: [{max: 1, unit: words}]\nquestions:\n  - {id: q, prompt: P}\n"
           "  - {id: r, prompt: R}\n  - {id: s, prompt: S}\n");
  const auto all = check(application, built_in_rules());
  EXPECT_GE(all.all().size(), 7U);
  std::size_t alone = 0;
  for (const auto& rule : built_in_rules()) {
    const auto findings = check(application, std::span(&rule, 1));
    for (const auto& finding : findings.all()) EXPECT_EQ(finding.rule, rule.info);
    alone += findings.all().size();
  }
  EXPECT_EQ(alone, all.all().size());
}

TEST(Engine, every_rule_may_be_switched_off) {
  std::string checks = "checks: {";
  for (const auto& rule : built_in_rules()) checks += concat({rule.info->id, ": off, "});
  EXPECT_EQ(found(read("# Q {#q}\n\nText.\n", checks + "}\n")), "");
}

TEST(Engine, without_a_form_only_the_text_is_checked) {
  Diagnostics diagnostics;
  const auto application =
      read_application(Sources::from_buffers({{"a.md", "# A\n\nTODO [x](#b)\n"}}), diagnostics);
  EXPECT_EQ(found(application), "warning:placeholder error:unresolved-reference");
}

TEST(Engine, line_ends_of_the_source_do_not_change_a_count) {
  const std::string limited =
      "form: F\nquestions:\n  - {id: q, prompt: P, limits: [{max: 11, unit: characters, counter: utf16}]}\n";
  EXPECT_EQ(found(read("# Q {#q}\n\n- one\n- two\n", {}, limited)), "") << "'- one', LF, '- two'";
  EXPECT_EQ(found(read("# Q {#q}\r\n\r\n- one\r\n- two\r\n", {}, limited)), "");
  EXPECT_EQ(found(read("# Q {#q}\n\n- one\n- twos\n", {}, limited)), "error:over-limit");
}

TEST(Engine, an_unread_file_of_answers_is_one_finding_and_no_cascade) {
  Diagnostics diagnostics;
  const auto application =
      read_application(Sources::from_buffers({{"application.yaml", "form: form.yaml\nanswers: answrs.md\n"},
                                              {"form.yaml", std::string(form) + "  - {id: r, prompt: R}\n"}}),
                       diagnostics);
  EXPECT_EQ(ids(diagnostics), "error:missing-file");
  EXPECT_EQ(found(application), "error:not-evaluated");
  EXPECT_EQ(coverage(application).questions[0].asks[0].state, AskState::not_evaluated);
}

TEST(Engine, a_heading_that_is_only_worded_like_a_question_opens_nothing) {
  const std::string two = std::string(form) + "  - {id: roles, prompt: R}\n";
  EXPECT_EQ(found(read("# Q {#q}\n\n## Roles\n\nText.\n\n# Roles {#roles}\n\nMore.\n", {}, two)), "");
  EXPECT_EQ(found(read("# Q {#q}\n\nText.\n\n# Roles\n\nMore.\n", {}, two)),
            "error:unanswered-question warning:text-outside-questions");
}

}  // namespace
}  // namespace cvbuild
