// Takes a number apart: a word before it, its digits and what parts them, an extension or a remark behind it.
#include "compose/telephone.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"

namespace cvbuild::composing {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), &is_digit));
}

/// What stands before the number: "Tel.:", "(".
std::string_view behind_label(std::string_view text) {
  const auto first =
      std::find_if(text.begin(), text.end(), [](char byte) { return is_digit(byte) || byte == '+'; });
  return text.substr(static_cast<std::size_t>(first - text.begin()));
}

/// The number without what stands behind it; all of it if what stands there may be another number.
std::string_view before_remark(std::string_view text) {
  constexpr std::array<std::string_view, 6> extensions{"ext", "extension", "x", "durchwahl", "poste", "int"};
  const auto begin =
      static_cast<std::size_t>(std::find_if(text.begin(), text.end(), &is_letter) - text.begin());
  if (begin == text.size()) return text;
  const auto end = static_cast<std::size_t>(
      std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), &is_letter) -
      text.begin());
  const auto word = detail::ascii_lower(text.substr(begin, end - begin));
  if (std::find(extensions.begin(), extensions.end(), word) != extensions.end()) return text.substr(0, begin);
  const bool spells = word != text.substr(begin, end - begin) && text[begin - 1] != '(';  // "0800 FLOWERS"
  return spells || count_digits(text.substr(end)) != 0 ? text : text.substr(0, begin);
}

/// The bytes of a blank or dash beyond ASCII that numbers are parted by, at the beginning of `text`; 0: none.
std::size_t parting_size(std::string_view text) {
  constexpr std::array<std::string_view, 10> partings{"\u00A0", "\u2009", "\u202F", "\u2010", "\u2011",
                                                      "\u2012", "\u2013", "\u2014", "\u2212", "\u3000"};
  for (const auto parting : partings)
    if (text.starts_with(parting)) return parting.size();
  return 0;
}

/// Whether nothing in it but digits and what parts them: "030/12 34-0", not "030 1234567 / 030 7654321".
bool is_one_number(std::string_view text) {
  constexpr std::string_view partings = " \t-./()";
  constexpr std::size_t whole = 7;  // digits that are a number of their own
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (is_digit(text[at])) continue;
    if (const auto size = parting_size(text.substr(at)); size != 0) {
      const bool dash = text[at - 1] == ' ' && text.substr(at + size).starts_with(' ');
      if (dash && count_digits(text.substr(0, at)) >= whole && count_digits(text.substr(at)) >= whole)
        return false;
      at += size - 1;
      continue;
    }
    if (partings.find(text[at]) == std::string_view::npos) return false;
    if (text[at] == '/' && count_digits(text.substr(0, at)) >= whole &&
        count_digits(text.substr(at)) >= whole)
      return false;
  }
  return true;
}

}  // namespace

std::string phone_target(std::string_view text) {
  auto number = before_remark(behind_label(text));
  while (!number.empty() && std::string_view(" \t-./(,;:").find(number.back()) != std::string_view::npos)
    number.remove_suffix(1);
  if (number.empty() || !is_one_number(number)) return {};
  const bool prefixed = number.starts_with("00");
  const bool international = number.starts_with('+') || prefixed;
  const auto trunk = international ? number.find("(0)") : std::string_view::npos;
  std::string digits;
  for (std::size_t at = prefixed ? 2 : 0; at < number.size(); ++at)
    if (at == trunk)
      at += 2;
    else if (is_digit(number[at]))
      digits += number[at];
  constexpr std::size_t shortest = 3, longest = 15;
  if (digits.size() < shortest || digits.size() > longest) return {};
  return concat({"tel:", international ? "+" : "", digits});
}

}  // namespace cvbuild::composing
