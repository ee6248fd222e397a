// Looks up a language's words and dates in the table that scripts/generate_locales.py makes.
#include <cvbuild/locale/locale.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <iterator>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"

namespace cvbuild::inline v0 {

namespace {

constexpr std::size_t month_count = 12;

/// The fields of a language after its words, as they follow each other in the table.
enum Field : std::size_t {
  label_field = word_count,  ///< with "{label}" in it
  range_field,
  comma_field,
  digits_field,                                          ///< ten, each of the same length
  year_field,                                            ///< with "{year}" in it, as all that follow
  short_month_field,                                     ///< twelve of each from here on
  long_month_field = short_month_field + month_count,    //
  numeric_month_field = long_month_field + month_count,  //
  short_day_field = numeric_month_field + month_count,   ///< with "{day}" in it too
  long_day_field = short_day_field + month_count,        //
  numeric_day_field = long_day_field + month_count,      ///< with "{dd}" in it, of two digits
  field_count = numeric_day_field + month_count
};

}  // namespace

/// One text and where its lines end, rather than a view for each field: the loader has nothing to relocate.
struct Locale::Data {
  constexpr Data(std::string_view its_tag, std::string_view lines) : tag(its_tag), text(lines) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] != '\n') continue;
      if (line_count < field_count) ends[line_count] = static_cast<std::uint16_t>(at);
      ++line_count;
    }
  }
  [[nodiscard]] constexpr std::string_view field(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends[index - 1] + std::size_t{1};
    return text.substr(begin, ends[index] - begin);
  }

  std::string_view tag;
  std::string_view text;
  std::array<std::uint16_t, field_count> ends{};
  std::size_t line_count = 0;
};

namespace {

constexpr Locale::Data locales[] = {
#include "locale/locale_table.inc"

};
static_assert(std::all_of(std::begin(locales), std::end(locales),
                          [](const auto& data) {
                            return data.line_count == field_count && data.text.size() <= UINT16_MAX;
                          }),
              "locale_table.inc was made for other words: run scripts/generate_locales.py");

constexpr auto tags = [] {
  std::array<std::string_view, std::size(locales)> list{};
  std::transform(std::begin(locales), std::end(locales), list.begin(),
                 [](const auto& data) { return data.tag; });
  return list;
}();

/// Tags whose file has another name than their own or their language's.
constexpr struct {
  std::string_view tag, file;
} other_names[] = {{"en", "en-GB"},      {"iw", "he"},         {"no", "nb"},
                   {"zh-HK", "zh-Hant"}, {"zh-MO", "zh-Hant"}, {"zh-TW", "zh-Hant"}};

bool same_tag(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return detail::ascii_lower(x) == detail::ascii_lower(y); });
}

const Locale::Data* data_of(std::string_view tag) {
  for (const auto& other : other_names) {
    if (same_tag(other.tag, tag)) tag = other.file;
  }
  const auto* const found = std::find_if(std::begin(locales), std::end(locales),
                                         [tag](const auto& data) { return same_tag(data.tag, tag); });
  return found == std::end(locales) ? nullptr : found;
}

/// A text of the table being filled in: what stands in braces in it is replaced.
struct Filling {
  std::string_view name, text;
};

/// Every name in the table's braces is one of `fillings`: the generator proves it.
std::string filled(std::string_view text, std::initializer_list<Filling> fillings) {
  std::string result;
  auto size = text.size();
  for (const auto& filling : fillings) size += filling.text.size();
  result.reserve(size);
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    result += text.substr(0, open);
    const auto close = text.find('}', open);
    const auto name = text.substr(open + 1, close - open - 1);
    for (const auto& filling : fillings) {
      if (filling.name == name) result += filling.text;
    }
    text.remove_prefix(close + 1);
  }
  return result.append(text);
}

/// A number in a language's own digits, on the stack.
class Number {
 public:
  Number(long long value, std::string_view digits) {
    const auto width = digits.size() / 10;
    const Decimal decimal(value);
    for (const char digit : decimal.text()) {
      const auto place = static_cast<std::size_t>(digit - '0') * width;
      const auto own = digit == '-' ? std::string_view("-") : digits.substr(place, width);
      size_ += own.copy(bytes_ + size_, own.size());
    }
  }
  operator std::string_view() const { return {bytes_, size_}; }

 private:
  char bytes_[80];  // the longest number has twenty characters, of four bytes at most
  std::size_t size_ = 0;
};

std::size_t date_field(unsigned month, unsigned day, DateStyle style) {
  if (month == 0 || month > month_count) return year_field;
  constexpr Field januaries[][2] = {{short_month_field, short_day_field},
                                    {long_month_field, long_day_field},
                                    {numeric_month_field, numeric_day_field}};  // in the order of DateStyle
  if (static_cast<std::size_t>(style) >= std::size(januaries)) misused("Locale::date: no DateStyle");
  return januaries[static_cast<std::size_t>(style)][day == 0 ? 0 : 1] + month - 1;
}

}  // namespace

std::string_view Locale::tag() const { return data_->tag; }
bool Locale::right_to_left() const { return is_right_to_left(data_->tag); }
std::string_view Locale::word(Word word) const {
  if (static_cast<std::size_t>(word) >= word_count) misused("Locale::word: no Word");
  return data_->field(static_cast<std::size_t>(word));
}

std::string Locale::date(int year, unsigned month, unsigned day, DateStyle style) const {
  const auto digits = data_->field(digits_field);
  const Number years(year, digits);
  const Number days(day, digits);
  const auto padded =
      day < 10 ? concat({digits.substr(0, digits.size() / 10), days}) : std::string(std::string_view(days));
  return filled(data_->field(date_field(month, day, style)),
                {{"year", years}, {"day", days}, {"dd", padded}});
}

std::string_view Locale::range_separator() const { return data_->field(range_field); }
std::string_view Locale::comma() const { return data_->field(comma_field); }
std::string Locale::label(TextArgument given_words) const {
  const std::string_view words = given_words;
  return filled(data_->field(label_field), {{"label", words}});
}

Locale find_locale(TextArgument given, bool& found) {
  std::string_view tag = given;
  const auto* data = data_of(tag);
  while (data == nullptr && tag.find('-') != std::string_view::npos) {
    tag = tag.substr(0, tag.rfind('-'));
    data = data_of(tag);
  }
  found = data != nullptr;
  return Locale(found ? *data : *data_of("en"));
}

Locale find_locale(TextArgument tag) {
  bool found = false;
  return find_locale(tag, found);
}

Slice<std::string_view> locale_tags() { return {tags.data(), tags.size()}; }

}  // namespace cvbuild
