// Looks up a language's words and dates.
#include <cvbuild/locale/locale.hpp>

namespace cvbuild {

struct Locale::Data {
  std::string_view tag;
};

namespace {
constexpr Locale::Data english{"en-GB"};
constexpr std::string_view tags[] = {"en-GB"};
constexpr std::string_view english_words[] = {
    "Profile",      "Experience", "Volunteering", "Education", "Awards",     "Certificates",
    "Publications", "Skills",     "Languages",    "Interests", "References", "Projects",
    "present",      "Courses",    "Grade",        "Draft",     "To do",      "Not answered yet"};
constexpr std::string_view months[] = {"Jan", "Feb", "Mar",  "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
}  // namespace

std::string_view Locale::tag() const { return data_->tag; }
bool Locale::right_to_left() const { return is_right_to_left(data_->tag); }
std::string_view Locale::word(Word word) const { return english_words[static_cast<std::size_t>(word)]; }
std::string Locale::date(int year, unsigned month, unsigned day, DateStyle) const {
  std::string text;
  if (day != 0) text += std::to_string(day) + " ";
  if (month != 0) text += std::string(months[month - 1]) + " ";
  return text + std::to_string(year);
}
std::string_view Locale::range_separator() const { return " – "; }
std::string Locale::label(std::string_view words) const { return std::string(words) + ":"; }
Locale find_locale(std::string_view tag, bool& found) {
  found = tag == "en-GB" || tag == "en";
  return Locale(english);
}
Locale find_locale(std::string_view tag) {
  bool found = false;
  return find_locale(tag, found);
}
Slice<std::string_view> locale_tags() { return {tags, 1}; }

}  // namespace cvbuild
