// Finds the limits that a text speaks of: numbers with a unit beside them, in the languages of many forms.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

namespace cvbuild::inline v0::model {

namespace {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_letter(char byte) {
  return byte < 0 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& byte : result)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return result;
}

struct UnitWord {
  std::string_view word;
  Unit unit;
};

/// In lower case; longer ones before those that they begin with.
constexpr UnitWord unit_words[] = {{"words", Unit::words},
                                   {"word", Unit::words},
                                   {"w\u00F6rtern", Unit::words},
                                   {"w\u00F6rter", Unit::words},
                                   {"worte", Unit::words},
                                   {"wort", Unit::words},
                                   {"mots", Unit::words},
                                   {"mot", Unit::words},
                                   {"palabras", Unit::words},
                                   {"palavras", Unit::words},
                                   {"parole", Unit::words},
                                   {"woorden", Unit::words},
                                   {"ord", Unit::words},
                                   {"s\u0142\u00F3w", Unit::words},
                                   {"characters", Unit::characters},
                                   {"character", Unit::characters},
                                   {"chars", Unit::characters},
                                   {"char", Unit::characters},
                                   {"zeichen", Unit::characters},
                                   {"caract\u00E8res", Unit::characters},
                                   {"signes", Unit::characters},
                                   {"caracteres", Unit::characters},
                                   {"caratteri", Unit::characters},
                                   {"tekens", Unit::characters},
                                   {"tecken", Unit::characters},
                                   {"znak\u00F3w", Unit::characters},
                                   {"\u5B57\u7B26", Unit::characters},
                                   {"\u6587\u5B57", Unit::characters},
                                   {"\u5B57", Unit::characters},
                                   {"pages", Unit::pages},
                                   {"page", Unit::pages},
                                   {"seiten", Unit::pages},
                                   {"seite", Unit::pages},
                                   {"p\u00E1ginas", Unit::pages},
                                   {"pagine", Unit::pages},
                                   {"sidor", Unit::pages},
                                   {"stron", Unit::pages},
                                   {"\u9875", Unit::pages},
                                   {"\u9801", Unit::pages},
                                   {"\u30DA\u30FC\u30B8", Unit::pages}};

/// What a sentence that only tells a limit is made of beside units and numbers, in the languages of the
/// units. Sorted.
constexpr std::array<std::string_view, 99> limit_words{"a",
                                                       "about",
                                                       "aim",
                                                       "al",
                                                       "almeno",
                                                       "an",
                                                       "and",
                                                       "answer",
                                                       "answers",
                                                       "approx",
                                                       "approximately",
                                                       "aproximadamente",
                                                       "around",
                                                       "at",
                                                       "au",
                                                       "be",
                                                       "between",
                                                       "bis",
                                                       "ca",
                                                       "circa",
                                                       "compris",
                                                       "count",
                                                       "de",
                                                       "e",
                                                       "each",
                                                       "environ",
                                                       "espaces",
                                                       "espacios",
                                                       "et",
                                                       "etwa",
                                                       "exactly",
                                                       "exceed",
                                                       "fewer",
                                                       "for",
                                                       "give",
                                                       "hasta",
                                                       "have",
                                                       "h\u00F6chstens",
                                                       "in",
                                                       "including",
                                                       "incluidos",
                                                       "inclusi",
                                                       "inklusive",
                                                       "is",
                                                       "it",
                                                       "jusqu",
                                                       "keep",
                                                       "least",
                                                       "leerzeichen",
                                                       "length",
                                                       "less",
                                                       "limit",
                                                       "limits",
                                                       "massimo",
                                                       "max",
                                                       "maximal",
                                                       "maximum",
                                                       "may",
                                                       "menos",
                                                       "min",
                                                       "mindestens",
                                                       "minimo",
                                                       "minimum",
                                                       "moins",
                                                       "more",
                                                       "most",
                                                       "must",
                                                       "m\u00E1ximo",
                                                       "m\u00EDnimo",
                                                       "no",
                                                       "not",
                                                       "of",
                                                       "only",
                                                       "or",
                                                       "over",
                                                       "per",
                                                       "please",
                                                       "plus",
                                                       "provide",
                                                       "question",
                                                       "recommended",
                                                       "response",
                                                       "responses",
                                                       "should",
                                                       "spaces",
                                                       "spazi",
                                                       "than",
                                                       "the",
                                                       "to",
                                                       "total",
                                                       "und",
                                                       "under",
                                                       "up",
                                                       "use",
                                                       "with",
                                                       "write",
                                                       "y",
                                                       "your",
                                                       "zu"};
static_assert(std::is_sorted(limit_words.begin(), limit_words.end()));

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

/// Behind the fraction that stands at `at`, behind a number: "1.5 pages"; else `at`.
std::size_t behind_fraction(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || (text[at] != '.' && text[at] != ',') || !is_digit(text[at + 1])) return at;
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

std::optional<Unit> unit_at(std::string_view text, std::size_t at) {
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
  if (at == begin && rest.starts_with('w') && (rest.size() == 1 || rest[1] == ')' || rest[1] == ']'))
    return Unit::words;
  const auto* word = unit_word_at(rest);
  return word ? std::optional(word->unit) : std::nullopt;
}

/// Whether the words just before say that the number is the least.
bool is_minimum(std::string_view before) {
  for (const auto words :
       {"at least", "minimum of", "minimum", "min.", "min", "no fewer than", "not less than", "mindestens",
        "au moins", "minimum de", "al menos", "almeno", "\u81F3\u5C11"})
    if (trim(before).ends_with(words)) return true;
  return false;
}

/// "Word limit: 250", "maximum words: 250", "Word count: maximum 250", "Characters: 500": the unit stands
/// before the number.
std::optional<Unit> unit_before(std::string_view before) {
  const auto size = before.size();
  before = trim(before);
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view ending : {":", "=", " limit", " count", " maximum", " max", " max."})
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
                                      " \u00E0 ", " a ", " y ", " und "})
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
      text.substr(at, next - at).find_first_of(".;\n") != std::string_view::npos)
    return std::nullopt;
  auto end = next;
  return number_at(text, end) ? unit_at(text, end) : std::nullopt;
}

