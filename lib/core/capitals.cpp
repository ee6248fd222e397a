// Finds the capitals of letters in a table.
#include "core/capitals.hpp"

#include <algorithm>
#include <iterator>

#include <cvbuild/core/unicode.hpp>

#include "core/language_tag.hpp"

namespace cvbuild::inline v0 {

namespace {

/// Every `step`-th letter from `first` to `last`, and how far away its capital is.
struct Run {
  char32_t first, last;
  unsigned step;
  int distance;
};

struct Several {
  char32_t letter;
  std::u32string_view capitals;
};

#include "core/capitals_table.inc"

char32_t capital(char32_t letter) {
  if (letter < 0x80) return letter >= U'a' && letter <= U'z' ? letter - U'a' + U'A' : letter;
  const auto* run = std::lower_bound(std::begin(runs), std::end(runs), letter,
                                     [](const Run& one, char32_t code) { return one.last < code; });
  if (run == std::end(runs) || letter < run->first || (letter - run->first) % run->step != 0) return letter;
  return static_cast<char32_t>(static_cast<int>(letter) + run->distance);
}

const Several* several_capitals(char32_t letter) {
  const auto* found = std::lower_bound(std::begin(several), std::end(several), letter,
                                       [](const Several& one, char32_t code) { return one.letter < code; });
  return found != std::end(several) && found->letter == letter ? found : nullptr;
}

/// Greek capitals stand without the accent that their small letters have.
char32_t without_tonos(char32_t capital) {
  constexpr std::u32string_view accented = U"ΆΈΉΊΌΎΏΐΰ", plain = U"ΑΕΗΙΟΥΩΪΫ";
  const auto at = accented.find(capital);
  return at == std::u32string_view::npos ? capital : plain[at];
}

}  // namespace

std::string in_capitals(std::string_view text, std::string_view language) {
  const bool dots_i = is_language(language, "tr") || is_language(language, "az");
  const bool is_greek = is_language(language, "el");
  std::string capitals;
  capitals.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = next_code_point(text, at);
    const auto* many = several_capitals(letter);
    const bool has_plain = is_greek && without_tonos(letter) != letter;
    if (many != nullptr && !has_plain) {
      for (const auto one : many->capitals) append_utf8(capitals, one);
      continue;
    }
    const auto one = dots_i && letter == U'i' ? U'İ' : capital(letter);
    append_utf8(capitals, is_greek ? without_tonos(one) : one);
  }
  return capitals;
}

char32_t small_letter(char32_t letter) {
  // ASCII, Latin, Greek and Cyrillic; the last five with an accent, Armenian, and Cyrillic's first row.
  for (const unsigned distance : {1U, 32U, 37U, 38U, 63U, 64U, 48U, 80U})
    if (capital(letter + distance) == letter) return letter + distance;
  return letter;
}

}  // namespace cvbuild
