// What of a postal address identifies the applicant.
#include "check/identity.hpp"

#include <algorithm>
#include <array>

namespace cvbuild::checking {

namespace {

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

}  // namespace

/// The lines with a street and a number in them, and the postal code; figures alone, which may count
/// something, surely beside the city alone.
void Identity::add_home(const model::Location& home) {
  constexpr std::array<std::string_view, 12> inside{"flat", "apartment", "apt",   "suite", "unit", "floor",
                                                    "room", "building",  "block", "box",   "po",   "house"};
  constexpr std::string_view street = "postal address", code = "postal code";
  std::string_view address = home.address.value;
  bool has_line = false;
  while (!address.empty()) {
    const auto line = address.substr(0, address.find_first_of(",\n"));
    address.remove_prefix(std::min(address.size(), line.size() + 1));
    const auto words = words_of(line);
    if (words.size() < 2 || !has_digit(line) ||
        std::find(inside.begin(), inside.end(), words[0].folded) != inside.end())
      continue;
    add(line.substr(0, words.back().end), street);
    has_line = true;
  }
  if (!has_line && words_of(home.address.value).size() > 1) add(home.address.value, street);
  const std::string_view postal = home.postal_code.value;
  if (std::any_of(postal.begin(), postal.end(), [](char byte) { return (byte | 0x20) >= 'a'; })) {
    add(postal, code);
    std::string closed(postal);
    std::erase(closed, ' ');
    add(closed, code);
    return;
  }
  constexpr std::size_t telling = 5;
  if (!home.city.value.empty() && !postal.empty()) {
    add(std::string(postal) + " " + std::string(home.city.value), code);
    add(std::string(home.city.value) + " " + std::string(postal), code);
  }
  if (postal.size() >= telling) add(postal, code, false);
}

}  // namespace cvbuild::checking
