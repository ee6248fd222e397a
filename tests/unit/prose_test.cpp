// The running text of an application as rules see it: blocks, words, sentences, marks and their places.
#include <gtest/gtest.h>

#include <cvbuild/check/prose.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild {
namespace {

struct Case {
  explicit Case(std::vector<std::pair<std::string, std::string>> buffers)
      : application(read_application(Sources::from_buffers(std::move(buffers)), findings)),
        prose(application) {}
  explicit Case(std::string markdown) : Case({{"a.md", std::move(markdown)}}) {}

  std::vector<std::string> words() const {
    std::vector<std::string> all;
    for (const auto& word : prose.words())
      all.push_back(std::string(word.plain ? "" : "!").append(prose.text(word)));
    return all;
  }
  std::vector<std::string> sentences() const {
    std::vector<std::string> all;
    for (const auto& block : prose.blocks())
      for (const auto& sentence : prose.sentences(block)) all.emplace_back(prose.text(sentence));
    return all;
  }
  Span find(std::string_view words) const {
    const auto at = prose.text().find(words);
    return prose.span(at, at + words.size());
  }

  Diagnostics findings;
  Application application;
  Prose prose;
};

using Words = std::vector<std::string>;

TEST(Prose, words_keep_apostrophes_and_are_parted_by_hyphens_and_dots) {
  EXPECT_EQ(Case("Don't re-use C++, C# or ruby.gems: years' na\u00efve\xC2\xA0"
                 "caf\u00e9s\u2019 \u6771\u4eac\n")
                .words(),
            (Words{"Don't", "re", "use", "C++", "C#", "or", "ruby", "gems", "years", "na\u00efve",
                   "caf\u00e9s", "\u6771\u4eac"}));
}

TEST(Prose, words_of_code_and_of_quotations_are_not_plain) {
  EXPECT_EQ(Case("I `run it` and \"said so\", \u201cthey too\u201d now.\n").words(),
            (Words{"I", "!run", "!it", "and", "!said", "!so", "!they", "!too", "now"}));
}

TEST(Prose, words_in_single_quotation_marks_are_not_plain) {
  EXPECT_EQ(
      Case("We 'don't fail' ('so he'), \u2018the team\u2019 of the birds' year, '90s' and 'tis.\n").words(),
      (Words{"We", "!don't", "!fail", "!so", "!he", "!the", "!team", "of", "the", "birds", "year", "90s",
             "and", "tis"}));
}

TEST(Prose, sentences_end_where_a_reader_ends_them) {
  EXPECT_EQ(
      Case(
          "I use it, e.g. Linux. Version 1.2 too! \"Why?\" asked J. Doe.\\\nA new line\ngoes on. no end here")
          .sentences(),
      (Words{"I use it, e.g. Linux.", "Version 1.2 too!", "\"Why?\" asked J. Doe.",
             "A new line goes on. no end here"}));
}

TEST(Prose, quotations_code_and_drafts_are_left_out) {
  const Case text(
      "One.\n\n> Two.\n\n```\nThree.\n```\n\n## Later {status=draft}\n\nFour.\n\n## Now\n\n- Five.\n");
  EXPECT_EQ(text.words(), (Words{"One", "Now", "Five"}));
  EXPECT_TRUE(text.prose.blocks()[2].in_list);
  EXPECT_FALSE(text.prose.blocks()[1].in_list);
}

TEST(Prose, places_hold_through_emphasis_links_and_ends_of_line) {
  const std::string source = "Read **my** [long\nblog](https://example.org/) now.\n";
  const Case text(source);
  const auto& sources = text.application.sources();
  EXPECT_EQ(sources.text(text.find("my")), "my");
  EXPECT_EQ(sources.text(text.find("long blog")), "long\nblog");
  const auto& block = text.prose.blocks()[0];
  const auto links = text.prose.marks(block);
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(text.prose.text(links[0]), "long blog");
  EXPECT_EQ(links[0].link->target, "https://example.org/");
  const auto at = text.prose.text().find("now");
  EXPECT_EQ(sources.text(text.prose.exact_span(at, at + 3)), "now");
  const auto across = text.prose.text().find("my long");
  EXPECT_FALSE(text.prose.exact_span(across, across + 7).known()) << "an edit there would lose the markup";
}

TEST(Prose, a_heading_that_repeats_the_prompt_is_not_the_applicants_text) {
  const Case text(
      {{"application.yaml", "form: form.yaml\nanswers: a.md\n"},
       {"form.yaml", "form: F\nquestions:\n  - {id: q, prompt: Which roles?}\n  - {id: r, prompt: Why?}\n"},
       {"a.md", "Hello.\n\n# Which roles? {#q}\n\nMany.\n\n# My reason {#r}\n\nMoney.\n"}});
  EXPECT_EQ(text.words(), (Words{"Hello", "Many", "My", "reason", "Money"}));
  const auto blocks = text.prose.blocks();
  EXPECT_EQ(blocks[0].owner, TextOwner::passage);
  EXPECT_EQ(blocks[1].answer->question->id.value, "q");
  EXPECT_EQ(blocks[3].answer->question->id.value, "r");
}

TEST(Prose, a_cv_gives_its_strings_and_its_prose) {
  const std::string cv = "basics: {name: Jo Doe, summary: I mend *things*.}\nwork: [{name: Gitlab Ltd}]\n";
  const Case text(std::vector<std::pair<std::string, std::string>>{{"cv.yaml", cv}});
  EXPECT_EQ(text.words(), (Words{"Jo", "Doe", "Gitlab", "Ltd", "I", "mend", "things"}));
  for (const auto& block : text.prose.blocks()) EXPECT_EQ(block.owner, TextOwner::cv);
  EXPECT_EQ(text.prose.blocks()[0].kind, TextKind::value);
}

}  // namespace
}  // namespace cvbuild
