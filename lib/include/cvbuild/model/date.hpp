// Dates as people know them: to the year, the month or the day.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// ISO 8601 calendar date of reduced precision; `month` and `day` are 0 where they are not given.
struct Date {
  std::int16_t year = 0;   ///< of the Gregorian calendar
  std::uint8_t month = 0;  ///< 1 to 12, or 0
  std::uint8_t day = 0;    ///< 1 to 31, or 0; 0 where the month is
  /// By year, then month, then day: one of less precision stands before those that it holds.
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// `2023`, `2023-05` or `2023-05-01`, a day that the calendar has; nothing for anything else.
[[nodiscard]] std::optional<Date> parse_date(TextArgument text);

}  // namespace cvbuild::model
#pragma GCC visibility pop
