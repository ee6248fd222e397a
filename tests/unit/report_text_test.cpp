// The table, the totals and the whole report, as a person reads them.
#include <gtest/gtest.h>

#include <sstream>

#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "core/glyph.hpp"
#include "unit/check_model.hpp"

namespace cvbuild {
namespace {

using testing::ApplicationMaker;

constexpr RuleInfo example{"example-rule", Stage::check, Severity::error, "s", "r", "b", "g"};

std::string report(const Application& application, const Diagnostics& findings = {},
                   const ReportOptions& options = {}) {
  const auto states = coverage(application);
  return text_report({"app", &application.sources(), &findings, &states}, options);
}

TEST(TextReport, the_table_shows_each_ask_with_its_state) {
  ApplicationMaker maker("first second one two three never did");
  const auto first =
      maker.question("first", {maker.ask("a"), maker.ask("b"), maker.ask("c"), maker.ask("d")});
  model::Limit limit;
  limit.min = 2;
  limit.max = 5;
  maker.at(first).limits = maker.slice<model::Limit>({limit});
  maker.question("second");
  maker.answer(first, {maker.paragraph("one two three")});
  maker.cover(first, "a", {maker.paragraph("one two three")}, true);
  maker.cover(first, "b", {maker.paragraph("one two three")}, false);
  maker.waive(first, "c", "never did");
  EXPECT_EQ(report(maker.finish()),
            "question  words/limit  asks\n"
            "first           3/2-5  uncovered  d\n"
            "                       draft      b\n"
            "                       waived     c (never did)\n"
            "                       covered    a\n"
            "second              0  uncovered\n"
            "\n"
            "0/2 questions complete, 1/5 asks covered, 1 waived\n");
}

TEST(TextReport, without_anything_open_there_is_no_table) {
  ApplicationMaker maker("q words");
  maker.answer(maker.question("q"), {maker.paragraph("words")});
  EXPECT_EQ(report(maker.finish()), "1/1 questions complete, 1/1 asks covered, 0 waived\n");
}

// It is left out of what is built, which nobody saw.
TEST(TextReport, a_draft_that_nobody_asks_for_is_listed) {
  ApplicationMaker maker("q more words");
  maker.answer(maker.question("q"), {maker.paragraph("words")});
  const auto more = maker.question("more", {maker.ask("a")});
  maker.at(more).required = false;
  maker.cover(more, "a", {maker.paragraph("words")}, false);
  EXPECT_EQ(report(maker.finish()),
            "question  words/limit  asks\n"
            "q                   1  covered\n"
            "more                0  draft    a\n"
            "\n"
            "1/1 questions complete, 1/1 asks covered, 0 waived\n");
}

TEST(TextReport, what_is_waived_is_always_listed) {
  ApplicationMaker maker("q r words none so far");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b")});
  maker.question("r");
  maker.answer(q, {maker.paragraph("words")});
  maker.cover(q, "a", {maker.paragraph("words")}, true);
  maker.waive(q, "b", "none so far");
  maker.waive(1, "", "none so far");
  EXPECT_EQ(report(maker.finish()),
            "waived: q.b (none so far)\n"
            "waived: r (none so far)\n"
            "2/2 questions complete, 1/3 asks covered, 2 waived\n");
}

TEST(TextReport, a_reason_that_asks_share_is_told_once) {
  ApplicationMaker maker("q r not mine none yet");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b"), maker.ask("c")});
  maker.question("r");
  for (const auto* id : {"a", "b"}) maker.waive(q, id, "not mine");
  maker.waive(q, "c", "none yet");
  EXPECT_EQ(report(maker.finish()),
            "question  words/limit  asks\n"
            "q                   0  waived     a, b (not mine), c (none yet)\n"
            "r                   0  uncovered\n"
            "\n"
            "1/2 questions complete, 0/4 asks covered, 3 waived\n");
}

TEST(TextReport, a_broken_limit_opens_the_table) {
  ApplicationMaker maker("q one two");
  const auto q = maker.question("q");
  model::Limit words, characters, pages;
  words.max = 1;
  characters.max = 4000;
  characters.unit = model::Unit::characters;
  characters.counter = model::Counter::utf16;
  pages.max = 2;
  pages.unit = model::Unit::pages;
  pages.counter = model::Counter::pages;
  maker.at(q).limits = maker.slice<model::Limit>({words, characters, pages});
  maker.answer(q, {maker.paragraph("one two")});
  EXPECT_EQ(report(maker.finish()),
            "question   words/limit  asks\n"
            "q                  2/1  covered\n"
            "          7/4000 chars\n"
            "             ?/2 pages\n"
            "\n"
            "1/1 questions complete, 1/1 asks covered, 0 waived\n");
}

TEST(TextReport, the_table_fits_eighty_columns) {
  const std::string reason = "because of many things that take their time to be told in full";
  ApplicationMaker maker("text " + reason);
  std::vector<model::Ask> asks;
  std::vector<std::string> ids;
  for (int i = 0; i < 30; ++i) ids.push_back(concat({"an-ask-of-some-length-", Decimal(i)}));
  for (const auto& id : ids) asks.push_back(maker.ask(id));
  const auto q = maker.question("a-question-whose-id-is-longer-than-its-column", asks);
  maker.question("\xE4\xB8\xAD\xE4\xB8\xAD");
  maker.waive(q, "an-ask-of-some-length-3", reason);
  std::istringstream lines(report(maker.finish()));
  std::size_t seen = 0;
  for (std::string line; std::getline(lines, line); ++seen) {
    EXPECT_LE(columns_of(line), 80U) << line;
    EXPECT_TRUE(line.empty() || line.back() != ' ') << line;
  }
  EXPECT_GT(seen, 20U);
}

TEST(TextReport, findings_come_first_and_are_counted) {
  ApplicationMaker maker("q\n");
  maker.question("q");
  const auto application = maker.finish();
  Diagnostics findings;
  findings.report(example, maker.span("q"), "wrong");
  findings.report(example, maker.span("q"), "odd").severity = Severity::warning;
  const auto text = report(application, findings);
  EXPECT_EQ(text.find("a.md:1:1: error: wrong [example-rule]\n"), 0U);
  EXPECT_NE(text.find("\n\nquestion  words/limit  asks\n"), std::string::npos);
  EXPECT_NE(text.find("\n1 error, 1 warning\n0/1 questions complete"), std::string::npos);
}

TEST(TextReport, quiet_is_errors_alone) {
  ApplicationMaker maker("q\n");
  maker.question("q");
  const auto application = maker.finish();
  Diagnostics findings;
  ReportOptions quiet;
  quiet.quiet = true;
  findings.report(example, {}, "odd").severity = Severity::warning;
  EXPECT_EQ(report(application, findings, quiet), "");
  findings.report(example, {}, "wrong");
  EXPECT_EQ(report(application, findings, quiet), "error: wrong [example-rule]\n");
}

TEST(TextReport, without_a_form_it_says_so) {
  ApplicationMaker maker("text");
  ReportOptions named;
  named.named = true;
  EXPECT_EQ(report(maker.finish(false), {}, named), "app: completeness: not evaluated\n");
}

TEST(JsonReport, a_place_that_reaches_out_of_its_source_ends_with_it) {
  ApplicationMaker maker("text");
  const auto application = maker.finish(false);
  const auto states = coverage(application);
  const auto whole = application.sources().root().whole();
  Diagnostics findings;
  findings.report(example, {whole.begin, whole.end + 9000}, "too long");
  const auto json = json_report({{"app", &application.sources(), &findings, &states}});
  EXPECT_NE(json.find("\"end_byte\": " + std::to_string(whole.size()) + "\n"), std::string::npos) << json;
}

TEST(JsonReport, takes_a_finding_without_a_place_and_bytes_that_are_no_utf8) {
  ApplicationMaker maker("\xFF q");
  const auto application = maker.finish(false);
  const auto states = coverage(application);
  Diagnostics findings;
  findings.report(example, {}, "broken \xFF");
  const auto json = json_report({{"app", &application.sources(), &findings, &states}});
  EXPECT_NE(json.find("broken \xEF\xBF\xBD"), std::string::npos);
  EXPECT_EQ(json.find("\"file\""), std::string::npos);
  EXPECT_EQ(json.back(), '\n');
}

}  // namespace
}  // namespace cvbuild
