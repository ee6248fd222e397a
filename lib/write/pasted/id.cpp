// Makes ids of the words that tell one prompt from another.
#include "write/pasted/id.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/model/prompt.hpp>

#include "core/plain_latin.hpp"

namespace cvbuild::writing {

namespace {

std::string unique(std::string id, Ids& taken) {
  auto& times = taken[id];
  if (++times == 1) return id;
  for (auto number = times;; ++number) {
    auto next = concat({id, "-", Decimal(number)});
    if (!taken.emplace(next, 1).second) continue;
    taken[id] = number;
    return next;
  }
}

/// What stands in an id for `letter`; empty: it parts words.
std::string_view plain(char32_t letter) {
  static constexpr std::string_view ascii = "abcdefghijklmnopqrstuvwxyz0123456789";
  if (letter >= 'A' && letter <= 'Z') letter += 'a' - 'A';
  if (letter >= 'a' && letter <= 'z') return ascii.substr(letter - 'a', 1);
  if (letter >= '0' && letter <= '9') return ascii.substr(26 + letter - '0', 1);
  return plain_latin(letter);
}

/// Whether it stands within words and is left out: apostrophes and combining marks.
bool is_passed_over(char32_t letter) {
  return letter == '\'' || letter == 0x2019 || (letter >= 0x300 && letter <= 0x36F);
}

/// The words of `text` in plain letters.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = next_code_point(text, at);
    const auto letters = plain(letter);
    if (is_passed_over(letter)) continue;
    if (!letters.empty() && !in_word) words.emplace_back();
    in_word = !letters.empty();
    if (in_word) words.back() += letters;
  }
  return words;
}

/// "explain how …" of "In no more than 750 words, explain how …".
std::string_view behind_limit(std::string_view text) {
  const auto comma = text.find(", ");
  const auto opening = text.substr(0, std::min(comma, text.size()));
  const bool is_limit = (opening.starts_with("In ") || opening.starts_with("Using ")) &&
                        comma != std::string_view::npos && !model::limits_in(opening).empty();
  return is_limit ? text.substr(comma + 2) : text;
}

}  // namespace

std::string id_of(std::string_view text, std::size_t most, Ids& taken) {
  const auto all = words_of(model::without_limits(behind_limit(text)));
  std::vector<std::string> weighty;
  for (const auto& word : all)
    if (!model::is_generic(word)) weighty.push_back(word);
  const auto& words = weighty.empty() ? all : weighty;
  std::string id;
  for (std::size_t i = 0; i < words.size() && i < most && id.size() < 40; ++i)
    id += concat({id.empty() ? "" : "-", words[i]});
  if (id.empty() || (id[0] >= '0' && id[0] <= '9')) id = concat({"question", id.empty() ? "" : "-", id});
  return unique(std::move(id), taken);
}

}  // namespace cvbuild::writing
