// What a CV becomes as a whole: its head, the order of its sections and entries, its words and its person.
#include <memory>

#include "compose_case.hpp"

namespace cvbuild {
namespace {

using testing::ComposeCase;

/// The outline of a CV that holds nothing else.
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
      "{place: 1 High Street, Flat 2, Leeds, Yorkshire LS1 1AA} · "
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

TEST(ComposeCv, a_theme_names_sections_and_writes_months_in_full) {
  ComposeCase read(ComposeCase::Files{
      {"application.yaml", "cv: cv.yaml\ntheme: house.yaml\nlanguage: en-GB\n"},
      {"cv.yaml",
       "work: [{name: Oven, startDate: 2021-09}]\neducation: {title: Mine, entries: [{institution: U}]}\n"},
      {"house.yaml", "titles: {work: Employment, education: Schools}\ndates: long\n"}});
  read.theme = Theme(read.application.data().own_theme);
  EXPECT_EQ(read.outline(),
            "group section\n  h1 section: Employment\n  group experience\n"
            "    h2 entry: {organisation: Oven}{dates 2021-09/..: {start 2021-09: September 2021} – {end: "
            "present}}\n"
            "group section\n  h1 section: Mine\n  group education\n    h2 entry: {organisation: U}\n");
}

TEST(ComposeCv, a_theme_writes_the_name_in_capitals_and_nothing_else) {
  ComposeCase read(ComposeCase::Files{{"application.yaml", "cv: cv.yaml\ntheme: house.yaml\nlanguage: de\n"},
                                      {"cv.yaml", "basics: {name: Zoë Großmann, label: Bäckerin}\n"},
                                      {"house.yaml", "name: capitals\n"}});
  read.theme = Theme(read.application.data().own_theme);
  EXPECT_EQ(read.outline(), "group head\n  p name: ZOË GROSSMANN\n  p label: Bäckerin\n");
  const auto document = read.document();
  EXPECT_EQ(document.meta().author, "Zoë Großmann");
}

TEST(ComposeCv, the_paper_is_what_printers_of_the_region_hold) {
  const auto width = [](std::string cv) {
    ComposeCase read(std::move(cv));
    const auto document = read.document();
    return document.theme()->paper_width;
  };
  EXPECT_EQ(width("basics: {name: A}\n"), 595.28);
  EXPECT_EQ(width("basics: {name: A}\nmeta: {language: en-US}\n"), 612);
  EXPECT_EQ(width("basics: {name: A}\nmeta: {language: zh-Hant-TW}\n"), 595.28);
  EXPECT_EQ(width("basics: {name: A, location: {countryCode: us}}\n"), 612);
  EXPECT_EQ(width("basics: {name: A, location: {countryCode: US}}\nmeta: {language: en-GB}\n"), 595.28);
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
  const auto classic = classic_theme();
  auto data = std::make_shared<ThemeData>(*classic);
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
