// The dated entries of a CV as months, for rules that ask what was when.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include <cvbuild/model/cv.hpp>

namespace cvbuild::checking {

/// Months since year 0, both included. The reader's doubt about a date that names a year alone is kept: see
/// widest() and surest().
struct MonthRange {
  static constexpr std::int32_t open = std::numeric_limits<std::int32_t>::max();
  std::int32_t first = 0;
  std::int32_t last = open;  ///< open: it goes on

  [[nodiscard]] constexpr bool goes_on() const { return last == open; }
};

/// The first and the last month that a date can mean.
[[nodiscard]] constexpr std::int32_t earliest_month(model::Date date) {
  return date.year * 12 + (date.month == 0 ? 0 : date.month - 1);
}
[[nodiscard]] constexpr std::int32_t latest_month(model::Date date) {
  return date.year * 12 + (date.month == 0 ? 11 : date.month - 1);
}

/// The longest that the dates allow: 2019 to 2020 is January 2019 to December 2020.
template <class Entry>
[[nodiscard]] constexpr MonthRange widest(const Entry& entry) {
  return {earliest_month(entry.start.value),
          entry.end.given() ? latest_month(entry.end.value) : MonthRange::open};
}
/// What the dates leave no doubt of: 2019 to 2020 is December 2019 to January 2020. May be empty.
template <class Entry>
[[nodiscard]] constexpr MonthRange surest(const Entry& entry) {
  return {latest_month(entry.start.value),
          entry.end.given() ? earliest_month(entry.end.value) : MonthRange::open};
}

/// Whether it is known when the entry begins and ends; without an end it goes on, but not with one that is no
/// date.
template <class Entry>
[[nodiscard]] constexpr bool is_dated(const Entry& entry) {
  return entry.start.given() && !entry.end.refused.known();
}

/// Calls `function(entry)` for everything that takes time and is dated: positions, volunteering, studies,
/// projects, and entries of the author's own sections, as leave.
template <class Function>
void for_each_dated(const model::Cv& cv, const Function& function) {
  const auto each = [&](const auto& entries) {
    for (const auto& entry : entries)
      if (is_dated(entry)) function(entry);
  };
  each(cv.work.entries);
  each(cv.volunteer.entries);
  each(cv.education.entries);
  each(cv.projects.entries);
  for (const auto& section : cv.own) each(section.entries);
}

/// How many months the ranges cover together, each month once. A range that goes on ends with `today`.
/// Sorts them.
[[nodiscard]] std::int32_t months_covered(std::vector<MonthRange>& ranges, std::int32_t today);

/// The position that stands first among those that are not dated; null: all are.
[[nodiscard]] const model::Position* undated_position(const model::Cv& cv);

}  // namespace cvbuild::checking
