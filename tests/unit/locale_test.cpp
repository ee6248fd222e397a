// A language's words, dates of every precision, and which language a tag gets.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <cvbuild/locale/locale.hpp>

namespace cvbuild {
namespace {

struct DateCase {
  std::string_view tag;
  int year;
  unsigned month, day;
  std::string_view short_form, long_form;
};

// What each language's readers expect, written out: a change of the table, or of ICU, is seen here.
constexpr DateCase date_cases[] = {
    {"en-GB", 2021, 5, 3, "3 May 2021", "3 May 2021"},
    {"en-GB", 2021, 9, 30, "30 Sept 2021", "30 September 2021"},
    {"en-GB", 2021, 1, 0, "Jan 2021", "January 2021"},
    {"en-GB", 2021, 0, 0, "2021", "2021"},
    {"en-US", 2021, 12, 31, "Dec 31, 2021", "December 31, 2021"},
    {"en-US", 2021, 12, 0, "Dec 2021", "December 2021"},
    {"de", 2021, 1, 24, "24. Jan. 2021", "24. Januar 2021"},
    {"de", 2021, 3, 0, "März 2021", "März 2021"},
    {"fr", 2021, 2, 1, "1 févr. 2021", "1 février 2021"},
    {"es", 2021, 1, 24, "24 ene 2021", "24 de enero de 2021"},
    {"it", 2021, 8, 0, "ago 2021", "agosto 2021"},
    {"pt", 2021, 10, 0, "out. de 2021", "outubro de 2021"},
    {"pt-PT", 2021, 10, 0, "10/2021", "outubro de 2021"},
    {"nl", 2021, 3, 8, "8 mrt 2021", "8 maart 2021"},
    {"sv", 2021, 10, 8, "8 okt. 2021", "8 oktober 2021"},
    {"pl", 2021, 8, 24, "24 sie 2021", "24 sierpnia 2021"},  // the genitive beside a day
    {"pl", 2021, 8, 0, "sie 2021", "sierpień 2021"},         // the nominative without one
    {"cs", 2021, 5, 24, "24. 5. 2021", "24. května 2021"},
    {"ru", 2021, 5, 24, "24 мая 2021\u202Fг.", "24 мая 2021\u202Fг."},
    {"hu", 2021, 5, 24, "2021. máj. 24.", "2021. május 24."},
    {"hu", 2021, 0, 0, "2021.", "2021."},
    {"ja", 2021, 5, 24, "2021年5月24日", "2021年5月24日"},
    {"ja", 2021, 5, 0, "2021年5月", "2021年5月"},
    {"zh", 2021, 0, 0, "2021年", "2021年"},
    {"zh-Hant", 2021, 11, 0, "2021年11月", "2021年11月"},
    {"ko", 2021, 5, 24, "2021년 5월 24일", "2021년 5월 24일"},
    {"ar", 2021, 5, 24, "٢٤ مايو ٢٠٢١", "٢٤ مايو ٢٠٢١"},
    {"ar", 1987, 0, 0, "١٩٨٧", "١٩٨٧"},
    {"he", 2021, 5, 24, "24 במאי 2021", "24 במאי 2021"},
    {"he", 2021, 5, 0, "מאי 2021", "מאי 2021"},
};

TEST(Locale, dates_are_as_each_language_writes_them) {
  for (const auto& given : date_cases) {
    const auto locale = find_locale(given.tag);
    EXPECT_EQ(locale.date(given.year, given.month, given.day, DateStyle::short_form), given.short_form)
        << given.tag;
    EXPECT_EQ(locale.date(given.year, given.month, given.day, DateStyle::long_form), given.long_form)
        << given.tag;
  }
}

TEST(Locale, a_day_without_a_month_and_a_month_that_is_none_are_not_said) {
  const auto locale = find_locale("en-GB");
  EXPECT_EQ(locale.date(2021, 0, 3, DateStyle::short_form), "2021");
  EXPECT_EQ(locale.date(2021, 13, 3, DateStyle::long_form), "2021");
}

TEST(Locale, years_of_any_length_are_written) {
  EXPECT_EQ(find_locale("en-GB").date(9, 1, 0, DateStyle::short_form), "Jan 9");
  EXPECT_EQ(find_locale("ar").date(-2147483647 - 1, 0, 0, DateStyle::short_form), "-٢١٤٧٤٨٣٦٤٨");
}

TEST(Locale, a_tag_gets_its_own_file_or_its_languages) {
  struct {
    std::string_view tag, file;
  } const cases[] = {{"en-GB", "en-GB"},        {"EN-us", "en-US"},   {"en", "en-GB"},
                     {"En-AU", "en-GB"},        {"de-AT", "de"},      {"de-Latn-AT", "de"},
                     {"pt-BR", "pt"},           {"pt-pt", "pt-PT"},   {"zh-Hans-CN", "zh"},
                     {"zh-Hant-HK", "zh-Hant"}, {"zh-tw", "zh-Hant"}, {"no", "nb"},
                     {"iw-IL", "he"},           {"ar-EG", "ar"}};
  for (const auto& given : cases) {
    bool found = false;
    EXPECT_EQ(find_locale(given.tag, found).tag(), given.file) << given.tag;
    EXPECT_TRUE(found) << given.tag;
  }
}

TEST(Locale, a_tag_without_a_file_gets_english_and_is_told_so) {
  for (const std::string_view tag : {"tlh", "", "-", "de_DE", "d", "deu", "x-de", "e", "english"}) {
    bool found = true;
    EXPECT_EQ(find_locale(tag, found).tag(), "en-GB") << tag;
    EXPECT_FALSE(found) << tag;
  }
  EXPECT_EQ(find_locale("tlh").word(Word::work), "Experience");
}

TEST(Locale, the_languages_that_are_promised_are_there_each_under_its_own_tag) {
  for (const std::string_view tag :
       {"en-GB", "en-US", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ja", "zh", "ar", "he"}) {
    EXPECT_EQ(std::count(locale_tags().begin(), locale_tags().end(), tag), 1) << tag;
  }
  for (const auto tag : locale_tags()) EXPECT_EQ(find_locale(tag).tag(), tag);
}

TEST(Locale, every_language_has_every_word_each_section_its_own) {
  for (const auto tag : locale_tags()) {
    const auto locale = find_locale(tag);
    for (std::size_t index = 0; index < word_count; ++index) {
      const auto word = locale.word(static_cast<Word>(index));
      EXPECT_FALSE(word.empty()) << tag << ": " << word_keys[index];
      EXPECT_EQ(word.find_first_of("{}\n"), std::string_view::npos) << tag << ": " << word_keys[index];
      for (std::size_t other = 0; other < index; ++other) {
        EXPECT_NE(word, locale.word(static_cast<Word>(other))) << tag << ": " << word_keys[index];
      }
    }
  }
}

TEST(Locale, every_date_of_every_language_holds_its_month_its_day_and_no_brace) {
  for (const auto tag : locale_tags()) {
    const auto locale = find_locale(tag);
    for (const auto style : {DateStyle::short_form, DateStyle::long_form}) {
      for (unsigned month = 1; month <= 12; ++month) {
        const auto day = locale.date(2021, month, 3, style);
        EXPECT_EQ(day.find_first_of("{}\n"), std::string::npos) << tag << ": " << day;
        EXPECT_NE(day, locale.date(2021, month, 4, style)) << tag;
        EXPECT_NE(day, locale.date(2022, month, 3, style)) << tag;
        EXPECT_NE(day, locale.date(2021, month % 12 + 1, 3, style)) << tag;
        EXPECT_NE(locale.date(2021, month, 0, style), locale.date(2021, month % 12 + 1, 0, style)) << tag;
      }
    }
  }
}

TEST(Locale, words_are_the_languages_own) {
  EXPECT_EQ(find_locale("en-GB").word(Word::summary), "Profile");
  EXPECT_EQ(find_locale("en-US").word(Word::summary), "Summary");
  EXPECT_EQ(find_locale("de").word(Word::work), "Berufserfahrung");
  EXPECT_EQ(find_locale("de-CH").word(Word::present), "heute");
  EXPECT_EQ(find_locale("fr").word(Word::interests), "Centres d’intérêt");
  EXPECT_EQ(find_locale("ja").word(Word::not_answered), "未回答");
}

TEST(Locale, labels_and_ranges_are_set_as_the_language_sets_them) {
  EXPECT_EQ(find_locale("en-GB").label("Courses"), "Courses:");
  EXPECT_EQ(find_locale("fr").label("Cours"), "Cours\u00A0:");
  EXPECT_EQ(find_locale("zh").label("课程"), "课程：");
  EXPECT_EQ(find_locale("en-GB").label("{label}"), "{label}:");  // what is filled in is not filled in again
  EXPECT_EQ(find_locale("de").range_separator(), " – ");
  EXPECT_EQ(find_locale("ja").range_separator(), "～");
  for (const auto tag : locale_tags()) EXPECT_FALSE(find_locale(tag).range_separator().empty()) << tag;
}

TEST(Locale, arabic_and_hebrew_alone_run_from_right_to_left) {
  for (const auto tag : locale_tags()) {
    EXPECT_EQ(find_locale(tag).right_to_left(), tag == "ar" || tag == "he") << tag;
  }
  EXPECT_TRUE(find_locale("ar-MA").right_to_left());
}

TEST(Locale, direction_is_known_without_a_file_and_a_script_goes_before_the_language) {
  for (const std::string_view tag :
       {"fa", "ur-PK", "UG", "yi", "ckb-IQ", "az-Arab", "uz-arab-AF", "pa-Arab"}) {
    EXPECT_TRUE(is_right_to_left(tag)) << tag;
  }
  for (const std::string_view tag : {"az", "ar-Latn", "yi-latn", "en-GB", "", "arx", "pa", "ks-Deva"}) {
    EXPECT_FALSE(is_right_to_left(tag)) << tag;
  }
}

}  // namespace
}  // namespace cvbuild
