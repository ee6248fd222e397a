// Where a word of the running text stands, for rules that look at how names are spelt.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include <cvbuild/check/prose.hpp>

namespace cvbuild::checking {

/// Whether an at sign stands in the same stretch without blanks.
[[nodiscard]] inline bool in_mail_address(const Prose& prose, const ProseWord& word) {
  const auto text = prose.text();
  const auto is_blank = [](char byte) { return byte == ' ' || byte == '\n'; };
  constexpr std::size_t longest = 80;
  auto begin = static_cast<std::size_t>(word.begin), end = static_cast<std::size_t>(word.end);
  while (begin > 0 && word.begin - begin < longest && !is_blank(text[begin - 1])) --begin;
  while (end < text.size() && end - word.end < longest && !is_blank(text[end])) ++end;
  const auto at = text.substr(begin, end - begin).find('@');
  return at != std::string_view::npos && at != 0;
}

/// Whether it is part of an address, a path, a variable or the like, where other rules of spelling hold.
[[nodiscard]] inline bool in_address(const Prose& prose, const ProseWord& word) {
  const auto at = [&](std::size_t i) { return i < prose.text().size() ? prose.text()[i] : ' '; };
  const auto is_letter = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  constexpr std::string_view joints = "/@_~\\=";
  const auto is_joint = [&](char byte) { return joints.find(byte) != std::string_view::npos; };
  const auto previous = word.begin > 0 ? at(word.begin - 1) : ' ';
  const bool before = is_joint(previous) || previous == '.' || previous == '#';  // "#nodejs" is a channel
  const auto after = at(word.end + 1);
  if (at(word.end) == '-' && after >= '0' && after <= '9') return true;  // "ubuntu-18.04"
  if (before || is_joint(at(word.end)) || (at(word.end) == '.' && is_letter(at(word.end + 1)))) return true;
  return in_mail_address(prose, word);
}

/// The words of the running text that are one of `words` in lower case: their indices, rising.
template <class Words>
[[nodiscard]] std::vector<std::uint32_t> places_of(const Prose& prose, const Words& words) {
  std::vector<std::uint32_t> all;
  for (const std::string_view word : words)
    if (const auto number = prose.vocabulary().find(word)) {
      const auto places = prose.vocabulary().places(*number);
      all.insert(all.end(), places.begin(), places.end());
    }
  std::sort(all.begin(), all.end());
  return all;
}

/// Whether a sentence begins with the word, as far as punctuation tells.
[[nodiscard]] inline bool opens_sentence(const Prose& prose, const ProseBlock& block, const ProseWord& word) {
  auto at = word.begin;
  while (at > block.begin && std::string_view(" \"'(*").find(prose.text()[at - 1]) != std::string_view::npos)
    --at;
  return at == block.begin || std::string_view(".!?:\n").find(prose.text()[at - 1]) != std::string_view::npos;
}

/// Whether its capitals say how a name is spelt: not those of a sentence's first word or of a heading, unless
/// one stands inside it, and not those of a word of three letters.
[[nodiscard]] inline bool tells_spelling(const Prose& prose, const ProseBlock& block, const ProseWord& word) {
  const auto text = prose.text(word);
  const auto is_capital = [](char byte) { return byte >= 'A' && byte <= 'Z'; };
  if (text.size() < 4) return false;
  if (std::any_of(text.begin() + 1, text.end(), is_capital)) return true;
  return block.kind != TextKind::heading && !opens_sentence(prose, block, word);
}

[[nodiscard]] inline bool is_all_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

/// Whether the letters alone say that it is a name: "GitLab" and "DevOps", not "Web-Based", a heading's
/// style.
[[nodiscard]] inline bool names_something(std::string_view word) {
  if (is_all_capitals(word)) return false;
  for (std::size_t i = 1; i < word.size(); ++i)
    if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] != '-') return true;
  return false;
}

}  // namespace cvbuild::checking
