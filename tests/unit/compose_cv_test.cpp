// What a CV becomes: its head, its sections and entries, and that nothing of it is lost.
#include <memory>

#include "compose_case.hpp"

namespace cvbuild {
namespace {

using testing::ComposeCase;

/// The outline of a CV without its head, which every one of these lacks.
std::string outline(std::string cv) { return ComposeCase(std::move(cv)).outline(); }

TEST(ComposeCv, the_head_says_who_it_is_and_how_to_reach_them) {
  EXPECT_EQ(
      outline(R"(
basics:
  name: Ada Example
  label: Engineer
  email: ada@example.org
  phone: +44 (0)20 7946 0018
  url: https://www.example.org/
  location: {address: "1 High Street,\nFlat 2", postalCode: LS1 1AA, city: Leeds, region: Yorkshire, countryCode: GB}
  profiles:
    - {network: GitHub, username: ada, url: "https://github.example/ada"}
    - {network: Chat, username: "@ada", url: "https://chat.example/7"}
    - {network: IRC, username: ada_e}
    - {url: "http://only.example/x/"}
    - {username: alone}
  nationality: British
)"),
      "group head\n"
      "  p name: Ada Example\n"
      "  p label: Engineer\n"
      "  p contact: <mailto:ada@example.org ada@example.org> · <tel:+442079460018 +44 (0)20 7946 0018> · "
      "{place: 1 High Street, Flat 2, LS1 1AA Leeds, Yorkshire} · "
      "<https://www.example.org/ www.example.org>\n"
      "  p contact: GitHub: <https://github.example/ada github.example/ada> · "
      "Chat: @ada · <https://chat.example/7 chat.example/7> · IRC: ada_e · "
      "<http://only.example/x/ only.example/x> · alone\n"
      "  p item: **Nationality:** British\n");
}

TEST(ComposeCv, a_telephone_number_that_cannot_be_dialled_is_text) {
  EXPECT_EQ(outline("basics: {phone: ask me}\n"), "group head\n  p contact: ask me\n");
  EXPECT_EQ(outline("basics: {phone: 030/12 34 ext. 5}\n"),
            "group head\n  p contact: <tel:0301234 030/12 34 ext. 5>\n");
}

TEST(ComposeCv, the_photo_stands_in_the_head_where_it_is_asked_for) {
  ComposeCase read("basics: {name: Ada, image: ada.png}\n");
  auto data = std::make_shared<Application::Data>(Sources::from_buffers({{"cv.yaml", ""}}));
  doc::Image image;
  image.width = image.height = 10;
  auto cv = *read.application.data().cv;
  cv.photo = &image;
  data->cv = &cv;
  const model::Part parts[] = {model::Part::cv};
  model::DocumentPlan plan;
  plan.parts = {parts, 1};
  const auto document = compose(Application(data), plan, classic_theme());
  EXPECT_EQ(testing::Outline::of(document.blocks()),
            "group head\n  p name: Ada\n  figure photo: ada.png (Ada)\n");
  ASSERT_EQ(document.images().size(), 1U);
  EXPECT_EQ(read.plain_text(), "Ada") << "and not where it is not";
}

TEST(ComposeCv, an_entry_has_title_dates_organisation_prose_and_highlights) {
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

TEST(ComposeCv, the_first_thing_an_entry_says_stands_for_a_title_that_is_missing) {
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

TEST(ComposeCv, consecutive_positions_at_one_employer_share_its_heading) {
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

TEST(ComposeCv, studies_and_what_else_has_one_date) {
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

TEST(ComposeCv, skills_languages_interests_are_a_line_each_and_references_are_quoted) {
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

TEST(ComposeCv, projects_say_what_they_are_and_what_was_used) {
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

TEST(ComposeCv, own_sections_show_whatever_was_written) {
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

TEST(ComposeCv, unknown_keys_of_any_shape_are_shown_under_their_words) {
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

TEST(ComposeCv, newest_first_and_what_has_no_dates_last) {
  const std::string work = R"(
work:
  - {position: undated}
  - {position: 2019 to 2020, startDate: 2019, endDate: 2020}
  - {position: since 2010, startDate: 2010}
  - {position: to May 2020, startDate: 2018, endDate: 2020-05}
  - {position: since 2015, startDate: 2015}
  - {position: undated too}
  - {position: from 2018 to 2020, startDate: 2018-02, endDate: 2020}
skills: [{name: b}, {name: a}]
)";
  const auto titles = [](const Document& document) {
    std::string text;
    for (const auto& group : std::get<doc::Group>(document.blocks()[0].kind()).blocks)
      if (const auto* entry = std::get_if<doc::Group>(&group.kind()))
        text += concat(
            {doc::plain_text(std::get<doc::Heading>(entry->blocks[0].kind()).content.part(0, 1)), ", "});
    return text;
  };
  ComposeCase sorted(work);
  EXPECT_EQ(titles(sorted.document()),
            "since 2015, since 2010, 2019 to 2020, from 2018 to 2020, to May 2020, undated, undated too, ");
  ComposeCase written("meta: {order: as-written}\n" + work);
  EXPECT_EQ(titles(written.document()),
            "undated, 2019 to 2020, since 2010, to May 2020, since 2015, undated too, from 2018 to 2020, ");
  EXPECT_NE(sorted.outline().find("{skill: b}**\n  p item: **{skill: a}"), std::string::npos);
}

TEST(ComposeCv, sections_follow_the_theme_and_none_is_lost) {
  ComposeCase read(R"(
basics: {summary: Words.}
summary: {title: Mine, entries: [a]}
own: {title: Own, entries: [b]}
hobbies: {title: Hobbies, entries: [c]}
skills: {title: What I can do, entries: [{name: d}]}
awards: []
work: [{x-a: nothing shown}]
languages: [{language: e}]
)");
  const auto titles = [&read] {
    std::string text;
    const auto document = read.document();
    for (const auto& block : document.blocks()) {
      const auto& group = std::get<doc::Group>(block.kind());
      text += concat({doc::plain_text(group.blocks.part(0, 1)), ", "});
    }
    return text;
  };
  EXPECT_EQ(titles(), "Profile, What I can do, Languages, Mine, Own, Hobbies, ");
  const std::string_view order[] = {"hobbies", "languages", "hobbies"};
  auto data = std::make_shared<ThemeData>(*classic_theme());
  data->section_order = {order, 3};
  read.theme = Theme(data);
  EXPECT_EQ(titles(), "Hobbies, Languages, Profile, What I can do, Mine, Own, ");
}

TEST(ComposeCv, words_and_dates_are_of_the_documents_language) {
  EXPECT_EQ(outline(R"(
meta: {language: fr}
work: [{position: Chef, startDate: 2021-05}]
education: [{area: Droit, score: bien}]
skills: [{name: Langues, keywords: [C]}]
)"),
            "group section\n"
            "  h1 section: " +
                std::string(find_locale("fr").word(Word::work)) +
                "\n"
                "  group experience\n"
                "    h2 entry: Chef{dates 2021-05/..: {start 2021-05: mai 2021}" +
                std::string(find_locale("fr").range_separator()) +
                "{end: " + std::string(find_locale("fr").word(Word::present)) +
                "}}\n"
                "group section\n"
                "  h1 section: " +
                std::string(find_locale("fr").word(Word::education)) +
                "\n"
                "  group education\n"
                "    h2 entry: Droit\n"
                "    p item: **" +
                find_locale("fr").label(find_locale("fr").word(Word::score)) +
                "** bien\n"
                "group section\n"
                "  h1 section: " +
                std::string(find_locale("fr").word(Word::skills)) +
                "\n"
                "  p item: **{skill: Langues}" +
                find_locale("fr").label("") + "** C\n");
}

TEST(ComposeCv, lines_of_a_text_become_breaks) {
  EXPECT_EQ(outline("basics: {name: \"Ada\\nExample\", label: \"a\\r\\n\\nb\"}\n"),
            "group head\n  p name: Ada Example\n  p label: a b\n");
}

TEST(ComposeCv, the_person_is_what_the_document_shows) {
  ComposeCase read(R"(
basics:
  name: Ada
  label: Engineer
  email: ada@example.org
  phone: "123"
  url: https://example.org
  location: {address: "a\nb", postalCode: P, city: C, region: R, countryCode: GB}
  profiles: [{network: N, url: "https://n.example"}, {network: M, url: "https://m.example", tags: [private]}]
work:
  - {name: Now, position: a, startDate: 2020}
  - {name: Now, position: b, startDate: 2021}
  - {name: Then, position: c, startDate: 2010, endDate: 2011}
  - {name: Hidden, position: d, startDate: 2022, tags: [private]}
education: [{institution: Leeds}]
skills: [{name: Group, keywords: [C, D]}, {name: Bare}]
languages: [{language: English}]
awards: {tags: [private], entries: [{title: Prize}]}
)");
  const auto document = read.document({"public"});
  ASSERT_NE(document.meta().person, nullptr);
  const auto& person = *document.meta().person;
  const auto all = [](Slice<std::string_view> texts) {
    std::string joined;
    for (const auto text : texts) joined += concat({text, ";"});
    return joined;
  };
  EXPECT_EQ(person.name, "Ada");
  EXPECT_EQ(person.job_title, "Engineer");
  EXPECT_EQ(person.email, "ada@example.org");
  EXPECT_EQ(person.telephone, "123");
  EXPECT_EQ(person.url, "https://example.org");
  EXPECT_EQ(person.street_address, "a, b");
  EXPECT_EQ(concat({person.postal_code, person.locality, person.region, person.country}), "PCRGB");
  EXPECT_EQ(all(person.profiles), "https://n.example;");
  EXPECT_EQ(all(person.works_for), "Now;");
  EXPECT_EQ(all(person.alumni_of), "Leeds;");
  EXPECT_EQ(all(person.knows_about), "C;D;Bare;");
  EXPECT_EQ(all(person.knows_languages), "English;");
  EXPECT_EQ(all(person.awards), "");
  EXPECT_EQ(document.meta().author, "Ada");
  EXPECT_EQ(document.meta().title, "Ada");
  EXPECT_NE(opening_head(document.blocks()), nullptr);
}

}  // namespace
}  // namespace cvbuild
