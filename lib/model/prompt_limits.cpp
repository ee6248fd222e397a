// Finds the limits that a text speaks of: numbers with a unit beside them, in the languages of many forms.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "core/ascii.hpp"
#include "model/number_words.hpp"
#include "model/prompt_limit_words.hpp"

namespace cvbuild::inline v0::model {

namespace {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_letter(char byte) {
  return byte < 0 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/// Whether one of `words` begins or ends `text`.
template <std::size_t size>
bool starts(std::string_view text, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::string_view word) { return text.starts_with(word); });
}
/// As a word of its own.
template <std::size_t size>
bool ends(std::string_view text, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words), [text](std::string_view word) {
    if (!text.ends_with(word)) return false;
    const auto before = text.substr(0, text.size() - word.size());
    return before.empty() || word[0] < 0 || !is_letter(before.back());
  });
}

/// In lower case, with digits for numbers in words: "two pages" is "2 pages".
std::string folded_text(std::string_view text) {
  const auto all = with_digits(detail::ascii_lower(text));
  std::string result;
  for (std::size_t at = 0; at < all.size();) {
    const auto rest = std::string_view(all).substr(at);
    const auto* number =
        std::find_if(std::begin(number_words), std::end(number_words), [&](const NumberWord& row) {
          return rest.starts_with(row.word) && starts(rest.substr(row.word.size()), pages_behind_number);
        });
    // "no more than a page"; "on a page" is no limit.
    const auto before = std::string_view(all).substr(0, at);
    const bool is_one =
        rest.starts_with("a page") && (before.ends_with("than ") || before.ends_with("exceed "));
    if (is_one) {
      result += '1';
      ++at;
      continue;
    }
    const bool is_number = number != std::end(number_words) && (at == 0 || !is_letter(all[at - 1]));
    result += is_number ? number->digit : all[at];
    at += is_number ? number->word.size() : 1;
  }
  return result;
}

/// How long the mark between groups of three digits at `at` is, if it is one: "2,000", "2 000", "2'000".
std::size_t group_mark(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {",", ".", " ", "'", "\u2019", "\u00A0", "\u202F", "\u2009"}) {
    if (!text.substr(at).starts_with(mark)) continue;
    const auto digits = text.substr(at + mark.size());
    const auto length = std::min(digits.find_first_not_of("0123456789"), digits.size());
    return length == 3 ? mark.size() : 0;
  }
  return 0;
}

/// A number as people write it: "2,000", "2 000", "2000". `at` is moved behind it.
std::optional<std::uint32_t> number_at(std::string_view text, std::size_t& at) {
  std::uint32_t number = 0;
  constexpr std::uint32_t most = 10'000'000;
  const auto begin = at;
  auto group = at;  // where the last group of digits begins
  while (at < text.size()) {
    if (!is_digit(text[at])) {
      const auto mark = at > group && at - group <= 3 ? group_mark(text, at) : 0;
      if (mark == 0) break;
      group = at += mark;
    }
    number = std::min(most, number * 10 + static_cast<std::uint32_t>(text[at++] - '0'));
  }
  return at == begin || number >= most ? std::nullopt : std::optional(number);
}

/// Behind the fraction that stands at `at`, behind a number: "1.5 pages", "1/2 page"; else `at`.
std::size_t behind_fraction(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size() || !is_digit(text[at + 1])) return at;
  const bool is_half = text[at] == '/' && text[at - 1] != '0' && (at < 2 || !is_digit(text[at - 2])) &&
                       (at + 2 == text.size() || !is_digit(text[at + 2]));
  if (text[at] != '.' && text[at] != ',' && !is_half) return at;
  return std::min(text.find_first_not_of("0123456789", at + 1), text.size());
}

/// The unit that `text` begins with, and its length.
const UnitWord* unit_word_at(std::string_view text) {
  for (const auto& name : unit_words) {
    if (!text.starts_with(name.word)) continue;
    const bool ideograph = name.word.size() % 3 == 0 && name.word[0] < 0;
    if (ideograph || text.size() == name.word.size() || !is_letter(text[name.word.size()])) return &name;
  }
  return nullptr;
}

/// The unit at `at`, which is moved behind it.
std::optional<Unit> unit_at(std::string_view text, std::size_t& at) {
  const auto begin = at;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : {" ", "-", "\n", "\u00A0", "\u202F"})
      if (text.substr(at).starts_with(blank)) {
        at += blank.size();
        found = true;
      }
  }
  const auto rest = text.substr(std::min(at, text.size()));
  // "(250w)": elsewhere the letter is another unit.
  if (at == begin && rest.starts_with('w') && (rest.size() == 1 || rest[1] == ')' || rest[1] == ']')) {
    ++at;
    return Unit::words;
  }
  const auto* word = unit_word_at(rest);
  if (word == nullptr) return std::nullopt;
  at += word->word.size();
  return word->unit;
}

