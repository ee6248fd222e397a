// Which languages are written from right to left.
#include <cvbuild/locale/locale.hpp>

#include <algorithm>
#include <array>

#include "core/ascii.hpp"

namespace cvbuild::inline v0 {

bool is_right_to_left(TextArgument given_tag) {
  const std::string_view tag = given_tag;
  constexpr std::array<std::string_view, 16> languages{"ar",  "arc", "ckb", "dv",  "fa", "he", "ks", "nqo",
                                                       "prs", "ps",  "sd",  "syr", "ug", "ur", "yi", "iw"};
  constexpr std::array<std::string_view, 9> scripts{"adlm", "arab", "hebr", "mand", "nkoo",
                                                    "rohg", "samr", "syrc", "thaa"};
  const auto same = [](std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return detail::ascii_lower(x) == y; });
  };
  const auto is_one_of = [&same](std::string_view word, const auto& list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view entry) { return same(word, entry); });
  };
  const auto end = tag.find('-');
  const auto rest = end == std::string_view::npos ? std::string_view{} : tag.substr(end + 1);
  const auto second = rest.substr(0, rest.find('-'));
  return second.size() == 4 ? is_one_of(second, scripts) : is_one_of(tag.substr(0, end), languages);
}

}  // namespace cvbuild
