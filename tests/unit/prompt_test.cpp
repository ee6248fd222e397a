// What prompts ask, and the form that is made of pasted ones.
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/forms/forms.hpp>
#include <cvbuild/model/prompt.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/write/prompts.hpp>

namespace cvbuild {
namespace {

std::string limits(std::string_view text) {
  std::string all;
  for (const auto& limit : model::limits_in(text))
    all += concat({limit.min ? std::to_string(*limit.min) : std::string(), "..",
                   limit.max ? std::to_string(*limit.max) : std::string(), " ", name(limit.unit), ";"});
  return all;
}

std::string clauses(std::string_view prompt) {
  std::string all;
  const auto found = model::clauses_of(prompt);
  for (const auto clause : found.told) all += concat({"told:", clause, ";"});
  for (const auto clause : found.asked) all += concat({"asked:", clause, ";"});
  return all;
}

Diagnostics errors_of(const std::string& form) {
  Diagnostics findings;
  (void)read_application(Sources::from_buffers({{"form.yaml", form}}), findings);
  return findings;
}

std::size_t occurrences(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
    ++count;
  return count;
}

TEST(Prompt, limits_are_read_as_people_write_them) {
  EXPECT_EQ(limits("Why us? (max. 300 words)"), "..300 words;");
  EXPECT_EQ(limits("250-650 words"), "250..650 words;");
  EXPECT_EQ(limits("between 250 and 650 words"), "250..650 words;");
  EXPECT_EQ(limits("Up to 2,000 characters including spaces"), "..2000 characters;");
  EXPECT_EQ(limits("1 500 characters"), "..1500 characters;");
  EXPECT_EQ(limits("Word limit: 250"), "..250 words;");
  EXPECT_EQ(limits("character count: 4000"), "..4000 characters;");
  EXPECT_EQ(limits("at least 100 words and at most 500 words"), "100..500 words;");
  EXPECT_EQ(limits("1500 words or 10,000 characters"), "..1500 words;..10000 characters;");
  EXPECT_EQ(limits("a 1-page pitch"), "..1 pages;");
  EXPECT_EQ(limits("In 2019 I had 3 jobs and 12 wordsmiths"), "");
  EXPECT_EQ(limits("99999999999999 words"), "");
  EXPECT_EQ(limits("In 2019 300 words"), "..300 words;");
  EXPECT_EQ(limits("Why us? (200w)"), "..200 words;");
  EXPECT_EQ(limits("a lamp of 60 W, or 60w lamps"), "");
  EXPECT_EQ(limits("1.5 pages, or 2,5 Seiten"), "");
  EXPECT_EQ(limits("It is 1.5. 300 words."), "..300 words;");
  EXPECT_EQ(limits("Please provide at least 100 and no more than 250 words."), "100..250 words;");
}

TEST(Prompt, the_least_and_the_most_are_told_before_and_behind_the_unit) {
  EXPECT_EQ(limits("Minimum word count: 100 words. Maximum word count: 500 words"), "100..500 words;");
  EXPECT_EQ(limits("Min: 100 words\nMax: 500 words"), "100..500 words;");
  EXPECT_EQ(limits("(100 words minimum)"), "100.. words;");
  EXPECT_EQ(limits("100 words minimum, 500 words maximum"), "100..500 words;");
  EXPECT_EQ(limits("(min. 200, max. 500 words)"), "200..500 words;");
  EXPECT_EQ(limits("Min. 100 and max. 500 words"), "100..500 words;");
  EXPECT_EQ(limits("entre 200 et 300 mots"), "200..300 words;");
  EXPECT_EQ(limits("Write 300 words or more."), "300.. words;");
  EXPECT_EQ(limits("Words: 0 / 500"), "..500 words;");
  EXPECT_EQ(limits("0/500 characters"), "..500 characters;");
}

TEST(Prompt, the_surest_limit_counts) {
  EXPECT_EQ(limits("How do you cut a text of 500 words? (max 100 words)"), "..100 words;");
  EXPECT_EQ(limits("Suggested length 200-300 words, maximum 500 words"), "..500 words;");
  EXPECT_EQ(limits("(4000 characters, approximately 600 words)"), "..4000 characters;");
  EXPECT_EQ(limits("about 150 words"), "..150 words;");
  EXPECT_EQ(limits("Did you write a thesis of 10,000 words or more?"), "");
  EXPECT_EQ(limits("Sum up the 2,000 words of our plan."), "");
  EXPECT_EQ(limits("What 3 words fit you?"), "");
  EXPECT_EQ(limits("(at least 500 words, max 100 words)"), "..100 words;");
}

TEST(Prompt, pages_are_counted_in_words_too) {
  EXPECT_EQ(limits("two pages maximum"), "..2 pages;");
  EXPECT_EQ(limits("no more than two A4 pages"), "..2 pages;");
  EXPECT_EQ(limits("2 sides of A4"), "..2 pages;");
  EXPECT_EQ(limits("at most one page"), "..1 pages;");
  EXPECT_EQ(limits("in one word, someone pages"), "");
}

TEST(Prompt, limits_are_read_in_other_languages) {
  EXPECT_EQ(limits("(1 500 caract\u00E8res maximum)"), "..1500 characters;");
  EXPECT_EQ(limits("1\u202F500 caract\u00E8res"), "..1500 characters;");
  EXPECT_EQ(limits("h\u00F6chstens 300 W\u00F6rter"), "..300 words;");
  EXPECT_EQ(limits("mindestens 100 Worte"), "100.. words;");
  EXPECT_EQ(limits("200 a 300 palabras"), "200..300 words;");
  EXPECT_EQ(limits("\u4E0D\u8D85\u8FC7300\u5B57"), "..300 characters;");
}

TEST(Prompt, a_sentence_that_only_tells_a_limit_is_known) {
  for (const auto* text :
       {"Maximum 300 words", "(max. 300 words)", "Your answer must be between 100 and 200 words.",
        "Up to 2,000 characters, including spaces", "Please provide at least 100 and no more than 250 words.",
        "H\u00F6chstens 300 W\u00F6rter"})
    EXPECT_TRUE(model::is_only_limit(text)) << text;
  for (const auto* text : {"Why us? (max. 300 words)", "A summary of 300 words", "Maximum", "300"})
    EXPECT_FALSE(model::is_only_limit(text)) << text;
  EXPECT_EQ(model::without_limits("Why (us)? (max. 300 words)"), "Why (us)? ");
  EXPECT_EQ(model::without_limits("Why (us"), "Why (us");
}

TEST(Prompt, clauses_are_what_an_answer_has_to_cover) {
  EXPECT_EQ(clauses("Which roles did you enjoy, and why?"), "asked:Which roles did you enjoy;asked:why;");
  EXPECT_EQ(clauses("What systems, tools, and languages do you know?"),
            "asked:What systems;asked:tools;asked:languages do you know;");
  EXPECT_EQ(clauses("Describe your work, e.g. on servers. What was hard?"),
            "told:Describe your work, e.g. on servers;asked:What was hard;");
  EXPECT_EQ(clauses("Please outline: servers; clouds; and why."),
            "told:Please outline: servers;told:clouds;told:why;");
  EXPECT_EQ(clauses("Why this job, and what would you bring?"),
            "asked:Why this job;asked:what would you bring;");
  EXPECT_EQ(clauses("How and when did you learn?"), "asked:How and when did you learn;");
  EXPECT_EQ(clauses("Leadership"), "");
  EXPECT_EQ(clauses("Describe a project and explain your part in it."),
            "told:Describe a project;told:explain your part in it;");
  EXPECT_EQ(clauses("Describe and explain your work."), "told:Describe and explain your work;");
  EXPECT_EQ(clauses("Describe how you plan, manage and share work."),
            "told:Describe how you plan, manage and share work;");
}

TEST(Prompt, clauses_are_found_in_german_and_french) {
  EXPECT_EQ(clauses("Beschreiben Sie Ihre Erfahrung und erl\u00E4utern Sie, warum Sie wechseln wollen."),
            "told:Beschreiben Sie Ihre Erfahrung;told:erl\u00E4utern Sie, warum Sie wechseln wollen;");
  EXPECT_EQ(clauses("Bitte nennen Sie Ihre Ziele. Was ist Ihnen wichtig, und warum?"),
            "told:Bitte nennen Sie Ihre Ziele;asked:Was ist Ihnen wichtig;asked:warum;");
  EXPECT_EQ(clauses("D\u00E9crivez votre parcours et expliquez votre choix."),
            "told:D\u00E9crivez votre parcours;told:expliquez votre choix;");
  EXPECT_EQ(clauses("\u00C9num\u00E9rez vos atouts. Veuillez pr\u00E9ciser vos dates."),
            "told:\u00C9num\u00E9rez vos atouts;told:Veuillez pr\u00E9ciser vos dates;");
  EXPECT_EQ(clauses("Quel est votre projet, et comment le r\u00E9aliser ?"),
            "asked:Quel est votre projet;asked:comment le r\u00E9aliser;");
  EXPECT_EQ(clauses("Beschreiben Sie Beruf und Erfahrung."), "told:Beschreiben Sie Beruf und Erfahrung;");
}

TEST(Prompts, numbers_open_questions_and_points_are_their_asks) {
  const auto form = form_of_prompts(
      "Read this first.\r\n\r\n1. Tell us about:\r\n- a conflict\r\n- its end\r\n\r\nWord limit: 200\r\n2) "
      "Why?\r\n");
  EXPECT_EQ(form.questions, 2U);
  EXPECT_EQ(form.asks, 2U);
  EXPECT_NE(form.text.find("# Read this first.\n"), std::string::npos);
  EXPECT_NE(form.text.find("limits: [{max: 200, unit: words}]"), std::string::npos);
  EXPECT_FALSE(errors_of(form.text).has_errors());
}

TEST(Prompts, a_point_that_is_a_limit_is_no_ask) {
  const auto form = form_of_prompts("1. Tell us about:\n- a conflict\n- its end\n- Maximum 200 words\n");
  EXPECT_EQ(form.asks, 2U);
  EXPECT_NE(form.text.find("limits: [{max: 200, unit: words}]"), std::string::npos);
  EXPECT_NE(form.text.find("help: \"Maximum 200 words\""), std::string::npos);
}

TEST(Prompts, questions_are_numbered_in_many_ways_and_sometimes_not) {
  EXPECT_EQ(
      form_of_prompts("1. Why us?\n\n2. Describe a project.\n\nWhat is your notice period?\n").questions, 3U);
  EXPECT_EQ(form_of_prompts("Question 1 - Why us?\nQuestion 2 \u2013 Why you?\n").questions, 2U);
  EXPECT_EQ(form_of_prompts("1 Why us?\n2 Why you?\n").questions, 2U);
  const auto sections = form_of_prompts(
      "A1. Why us?\nYour answer (1,000\u20131,500 characters)\n\nB2) Why you?\n\nPlease tell us why now.\n");
  EXPECT_EQ(sections.questions, 3U);
  EXPECT_EQ(sections.asks, 0U) << sections.text;
  EXPECT_NE(sections.text.find("{min: 1000, max: 1500, unit: characters}"), std::string::npos)
      << sections.text;
  EXPECT_EQ(form_of_prompts("1. Tell us of a time\nwhen you failed.\n2. Why?\n").questions, 2U);
}

TEST(Prompts, ids_are_words_of_weight_in_plain_letters) {
  const auto id = [](std::string_view prompt) {
    const auto text = form_of_prompts(prompt).text;
    const auto begin = text.find("- id: ") + 6;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  EXPECT_EQ(id("Your motivation (max 300 words)?"), "motivation");
  EXPECT_EQ(id("D\u00E9crivez l\u2019\u00E9quipe"), "decrivez-lequipe");
  EXPECT_EQ(id("Gr\u00F6\u00DFe?"), "grosse");
  EXPECT_EQ(id("\u4E3A\u4EC0\u4E48?"), "question");
}

TEST(Prompts, a_remark_between_questions_is_no_question) {
  const auto form = form_of_prompts(
      "Please answer all of it.\n\nWhy us?\n\nBe brief.\n\nMaximum 100 words\n\nYour team\n\nWhy you?\n");
  EXPECT_EQ(form.questions, 3U);
  EXPECT_NE(form.text.find("# Please answer all of it.\n"), std::string::npos);
  EXPECT_NE(form.text.find("help: \"Be brief. Maximum 100 words\""), std::string::npos);
  EXPECT_NE(form.text.find("asks nothing by its words: remove it if it is no question.\n  - id: team\n"),
            std::string::npos);
}

TEST(Prompts, without_numbers_points_or_paragraphs_are_questions) {
  EXPECT_EQ(form_of_prompts("- Why us?\n- Why you?\n").questions, 2U);
  EXPECT_EQ(form_of_prompts("Why\nus?\n\nWhy you?").questions, 2U);
  EXPECT_EQ(form_of_prompts("# Why us?\n# Why you?\n").questions, 2U);
  EXPECT_NE(form_of_prompts("# Motives\n\nWhy us?").text.find("section: \"Motives\""), std::string::npos);
  EXPECT_EQ(form_of_prompts("").questions, 0U);
  EXPECT_EQ(form_of_prompts(" \n\n\t\n").questions, 0U);
}

TEST(Prompts, whatever_is_pasted_reads_back_with_every_word) {
  std::mt19937 random(11);
  const std::string_view pieces[] = {"word",
                                     "1. ",
                                     "- ",
                                     "# ",
                                     "\n",
                                     "\n\n",
                                     "?",
                                     ". ",
                                     "\"",
                                     "\\",
                                     ": ",
                                     "#",
                                     "{",
                                     "}",
                                     "\t",
                                     "\x01",
                                     "\u00e9",
                                     "\u4e00",
                                     "Q2: ",
                                     "a) ",
                                     "(ii) ",
                                     "1) ",
                                     "Section B",
                                     " (optional)",
                                     "*",
                                     "and why",
                                     ", ",
                                     "; ",
                                     "300 words",
                                     "'",
                                     "%",
                                     "&",
                                     "**",
                                     "1.1 Why",
                                     "\u4e00:\n",
                                     "Motivation",
                                     "Answer one of the following:\n",
                                     "Word limit: 300\n",
                                     "30 words each.",
                                     " in total. ",
                                     "Kind regards,\n",
                                     "Dear \u4e00,\n",
                                     "Hint: ",
                                     "You should: \n",
                                     "(answer one question)",
                                     "Please write of \u4e00",
                                     "Yes / No",
                                     "1 Why\n2 How\n",
                                     "(max 3 words)\n",
                                     "0 / 500\n",
                                     "A.1 Why\n",
                                     "Essays\n\n",
                                     "*1. ",
                                     "We look for \u4e00. ",
                                     "Briefly describe \u4e00",
                                     "30 words for each example.\n"};
  for (int round = 0; round < 1000; ++round) {
    std::string pasted;
    for (auto left = 1 + random() % 40; left != 0; --left) pasted += pieces[random() % std::size(pieces)];
    const auto form = form_of_prompts(pasted);
    if (form.questions == 0) continue;
    EXPECT_GE(occurrences(form.text, "\u4e00"), occurrences(pasted, "\u4e00")) << pasted << "\n" << form.text;
    Diagnostics findings = errors_of(form.text);
    for (const auto& finding : findings.all())
      EXPECT_NE(finding.severity, Severity::error) << finding.message << "\n" << pasted << "\n" << form.text;
  }
}

// The square of such a length would take minutes.
TEST(Clauses, long_sentences_take_linear_time) {
  for (const std::string_view part :
       {"Describe it and why, ", "Describe it and why and how, ", "Describe your work, how it all began, ",
        "Describe a b and which c d "}) {
    std::string prompt;
    while (prompt.size() < (std::size_t{1} << 20)) prompt += part;
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_FALSE(model::clauses_of(prompt + "and why").told.empty());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10)) << part;
  }
}

TEST(Forms, each_reads_without_a_finding) {
  ASSERT_GE(built_in_forms().size(), 11U);
  for (const auto& form : built_in_forms()) {
    const auto findings = errors_of(std::string(form.text));
    EXPECT_TRUE(findings.empty()) << form.name << ": " << findings.all()[0].message;
    EXPECT_EQ(find_form(form.name), &form);
  }
  EXPECT_EQ(find_form("no-such-form"), nullptr);
}

TEST(Forms, a_place_inside_one_is_where_the_application_names_it) {
  auto sources = Sources::from_buffers(
      {{"application.yaml", "answers: a.md\nform: ucas-2026\n"}, {"a.md", "# A {#reasons}\n\nText.\n"}});
  Diagnostics findings;
  const auto application = read_application(sources, findings);
  ASSERT_NE(application.data().form, nullptr);
  const auto place = application.sources().locate(application.data().form->questions[1].span);
  EXPECT_EQ(place.source->name, "application.yaml");
  EXPECT_EQ(place.line, 2U);
  EXPECT_EQ(place.column, 7U);
}

}  // namespace
}  // namespace cvbuild
