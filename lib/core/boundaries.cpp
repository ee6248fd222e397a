// The rules of UAX #29 over its properties: a boundary stands wherever no rule forbids it.
#include <cvbuild/core/boundaries.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <vector>

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::inline v0 {

namespace {

/// Values of Word_Break. An other letter is one of those that no rule joins, as ideographs.
enum class Word : std::uint8_t {
  other,
  letter,
  format,
  katakana,
  mid_letter,
  mid_number,
  numeric,
  extend_num_let,
  cr,
  extend,
  lf,
  mid_number_letter,
  newline,
  regional_indicator,
  hebrew_letter,
  single_quote,
  double_quote,
  zwj,
  segment_space,
  pictographic,
  other_letter
};

/// Values of Grapheme_Cluster_Break. A Hangul syllable is `lv` or `lvt`, which is computed.
enum class Grapheme : std::uint8_t {
  other,
  control,
  cr,
  extend,
  l,
  lf,
  lv,
  lvt,
  t,
  v,
  spacing_mark,
  prepend,
  regional_indicator,
  zwj,
  pictographic,
  hangul
};

template <class Class>
struct Row {
  char32_t first;
  Class value;
};

#include "core/boundaries_table.inc"

template <class Class, std::size_t Size>
Class class_of(const Row<Class> (&rows)[Size], char32_t code) {
  const auto next = std::upper_bound(std::begin(rows), std::end(rows), code,
                                     [](char32_t value, const Row<Class>& row) { return value < row.first; });
  return std::prev(next)->value;
}

template <class Class>
bool is_one_of(Class value, std::initializer_list<Class> classes) {
  return std::find(classes.begin(), classes.end(), value) != classes.end();
}

// --- characters

Grapheme grapheme_class(char32_t code) {
  const auto value = class_of(grapheme_rows, code);
  if (value != Grapheme::hangul) return value;
  return (code - 0xAC00) % 28 == 0 ? Grapheme::lv : Grapheme::lvt;  // The Unicode Standard, section 3.12
}

/// What stands before a place, as far as GB11 to GB13 need it.
struct Before {
  Grapheme last = Grapheme::control;
  bool after_picture = false;  ///< a pictographic, and nothing but Extend and perhaps a last ZWJ behind it
  bool odd_indicators = false;

  void add(Grapheme next) {
    odd_indicators = next == Grapheme::regional_indicator && !odd_indicators;
    after_picture = next == Grapheme::pictographic || (after_picture && last != Grapheme::zwj &&
                                                       is_one_of(next, {Grapheme::extend, Grapheme::zwj}));
    last = next;
  }
};

/// GB3 to GB13; everything else is a boundary.
bool joins(const Before& before, Grapheme next) {
  using G = Grapheme;
  const auto last = before.last;
  if (last == G::cr && next == G::lf) return true;
  if (is_one_of(last, {G::control, G::cr, G::lf}) || is_one_of(next, {G::control, G::cr, G::lf}))
    return false;
  if (last == G::l && is_one_of(next, {G::l, G::v, G::lv, G::lvt})) return true;
  if (is_one_of(last, {G::lv, G::v}) && is_one_of(next, {G::v, G::t})) return true;
  if (is_one_of(last, {G::lvt, G::t}) && next == G::t) return true;
  if (is_one_of(next, {G::extend, G::zwj, G::spacing_mark}) || last == G::prepend) return true;
  if (last == G::zwj && before.after_picture && next == G::pictographic) return true;
  return last == G::regional_indicator && next == G::regional_indicator && before.odd_indicators;
}

// --- words

/// A character with what WB4 attaches to it.
struct Unit {
  Word value = Word::other;
  bool joined = false;          ///< a zero width joiner stands directly before it
  bool odd_indicators = false;  ///< it is the first, third, … of a row of regional indicators
};

bool is_line_end(Word value) { return is_one_of(value, {Word::cr, Word::lf, Word::newline}); }
bool is_letter(Word value) { return value == Word::letter || value == Word::hebrew_letter; }
bool counts(Word value) {
  return is_one_of(value,
                   {Word::letter, Word::hebrew_letter, Word::katakana, Word::numeric, Word::other_letter});
}

/// The classes of ASCII, which most text is.
std::array<Word, 0x80> make_ascii_words() {
  std::array<Word, 0x80> table{};
  for (std::size_t code = 0; code < table.size(); ++code)
    table[code] = class_of(word_rows, static_cast<char32_t>(code));
  return table;
}

/// Behind the characters of ASCII from `at` on that join the one before, of that class: no rule tells a run
/// of letters, of digits or of blanks from one of them.
std::size_t skip_run(std::string_view text, std::size_t at, Word value) {
  static const auto ascii = make_ascii_words();
  if (value != Word::letter && value != Word::numeric && value != Word::segment_space) return at;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 &&
         ascii[static_cast<unsigned char>(text[at])] == value)
    ++at;
  return at;
}

std::vector<Unit> units_of(std::string_view text) {
  std::vector<Unit> units;
  units.reserve(text.size() / 2);
  bool joined = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto value = class_of(word_rows, next_code_point(text, at));
    const bool attaches = is_one_of(value, {Word::extend, Word::format, Word::zwj});
    const bool odd = value == Word::regional_indicator && (units.empty() || !units.back().odd_indicators);
    if (!attaches || units.empty() || is_line_end(units.back().value)) units.push_back({value, joined, odd});
    joined = value == Word::zwj;
    at = skip_run(text, at, value);
  }
  return units;
}

