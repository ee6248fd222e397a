// Reads English numbers in words.
#include "model/number_words.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include <cvbuild/core/text.hpp>

namespace cvbuild::inline v0::model {

namespace {

constexpr std::uint32_t hundred = 100, thousand = 1000, fewest = 20;

struct NumberWord {
  std::string_view word;
  std::uint32_t value;
};
constexpr NumberWord number_words[] = {
    {"one", 1},      {"two", 2},        {"three", 3},         {"four", 4},           {"five", 5},
    {"six", 6},      {"seven", 7},      {"eight", 8},         {"nine", 9},           {"ten", 10},
    {"eleven", 11},  {"twelve", 12},    {"thirteen", 13},     {"fourteen", 14},      {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},     {"nineteen", 19},      {"twenty", 20},
    {"thirty", 30},  {"forty", 40},     {"fifty", 50},        {"sixty", 60},         {"seventy", 70},
    {"eighty", 80},  {"ninety", 90},    {"hundred", hundred}, {"thousand", thousand}};

std::uint32_t value_of(std::string_view word) {
  const auto* const row = std::find_if(std::begin(number_words), std::end(number_words),
                                       [word](const NumberWord& number) { return number.word == word; });
  return row == std::end(number_words) ? 0 : row->value;
}

/// A number that is read word by word.
class Sum {
 public:
  /// False: `value` goes with no number that begins so, as in "one hundred and two hundred".
  [[nodiscard]] bool take(std::uint32_t value) {
    if (value == thousand) return take_thousand();
    if (value == hundred) {
      if (part_ >= fewest) return false;
      part_ = std::max(part_, 1U) * hundred;
      return true;
    }
    const auto last = part_ % hundred;
    if (last != 0 && (last < fewest || last % 10 != 0 || value >= 10)) return false;
    part_ += value;
    return true;
  }
  [[nodiscard]] std::uint32_t value() const { return total_ + part_; }

 private:
  bool take_thousand() {
    if (total_ != 0) return false;
    total_ = std::max(part_, 1U) * thousand;
    part_ = 0;
    return true;
  }
  std::uint32_t total_ = 0, part_ = 0;
};

bool begins_with_unit(std::string_view text) {
  constexpr std::string_view units[] = {" word", "-word", " character", "-character", " page", "-page"};
  return std::any_of(std::begin(units), std::end(units),
                     [text](std::string_view unit) { return text.starts_with(unit); });
}

/// Takes the number before a unit off the beginning of `text`; 0: none stands there.
std::uint32_t take_number(std::string_view& text) {
  Sum sum;
  auto rest = text;
  for (bool is_first = true;; is_first = false) {
    const auto word = rest.substr(0, rest.find_first_of(" -"));
    const auto value = value_of(word);
    const bool is_joint = is_first ? word == "a" : word == "and";
    if ((value == 0 && !is_joint) || (value != 0 && !sum.take(value))) return 0;
    rest.remove_prefix(word.size());
    if (value != 0 && begins_with_unit(rest)) break;
    if (rest.empty()) return 0;
    rest.remove_prefix(1);
  }
  if (sum.value() < fewest) return 0;
  text = rest;
  return sum.value();
}

}  // namespace

std::string with_digits(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    if (const auto number = take_number(text); number != 0) result += Decimal(number);
    // To the next word.
    const auto is_letter = [](char byte) { return byte < 0 || (byte >= 'a' && byte <= 'z'); };
    const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
    const auto next = std::find_if(end, text.end(), is_letter);
    const auto size = static_cast<std::size_t>(next - text.begin());
    result += text.substr(0, size);
    text.remove_prefix(size);
  }
  return result;
}

}  // namespace cvbuild::inline v0::model
