// Letters, and documents of several parts.
#include "compose_case.hpp"

namespace cvbuild {
namespace {

using testing::ComposeCase;

std::vector<std::pair<std::string, std::string>> files(std::string application) {
  return {
      {"application.yaml", std::move(application)},
      {"cv.yaml", "basics: {name: Ada, email: ada@example.org, born: Leeds}\nskills: [{name: C}]\n"},
      {"letter.md",
       "---\naddressee: [Example Ltd, Leeds]\nsubject: Your *post*\nclosing: \"Yours sincerely,\"\n---\nDear "
       "all,\n\n# Why\n\nText.\n"},
      {"form.yaml",
       "form: Questions\nquestions:\n  - {id: why, section: Motives, prompt: Why us?}\n  - {id: how, prompt: "
       "How?}\n"},
      {"answers.md", "# Before\n\nWords.\n\n# Why {#why}\n\nBecause.\n\n## More\n\nText.\n"}};
}

TEST(ComposeLetter, has_the_cvs_head_date_addressee_subject_text_closing_and_signature) {
  ComposeCase read(
      files("application: Post\nas-of: 2023-05-04\ncv: cv.yaml\nletter: letter.md\n"
            "documents: [{name: letter, parts: [letter]}]\n"));
  EXPECT_EQ(read.outline(),
            "group head\n"
            "  p name: Ada\n"
            "  p contact: <mailto:ada@example.org ada@example.org>\n"
            "group letter\n"
            "  p date: {date 2023-05-04: 4 May 2023}\n"
            "  p addressee: Example Ltd/Leeds\n"
            "  h1 subject: Your *post*\n"
            "  p: Dear all,\n"
            "  h2: Why\n"
            "  p: Text.\n"
            "  p closing: Yours sincerely,\n"
            "  p signature: Ada\n");
  const auto document = read.document();
  EXPECT_EQ(document.meta().title, "Ada");
  ASSERT_NE(document.meta().person, nullptr);
  EXPECT_EQ(document.meta().person->email, "ada@example.org");
}

TEST(ComposeLetter, alone_it_shows_what_it_says_itself) {
  ComposeCase read(
      {{"application.yaml",
        "application: Post\nletter: letter.md\nform: form.yaml\ndocuments: [{name: a, parts: [letter]}]\n"},
       {"form.yaml", "form: F\nquestions: [{id: a, prompt: A}]\n"},
       {"letter.md",
        "---\ndate: 2023-12-01\nsignature: Ada\n---\n# Why\n\n## Drafts "
        "{status=draft}\n\nNot yet.\n"}});
  EXPECT_EQ(read.outline(),
            "group letter\n"
            "  p date: {date 2023-12-01: 1 December 2023}\n"
            "  h1: Why\n"
            "  p signature: Ada\n");
  EXPECT_EQ(read.notes.all().size(), 1U) << "the draft is told of";
  const auto document = read.document();
  EXPECT_EQ(document.meta().person, nullptr);
}

TEST(ComposePacket, parts_are_parted_and_answers_bear_the_title_below_a_head) {
  ComposeCase read(
      files("application: Post\ncv: cv.yaml\nletter: letter.md\nform: form.yaml\nanswers: answers.md\n"
            "documents: [{name: packet, parts: [cv, letter, answers], anonymous: false}]\n"));
  EXPECT_EQ(read.outline(),
            "group head\n"
            "  p name: Ada\n"
            "  p contact: <mailto:ada@example.org ada@example.org>\n"
            "  p item: **Born:** Leeds\n"
            "group section\n"
            "  h1 section: Skills\n"
            "  p item: **{skill: C}**\n"
            "page break\n"
            "group head\n"
            "  p name: Ada\n"
            "  p contact: <mailto:ada@example.org ada@example.org>\n"
            "group letter\n"
            "  p addressee: Example Ltd/Leeds\n"
            "  h1 subject: Your *post*\n"
            "  p: Dear all,\n"
            "  h2: Why\n"
            "  p: Text.\n"
            "  p closing: Yours sincerely,\n"
            "  p signature: Ada\n"
            "page break\n"
            "h1 part: Post\n"
            "h1: Before\n"
            "p: Words.\n"
            "h1 section: Motives\n"
            "group question\n"
            "  h2 question: Why us?\n"
            "  group answer\n"
            "    p: Because.\n"
            "    h3: More\n"
            "    p: Text.\n");
}

TEST(ComposePacket, answers_without_a_head_before_them_keep_their_levels) {
  ComposeCase read(
      files("application: Post\ncv: cv.yaml\nform: form.yaml\nanswers: answers.md\n"
            "documents: [{name: packet, parts: [answers, cv], anonymous: false}]\n"));
  const auto outline = read.outline();
  EXPECT_TRUE(outline.starts_with("h1: Before\np: Words.\nh1 section: Motives\n")) << outline;
  EXPECT_NE(outline.find("page break\ngroup head\n"), std::string::npos);
  EXPECT_EQ(outline.find("part"), std::string::npos);
}

TEST(ComposePacket, anonymous_answers_name_nobody) {
  auto sources = files(
      "application: Post\ncv: cv.yaml\nform: form.yaml\nanswers: answers.md\n"
      "documents: [{name: answers, parts: [answers]}]\n");
  sources[3].second = "anonymous: true\n" + sources[3].second;
  ComposeCase read(std::move(sources));
  const auto document = read.document();
  EXPECT_EQ(document.meta().author, "Anonymous");
  EXPECT_EQ(document.meta().person, nullptr);
}

TEST(ComposePacket, labels_of_drafts_are_of_the_documents_language) {
  ComposeCase read(
      {{"application.yaml", "application: Post\nlanguage: de\nform: form.yaml\nanswers: answers.md\n"},
       {"form.yaml",
        "form: F\nquestions:\n  - {id: a, prompt: A}\n  - {id: b, prompt: B}\n  - {id: c, "
        "prompt: C}\n"},
       {"answers.md", "# A {#a status=draft}\n\nx\n\n# B {#b status=todo}\n\ny\n"}});
  const auto outline = read.outline({}, true);
  for (const auto word : {Word::draft, Word::todo, Word::not_answered}) {
    const auto words = find_locale("de").word(word);
    EXPECT_NE(words, find_locale("en").word(word));
    EXPECT_NE(outline.find(concat({"p draft: {draft: ", words, "}\n"})), std::string::npos) << outline;
  }
}

}  // namespace
}  // namespace cvbuild
