// Looks at the language and the date of a document.
#include "doc/meta_values.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace cvbuild::inline v0::doc {

bool is_language_tag(std::string_view tag) {
  const auto is_letter = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  const auto is_alphanumeric = [&](char byte) { return is_letter(byte) || (byte >= '0' && byte <= '9'); };
  const auto first = tag.substr(0, tag.find('-'));
  if (tag.empty()) return true;
  if (first.size() < 2 || first.size() > 8 || !std::all_of(first.begin(), first.end(), is_letter))
    return false;
  for (auto begin = first.size(); begin < tag.size();) {
    const auto end = std::min(tag.find('-', begin + 1), tag.size());
    const auto subtag = tag.substr(begin + 1, end - begin - 1);
    if (subtag.empty() || subtag.size() > 8 || !std::all_of(subtag.begin(), subtag.end(), is_alphanumeric))
      return false;
    begin = end;
  }
  return true;
}

bool is_day(std::string_view date) {
  constexpr std::string_view pattern = "0000-00-00";
  if (date.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < date.size(); ++i)
    if (pattern[i] == '-' ? date[i] != '-' : date[i] < '0' || date[i] > '9') return false;
  const auto number = [date](std::size_t at, std::size_t length) {
    unsigned value = 0;
    for (const char digit : date.substr(at, length)) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
  };
  return number(0, 4) != 0 &&
         std::chrono::year_month_day{std::chrono::year{static_cast<int>(number(0, 4))},
                                     std::chrono::month{number(5, 2)}, std::chrono::day{number(8, 2)}}
             .ok();
}

}  // namespace cvbuild::inline v0::doc
