// What tells who the applicant is: names of many scripts, however they are spelt, in addresses, codes and
// ids.
#include <gtest/gtest.h>

#include <string>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild {
namespace {

/// "error: Zoe; warning: Rose" of the rules on anonymity, for a CV's basics and an answer's text.
std::string told(const std::string& basics, const std::string& answer) {
  Diagnostics findings;
  const auto application = read_application(
      Sources::from_buffers(
          {{"application.yaml",
            "form: form.yaml\nanswers: a.md\ncv: cv.yaml\ndocuments: [{name: a, parts: [answers]}]\n"},
           {"form.yaml", "anonymous: true\nquestions: [{id: q, prompt: A}]\n"},
           {"cv.yaml", "basics: {" + basics + "}\n"},
           {"a.md", "# Q {#q}\n\n" + answer + "\n"}}),
      findings);
  const auto checked = check(application, built_in_rules());
  std::string all;
  for (const auto& finding : checked.all())
    if (finding.rule->id == "identity-in-text" || finding.rule->id == "personal-link")
      all += concat(
          {all.empty() ? "" : "; ", name(finding.severity), ": ", application.sources().text(finding.span)});
  return all;
}

TEST(Identity, case_and_accents_of_greek_and_cyrillic_are_folded) {
  const auto* greek = "name: Γιώργος Παπαδόπουλος";
  EXPECT_EQ(told(greek, "Ask ΠΑΠΑΔΟΠΟΥΛΟΣ now."), "error: ΠΑΠΑΔΟΠΟΥΛΟΣ");
  EXPECT_EQ(told(greek, "Ο γιωργος here."), "error: γιωργος");
  EXPECT_EQ(told(greek, "Ο Παπαδοπουλάκης here."), "");
  const auto* russian = "name: Фёдор Иванов";
  EXPECT_EQ(told(russian, "Ask ИВАНОВ now, or Федор."), "error: ИВАНОВ; error: Федор");
  EXPECT_EQ(told(russian, "Ask Ивановский."), "");
  EXPECT_EQ(told("name: ИВАН ПЕТРОВ", "Это Петров."), "error: Петров");
  EXPECT_EQ(told("name: Ґалаґан Їжак", "Це їжак."), "error: їжак");
}

TEST(Identity, a_part_of_an_east_asian_name_is_a_warning) {
  EXPECT_EQ(told("name: 山田 太郎", "私は山田太郎です。"), "error: 山田太郎");
  EXPECT_EQ(told("name: 山田 太郎", "チームでは山田と呼ばれる。"), "warning: 山田");
  EXPECT_EQ(told("name: 山田太郎", "チームでは山田と呼ばれる。"), "warning: 山田");
  EXPECT_EQ(told("name: 王小明", "他们叫我王先生。"), "warning: 王先生");
  EXPECT_EQ(told("name: 王小明", "国王来了。"), "") << "one sign is a word";
  EXPECT_EQ(told("name: 王小明", "小明写的。"), "warning: 小明");
  EXPECT_EQ(told("name: 김민수", "민수가 했다."), "warning: 민수");
}

// A name on a network that is a part of the name is no smaller matter than the name.
TEST(Identity, a_user_name_that_is_a_first_name_hides_nothing) {
  for (const auto* user : {"mark", "rose", "markrose"})
    EXPECT_EQ(told(concat({"name: Mark Rose, profiles: [{network: GitHub, username: ", user, "}]"}),
                   "I am Mark Rose."),
              "error: Mark Rose")
        << user;
}

TEST(Identity, names_are_joined_in_addresses) {
  const auto* jane = "name: Jane Mary Doe, email: jane@doe.test";
  EXPECT_EQ(told(jane, "See [it](https://www.linkedin.com/in/janedoe)."), "error: it");
  EXPECT_EQ(told(jane, "See [it](https://www.linkedin.com/in/janedoe84/)."), "error: it");
  EXPECT_EQ(told(jane, "See [it](https://bees.test/~jdoe/x)."), "error: it");
  EXPECT_EQ(told(jane, "Write to janemarydoe@bees.test."), "error: janemarydoe");
  EXPECT_EQ(told(jane, "Write to jdoe@bees.test."), "error: jdoe");
  EXPECT_EQ(told(jane, "The jdoe word."), "") << "it may be a word";
  EXPECT_EQ(told("name: Thomas Rain", "The train left, and [it](https://bees.test/rain) rained."), "");
}

TEST(Identity, codes_of_addresses_are_read) {
  EXPECT_EQ(told("name: Jürgen Groß", "See [it](https://bees.test/J%C3%BCrgen)."), "error: it");
  EXPECT_EQ(told("name: A B, email: zoe.rose@mail.test", "[Write](mailto:zoe%2Erose%40mail.test)."),
            "error: Write");
  EXPECT_EQ(told("name: Jürgen Groß", "At bees.test/J%C3%BCrgen it is."), "error: bees.test/J%C3%BCrgen");
  EXPECT_EQ(told("name: Jürgen Groß", "In 50% of cases, 5%20."), "");
}

TEST(Identity, telephone_numbers_are_those_of_any_country) {
  EXPECT_EQ(told("name: A B, phone: '+353 1 234 5678'", "Ring (01) 234 5678."), "error: 01) 234 5678");
  EXPECT_EQ(told("name: A B, phone: '+353 87 123 4567'", "Ring 087-1234567."), "error: 087-1234567");
  EXPECT_EQ(told("name: A B, phone: '087 123 4567'", "Ring +353 (0)87 123 4567."),
            "error: 353 (0)87 123 4567");
  EXPECT_EQ(told("name: A B, phone: '+47 22 85 50 50'", "Ring 22 85 50 50."), "error: 22 85 50 50");
  EXPECT_EQ(told("name: A B, phone: '+354 551 2345'", "Ring 551-2345."), "error: 551-2345");
  EXPECT_EQ(told("name: A B, phone: '+33 6 12 34 56 78'", "Ring 06.12.34.56.78."), "error: 06.12.34.56.78");
  EXPECT_EQ(told("name: A B, phone: '+49 (0)30 1234567'", "Ring 030/1234567."), "error: 030/1234567");
  EXPECT_EQ(told("name: A B, phone: '+1 (415) 555-2671'", "Ring 415\u2011555\u20112671."),
            "error: 415\u2011555\u20112671");
  EXPECT_EQ(told("name: A B, phone: '+354 551 2345'", "In 1995 5512345678 bees."), "");
  EXPECT_EQ(told("name: A B, phone: '+353 1 234 5678'", "In 2012 345678 bees."), "");
}

TEST(Identity, a_street_and_a_postal_code_are_the_applicants_and_a_city_is_not) {
  const std::string home =
      "name: Zoe Quill, location: {address: '14 Rookery Lane', city: Bath, postalCode: BA1 2XY}";
  EXPECT_EQ(told(home, "I live at 14 Rookery Lane, Bath BA1 2XY."), "error: 14 Rookery Lane; error: BA1 2XY");
  EXPECT_EQ(told(home, "Write to ba12xy."), "error: ba12xy");
  EXPECT_EQ(told(home, "I work in Bath, at 41 Rookery Lane, with 14 people."), "");
  const std::string flat =
      "name: Zoe Quill, location: {address: 'Flat 2, 7 High Street', city: Ulm, postalCode: '89073'}";
  EXPECT_EQ(told(flat, "In flat 2 of 7 High Street."), "error: 7 High Street");
  EXPECT_EQ(told(flat, "From 89073 Ulm. We had 89073 users."), "error: 89073 Ulm; warning: 89073");
}

TEST(Identity, the_title_of_a_link_is_read) {
  EXPECT_EQ(told("name: Zoe Quill", "[t](https://www.bbc.test \"by Quill\")"), "error: t");
}

TEST(Identity, pages_of_a_network_are_nobodys_and_profiles_are_somebodys) {
  for (const auto* page :
       {"https://docs.github.com/en", "https://about.gitlab.com/", "https://github.com/topics/go",
        "https://github.com", "https://github.com/features", "https://www.kaggle.com/datasets/a/b",
        "https://www.youtube.com/watch?v=1", "https://scholar.google.com/", "https://orcid.org/about"})
    EXPECT_EQ(told("name: Zoe Quill", concat({"See [it](", page, ")."})), "") << page;
  for (const auto* page :
       {"https://orcid.org/0000-0002-1825-0097", "https://youtube.com/@x",
        "https://www.researchgate.net/profile/X", "https://kaggle.com/x", "https://gist.github.com/x/1",
        "https://scholar.google.com/citations?user=x", "https://behance.net/x", "https://x.medium.com/",
        "https://uk.linkedin.com/in/x", "https://github.com/x/y"})
    EXPECT_EQ(told("name: Zoe Quill", concat({"See [it](", page, ")."})), "warning: it") << page;
}

TEST(Identity, ids_and_classes_are_seen_in_html) {
  const auto* jane = "name: Jane Doe";
  EXPECT_EQ(told(jane, "{#by-jane-doe}\nText."), "error: {#by-jane-doe}");
  EXPECT_EQ(told(jane, "- {.jane-doe}\n  Text."), "error: {.jane-doe}");
  EXPECT_EQ(told(jane, "{#bees .bees}\nText."), "");
}

TEST(Identity, a_name_that_is_a_word_is_a_warning_at_most) {
  EXPECT_EQ(told("name: Amy Young", "Young people came."), "");
  EXPECT_EQ(told("name: Amy Young", "Young is my name. Ask Young."), "warning: Young; warning: Young");
  EXPECT_EQ(told("name: Amy Best", "Best practice won. It was a Best case."), "warning: Best");
  EXPECT_EQ(told("name: Ling He", "He is here. She was too."), "");
  EXPECT_EQ(told("name: Amy Young", "Amy Young came."), "error: Amy Young");
  EXPECT_EQ(told("name: Charity Jenkins", "We run our builds on Jenkins. Charity Jenkins came."),
            "warning: Jenkins; error: Charity Jenkins");
  EXPECT_EQ(told("name: Amy Maren", "I met amy. My amy-maren.pdf is lost."),
            "warning: amy; error: amy-maren");
  EXPECT_EQ(told("name: Maren Holt", "I went to Santa Maren and to Holt College. Holt said so."),
            "warning: Maren; warning: Holt; error: Holt");
}

TEST(Identity, a_name_in_the_title_is_told_where_the_title_is_written) {
  EXPECT_EQ(told("name: Maren Holt", "Text."), "");
  Diagnostics findings;
  const auto application = read_application(
      Sources::from_buffers({{"application.yaml",
                              "application: Grant\nform: form.yaml\nanswers: a.md\ncv: cv.yaml\n"
                              "documents: [{name: a, parts: [answers]}]\n"},
                             {"form.yaml", "anonymous: true\nquestions: [{id: q, prompt: A}]\n"},
                             {"cv.yaml", "basics: {name: Maren Holt}\n"},
                             {"a.md", "---\ntitle: By Maren Holt\n---\n# Q {#q}\n\nText.\n"}}),
      findings);
  const auto checked = check(application, built_in_rules());
  for (const auto& finding : checked.all())
    if (finding.rule->id == "identity-in-text") {
      EXPECT_EQ(application.sources().text(finding.span), "Maren Holt");
      EXPECT_EQ(application.sources().locate(finding.span).line, 2U);
      return;
    }
  FAIL() << "the title names nobody";
}

}  // namespace
}  // namespace cvbuild
