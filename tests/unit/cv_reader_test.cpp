// Reading a CV: every kind of value, what is refused and where, what is kept, and the same model from JSON
// and YAML.
#include <gtest/gtest.h>

#include <algorithm>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild {
namespace {

/// A CV read from memory, with what was found in it.
struct ReadCv {
  explicit ReadCv(std::string text, std::string name = "cv.yaml")
      : application(read_application(Sources::from_buffers({{std::move(name), std::move(text)}}), findings)) {
  }
  [[nodiscard]] const model::Cv& cv() const { return *application.data().cv; }
  /// "2:7 error unknown-key: message (help)", one a line.
  [[nodiscard]] std::string lines(Severity least = Severity::note) const {
    std::string text;
    for (const auto& finding : findings.all()) {
      if (finding.severity < least || finding.message == nameless) continue;
      const auto place = application.sources().locate(finding.span);
      text += concat({Decimal(place.line), ":", Decimal(place.column), " ", name(finding.severity), " ",
                      finding.rule->id, ": ", finding.message, finding.help.empty() ? "" : " (", finding.help,
                      finding.help.empty() ? "\n" : ")\n"});
    }
    return text;
  }
  /// Of most of these CVs it does not matter whose they are.
  static constexpr std::string_view nameless = "this CV does not say whose it is";
  Diagnostics findings;
  Application application;
};

TEST(CvReader, a_cv_without_a_name_is_told) {
  const auto told = [](const std::string& text) {
    const ReadCv read(text);
    const auto all = read.findings.all();
    return std::count_if(all.begin(), all.end(),
                         [](const auto& one) { return one.message == ReadCv::nameless; });
  };
  EXPECT_EQ(told("work: []\n"), 1);
  EXPECT_EQ(told("basics: {label: Baker}\n"), 1);
  EXPECT_EQ(told("basics: {name: Ida}\n"), 0);
}

TEST(CvReader, reads_every_kind_of_value) {
  const ReadCv read(R"(
basics: {name: Ada Example, email: ada@example.org, url: "https://example.org/", location: {city: Leeds, countryCode: GB}}
work:
  - {name: Example Ltd, position: Developer, startDate: 2021-05, endDate: 2023-06-30, highlights: [Wrote *things*.]}
skills: [{name: Languages, keywords: [C++, C#]}]
)");
  EXPECT_EQ(read.lines(), "");
  const auto& cv = read.cv();
  EXPECT_EQ(cv.basics.name.value, "Ada Example");
  EXPECT_EQ(cv.basics.location.country_code.value, "GB");
  EXPECT_EQ(cv.work.entries[0].start.value, (model::Date{2021, 5, 0}));
  EXPECT_EQ(cv.work.entries[0].end.value, (model::Date{2023, 6, 30}));
  EXPECT_EQ(doc::plain_text(cv.work.entries[0].highlights[0].prose.blocks), "Wrote things.");
  EXPECT_EQ(cv.skills.entries[0].keywords[1].value, "C#");
  EXPECT_EQ(read.application.data().title, "Ada Example");
  EXPECT_EQ(read.application.data().author, "Ada Example");
}

TEST(CvReader, json_gives_what_yaml_gives) {
  const ReadCv yaml("work:\n  - {name: A, position: B, summary: \"x **y**\\nz\"}\n");
  const ReadCv json(R"({"work": [{"name": "A", "position": "B", "summary": "x **y**\nz"}]})", "cv.json");
  EXPECT_EQ(yaml.lines() + json.lines(), "");
  for (const auto* read : {&yaml, &json})
    EXPECT_EQ(doc::plain_text(read->cv().work.entries[0].summary.blocks), "x y z");
}

TEST(CvReader, misspelt_keys_are_errors_with_the_word_that_was_meant) {
  EXPECT_EQ(ReadCv("wrok: []\n").lines(),
            "1:1 error unknown-key: the key 'wrok' is not known here (did you mean 'work'?)\n");
  EXPECT_EQ(ReadCv("educatoin: []\n").lines(),
            "1:1 error unknown-key: the key 'educatoin' is not known here (did you mean 'education'?)\n");
  EXPECT_EQ(ReadCv("work:\n  - {postion: Developer}\n").lines(),
            "2:6 error unknown-key: the key 'postion' is not known here (did you mean 'position'?)\n");
  EXPECT_EQ(ReadCv("works: {title: Works, entries: [Opus 1]}\n").lines(), "") << "it has a title of its own";
}

TEST(CvReader, dates_that_are_none_are_told_with_their_place_and_the_cure) {
  EXPECT_EQ(
      ReadCv("work:\n  - {name: A, startDate: March 21}\n").lines(),
      "2:26 error invalid-date: 'March 21' is no date (write the year first, then the month and the day as "
      "far as known: 2021, 2021-03 or 2021-03-21)\n");
  EXPECT_EQ(
      ReadCv("work:\n  - {name: A, endDate: present}\n").lines(),
      "2:24 error invalid-date: 'present' is no date (write 2021, 2021-03 or 2021-03-21; leave an end date "
      "out while it goes on)\n");
  EXPECT_EQ(ReadCv("work:\n  - {name: A, startDate: 2023-02-30}\n").findings.count(Severity::error), 1U);
}

TEST(CvReader, a_year_is_one_that_the_schema_takes) {
  const auto is_good = [](std::string date) {
    return ReadCv(concat({"awards: [{title: A, date: ", date, "}]\n"})).lines().empty();
  };
  for (const char* good : {"1000", "1999-12", "2999-12-31"}) EXPECT_TRUE(is_good(good)) << good;
  for (const char* bad : {"0999", "3000", "3021-01"}) EXPECT_FALSE(is_good(bad)) << bad;
}

TEST(CvReader, what_meta_holds_for_other_tools_is_of_the_schemas_types) {
  EXPECT_EQ(ReadCv("meta: {canonical: 'https://example.org/cv.json', version: v1.0.0, other: [1]}\n").lines(),
            "");
  EXPECT_EQ(ReadCv("meta:\n  canonical: nowhere\n  version: []\n  lastModified: {}\n").lines(),
            "2:14 error invalid-url: 'nowhere' is no web address (write it in full, with https:// in front)\n"
            "3:12 error wrong-type: expected text, found a list\n"
            "4:17 error wrong-type: expected text, found keys and values\n");
}

TEST(CvReader, an_end_may_be_less_precise_than_its_start) {
  EXPECT_EQ(ReadCv("work: [{name: A, startDate: 2021-05, endDate: 2021}]\n").lines(), "");
  EXPECT_EQ(ReadCv("work: [{name: A, startDate: 2021-05-02, endDate: 2021-05}]\n").lines(), "");
  EXPECT_EQ(ReadCv("work: [{name: A, startDate: 2021, endDate: 2021-01}]\n").lines(), "");
  EXPECT_NE(ReadCv("work: [{name: A, startDate: 2021-05-02, endDate: 2021-04}]\n").lines(), "");
}

TEST(CvReader, all_findings_come_in_one_run) {
  const ReadCv read("basics: {email: nobody, url: example.org}\nwork: [{startDate: x}]\n");
  EXPECT_EQ(read.findings.count(Severity::error), 3U) << read.lines();
}

TEST(CvReader, what_is_wrong_inside_a_misspelt_section_comes_in_the_same_run) {
  const auto work = ReadCv("wrok: [{startDate: March 21}]\n").lines();
  EXPECT_NE(work.find("1:1 error unknown-key"), std::string::npos) << work;
  EXPECT_NE(work.find("did you mean 'work'?"), std::string::npos) << work;
  EXPECT_NE(work.find("1:20 error invalid-date"), std::string::npos) << work;
  const auto basics = ReadCv("basisc: {email: nobody}\n").lines();
  EXPECT_NE(basics.find("did you mean 'basics'?"), std::string::npos) << basics;
  EXPECT_NE(basics.find("1:17 error invalid-email"), std::string::npos) << basics;
}

TEST(CvReader, an_old_key_beside_the_new_one_is_told_its_new_name) {
  const ReadCv read("work: [{company: Old Mill, name: New Mill}]\n");
  EXPECT_EQ(read.lines(),
            "1:9 warning old-key: 'company' is now called 'name', which is there too and is used "
            "(keep one of the two; the text of 'company' is shown after the rest)\n");
  EXPECT_EQ(read.cv().work.entries[0].extras.size(), 1U);
}

TEST(CvReader, an_empty_key_is_no_old_name) {
  for (const char* source : {"work: [{'': lost}]\n", "work: [{'': lost, name: A}]\n"})
    EXPECT_EQ(ReadCv(source).lines().find("old-key"), std::string::npos) << ReadCv(source).lines();
}

TEST(CvReader, numbers_are_strings_in_yaml_and_not_in_json) {
  EXPECT_EQ(ReadCv("basics: {name: 007, phone: 0123}\n").cv().basics.name.value, "007");
  EXPECT_EQ(ReadCv(R"({"basics": {"phone": 123}})", "cv.json").lines(),
            "1:22 error wrong-type: expected text, found '123' (put it into double quotes)\n");
}

TEST(CvReader, web_and_mail_addresses) {
  const auto url_is_good = [](std::string url) {
    return ReadCv(concat({"{\"basics\": {\"url\": \"", url, "\"}}"}), "cv.json").lines().empty();
  };
  for (const auto* good : {"https://example.org", "http://a.b/c?d#e", "mailto:a@b.c", "https://例え.jp/ä"})
    EXPECT_TRUE(url_is_good(good)) << good;
  for (const auto* bad :
       {"example.org", "@me", "https://", "https:///x", "http:x", "a b", "https://a b", "://x"})
    EXPECT_FALSE(url_is_good(bad)) << bad;
  const auto email_is_good = [](std::string email) {
    return ReadCv(concat({"{\"basics\": {\"email\": \"", email, "\"}}"}), "cv.json").lines().empty();
  };
  for (const auto* good : {"a@b.c", "a.b+c@d-e.org", "ö@example.org", "o'brien@example.org"})
    EXPECT_TRUE(email_is_good(good)) << good;
  for (const auto* bad : {"a", "@b.c", "a@", "a@b..c", "a b@c.d", "a@b@c.d", "a.@b.c", "a@-b.c", "a@b,c"})
    EXPECT_FALSE(email_is_good(bad)) << bad;
}

TEST(CvReader, what_json_resume_does_not_have_is_kept) {
  const ReadCv read(
      "work: [{name: A, teamSize: 5, x-note: secret}]\npatents: [{name: P, date: 2020, office: EPO}]\n");
  EXPECT_EQ(read.findings.count(Severity::error), 0U);
  EXPECT_EQ(read.findings.count(Severity::warning), 2U) << read.lines();
  const auto extras = read.cv().work.entries[0].extras;
  ASSERT_EQ(extras.size(), 2U);
  EXPECT_EQ(extras[0].key.value, "teamSize");
  EXPECT_TRUE(extras[0].shown);
  EXPECT_FALSE(extras[1].shown);
  const auto& patents = read.cv().own[0];
  EXPECT_EQ(patents.entries[0].title.value, "P");
  EXPECT_EQ(patents.entries[0].date.value.year, 2020);
  EXPECT_EQ(patents.entries[0].extras[0].key.value, "office");
}

TEST(CvReader, old_names_stand_for_the_new_ones_unless_both_are_there) {
  const ReadCv read("work: [{company: Old}, {company: Old, name: New}]\n");
  EXPECT_EQ(read.cv().work.entries[0].name.value, "Old");
  EXPECT_EQ(read.cv().work.entries[1].name.value, "New");
  EXPECT_EQ(read.cv().work.entries[1].extras[0].key.value, "company");
}

TEST(CvReader, sections_may_have_a_title_and_tags) {
  const ReadCv read("work: {title: Career, tags: [full], entries: [{name: A, tags: [x]}]}\n");
  EXPECT_EQ(read.lines(), "");
  EXPECT_EQ(read.cv().work.title.value, "Career");
  EXPECT_EQ(read.cv().work.tags[0].value, "full");
  EXPECT_EQ(read.cv().work.entries[0].tags[0].value, "x");
  EXPECT_EQ(ReadCv("work: {}\n").findings.count(Severity::error), 1U);
}

TEST(CvReader, prose_has_its_place_in_the_file) {
  const ReadCv read("basics:\n  summary: |\n    One line.\n\n    See [this](irc://x) now.\n");
  EXPECT_EQ(read.lines(),
            "5:10 warning unsupported-link: the link to 'irc://x' is shown as text (only http, https, "
            "mailto, tel and #id are live links)\n");
  const ReadCv json(R"json({"basics": {"summary": "A \"quoted\" [link](irc://x)"}})json", "cv.json");
  EXPECT_EQ(json.lines().substr(0, 5), "1:39 ");
}

TEST(CvReader, paths_keep_their_two_backslashes) {
  const ReadCv read(R"({"work": [{"highlights": ["Moved \\\\server\\share, C:\\x and \\* too"]}]})",
                    "cv.json");
  EXPECT_EQ(doc::plain_text(read.cv().work.entries[0].highlights[0].prose.blocks),
            R"(Moved \\server\share, C:\x and * too)");
}

TEST(CvReader, unknown_keys_of_a_point_are_warnings_and_near_ones_errors) {
  const ReadCv read("work: [{highlights: [{text: A, impact: B, x-mine: C}, {text: D, tagz: [E]}]}]\n");
  EXPECT_EQ(
      read.lines(),
      "1:32 warning unknown-key: a point has no key 'impact'; its text is shown after the rest (the keys "
      "are text and tags; write x- before it to keep it to yourself)\n"
      "1:65 error unknown-key: the key 'tagz' is not known here (did you mean 'tags'?)\n");
}

TEST(CvReader, plain_text_stays_what_it_is) {
  for (const auto* text : {"C# and C++", "R&D at 50%", "costs $5", "a_b", "O'Brien", "~user ^ <1%",
                           "#OpenToWork", "2019. A year", "-5 degrees", "a * b * c"}) {
    const ReadCv read(concat({"{\"references\": [{\"reference\": \"Before ", text, "\"}]}"}), "cv.json");
    EXPECT_EQ(doc::plain_text(read.cv().references.entries[0].reference.blocks), concat({"Before ", text}));
  }
}

TEST(CvReader, fields_can_be_asked_for_by_path) {
  const ReadCv read("basics: {email: a@b.c, location: {city: X}}\nwork: [{name: A}]\npatents: [P]\n");
  for (const auto* path :
       {"basics", "basics.email", "basics.location", "basics.location.city", "work", "work.name", "patents"})
    EXPECT_TRUE(model::has_field(read.cv(), path)) << path;
  for (const auto* path :
       {"basics.phone", "basics.location.region", "work.startDate", "education", "none", ""})
    EXPECT_FALSE(model::has_field(read.cv(), path)) << path;
}

TEST(CvReader, a_letter_has_its_front_matter) {
  Diagnostics findings;
  const auto application = read_application(
      Sources::from_buffers(
          {{"application.yaml", "cv: cv.yaml\nletter: letter.md\n"},
           {"cv.yaml", "basics: {name: Ada}\n"},
           {"letter.md",
            "---\naddressee: [Example Ltd, Leeds]\ndate: 2023-11-20\nsubject: Hello\nclosing: "
            "Yours,\n---\n\nDear *all*.\n"}}),
      findings);
  EXPECT_TRUE(findings.empty());
  const auto& letter = *application.data().letter;
  ASSERT_EQ(letter.addressee.size(), 2U);
  EXPECT_EQ(letter.addressee[1].value, "Leeds");
  EXPECT_EQ(letter.date.value, (model::Date{2023, 11, 20}));
  EXPECT_EQ(letter.subject.value, "Hello");
  EXPECT_EQ(doc::plain_text(letter.body), "Dear all.");
}

}  // namespace
}  // namespace cvbuild
