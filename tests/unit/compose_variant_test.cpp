// Variants: what is left out by tags, and what is told of it.
#include "compose/kept.hpp"
#include "compose_case.hpp"

namespace cvbuild {
namespace {

using testing::ComposeCase;

constexpr std::string_view tagged_cv = R"(
basics:
  name: Ada
  summary: "For all.\n\n{tags=web}\nFor the web.\n\n- one\n\n{tags=web}\n- two\n"
  location: {city: Leeds, tags: [paper]}
  profiles: [{network: N, tags: [web]}, {network: M}]
work:
  - {position: A, startDate: 2020, tags: [web]}
  - {position: B, startDate: 2019, highlights: [x, {text: "*y*", tags: [web, paper]}, {text: z, tags: [paper]}]}
skills: {tags: [paper], entries: [{name: C}, {name: D, tags: [web]}]}
hobbies: {title: Hobbies, entries: [{name: E, tags: [web]}]}
)";

TEST(ComposeVariant, keeps_what_has_no_tags_or_one_that_is_asked_for) {
  ComposeCase read{std::string(tagged_cv)};
  EXPECT_EQ(read.outline({"web"}),
            "group head\n"
            "  p name: Ada\n"
            "  p contact: N · M\n"
            "group summary\n"
            "  h1 section: Profile\n"
            "  p: For all.\n"
            "  p: For the web.\n"
            "  list\n"
            "    item\n"
            "      p: one\n"
            "    item\n"
            "      p: two\n"
            "group section\n"
            "  h1 section: Experience\n"
            "  group experience\n"
            "    h2 entry: A{dates 2020/..: {start 2020: 2020} – {end: present}}\n"
            "  group experience\n"
            "    h2 entry: B{dates 2019/..: {start 2019: 2019} – {end: present}}\n"
            "    tight list\n"
            "      item\n"
            "        p: x\n"
            "      item\n"
            "        p: *y*\n"
            "group section\n"
            "  h1 section: Hobbies\n"
            "  group entry\n"
            "    h2 entry: E\n");
  EXPECT_EQ(read.outline({"none", "paper"}),
            "group head\n"
            "  p name: Ada\n"
            "  p contact: {place: Leeds}\n"
            "  p contact: M\n"
            "group summary\n"
            "  h1 section: Profile\n"
            "  p: For all.\n"
            "  list\n"
            "    item\n"
            "      p: one\n"
            "group section\n"
            "  h1 section: Experience\n"
            "  group experience\n"
            "    h2 entry: B{dates 2019/..: {start 2019: 2019} – {end: present}}\n"
            "    tight list\n"
            "      item\n"
            "        p: x\n"
            "      item\n"
            "        p: *y*\n"
            "      item\n"
            "        p: z\n"
            "group section\n"
            "  h1 section: Skills\n"
            "  p item: **{skill: C}**\n");
}

TEST(ComposeVariant, the_plans_own_tags_hold_unless_others_are_asked_for) {
  ComposeCase read({{"application.yaml", "application: X\ncv: cv.yaml\ndocuments: [{name: a, for: [web]}]\n"},
                    {"cv.yaml", "skills: [{name: C, tags: [web]}, {name: D, tags: [paper]}]\n"}});
  EXPECT_EQ(read.outline(), "group section\n  h1 section: Skills\n  p item: **{skill: C}**\n");
  EXPECT_EQ(read.outline({"paper"}), "group section\n  h1 section: Skills\n  p item: **{skill: D}**\n");
}

TEST(ComposeVariant, a_headings_tags_hold_for_its_section_in_answers_and_letters) {
  ComposeCase read(
      {{"application.yaml",
        "application: X\nletter: letter.md\nform: form.yaml\nanswers: answers.md\n"
        "documents: [{name: a, parts: [letter, answers], anonymous: false}]\n"},
       {"form.yaml", "form: F\nquestions: [{id: a, prompt: A}, {id: b, prompt: B}, {id: c, prompt: C}]\n"},
       {"letter.md", "Hello.\n\n# Web {tags=web}\n\nText.\n\n## Below\n\n# Rest\n"},
       {"answers.md",
        "# Part {tags=web}\n\nWords.\n\n## B {#b}\n\nb\n\n# A {#a}\n\n{tags=web}\n> quoted\n\n"
        "plain\n\n# C {#c}\n\n{tags=web}\nonly\n"}});
  EXPECT_EQ(read.outline({"paper"}),
            "group letter\n"
            "  p: Hello.\n"
            "  h1: Rest\n"
            "page break\n"
            "group question\n"
            "  h1 question: A\n"
            "  group answer\n"
            "    p: plain\n");
  ASSERT_EQ(read.notes.all().size(), 2U);
  EXPECT_EQ(read.notes.all()[0].message, "question 'b' is left out: its answer is not for this variant");
  EXPECT_EQ(read.notes.all()[1].message, "question 'c' is left out: its answer is not for this variant");
  const auto all = read.outline({"web"});
  for (const std::string_view words : {"Below", "Words.", "question: B", "quoted", "only"})
    EXPECT_NE(all.find(words), std::string::npos) << words;
}

TEST(ComposeVariant, blocks_that_lose_nothing_are_shared) {
  ComposeCase read(ComposeCase::Files{{"a.md", "Text.\n\n- one\n- two\n"}});
  Arena arena;
  const auto blocks = read.application.data().texts[0];
  EXPECT_EQ(composing::kept_blocks(blocks, {{"web"}}, arena).data(), blocks.data());
}

TEST(ExplainVariant, lists_each_tagged_thing_in_the_order_of_the_sources) {
  ComposeCase read{std::string(tagged_cv)};
  const std::string_view tags[] = {"web"};
  std::string lines;
  for (const auto& item : explain_variant(read.application, read.application.documents()[0], tags)) {
    const auto place = read.application.sources().locate(item.span);
    lines += concat({Decimal(place.line), " ", item.kept ? "kept" : "dropped", " ", item.words, " ["});
    for (const auto tag : item.tags) lines += concat({tag, ";"});
    lines += "]\n";
  }
  EXPECT_EQ(lines,
            "4 kept For the web. [web;]\n"
            "4 kept two [web;]\n"
            "5 dropped Leeds [paper;]\n"
            "6 kept N [web;]\n"
            "8 kept A [web;]\n"
            "9 kept y [web;paper;]\n"
            "9 dropped z [paper;]\n"
            "10 dropped Skills [paper;]\n"
            "10 dropped D [web;]\n"
            "11 kept E [web;]\n");
}

TEST(ExplainVariant, tells_of_sections_of_text_and_what_lies_in_them) {
  ComposeCase read(
      ComposeCase::Files{{"a.md", "# One {tags=a}\n\nText.\n\n{tags=b}\n## Two\n\nMore.\n\n# Three\n"}});
  const std::string_view tags[] = {"b"};
  const auto items = explain_variant(read.application, read.application.documents()[0], tags);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].words, "One");
  EXPECT_FALSE(items[0].kept);
  EXPECT_EQ(items[1].words, "Two");
  EXPECT_FALSE(items[1].kept) << "it lies in a section that is left out";
  EXPECT_EQ(read.outline({"b"}), "h1: Three\n");
}

}  // namespace
}  // namespace cvbuild
