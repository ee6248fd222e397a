// Punycode (RFC 3492) over letters that UTS #46 leaves as they are once they are small.
#include "core/domain.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include <cvbuild/core/unicode.hpp>

#include "core/capitals.hpp"

namespace cvbuild::inline v0 {

namespace {

struct Range {
  char32_t first, last;
};

/// Sorted: in each, every letter is its own mapping or has one small letter, may stand anywhere in a label
/// and joins no letter before it (compared with ICU 72's uidna, letter by letter).
constexpr Range known[] = {
    {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x12F},    {0x131, 0x131},    {0x134, 0x13E},
    {0x141, 0x148},   {0x14A, 0x177},   {0x179, 0x17E},   {0x1CD, 0x1DC},    {0x218, 0x21B},
    {0x386, 0x386},   {0x388, 0x38A},   {0x38C, 0x38C},   {0x38E, 0x3A1},    {0x3A3, 0x3CE},
    {0x400, 0x481},   {0x48A, 0x4BF},   {0x4C1, 0x52F},   {0x531, 0x556},    {0x561, 0x586},
    {0x10D0, 0x10FA}, {0xE01, 0xE30},   {0x1E00, 0x1E95}, {0x1EA0, 0x1EFF},  {0x3005, 0x3006},
    {0x3041, 0x3096}, {0x309D, 0x309E}, {0x30A1, 0x30FA}, {0x30FC, 0x30FE},  {0x3105, 0x312F},
    {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}, {0x20000, 0x2A6DF}};

bool is_known(char32_t letter) {
  if (letter < 0x80)
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  const auto* range = std::partition_point(std::begin(known), std::end(known),
                                           [letter](const Range& each) { return each.last < letter; });
  return range != std::end(known) && range->first <= letter;
}

/// Section 6.1 of the RFC, with the parameters of section 5.
constexpr std::uint32_t base = 36, first_threshold = 1, last_threshold = 26, skew = 38, damp = 700,
                        first_bias = 72, first_code = 0x80;

std::uint32_t adapted_bias(std::uint32_t delta, std::uint32_t count, bool first) {
  delta /= first ? damp : 2;
  delta += delta / count;
  std::uint32_t bias = 0;
  for (; delta > ((base - first_threshold) * last_threshold) / 2; bias += base)
    delta /= base - first_threshold;
  return bias + (base - first_threshold + 1) * delta / (delta + skew);
}

char digit(std::uint32_t value) { return static_cast<char>(value < 26 ? 'a' + value : '0' + (value - 26)); }

void append_number(std::string& label, std::uint32_t number, std::uint32_t bias) {
  for (auto place = base;; place += base) {
    const auto threshold = place <= bias ? first_threshold : std::min(place - bias, last_threshold);
    if (number < threshold) break;
    label += digit(threshold + (number - threshold) % (base - threshold));
    number = (number - threshold) / (base - threshold);
  }
  label += digit(number);
}

/// Section 6.3. A label has 63 letters at the most, so nothing overflows.
std::string punycode(std::u32string_view label) {
  std::string code;
  for (const auto letter : label)
    if (letter < first_code) code += static_cast<char>(letter);
  auto done = static_cast<std::uint32_t>(code.size());
  const auto plain = done;
  if (plain != 0) code += '-';
  std::uint32_t at = first_code, delta = 0, bias = first_bias;
  while (done < label.size()) {
    auto next = std::numeric_limits<std::uint32_t>::max();
    for (const auto letter : label)
      if (letter >= at) next = std::min<std::uint32_t>(next, letter);
    delta += (next - at) * (done + 1);
    at = next;
    for (const auto letter : label) {
      if (letter < at) ++delta;
      if (letter != at) continue;
      append_number(code, delta, bias);
      bias = adapted_bias(delta, done + 1, done == plain);
      delta = 0;
      ++done;
    }
    ++delta;
    ++at;
  }
  return code;
}

constexpr std::size_t longest_label = 63;

/// Empty: there is none.
std::string ascii_label(std::string_view label) {
  constexpr std::string_view prefix = "xn--";
  if (std::all_of(label.begin(), label.end(),
                  [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }))
    return std::string(label);
  std::u32string letters;
  for (std::size_t at = 0; at < label.size();) {
    letters += small_letter(next_code_point(label, at));
    if (!is_known(letters.back()) || letters.size() > longest_label) return {};
  }
  auto ascii = std::string(prefix) + punycode(letters);
  return letters.starts_with(U"xn--") || ascii.size() > longest_label ? std::string() : ascii;
}

}  // namespace

std::string ascii_domain(std::string_view name) {
  std::string ascii;
  while (true) {
    const auto end = std::min(name.find('.'), name.size());
    const auto label = ascii_label(name.substr(0, end));
    if (label.empty() && end != 0) return {};
    ascii += label;
    if (end == name.size()) return ascii;
    ascii += '.';
    name.remove_prefix(end + 1);
  }
}

}  // namespace cvbuild