/// Without what may stand between "minimum" and its number: "word count:".
std::string_view without_unit(std::string_view before) {
  constexpr std::string_view between[] = {":",           "=",
                                          " word count", " words",
                                          " characters", " character count",
                                          " word limit", " character limit",
                                          " length",     " of",
                                          " is"};
  before = trim(before);
  for (bool found = true; found;) {
    found = false;
    for (const auto word : between)
      if (before.ends_with(word)) {
        before = trim(before.substr(0, before.size() - word.size()));
        found = true;
      }
  }
  return before;
}

/// "Word limit: 250", "maximum words: 250", "Word count: maximum 250", "Characters: 500": the unit stands
/// before the number.
std::optional<Unit> unit_before(std::string_view before) {
  const auto size = before.size();
  before = trim(before);
  for (bool found = true; found;) {
    found = false;
    for (const auto ending : behind_limit_name)
      if (before.ends_with(ending)) {
        before = trim(before.substr(0, before.size() - ending.size()));
        found = true;
      }
  }
  const bool says_so = before.size() + 1 < size;
  for (const auto& [word, unit] : {std::pair{"word", Unit::words},
                                   {"words", Unit::words},
                                   {"character", Unit::characters},
                                   {"characters", Unit::characters},
                                   {"page", Unit::pages}})
    if (says_so && before.ends_with(word)) return unit;
  if (before.ends_with("maximum words") || before.ends_with("max words")) return Unit::words;
  if (before.ends_with("maximum characters") || before.ends_with("max characters")) return Unit::characters;
  return std::nullopt;
}

/// Behind a dash or "to" at `at`, if a number follows; else `at`.
std::size_t behind_dash(std::string_view text, std::size_t at) {
  for (const std::string_view dash : {"\u2013", "\u2014", "-", " - ", " \u2013 ", " to ", " and ", " bis ",
                                      " \u00E0 ", " a ", " y ", " und ", " et "})
    if (text.substr(at).starts_with(dash) && at + dash.size() < text.size() &&
        is_digit(text[at + dash.size()]))
      return at + dash.size();
  return at;
}

/// "at least 100 and no more than 250 words": what the number behind the next few words counts.
std::optional<Unit> unit_of_next(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 24;
  const auto next = text.find_first_of("0123456789", at);
  if (next == std::string_view::npos || next - at > reach ||
      text.substr(at, next - at).find_first_of(";\n") != std::string_view::npos)
    return std::nullopt;
  const auto between = text.substr(at, next - at);
  if (between.find('.') != std::string_view::npos && between.find("max") == std::string_view::npos)
    return std::nullopt;
  auto end = next;
  return number_at(text, end) ? unit_at(text, end) : std::nullopt;
}

/// How sure it is that a number is a limit.
enum class Weight : std::uint8_t { none, about, plain, told };

struct Found {
  Limit limit;
  Weight weight;
};

/// A number, or a range of them, with what stands around it.
struct Number {
  std::uint32_t first = 0;
  std::optional<std::uint32_t> second{};
  std::string_view before{}, behind{};  ///< of it; and of its unit
  bool is_in_brackets = false;
  bool is_unit_before = false;
};

/// Whether one of `words` stands behind the unit, and not before a number of its own: "100 words Max: 500".
template <std::size_t size>
bool is_behind(const Number& number, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words), [&number](std::string_view word) {
    if (!number.behind.starts_with(word)) return false;
    const auto next = number.behind.find_first_not_of(" .", word.size());
    return next == std::string_view::npos || (number.behind[next] != ':' && !is_digit(number.behind[next]));
  });
}

bool is_least(const Number& number) {
  if (is_behind(number, behind_least)) return true;
  if (starts(number.behind, behind_too_few) && ends(trim(number.before), before_too_few)) return true;
  return !is_behind(number, behind_most) && ends(without_unit(number.before), before_least);
}

Weight weight_of(const Number& number) {
  const auto before = trim(number.before);
  const auto bare = without_unit(before);
  if (ends(before, before_about) || ends(bare, before_about)) return Weight::about;
  const bool is_told = number.second || number.is_unit_before || number.is_in_brackets || is_least(number) ||
                       is_behind(number, behind_most) || ends(before, before_most) || ends(bare, before_most);
  // "A dissertation of 10,000 words or more" asks for none of that length.
  if (before.ends_with(" of") && is_behind(number, behind_least)) return Weight::none;
  if (is_told) return Weight::told;
  return ends(before, before_others) ? Weight::none : Weight::plain;
}

