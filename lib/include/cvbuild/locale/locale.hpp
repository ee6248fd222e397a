// What a document says in its own language: section names, dates, and the direction in which it is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <cvbuild/core/slice.hpp>
#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Words that documents need and nobody writes. The first twelve are the sections of a CV, under JSON
/// Resume's keys.
enum class Word : std::uint8_t {
  summary,
  work,
  volunteer,
  education,
  awards,
  certificates,
  publications,
  skills,
  languages,
  interests,
  references,
  projects,
  present,       ///< in "May 2021 – present"
  courses,       ///< before a list of courses
  score,         ///< before a grade
  draft,         ///< marks text that is not finished
  todo,          ///< marks text that is not begun
  not_answered,  ///< stands where an answer will stand
};

/// By Word: the keys of lib/locale/*.yaml.
inline constexpr std::string_view word_keys[] = {
    "summary",      "work",    "volunteer", "education", "awards",     "certificates",
    "publications", "skills",  "languages", "interests", "references", "projects",
    "present",      "courses", "score",     "draft",     "todo",       "not-answered"};
/// How many words there are.
inline constexpr std::size_t word_count = sizeof word_keys / sizeof word_keys[0];
static_assert(word_count == static_cast<std::size_t>(Word::not_answered) + 1);

/// How a date is written.
enum class DateStyle : std::uint8_t {
  short_form,  ///< a CV's: "May 2021", "3 May 2021"
  long_form,   ///< a letter's: "3 May 2021" with the month in full
  numeric,     ///< "05/2021", "03/05/2021", "05.2021": in the language's order
};

/// One language's data: immutable, of static lifetime, compiled into the library. Made of lib/locale/*.yaml
/// and of Unicode's CLDR by scripts/generate_locales.py.
class Locale {
 public:
  struct Data;
  /// Of data that outlives it.
  explicit constexpr Locale(const Data& data) : data_(&data) {}

  /// BCP 47, as its file is named: "en-GB".
  [[nodiscard]] std::string_view tag() const;
  /// Whether its text runs from right to left.
  [[nodiscard]] bool right_to_left() const;
  /// What the language calls it.
  [[nodiscard]] std::string_view word(Word word) const;
  /// A date of any precision, in the language's own digits; `month` and `day` are 0 where they are not known,
  /// and a day without its month is not said.
  [[nodiscard]] std::string date(int year, unsigned month, unsigned day, DateStyle style) const;
  /// What stands between the two ends of a range, blanks included: " – ".
  [[nodiscard]] std::string_view range_separator() const;
  /// What stands between the parts of a list, blanks included: ", ".
  [[nodiscard]] std::string_view comma() const;
  /// A label as it stands before what it labels: "Courses:", "Cours :".
  [[nodiscard]] std::string label(TextArgument words) const;

 private:
  const Data* data_;
};

/// The locale of a BCP 47 tag: that tag's own, else its language's ("de-AT" is "de", "en" is "en-GB", "zh-TW"
/// is "zh-Hant"), else English, with `found` false. Letter case does not count.
[[nodiscard]] Locale find_locale(TextArgument tag, bool& found);
/// The same, for those who need not know.
[[nodiscard]] Locale find_locale(TextArgument tag);
/// Every tag there is a file for.
[[nodiscard]] Slice<std::string_view> locale_tags();

/// Whether the text of a BCP 47 tag runs from right to left: by its script where it names one, else by its
/// language's usual script (CLDR 42, likely subtags). Whether or not there is a file for it.
[[nodiscard]] bool is_right_to_left(TextArgument tag);

}  // namespace cvbuild
#pragma GCC visibility pop
