// What the entries of each section become.
#include "compose_case.hpp"

namespace cvbuild {
namespace {

using testing::ComposeCase;

/// The outline of a CV that holds nothing else.
std::string outline(std::string cv) { return ComposeCase(std::move(cv)).outline(); }

TEST(ComposeEntries, an_entry_has_title_dates_organisation_prose_and_highlights) {
  EXPECT_EQ(outline(R"(
work:
  - name: Example Ltd
    position: Developer
    location: Leeds
    url: https://example.com/
    startDate: 2021-05
    description: Makes *tools*.
    summary: "Wrote it.\n\n# Parts\n\nText."
    highlights: [Did **this**., Did that.]
    teamSize: 4
)"),
            "group section\n"
            "  h1 section: Experience\n"
            "  group experience\n"
            "    h2 entry: Developer{dates 2021-05/..: {start 2021-05: May 2021} – {end: present}}\n"
            "    p organisation: {organisation: Example Ltd}, {place: Leeds} · "
            "<https://example.com/ example.com>\n"
            "    p: Makes *tools*.\n"
            "    p: Wrote it.\n"
            "    h3: Parts\n"
            "    p: Text.\n"
            "    tight list\n"
            "      item\n"
            "        p: Did **this**.\n"
            "      item\n"
            "        p: Did that.\n"
            "    p item: **Team size:** 4\n");
}

TEST(ComposeEntries, the_first_thing_an_entry_says_stands_for_a_title_that_is_missing) {
  EXPECT_EQ(outline(R"(
meta: {order: as-written}
work:
  - {name: Example Ltd, location: Leeds, startDate: 2020, endDate: 2021}
  - {location: York}
  - {url: "https://example.com/"}
  - {endDate: 2019-03}
  - {summary: Only words.}
  - {x-note: nothing to show}
projects: [{roles: [Lead, Tester], entity: Acme}]
)"),
            "group section\n"
            "  h1 section: Experience\n"
            "  group experience\n"
            "    h2 entry: {organisation: Example Ltd}"
            "{dates 2020/2021: {start 2020: 2020} – {end 2021: 2021}}\n"
            "    p organisation: {place: Leeds}\n"
            "  group experience\n"
            "    h2 entry: {place: York}\n"
            "  group experience\n"
            "    h2 entry: <https://example.com/ example.com>\n"
            "  group experience\n"
            "    h2 entry: {dates 2019-03: Mar 2019}\n"
            "  group experience\n"
            "    p: Only words.\n"
            "group section\n"
            "  h1 section: Projects\n"
            "  group entry\n"
            "    h2 entry: Lead\n"
            "    p organisation: Tester, {organisation: Acme}\n");
}

TEST(ComposeEntries, consecutive_positions_at_one_employer_share_its_heading) {
  EXPECT_EQ(outline(R"(
work:
  - {name: Old Ltd, position: Junior, startDate: 2015, endDate: 2015}
  - {name: Example Ltd, position: Developer, startDate: 2016, endDate: 2018, location: Leeds, url: "https://example.com", description: Tools.}
  - {name: Example Ltd, position: Lead, startDate: 2018, location: Leeds, url: "https://example.com", description: Tools.}
volunteer:
  - {organization: Club, position: Guide, location: York, startDate: 2012, endDate: 2013}
  - {organization: Club, position: Chair, location: Hull, startDate: 2010, endDate: 2011}
)"),
            "group section\n"
            "  h1 section: Experience\n"
            "  group employer\n"
            "    h2 employer: {organisation: Example Ltd}, {place: Leeds}\n"
            "    p organisation: <https://example.com example.com>\n"
            "    p: Tools.\n"
            "    group experience\n"
            "      h3 entry: Lead{dates 2018/..: {start 2018: 2018} – {end: present}}\n"
            "    group experience\n"
            "      h3 entry: Developer{dates 2016/2018: {start 2016: 2016} – {end 2018: 2018}}\n"
            "  group experience\n"
            "    h2 entry: Junior{dates 2015: 2015}\n"
            "    p organisation: {organisation: Old Ltd}\n"
            "group section\n"
            "  h1 section: Volunteering\n"
            "  group employer\n"
            "    h2 employer: {organisation: Club}\n"
            "    group experience\n"
            "      h3 entry: Guide{dates 2012/2013: {start 2012: 2012} – {end 2013: 2013}}\n"
            "      p organisation: {place: York}\n"
            "    group experience\n"
            "      h3 entry: Chair{dates 2010/2011: {start 2010: 2010} – {end 2011: 2011}}\n"
            "      p organisation: {place: Hull}\n");
}

TEST(ComposeEntries, studies_and_what_else_has_one_date) {
  EXPECT_EQ(outline(R"(
education:
  - {institution: Leeds, studyType: BSc, area: Computing, startDate: 2010, endDate: 2013, score: "1:1", courses: [Logic, Sets]}
  - {institution: York, area: Law, courses: ["Torts, part 1", Equity]}
awards: [{title: Prize, awarder: Society, date: 2013-06-01, summary: For it.}]
certificates: [{name: Driver, issuer: Office, date: 2012, url: "https://c.example/1"}]
publications: [{name: Paper, publisher: Press, releaseDate: 2014-02, url: "https://p.example", summary: About it.}]
)"),
            "group section\n"
            "  h1 section: Education\n"
            "  group education\n"
            "    h2 entry: BSc, Computing{dates 2010/2013: {start 2010: 2010} – {end 2013: 2013}}\n"
            "    p organisation: {organisation: Leeds}\n"
            "    p item: **Grade:** 1:1\n"
            "    p item: **Courses:** Logic, Sets\n"
            "  group education\n"
            "    h2 entry: Law\n"
            "    p organisation: {organisation: York}\n"
            "    p item: **Courses:**\n"
            "    tight list\n"
            "      item\n"
            "        p: Torts, part 1\n"
            "      item\n"
            "        p: Equity\n"
            "group section\n"
            "  h1 section: Certificates\n"
            "  group entry\n"
            "    h2 entry: Driver{dates 2012: 2012}\n"
            "    p organisation: {organisation: Office} · <https://c.example/1 c.example/1>\n"
            "group section\n"
            "  h1 section: Awards\n"
            "  group entry\n"
            "    h2 entry: Prize{dates 2013-06-01: 1 Jun 2013}\n"
            "    p organisation: {organisation: Society}\n"
            "    p: For it.\n"
            "group section\n"
            "  h1 section: Publications\n"
            "  group entry\n"
            "    h2 entry: Paper{dates 2014-02: Feb 2014}\n"
            "    p organisation: {organisation: Press} · <https://p.example p.example>\n"
            "    p: About it.\n");
}

TEST(ComposeEntries, skills_languages_interests_are_a_line_each_and_references_are_quoted) {
  EXPECT_EQ(outline(R"(
skills:
  - {name: Languages, level: Master, keywords: [C++, "C#"]}
  - {name: Tools, keywords: [git]}
  - {keywords: [x, y]}
  - {level: Good, keywords: [z]}
  - {level: Fair}
  - {name: Bare, level: Fair}
languages: [{language: English, fluency: Native}, {language: French}, {fluency: Some}]
interests: [{name: Music, keywords: [Piano, Cello]}, {name: Chess}]
references: [{name: Bob, reference: She is *good*.}, {name: Eve}]
)"),
            "group section\n"
            "  h1 section: Skills\n"
            "  p item: **{skill: Languages}** (Master): C++, C#\n"
            "  p item: **{skill: Tools}:** git\n"
            "  p item: x, y\n"
            "  p item: z (Good)\n"
            "  p item: Fair\n"
            "  p item: **{skill: Bare}** (Fair)\n"
            "group section\n"
            "  h1 section: Languages\n"
            "  p item: **English:** Native\n"
            "  p item: **French**\n"
            "  p item: Some\n"
            "group section\n"
            "  h1 section: Interests\n"
            "  p item: **Music:** Piano, Cello\n"
            "  p item: **Chess**\n"
            "group section\n"
            "  h1 section: References\n"
            "  group entry\n"
            "    quote\n"
            "      p: She is *good*.\n"
            "    p item: **Bob**\n"
            "  group entry\n"
            "    p item: **Eve**\n");
}

TEST(ComposeEntries, what_a_line_has_beside_its_keys_goes_on_in_it) {
  EXPECT_EQ(outline(R"(
languages: [{language: Spanish, fluency: Good, years: 10, x-mine: no}, {years: 2}]
interests: [{name: Chess, levels: {now: high}}]
talks: {entries: [{name: T, keywords: [a, b]}]}
)"),
            "group section\n"
            "  h1 section: Languages\n"
            "  p item: **Spanish:** Good · Years: 10\n"
            "  p item: **Years:** 2\n"
            "group section\n"
            "  h1 section: Talks\n"
            "  group entry\n"
            "    h2 entry: T\n"
            "    p item: a, b\n"
            "group section\n"
            "  h1 section: Interests\n"
            "  p item: **Chess**\n"
            "  p item: **Levels:**\n"
            "  tight list\n"
            "    item\n"
            "      p item: **Now:** high\n");
}

TEST(ComposeEntries, projects_say_what_they_are_and_what_was_used) {
  EXPECT_EQ(
      outline(R"(
projects: [{name: Tool, description: A *tool*., roles: [Lead, Tester], entity: Acme, type: library, url: "https://t.example/", keywords: [git, make], highlights: [Fast.], startDate: 2020-01-02, endDate: 2020-03}]
)"),
      "group section\n"
      "  h1 section: Projects\n"
      "  group entry\n"
      "    h2 entry: Tool{dates 2020-01-02/2020-03: {start 2020-01-02: 2 Jan 2020} – "
      "{end 2020-03: Mar 2020}}\n"
      "    p organisation: Lead, Tester, {organisation: Acme}, library · <https://t.example/ t.example>\n"
      "    p: A *tool*.\n"
      "    tight list\n"
      "      item\n"
      "        p: Fast.\n"
      "    p item: git, make\n");
}

TEST(ComposeEntries, own_sections_show_whatever_was_written) {
  EXPECT_EQ(outline(R"(
openSourceWork:
  title: Open source
  text: Some *words*.
  entries:
    - One *point*
    - Another
    - {name: Patch, company: Acme, city: Oslo, startDate: 2020, endDate: 2020, date: 2021-03, notes: "a\nb"}
  licences: [MIT, BSD]
teamSports: Football
)"),
            "group section\n"
            "  h1 section: Open source\n"
            "  p: Some *words*.\n"
            "  group entry\n"
            "    h2 entry: Patch{dates 2020: 2020}\n"
            "    p organisation: {organisation: Acme}, {place: Oslo}\n"
            "    p item: **Date:** Mar 2021\n"
            "    p item: **Notes:** a/b\n"
            "  tight list\n"
            "    item\n"
            "      p: One *point*\n"
            "    item\n"
            "      p: Another\n"
            "  p item: **Licences:** MIT, BSD\n"
            "group section\n"
            "  h1 section: Team sports\n"
            "  p: Football\n");
}

TEST(ComposeEntries, unknown_keys_of_any_shape_are_shown_under_their_words) {
  EXPECT_EQ(outline(R"(
work:
  - position: Developer
    team_size: 4
    HTMLPages: true
    site: https://example.com/
    tools: [git, make]
    clients: [{name: A, x-secret: no, tags: {kind: b, sizes: [1, 2]}}, plain, [p, q], ~, {}]
    nothing: {x-a: 1}
)"),
            "group section\n"
            "  h1 section: Experience\n"
            "  group experience\n"
            "    h2 entry: Developer\n"
            "    p item: **Team size:** 4\n"
            "    p item: **HTML pages:** true\n"
            "    p item: **Site:** <https://example.com/ example.com>\n"
            "    p item: **Tools:** git, make\n"
            "    p item: **Clients:**\n"
            "    tight list\n"
            "      item\n"
            "        p item: **Name:** A\n"
            "        p item: **Tags:**\n"
            "        tight list\n"
            "          item\n"
            "            p item: **Kind:** b\n"
            "          item\n"
            "            p item: **Sizes:** 1, 2\n"
            "      item\n"
            "        p item: plain\n"
            "      item\n"
            "        p item: p, q\n");
}

}  // namespace
}  // namespace cvbuild
