// Dates of a CV as they are shown, and the order that they give its entries.
#pragma once

#include <algorithm>
#include <vector>

#include "compose/context.hpp"
#include "compose/line.hpp"

namespace cvbuild::composing {

/// ISO 8601, as far as it is known: "2021", "2021-05", "2021-05-03".
[[nodiscard]] std::string_view iso_date(const model::Date& date, Arena& arena);

[[nodiscard]] std::string_view shown_date(const model::Date& date, DateStyle style, const Context& context);
/// As the theme has the dates of CVs.
[[nodiscard]] std::string_view shown_date(const model::Date& date, const Context& context);

/// When something was: a stretch that goes on where it has a start alone, or one date.
struct Dates {
  model::Day start, end;

  [[nodiscard]] bool given() const { return start.given() || end.given(); }
  [[nodiscard]] bool ongoing() const { return start.given() && !end.given(); }
};
[[nodiscard]] inline Dates one_date(const model::Day& day) { return {day, day}; }

/// Appends Phrase(dates).
void append_dates(const Dates& dates, const Context& context, Line& line);

/// Whether `a` is to be shown before `b`: later ends first, then later starts; what has no dates is last.
[[nodiscard]] bool is_newer(const Dates& a, const Dates& b);

inline Dates dates_of(const model::Award& entry) { return one_date(entry.date); }
inline Dates dates_of(const model::Certificate& entry) { return one_date(entry.date); }
inline Dates dates_of(const model::Publication& entry) { return one_date(entry.release_date); }
inline Dates dates_of(const model::OwnEntry& entry) {
  const Dates stretch{entry.start, entry.end};
  return stretch.given() ? stretch : one_date(entry.date);
}
template <class T>
Dates dates_of(const T& entry) {
  if constexpr (requires { entry.start; })
    return {entry.start, entry.end};
  else
    return {};
}

/// The entries that the document keeps, in the order in which they are shown.
template <class T>
std::vector<const T*> shown_entries(Slice<T> entries, bool as_written, const Context& context) {
  std::vector<const T*> shown;
  shown.reserve(entries.size());
  for (const auto& entry : entries)
    if (context.selection.keeps(entry.tags)) shown.push_back(&entry);
  if (!as_written)
    std::stable_sort(shown.begin(), shown.end(),
                     [](const T* a, const T* b) { return is_newer(dates_of(*a), dates_of(*b)); });
  return shown;
}

}  // namespace cvbuild::composing
