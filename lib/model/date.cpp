// Reads dates of ISO 8601, of a precision that people know.
#include <cvbuild/model/date.hpp>

namespace cvbuild::inline v0::model {

namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char byte : text) {
    if (byte < '0' || byte > '9') return std::nullopt;
    value = value * 10 + (byte - '0');
  }
  return value;
}

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

}  // namespace

std::optional<Date> parse_date(TextArgument given_text) {
  const std::string_view text = given_text;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if ((text.size() >= 7 && text[4] != '-') || (text.size() == 10 && text[7] != '-')) return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = text.size() >= 7 ? digits(text.substr(5, 2)) : 0;
  const auto day = text.size() == 10 ? digits(text.substr(8, 2)) : 0;
  if (!year || !month || !day) return std::nullopt;
  if (text.size() >= 7 && (*month < 1 || *month > 12)) return std::nullopt;
  if (text.size() == 10 && (*day < 1 || *day > days_in(*year, *month))) return std::nullopt;
  return Date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
              static_cast<std::uint8_t>(*day)};
}

}  // namespace cvbuild::model
