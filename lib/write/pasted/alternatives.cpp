// table: the words for "either" and "or" in English, German and French, in lower case.
#include "write/pasted/alternatives.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include <cvbuild/core/text.hpp>

#include "write/pasted/choice.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

constexpr std::string_view either_words[] = {"either", "entweder", "soit"};
constexpr std::string_view or_words[] = {"or", "oder", "ou"};

template <std::size_t size>
bool is_one_of(std::string_view line, const std::string_view (&words)[size]) {
  constexpr std::size_t longest = 14;
  constexpr std::string_view marks = " -:*";
  if (line.size() > longest) return false;
  const auto begin = line.find_first_not_of(marks);
  if (begin == std::string_view::npos) return false;
  const auto word = lower(line.substr(begin, line.find_last_not_of(marks) + 1 - begin));
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// "EITHER " or "OR: " before words that begin in upper case; empty: neither stands there.
std::string_view capitals_before(std::string_view text) {
  for (const std::string_view word : {"EITHER ", "EITHER: ", "OR ", "OR: "}) {
    if (!text.starts_with(word) || text.size() == word.size()) continue;
    const char next = text[word.size()];
    if ((next >= 'A' && next <= 'Z') || next == '(') return trim(word);
  }
  return {};
}

/// "Option A: Why us?", "Topic 2 \u2013 Rain".
bool is_option(const Line& line) {
  if (line.kind != LineKind::text) return false;
  for (const std::string_view word : {"Option ", "Topic ", "Thema ", "Sujet "}) {
    if (!line.text.starts_with(word) || line.text.size() < word.size() + 3) continue;
    const char sign = line.text[word.size()];
    const auto behind = line.text.substr(word.size() + 1);
    const bool is_marked =
        behind.starts_with(": ") || behind.starts_with(" - ") || behind.starts_with(" \u2013 ");
    return is_marked && ((sign >= 'A' && sign <= 'Z') || (sign >= '1' && sign <= '9'));
  }
  return false;
}

bool is_question_mark(LineKind kind) { return kind == LineKind::text || kind == LineKind::number; }

/// Whether the line at `at` is such a word, and no point stands behind it.
bool stands_apart(const std::vector<Line>& lines, std::size_t at) {
  if (lines[at].kind == LineKind::blank || lines[at].kind == LineKind::number) return false;
  if (!is_either(lines[at].text) && !is_or(lines[at].text)) return false;
  const auto next = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(),
                                 [](const Line& line) { return line.kind != LineKind::blank; });
  return next != lines.end() && is_question_mark(next->kind);
}

}  // namespace

bool is_either(std::string_view line) { return is_one_of(line, either_words); }

bool is_or(std::string_view line) { return is_one_of(line, or_words); }

std::vector<Line> with_alternatives_apart(const std::vector<Line>& lines) {
  std::vector<Line> apart;
  apart.reserve(lines.size());
  const auto add_word = [&apart](std::string_view word) {
    apart.push_back({LineKind::blank, {}, {}});
    apart.push_back({LineKind::text, word, {}});
    apart.push_back({LineKind::blank, {}, {}});
  };
  bool is_offered = false;  // a choice, with nothing but text below it so far
  for (std::size_t at = 0; at < lines.size(); ++at) {
    auto line = lines[at];
    if (line.kind != LineKind::text && line.kind != LineKind::blank) is_offered = false;
    if (is_question_mark(line.kind) && choice_in(line.text).count != 0) is_offered = true;
    if (is_offered && is_option(line)) {
      line.style = "option";  // what follows in another style is none of them
      apart.push_back({LineKind::blank, {}, {}});
    }
    const auto word = is_question_mark(line.kind) ? capitals_before(line.text) : std::string_view();
    if (stands_apart(lines, at)) {
      add_word(line.text);
      continue;
    }
    if (!word.empty()) {
      add_word(line.text.substr(0, word.size()));
      line.text = trim(line.text.substr(word.size()));
    }
    apart.push_back(std::move(line));
  }
  return apart;
}

}  // namespace cvbuild::writing
