// table: the words around the numbers of questions to choose from, in English, German and French, in lower
// case.
#include "write/pasted/named_choice.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>

#include <cvbuild/core/text.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/choice.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

constexpr std::string_view verbs[] = {"answer ",        "complete ",   "choose ",    "respond to ",
                                      "address ",       "attempt ",    "beantworte", "bearbeiten ",
                                      "r\u00E9pondez ", "choisissez ", "traitez "};
constexpr std::string_view either_words[] = {"either ", "entweder ", "soit "};
constexpr std::string_view nouns[] = {"questions ", "question ", "essay ",       "part ",
                                      "prompt ",    "option ",   "topic ",       "frage ",
                                      "die frage ", "thema ",    "la question ", "\u00E0 la question "};
constexpr std::string_view joints[] = {", or ", " or ", " oder ", " ou ", ", soit ", " soit ", ", "};
/// What the sentence goes on with behind the last number, if not with a mark.
constexpr std::string_view tails[] = {" below", " above",   " but ", " in ",   " with ",
                                      " using", " in der ", " mit ", " dans ", " en "};

template <std::size_t size>
bool take(std::string_view& text, const std::string_view (&words)[size]) {
  for (const auto word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

/// Takes "12", "b" or "(b)" off the beginning of `text`; empty: a longer word stands there.
std::string_view take_sign(std::string_view& text) {
  constexpr std::string_view digits = "0123456789";
  const bool is_bracketed = text.starts_with('(');
  if (is_bracketed) text.remove_prefix(1);
  const auto end = std::min(text.find_first_of(" ,.;:()"), text.size());
  const auto sign = text.substr(0, end);
  const bool is_number = sign.size() <= 2 && sign.find_first_not_of(digits) == std::string_view::npos;
  const bool is_letter = sign.size() == 1 && sign[0] >= 'a' && sign[0] <= 'z';
  if (sign.empty() || !(is_number || is_letter)) return {};
  text.remove_prefix(end);
  if (is_bracketed && text.starts_with(')')) text.remove_prefix(1);
  return sign;
}

bool ends_list(std::string_view rest) {
  const auto behind = trim(rest);
  return behind.empty() || std::string_view(".,;:(").find(behind[0]) != std::string_view::npos ||
         take(rest, tails);
}

/// The signs of "question 1 or question 2 (300 words)"; none: it lists something else.
std::vector<std::string> signs_in(std::string_view rest) {
  std::vector<std::string> signs;
  do {
    (void)take(rest, nouns);
    const auto sign = take_sign(rest);
    if (sign.empty()) return {};
    signs.emplace_back(sign);
  } while (take(rest, joints));
  return signs.size() > 1 && ends_list(rest) ? signs : std::vector<std::string>();
}

/// What a line lets one choose among: behind "either", or behind "answer question".
std::vector<std::string> choice_of(std::string_view line) {
  const auto words = lower(line);
  const std::string_view all = words;
  if (!holds_one_of(line, verbs) || all.ends_with('?')) return {};
  for (const auto either : either_words)
    if (const auto at = all.find(either); at != std::string_view::npos)
      if (auto signs = signs_in(all.substr(at + either.size())); !signs.empty()) return signs;
  for (const auto verb : verbs) {
    const auto at = all.find(verb);
    if (at == std::string_view::npos || all.find(" and ") != std::string_view::npos) continue;
    auto rest = all.substr(at + verb.size());
    const bool has_or = holds_one_of(rest, std::span(joints).first(std::size(joints) - 1));
    if (auto noun = rest; has_or && take(noun, nouns))
      if (auto signs = signs_in(rest); !signs.empty()) return signs;
  }
  return {};
}

/// What bounds every answer behind the first sentence: "Answer 1 or 2. Each answer has 90 words." Empty: none
/// does.
std::string_view remark_about_all(std::string_view text) {
  const auto stop = text.find(". ");
  if (stop == std::string_view::npos) return {};
  const auto rest = text.substr(stop + 2);
  const bool is_behind = !choice_of(text.substr(0, stop + 1)).empty();
  return is_behind && is_about_limits(rest) ? rest : std::string_view();
}

/// Whether the sentences of the line at `at` are whole.
bool is_whole(const std::vector<Line>& lines, std::size_t at) {
  const auto goes_on = [](const Line& line) {
    return line.kind == LineKind::text && !ends_sentence(line.text);
  };
  const bool is_above_text = at + 1 < lines.size() && lines[at + 1].kind == LineKind::text;
  return (at == 0 || !goes_on(lines[at - 1])) && (!is_above_text || !goes_on(lines[at]));
}

/// The questions that the signs name; none: one is not there, or is there twice, or is chosen already.
std::vector<Prompt*> named_by(const std::vector<std::string>& signs, std::vector<Prompt>& prompts) {
  std::vector<Prompt*> named;
  for (const auto& sign : signs) {
    const auto before = named.size();
    for (auto& prompt : prompts)
      if (lower(prompt.number) == sign) named.push_back(&prompt);
    if (named.size() != before + 1 || named.back()->choice != 0) return {};
  }
  return named;
}

}  // namespace

std::vector<NamedChoice> take_named_choices(std::vector<Line>& lines) {
  std::vector<NamedChoice> all;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    auto& line = lines[at];
    if (line.kind != LineKind::text || !is_whole(lines, at) || choice_in(line.text).count != 0) continue;
    auto signs = choice_of(line.text);
    if (signs.empty()) continue;
    const auto rest = remark_about_all(line.text);
    const auto words = trim(line.text.substr(0, line.text.size() - rest.size()));
    all.push_back({std::move(signs), words});
    line = {rest.empty() ? LineKind::blank : LineKind::text, rest, {}};
  }
  return all;
}

void add_named_choices(const std::vector<NamedChoice>& named, PastedForm& form) {
  for (const auto& choice : named) {
    const auto prompts = named_by(choice.signs, form.prompts);
    if (prompts.empty()) {
      form.intro.emplace_back(choice.words);
      continue;
    }
    form.choices.push_back({1});
    for (auto* prompt : prompts) {
      prompt->choice = form.choices.size();
      append(prompt->help, choice.words);
    }
  }
}

}  // namespace cvbuild::writing