Limit limit_of(const Number& number, Unit unit) {
  Limit limit;
  limit.unit = unit;
  limit.counter = default_counter(unit);
  if (number.second && number.first != 0) limit.min = number.first;
  if (number.second)
    limit.max = number.second;
  else
    (is_least(number) ? limit.min : limit.max) = number.first;
  return limit;
}

/// Of each unit, the least and the most that are surest.
std::vector<Limit> surest(const std::vector<Found>& found) {
  std::vector<Limit> limits;
  const auto add = [&limits](Limit limit) {
    for (auto& other : limits) {
      if (other.unit != limit.unit) continue;
      if (!other.min) other.min = limit.min;
      if (!other.max) other.max = limit.max;
      return;
    }
    limits.push_back(limit);
  };
  for (const auto weight : {Weight::told, Weight::plain, Weight::about}) {
    if (weight == Weight::about && !limits.empty()) break;
    for (const auto& one : found)
      if (one.weight == weight) add(one.limit);
  }
  for (auto& limit : limits)
    if (limit.min && limit.max && *limit.min > *limit.max) limit.min.reset();
  return limits;
}

/// Behind the mark of "0 / 500" at `at`, a counter of what was written; else `at`.
std::size_t behind_counter(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {" / ", "/", " of ", " von ", " sur "})
    if (text.substr(at).starts_with(mark) && at + mark.size() < text.size() &&
        is_digit(text[at + mark.size()]))
      return at + mark.size();
  return at;
}

/// Whether a number may begin at `at`.
bool begins_number(std::string_view text, std::size_t at) {
  if (!is_digit(text[at])) return false;
  return at == 0 || (!is_digit(text[at - 1]) && (!is_letter(text[at - 1]) || text[at - 1] < 0));
}

/// The limit that the number at `at` is, if it is one. `at` is moved behind it.
std::optional<Found> limit_at(std::string_view text, std::size_t& at, bool is_in_brackets) {
  constexpr std::size_t reach = 60;
  Number number;
  number.before = text.substr(at - std::min(at, reach), std::min(at, reach));
  number.is_in_brackets = is_in_brackets;
  const auto first = number_at(text, at);
  if (!first) return std::nullopt;
  number.first = *first;
  // A limit is a whole number: a fraction is left to the prompt's words.
  if (const auto end = behind_fraction(text, at); end != at) {
    at = end;
    return std::nullopt;
  }
  auto end = number.first == 0 ? behind_counter(text, at) : behind_dash(text, at);
  if (end != at) number.second = number_at(text, end);
  if (number.second) at = end;
  std::optional<Unit> unit;
  auto behind = at;
  if ((unit = unit_at(text, behind)))
    number.behind = trim(text.substr(behind, reach));
  else if (!number.second && is_least(number))
    unit = unit_of_next(text, at);
  if (!unit) number.is_unit_before = (unit = unit_before(number.before)).has_value();
  const auto weight = weight_of(number);
  if (!unit || weight == Weight::none || number.second.value_or(number.first) == 0) return std::nullopt;
  return Found{limit_of(number, *unit), weight};
}

}  // namespace

std::vector<Limit> limits_in(std::string_view text) {
  const auto all = folded_text(text);
  std::vector<Found> found;
  bool is_in_brackets = false;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at] == '(' || all[at] == '[') is_in_brackets = true;
    if (all[at] == ')' || all[at] == ']') is_in_brackets = false;
    if (!begins_number(all, at)) continue;
    if (const auto limit = limit_at(all, at, is_in_brackets)) found.push_back(*limit);
    --at;  // what stands there may be a bracket
  }
  return surest(found);
}

bool is_only_limit(std::string_view text) {
  if (limits_in(text).empty()) return false;
  const auto folded = with_digits(detail::ascii_lower(text));
  const std::string_view all = folded;
  for (std::size_t at = 0; at < all.size();) {
    if (const auto* unit = unit_word_at(all.substr(at))) {
      at += unit->word.size();
      continue;
    }
    auto end = at;
    while (end < all.size() && is_letter(all[end])) ++end;
    if (end > at && !std::binary_search(limit_words.begin(), limit_words.end(), all.substr(at, end - at)))
      return false;
    at = std::max(end, at + 1);
  }
  return true;
}

std::string without_limits(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const auto open = std::min(text.find_first_of("(["), text.size());
    const auto close = text.find_first_of(")]", open);
    kept += text.substr(0, open);
    if (close == std::string_view::npos) return kept.append(text.substr(open));
    const auto bracket = text.substr(open, close + 1 - open);
    if (limits_in(bracket).empty()) kept += bracket;
    text.remove_prefix(close + 1);
  }
  return kept;
}

}  // namespace cvbuild::model