/// Looks at the units around the place before units[next], which is neither the first nor past the last.
class WordPlace {
 public:
  WordPlace(const std::vector<Unit>& units, std::size_t next) : units_(units), next_(next) {}

  /// WB3 to WB16; everything else is a boundary.
  [[nodiscard]] bool joins() const {
    using W = Word;
    const auto last = at(-1), next = at(0);
    if (last == W::cr && next == W::lf) return true;
    if (is_line_end(last) || is_line_end(next)) return false;
    if (units_[next_].joined && next == W::pictographic) return true;
    if (last == W::segment_space && next == W::segment_space) return true;
    if (joins_letters(last, next) || joins_numbers(last, next)) return true;
    if (last == W::katakana && next == W::katakana) return true;
    if (next == W::extend_num_let) return is_word_part(last) || last == W::extend_num_let;
    if (last == W::extend_num_let) return is_word_part(next);
    return units_[next_ - 1].odd_indicators && next == W::regional_indicator;
  }

 private:
  [[nodiscard]] Word at(std::ptrdiff_t offset) const {
    const auto index = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(next_) + offset);
    return index < units_.size() ? units_[index].value : Word::other;
  }
  static bool is_word_part(Word value) {
    return is_letter(value) || value == Word::numeric || value == Word::katakana;
  }
  static bool is_inside_letters(Word value) {
    return is_one_of(value, {Word::mid_letter, Word::mid_number_letter, Word::single_quote});
  }
  static bool is_inside_numbers(Word value) {
    return is_one_of(value, {Word::mid_number, Word::mid_number_letter, Word::single_quote});
  }
  /// WB5 to WB7c, WB9 and WB10.
  [[nodiscard]] bool joins_letters(Word last, Word next) const {
    if (is_letter(last) && (is_letter(next) || next == Word::numeric)) return true;
    if (last == Word::numeric && is_letter(next)) return true;
    if (is_letter(last) && is_inside_letters(next) && is_letter(at(1))) return true;
    if (is_inside_letters(last) && is_letter(next) && is_letter(at(-2))) return true;
    if (last == Word::hebrew_letter && next == Word::single_quote) return true;
    const auto hebrew = Word::hebrew_letter;
    if (last == hebrew && next == Word::double_quote && at(1) == hebrew) return true;
    return last == Word::double_quote && next == hebrew && at(-2) == hebrew;
  }
  /// WB8, WB11 and WB12.
  [[nodiscard]] bool joins_numbers(Word last, Word next) const {
    if (last == Word::numeric && next == Word::numeric) return true;
    if (is_inside_numbers(last) && next == Word::numeric && at(-2) == Word::numeric) return true;
    return last == Word::numeric && is_inside_numbers(next) && at(1) == Word::numeric;
  }

  const std::vector<Unit>& units_;
  std::size_t next_;
};

}  // namespace

std::size_t count_graphemes(std::string_view text) {
  std::size_t count = 0;
  Before before;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = grapheme_class(next_code_point(text, at));
    if (!joins(before, next)) ++count;
    before.add(next);
  }
  return count;
}

std::size_t count_segmented_words(std::string_view text) {
  const auto units = units_of(text);
  std::size_t count = 0;
  bool counted = false;  // the segment that we are in
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i > 0 && !WordPlace(units, i).joins()) counted = false;
    if (counted || !counts(units[i].value)) continue;
    counted = true;
    ++count;
  }
  return count;
}

}  // namespace cvbuild