void add_limit(std::vector<Limit>& limits, Limit limit) {
  limit.counter = default_counter(limit.unit);
  for (auto& other : limits) {
    if (other.unit != limit.unit) continue;
    if (limit.min && !other.min) other.min = limit.min;
    if (limit.max && !other.max) other.max = limit.max;
    return;
  }
  limits.push_back(limit);
}

}  // namespace

std::vector<Limit> limits_in(std::string_view text) {
  const auto folded = lower_case(text);
  const std::string_view all = folded;
  std::vector<Limit> limits;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!is_digit(all[at]) ||
        (at > 0 && (is_digit(all[at - 1]) || (is_letter(all[at - 1]) && all[at - 1] > 0))))
      continue;
    const auto before = all.substr(0, at);
    const auto first = number_at(all, at);
    if (!first) continue;
    // A limit is a whole number: a fraction is left to the prompt's words.
    if (const auto end = behind_fraction(all, at); end != at) {
      at = end;
      continue;
    }
    auto end = behind_dash(all, at);
    const auto second = end == at ? std::nullopt : number_at(all, end);
    Limit limit;
    if (const auto unit = unit_at(all, second ? end : at))
      limit.unit = *unit;
    else if (const auto later = !second && is_minimum(before) ? unit_of_next(all, at) : std::nullopt)
      limit.unit = *later;
    else if (const auto named = unit_before(before))
      limit.unit = *named;
    else
      continue;
    if (second) {
      limit.min = first;
      limit.max = second;
      at = end;
    } else {
      (is_minimum(before) ? limit.min : limit.max) = first;
    }
    add_limit(limits, limit);
  }
  return limits;
}

bool is_only_limit(std::string_view text) {
  if (limits_in(text).empty()) return false;
  const auto folded = lower_case(text);
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
