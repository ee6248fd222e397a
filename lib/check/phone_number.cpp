// Compares telephone numbers by their digits.
#include "check/phone_number.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "check/word_list.hpp"

namespace cvbuild::checking {

namespace {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr std::size_t least_digits = 6;  // without country and trunk
constexpr std::size_t many_digits = 9;   // so many are that number wherever they stand

/// Codes of two digits; 1 and 7 have one, all others three (ITU-T E.164, list of assigned codes).
constexpr std::array<std::string_view, 43> two_digits{
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
    "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
    "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95"};

std::size_t code_length(std::string_view digits) {
  if (digits.starts_with('1') || digits.starts_with('7')) return 1;
  return is_one_of(digits.substr(0, 2), two_digits) || digits.starts_with("98") ? 2 : 3;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

std::string_view without_trunk(std::string_view digits) {
  while (digits.starts_with('0')) digits.remove_prefix(1);
  return digits;
}

/// What may stand between two digits of one number.
std::size_t joint_length(std::string_view text) {
  constexpr std::array<std::string_view, 13> joints{
      " ", "(", ")", "-", ".", "/", "+", "\u00A0", "\u2010", "\u2011", "\u2013", "\u202F", "\u2009"};
  for (const auto joint : joints)
    if (text.starts_with(joint)) return joint.size();
  return 0;
}

}  // namespace

PhoneNumber::PhoneNumber(std::string_view written) {
  const auto digits = digits_of(written.substr(0, written.find_first_of("xX;,")));
  std::string_view rest = digits;
  const bool abroad = written.find('+') != std::string_view::npos || rest.starts_with("00");
  if (abroad) {
    rest = without_trunk(rest);
    const auto length = std::min(code_length(rest), rest.size());
    country_ = rest.substr(0, length);
    rest.remove_prefix(length);
  }
  rest = without_trunk(rest);
  if (rest.size() >= least_digits) national_ = rest;
}

std::optional<std::pair<std::size_t, std::size_t>> PhoneNumber::find(std::string_view text,
                                                                     std::size_t from) const {
  if (empty()) return std::nullopt;
  for (auto at = from; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const auto begin = at;
    auto end = at;
    for (std::size_t joint = 0; at < text.size(); at += joint) {
      joint = is_digit(text[at]) ? 1 : joint_length(text.substr(at));
      if (joint == 0) break;
      if (is_digit(text[at])) end = at + 1;
    }
    if (is_it(digits_of(text.substr(begin, end - begin)))) return std::pair{begin, end};
  }
  return std::nullopt;
}

bool PhoneNumber::is_it(std::string_view digits) const {
  if (national_.size() >= many_digits) return digits.find(national_) != std::string_view::npos;
  if (!digits.ends_with(national_)) return false;
  const auto before = without_trunk(digits.substr(0, digits.size() - national_.size()));
  return before.empty() || before == country_ || before == country_ + "0";
}

}  // namespace cvbuild::checking
