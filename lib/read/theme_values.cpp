// Reads lengths and colours, and compares colours.
#include "read/theme_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <cvbuild/core/text.hpp>

namespace cvbuild::reading {

namespace {

std::optional<unsigned char> hex_pair(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + 2, value, 16);
  return error == std::errc{} && end == digits.data() + 2 ? std::optional(static_cast<unsigned char>(value))
                                                          : std::nullopt;
}

/// WCAG 2.2, "relative luminance".
double luminance(Colour colour) {
  const auto channel = [](unsigned char byte) {
    const double value = byte / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(colour.red) + 0.7152 * channel(colour.green) + 0.0722 * channel(colour.blue);
}

}  // namespace

std::optional<double> points_in(std::string_view text, bool factor) {
  double number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
  const auto unit = trim({end, static_cast<std::size_t>(text.data() + text.size() - end)});
  struct Unit {
    std::string_view name;
    double points;
  };
  constexpr Unit units[] = {{"", 1}, {"pt", 1}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}};
  for (const auto& one : units)
    if (unit == one.name && (!factor || unit.empty())) return number * one.points;
  return std::nullopt;
}

std::optional<Colour> colour_in(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  const auto red = hex_pair(text.substr(1)), green = hex_pair(text.substr(3)),
             blue = hex_pair(text.substr(5));
  return red && green && blue ? std::optional(Colour{*red, *green, *blue}) : std::nullopt;
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

std::string number_text(double number) {
  auto text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace cvbuild::reading
