// Writes dates for people and for machines.
#include "compose/cv_dates.hpp"

#include <cvbuild/core/text.hpp>

namespace cvbuild::composing {

namespace {

using doc::Role;

std::string padded(unsigned number, std::size_t width) {
  const Decimal digits(number);
  std::string text(width - std::min(width, digits.text().size()), '0');
  return text.append(digits.text());
}

/// The last day that a date of less precision can mean.
model::Date latest(model::Date date) {
  if (date.month == 0) date.month = 12;
  if (date.day == 0) date.day = 31;
  return date;
}

DateStyle style_of_dates(DatesAs dates) {
  if (dates == DatesAs::long_months) return DateStyle::long_form;
  return dates == DatesAs::numeric ? DateStyle::numeric : DateStyle::short_form;
}

doc::Inlines date_text(const model::Day& day, const Context& context) {
  return inlines({shown_date(day.value, context), day.span}, context.arena);
}

/// Whether both ends read alike where years alone are shown.
bool is_one_year(const Dates& dates, const Context& context) {
  return context.theme.dates == DatesAs::years && !dates.ongoing() &&
         dates.start.value.year == dates.end.value.year;
}

void append_stretch(const Dates& dates, const Context& context, Line& line) {
  auto& arena = context.arena;
  Line parts(arena);
  const auto start = iso_date(dates.start.value, arena);
  parts.phrase(Role::start, date_text(dates.start, context), start);
  parts.words(context.locale.range_separator());
  std::string_view end;
  if (dates.ongoing()) {
    const auto present = context.locale.word(Word::present);
    parts.phrase(Role::end, inlines({present, dates.start.span}, arena), {});
  } else {
    end = iso_date(dates.end.value, arena);
    parts.phrase(Role::end, date_text(dates.end, context), end);
  }
  const auto value = concat({start, "/", end.empty() ? ".." : end});
  line.phrase(Role::dates, parts.content(), arena.copy(value));
}

}  // namespace

std::string_view iso_date(const model::Date& date, Arena& arena) {
  auto text = padded(static_cast<unsigned>(std::max<int>(0, date.year)), 4);
  if (date.month != 0) text += concat({"-", padded(date.month, 2)});
  if (date.month != 0 && date.day != 0) text += concat({"-", padded(date.day, 2)});
  return arena.copy(text);
}

std::string_view shown_date(const model::Date& date, DateStyle style, const Context& context) {
  return context.arena.copy(context.locale.date(date.year, date.month, date.day, style));
}

std::string_view shown_date(const model::Date& date, const Context& context) {
  const auto as = context.theme.dates;
  return shown_date(as == DatesAs::years ? model::Date{date.year, 0, 0} : date, style_of_dates(as), context);
}

void append_dates(const Dates& dates, const Context& context, Line& line) {
  if (!dates.given()) return;
  const bool is_stretch = dates.ongoing() || (dates.start.given() && dates.start.value != dates.end.value);
  if (is_stretch && !is_one_year(dates, context)) return append_stretch(dates, context, line);
  auto day = dates.end;
  if (is_stretch) day.value = {day.value.year, 0, 0};
  line.phrase(Role::dates, date_text(day, context), iso_date(day.value, context.arena));
}

bool is_newer(const Dates& a, const Dates& b) {
  if (a.given() != b.given()) return a.given();
  if (a.ongoing() != b.ongoing()) return a.ongoing();
  if (!a.given()) return false;
  const auto end_of_a = latest(a.end.value);
  const auto end_of_b = latest(b.end.value);
  if (!a.ongoing() && end_of_a != end_of_b) return end_of_b < end_of_a;
  return b.start.value < a.start.value;
}

}  // namespace cvbuild::composing
