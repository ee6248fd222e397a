// What is wrong is told, and told once: mistakes in own sections, forms, question ids and attributes.
#include <gtest/gtest.h>

#include <algorithm>

#include <string>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild {
namespace {

using Buffers = std::vector<std::pair<std::string, std::string>>;

/// "warning:invalid-date …" of what reading says, by place.
std::string told(Buffers buffers) {
  Diagnostics findings;
  (void)read_application(Sources::from_buffers(std::move(buffers)), findings);
  findings.sort();
  std::string all;
  for (const auto& finding : findings.all())
    all += concat({all.empty() ? "" : " ", name(finding.severity), ":", finding.rule->id});
  return all;
}

std::string cv(const std::string& entry) {
  return told(
      {{"cv.yaml", "basics: {name: A}\ntalks: {title: Talks, entries: [{name: T, " + entry + "}]}\n"}});
}

TEST(OwnSections, what_a_key_promises_and_its_value_is_not_is_told_and_kept) {
  EXPECT_EQ(cv("date: 2020-05, url: 'https://a.example', email: a@b.example"), "");
  EXPECT_EQ(cv("date: May 2020"), "warning:invalid-date");
  EXPECT_EQ(cv("startDate: 2021-13"), "warning:invalid-date");
  EXPECT_EQ(cv("startDate: 2021, endDate: 2020"), "error:reversed-range");
  EXPECT_EQ(cv("url: example.org"), "warning:invalid-url");
  EXPECT_EQ(cv("email: nobody"), "warning:invalid-email");
  EXPECT_EQ(cv("date: ''"), "note:empty-value");
}

TEST(OwnSections, misspelt_keys_are_told) {
  const auto cv_with = [](const std::string& section) {
    return told({{"cv.yaml", "basics: {name: A}\n" + section + "\n"}});
  };
  EXPECT_EQ(cv_with("talks: {title: T, entires: [x]}"), "error:unknown-key");
  EXPECT_EQ(cv_with("talks: {title: T, entries: [x], foo: bar}"), "warning:unknown-key");
  EXPECT_EQ(cv_with("talks: {title: T, entries: {a: b}}"), "note:empty-value error:wrong-type");
  EXPECT_EQ(cv_with("talks: {title: T, entries: [x], x-foo: bar}"), "");
  EXPECT_EQ(cv_with("work: {titel: Jobs, entries: [{name: B}]}"), "error:unknown-key");
  EXPECT_EQ(cv_with("work: {title: Jobs, entires: [{name: B}]}"), "error:wrong-type");
}

TEST(Covers, of_a_misspelt_question_are_not_told_one_by_one) {
  const auto with = [](const std::string& answers) {
    return told({{"application.yaml", "form: form.yaml\nanswers: a.md\n"},
                 {"form.yaml",
                  "form: F\nquestions: [{id: leadership, prompt: P, asks: [{id: one, ask: a}, {id: two, ask: "
                  "b}]}]\n"},
                 {"a.md", answers}});
  };
  EXPECT_EQ(with("# L {#ledership}\n\n{covers=one}\nText.\n\n{covers=two}\nText.\n"),
            "error:unknown-question");
  EXPECT_EQ(with("# L {#other}\n\n{covers=one}\nText.\n\n{covers=two}\nText.\n"),
            "warning:unknown-question error:unknown-ask");
  EXPECT_EQ(with("{covers=one}\nText.\n"), "error:unknown-ask");
}

TEST(Addresses, of_schemes_that_are_not_live_are_told) {
  EXPECT_EQ(told({{"cv.yaml",
                   "basics: {name: A, url: 'javascript:alert(1)', profiles: [{network: N, url: "
                   "'ftp://x.example'}]}\n"}}),
            "warning:unsupported-link warning:unsupported-link");
}

TEST(Meta, a_key_that_is_nearly_ours_is_told) {
  EXPECT_EQ(told({{"cv.yaml", "basics: {name: A}\nmeta: {langauge: de, generator: x}\n"}}),
            "error:unknown-key");
}

TEST(OwnSections, of_json_are_read_as_those_of_yaml) {
  const auto json = [](const std::string& entry) {
    return told({{"cv.json",
                  "{\"basics\": {\"name\": \"A\"}, \"talks\": {\"title\": \"Talks\", \"entries\": "
                  "[{\"name\": \"T\", " +
                      entry + "}]}}"}});
  };
  EXPECT_EQ(json("\"date\": 2020"), "");
  EXPECT_EQ(json("\"date\": 202020"), "warning:invalid-date");
  EXPECT_EQ(json("\"url\": 5"), "warning:invalid-url");
  EXPECT_EQ(json("\"email\": false"), "warning:invalid-email");
}

TEST(OwnSections, a_title_by_itself_is_told) {
  EXPECT_EQ(told({{"cv.yaml", "basics: {name: A}\ntalks: {title: Talks}\n"}}), "note:empty-value");
  EXPECT_EQ(told({{"cv.yaml", "basics: {name: A}\ntalks: {title: Talks, text: B}\n"}}), "");
  EXPECT_EQ(told({{"cv.yaml", "basics: {name: A}\ntalks: {title: Talks, place: B}\n"}}),
            "warning:unknown-key");
}

TEST(Forms, a_limit_that_is_no_number_is_told_once) {
  EXPECT_EQ(told({{"form.yaml", "questions: [{id: q, prompt: A, limits: [{max: 1.5, unit: words}]}]\n"}}),
            "error:wrong-type");
  EXPECT_EQ(told({{"form.yaml", "questions: [{id: q, prompt: A, limits: [{unit: words}]}]\n"}}),
            "error:missing-key");
}

TEST(Answers, a_question_that_is_opened_twice_is_told_once) {
  const Buffers buffers{{"application.yaml", "form: form.yaml\nanswers: a.md\n"},
                        {"form.yaml", "questions: [{id: q, prompt: A}]\n"},
                        {"a.md", "# A {#q}\n\nText.\n\n# B {#q}\n\nText.\n"}};
  EXPECT_EQ(told(buffers), "error:duplicate-answer");
  EXPECT_EQ(told({{"a.md", "# A {#q}\n\nText.\n\n# B {#q}\n\nText.\n"}}), "error:duplicate-id");
}

TEST(Answers, punctuation_alone_covers_nothing) {
  for (const auto* text : {"...", "\u2026", "\u2014", "\u200B", "?!"}) {
    Diagnostics findings;
    const auto application =
        read_application(Sources::from_buffers({{"application.yaml", "form: form.yaml\nanswers: a.md\n"},
                                                {"form.yaml", "questions: [{id: q, prompt: A}]\n"},
                                                {"a.md", concat({"# A {#q}\n\n", text, "\n"})}}),
                         findings);
    EXPECT_FALSE(coverage(application).questions[0].answered) << text;
  }
  for (const auto* text : {"No.", "7", "C", "\u4e00", "\u00e9", "\U0001F44D"}) {
    Diagnostics findings;
    const auto application =
        read_application(Sources::from_buffers({{"application.yaml", "form: form.yaml\nanswers: a.md\n"},
                                                {"form.yaml", "questions: [{id: q, prompt: A}]\n"},
                                                {"a.md", concat({"# A {#q}\n\n", text, "\n"})}}),
                         findings);
    EXPECT_TRUE(coverage(application).questions[0].answered) << text;
  }
}

TEST(Answers, a_block_of_punctuation_covers_no_ask) {
  const auto covered = [](const std::string& text) {
    Diagnostics findings;
    const auto application = read_application(
        Sources::from_buffers(
            {{"application.yaml", "form: form.yaml\nanswers: a.md\n"},
             {"form.yaml", "questions: [{id: q, prompt: A, asks: [{id: one, ask: B}, {id: two, ask: C}]}]\n"},
             {"a.md", concat({"# A {#q}\n\nText.\n\n", "{covers=one}\n", text, "\n"})}}),
        findings);
    EXPECT_EQ(findings.all().size(), 0U) << text;
    return coverage(application).questions[0].asks[0].state == AskState::covered;
  };
  EXPECT_TRUE(covered("No."));
  EXPECT_FALSE(covered("\u2014"));
  EXPECT_FALSE(covered("\u200B"));
}

TEST(Allowed, a_place_is_a_file_a_line_an_id_a_section_or_an_entry) {
  const auto gaps = [](const std::string& at) {
    Diagnostics findings;
    const auto application = read_application(
        Sources::from_buffers(
            {{"application.yaml",
              concat({"cv: cv.yaml\nallow: [{rule: gap, at: '", at, "', reason: leave}]\n"})},
             {"cv.yaml",
              "basics: {name: A}\nwork:\n  - {name: C, startDate: 2020-01, endDate: 2021-01}\n"
              "  - {name: B, startDate: 2015-01, endDate: 2018-01}\n"
              "  - {name: A, startDate: 2010-01, endDate: 2013-01}\n"}}),
        findings);
    EXPECT_TRUE(findings.all().empty()) << at;
    std::string all;
    const auto checked = check(application, built_in_rules());
    for (const auto& finding : checked.all())
      if (finding.rule->id == "gap" || finding.rule->id == "unused-suppression")
        all += concat({finding.rule->id, ";"});
    return all;
  };
  // One finding each, as a comment is for one.
  EXPECT_EQ(gaps("cv.yaml"), "gap;");
  EXPECT_EQ(gaps("cv.yaml#work"), "gap;");
  EXPECT_EQ(gaps("cv.yaml#work/0"), "gap;");
  EXPECT_EQ(gaps("cv.yaml#work/1"), "gap;");
  EXPECT_EQ(gaps("cv.yaml#work/2"), "gap;");
  EXPECT_EQ(gaps("cv.yaml:5"), "gap;");
  EXPECT_EQ(gaps("cv.yaml#work/3"), "unused-suppression;gap;gap;");
  EXPECT_EQ(gaps("cv.yaml#education"), "unused-suppression;gap;gap;");
}

TEST(Allowed, a_headings_id_is_its_section) {
  const auto told = [](const std::string& at) {
    Diagnostics findings;
    const auto application = read_application(
        Sources::from_buffers(
            {{"application.yaml", concat({"form: form.yaml\nanswers: a.md\nallow: [{rule: placeholder, at: '",
                                          at, "', reason: meant}]\n"})},
             {"form.yaml", "questions: [{id: q, prompt: A}, {id: r, prompt: B}]\n"},
             {"a.md", "# A {#q}\n\nTODO one.\n\n## Part two\n\nTODO two.\n\n# B {#r}\n\nTODO three.\n"}}),
        findings);
    std::size_t count = 0;
    const auto checked = check(application, built_in_rules());
    for (const auto& finding : checked.all()) count += finding.rule->id == "placeholder";
    return count;
  };
  EXPECT_EQ(told("a.md#q"), 2U);
  EXPECT_EQ(told("a.md#part-two"), 2U);
  EXPECT_EQ(told("a.md#r"), 2U);
}

TEST(Anonymity, is_looked_after_or_it_is_told_that_it_is_not) {
  const auto rules = [](const std::string& more) {
    Diagnostics findings;
    const auto application = read_application(
        Sources::from_buffers({{"application.yaml", concat({"form: form.yaml\nanswers: a.md\n", more})},
                               {"form.yaml", "anonymous: true\nquestions: [{id: q, prompt: A}]\n"},
                               {"a.md", "# A {#q}\n\nSo said Ada Quillon to me.\n"},
                               {"cv.yaml", "basics: {name: Ada Quillon}\n"}}),
        findings);
    const auto checked = check(application, built_in_rules());
    std::string all;
    for (const auto& finding : checked.all()) all += concat({finding.rule->id, ";"});
    return all;
  };
  EXPECT_EQ(rules(""), "not-evaluated;");
  EXPECT_EQ(rules("cv: cv.yaml\ndocuments: [{name: a, parts: [answers]}]\n"), "identity-in-text;");
  EXPECT_EQ(rules("cv: cv.yaml\napplication: By Ada Quillon\ndocuments: [{name: a, parts: [answers]}]\n"),
            "identity-in-text;identity-in-text;");
  EXPECT_EQ(rules("cv: cv.yaml\n"), "identity-in-text;") << "mixed, and nobody said that this is meant";
  EXPECT_EQ(rules("cv: cv.yaml\ndocuments: [{name: a, parts: [cv, answers], anonymous: false}]\n"), "");
}

TEST(Forms, questions_that_depend_on_one_another_are_told_once) {
  const auto told_of = [](const std::string& questions) {
    return told({{"application.yaml", "form: form.yaml\nanswers: a.md\n"},
                 {"form.yaml", "questions: [" + questions + "]\n"},
                 {"a.md", "\n"}});
  };
  EXPECT_EQ(
      told_of("{id: a, prompt: A}, {id: b, prompt: B, depends-on: a}, {id: c, prompt: C, depends-on: b}"),
      "");
  EXPECT_EQ(told_of("{id: a, prompt: A, depends-on: b}, {id: b, prompt: B, depends-on: a}"),
            "error:wrong-type");
  EXPECT_EQ(told_of("{id: x, prompt: X, depends-on: a}, {id: a, prompt: A, depends-on: b}, {id: b, prompt: "
                    "B, depends-on: a}"),
            "error:wrong-type");
}

TEST(Anonymity, names_are_found_as_they_are_written) {
  const auto named = [](const std::string& name, const std::string& text) {
    Diagnostics findings;
    const auto application = read_application(
        Sources::from_buffers(
            {{"application.yaml",
              "form: form.yaml\nanswers: a.md\ncv: cv.yaml\ndocuments: [{name: a, parts: [answers]}]\n"},
             {"form.yaml", "anonymous: true\nquestions: [{id: q, prompt: A}]\n"},
             {"a.md", concat({"# A {#q}\n\n", text, "\n"})},
             {"cv.yaml", concat({"basics: {name: \"", name, "\"}\n"})}}),
        findings);
    const auto checked = check(application, built_in_rules());
    return std::any_of(checked.all().begin(), checked.all().end(), [](const auto& finding) {
      return finding.rule->id == "identity-in-text" && finding.severity == Severity::error;
    });
  };
  EXPECT_TRUE(named("Siobhan O'Neill", "As O\u2019Neill said."));
  EXPECT_TRUE(named("Siobhan O\u2019Neill", "As O'Neill said."));
  EXPECT_TRUE(named("\u674E\u5C0F\u9F8D", "\u6211\u53EB\u674E\u5C0F\u9F8D\u3002"));
  EXPECT_TRUE(named("\uAE40\uCCA0\uC218", "\uAE40\uCCA0\uC218\uC785\uB2C8\uB2E4."));
  EXPECT_FALSE(named("Anna Quillon MBE", "I met an MBE."));
  EXPECT_FALSE(named("Sook In", "In Leeds I worked in sales. In 2020 I led it."));
  EXPECT_TRUE(named("Zaphod Quillon", "I am Zap\u00ADhod."));
  EXPECT_TRUE(named("Anna Quillon MBE", "I am Quillon."));
}

TEST(Waivers, a_question_with_a_dot_and_no_ask_waives_nothing) {
  const auto waived = [](const std::string& name) {
    return told(
        {{"application.yaml",
          concat({"form: form.yaml\nanswers: a.md\nwaive: {", name, ": Not asked of me.}\n"})},
         {"form.yaml", "questions: [{id: q, prompt: A, asks: [{id: one, ask: B}, {id: two, ask: C}]}]\n"},
         {"a.md", "# A {#q}\n"}});
  };
  EXPECT_EQ(waived("q"), "");
  EXPECT_EQ(waived("q.one"), "");
  EXPECT_EQ(waived("q."), "error:unknown-ask");
}

TEST(Markdown, attributes_at_a_paragraphs_end_are_told) {
  EXPECT_EQ(told({{"a.md", "# A\n\nText. {tags=x}\n"}}), "warning:bad-attributes");
  EXPECT_EQ(told({{"a.md", "# A\n\n- Text {#id}\n"}}), "warning:bad-attributes");
  EXPECT_EQ(told({{"a.md", "# A\n\nText. \\{tags=x}\n"}}), "");
  EXPECT_EQ(told({{"a.md", "# A\n\nText `{tags=x}`\n"}}), "");
  EXPECT_EQ(told({{"a.md", "# A\n\nA set is {1, 2}\n"}}), "");
}

TEST(Applications, an_empty_file_is_called_so) {
  Diagnostics findings;
  (void)read_application(Sources::from_buffers({{"application.yaml", "\n"}}), findings);
  ASSERT_EQ(findings.all().size(), 1U);
  EXPECT_EQ(findings.all()[0].message, "this file is empty");
}

/// What checking says of a CV's `work:` of that, with what application.yaml adds, that speaks of dates.
std::string said_of_dates(const std::string& work, const std::string& more = "") {
  Diagnostics findings;
  const auto application = read_application(
      Sources::from_buffers(
          {{"application.yaml", "form: form.yaml\nanswers: a.md\ncv: cv.yaml\n" + more},
           {"form.yaml", "requires: {cv: [work.startDate]}\nquestions: [{id: q, prompt: A}]\n"},
           {"cv.yaml", "basics: {name: A}\nwork: [" + work + "]\n"},
           {"a.md", "# A {#q}\n\nI have 9 years of experience and am currently at Baker.\n"}}),
      findings);
  std::string all;
  for (const auto& finding : findings.all()) all += concat({finding.rule->id, ";"});
  const auto checked = check(application, built_in_rules());
  for (const auto& finding : checked.all()) all += concat({finding.message, ";"});
  return all;
}

TEST(Dates, that_are_given_and_are_none_are_not_called_missing) {
  const auto has = [](const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  };
  const auto start = said_of_dates("{name: Baker, position: Cook, startDate: March 2014}");
  EXPECT_TRUE(start.starts_with("invalid-date;")) << start;
  EXPECT_FALSE(has(start, "no start date") || has(start, "without dates") || has(start, "no dates")) << start;
  EXPECT_FALSE(has(start, "work.startDate")) << start;
  EXPECT_TRUE(has(start, "a date of a position in the CV is none")) << start;
  const auto none = said_of_dates("{name: Baker, position: Cook}");
  EXPECT_TRUE(has(none, "no start date") && has(none, "no dates") && has(none, "work.startDate")) << none;

  const std::string other = "{name: Other, startDate: 2015, endDate: 2019}, ";
  const auto end =
      said_of_dates(other + "{name: Baker, startDate: 2010, endDate: Mai 2014}", "as-of: 2024\n");
  EXPECT_TRUE(end.starts_with("invalid-date;")) << end;
  EXPECT_FALSE(has(end, "goes on") || has(end, "nothing is said")) << end;
  EXPECT_TRUE(has(said_of_dates(other + "{name: Baker, startDate: 2010}", "as-of: 2024\n"), "goes on"));

  const auto today = said_of_dates("{name: Baker, startDate: 2010}", "as-of: yesterday\n");
  EXPECT_TRUE(today.starts_with("invalid-date;")) << today;
  EXPECT_FALSE(has(today, "nothing says of which day") || has(today, "has no as-of")) << today;
}

TEST(Forms, a_required_section_that_is_misspelt_is_told_with_what_is_meant) {
  Diagnostics findings;
  const auto application = read_application(
      Sources::from_buffers({{"application.yaml", "form: form.yaml\ncv: cv.yaml\n"},
                             {"form.yaml",
                              "requires: {cv: [edcation, basics.emal, patents, work]}\nquestions: "
                              "[{id: q, prompt: A, required: false}]\n"},
                             {"cv.yaml", "basics: {name: A}\n"}}),
      findings);
  std::string all;
  const auto checked = check(application, built_in_rules());
  for (const auto& finding : checked.all())
    if (finding.rule->id == "missing-section") all += finding.help + ";";
  EXPECT_EQ(all, "did you mean 'education'?;did you mean 'basics.email'?;add it to the CV;add it to the CV;");
}

}  // namespace
}  // namespace cvbuild
