// Finds the numbers within a sentence.
#include "write/pasted/inline_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <cvbuild/core/text.hpp>

namespace cvbuild::writing {

namespace {

constexpr std::size_t most = 6;
using Signs = std::array<std::string_view, most>;
constexpr Signs kinds[] = {{"i)", "ii)", "iii)", "iv)", "v)", "vi)"},
                           {"a)", "b)", "c)", "d)", "e)", "f)"},
                           {"1)", "2)", "3)", "4)", "5)", "6)"}};

/// Where `sign` stands from `begin` on, whole, as "(i)" or "i)"; npos: nowhere.
std::size_t find_sign(std::string_view text, std::string_view sign, bool is_open, std::size_t begin) {
  for (auto at = text.find(sign, begin); at != std::string_view::npos; at = text.find(sign, at + 1)) {
    const auto first = is_open ? at - 1 : at;
    if (is_open && (at == 0 || text[first] != '(')) continue;
    if ((first == 0 || text[first - 1] == ' ') && text.substr(at + sign.size()).starts_with(' '))
      return first;
  }
  return std::string_view::npos;
}

/// Where the signs of a kind stand that go on from the first one.
std::vector<std::size_t> find_signs(std::string_view text, const Signs& signs, bool is_open) {
  std::vector<std::size_t> found;
  std::size_t begin = 0;
  for (const auto sign : signs) {
    const auto at = find_sign(text, sign, is_open, begin);
    if (at == std::string_view::npos) break;
    found.push_back(at);
    begin = at + sign.size();
  }
  return found;
}

std::size_t sentence_end(std::string_view text) {
  for (std::size_t at = 0; at + 2 < text.size(); ++at)
    if (std::string_view(".?!").find(text[at]) != std::string_view::npos && text[at + 1] == ' ' &&
        (text[at + 2] < 'a' || text[at + 2] > 'z'))
      return at + 1;
  return text.size();
}

/// Behind the last sentence that ends in `text`.
std::size_t sentence_begin(std::string_view text) {
  const auto stop = text.find_last_of(".?!");
  return stop == std::string_view::npos || !text.substr(stop + 1).starts_with(' ') ? 0 : stop + 1;
}

/// Without its sign, the marks at its end and what joins it to the next; false: that one may stand for it.
bool take_part(std::string_view part, std::vector<std::string>& parts) {
  constexpr std::string_view marks = ".,;: ", joints[] = {" and", " und", " et"},
                             choices[] = {" or", " and/or", " oder", " ou"};
  const auto strip = [&part, marks] {
    while (!part.empty() && marks.find(part.back()) != std::string_view::npos) part.remove_suffix(1);
  };
  part = trim(part.substr(std::min(part.find(')') + 1, part.size())));
  strip();
  // "(a) one; and (iv) another" leaves out some, or numbers otherwise.
  for (const auto& signs : kinds)
    for (const auto sign : signs)
      if (find_sign(part, sign, true, 0) != std::string_view::npos) return false;
  for (const auto joint : choices)
    if (part.ends_with(joint)) return false;
  for (const auto joint : joints)
    if (part.ends_with(joint)) part.remove_suffix(joint.size());
  strip();
  if (part.ends_with('?')) part.remove_suffix(1);
  parts.emplace_back(part);
  return !part.empty();
}

}  // namespace

InlineParts inline_parts(std::string_view prompt) {
  for (const bool is_open : {true, false})
    for (const auto& signs : kinds) {
      const auto found = find_signs(prompt, signs, is_open);
      if (found.size() < 2) continue;
      const auto begin = sentence_begin(prompt.substr(0, found.front()));
      const auto end = found.back() + sentence_end(prompt.substr(found.back()));
      InlineParts all{prompt.substr(0, begin), prompt.substr(end), {}};
      for (std::size_t at = 0; at < found.size(); ++at) {
        const auto next = at + 1 < found.size() ? found[at + 1] : end;
        if (!take_part(prompt.substr(found[at], next - found[at]), all.parts)) return {prompt, {}, {}};
      }
      return all;
    }
  return {prompt, {}, {}};
}

}  // namespace cvbuild::writing
