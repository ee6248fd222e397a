// table: the words by which forms let one choose among questions, in English, German and French.
#include "write/prompt_choice.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <cvbuild/core/text.hpp>

namespace cvbuild::writing {

namespace {

// In lower case, as the others below.
constexpr std::string_view verbs[] = {"answer ",         "choose ",     "pick ",       "select ",
                                      "respond to ",     "reply to ",   "address ",    "beantworten sie ",
                                      "bearbeiten sie ", "wählen sie ", "beantworte ", "wähle ",
                                      "répondez à ",     "choisissez ", "traitez "};
constexpr std::string_view polite[] = {"please ", "bitte ", "veuillez "};
constexpr std::string_view before_number[] = {"any ", "only ", "just ", "exactly ", "nur ", "genau "};
/// Their row is the number less one.
constexpr std::string_view numbers[][7] = {{"one", "1", "eine", "einen", "ein", "une", "un"},
                                           {"two", "2", "zwei", "deux"},
                                           {"three", "3", "drei", "trois"},
                                           {"four", "4", "vier", "quatre"},
                                           {"five", "5", "fünf", "cinq"},
                                           {"six", "6", "sechs"},
                                           {"seven", "7", "sieben", "sept"}};
/// What may stand behind the number; "one of your projects" begins a question.
constexpr std::string_view behind_number[] = {
    "of",        "from",      "the",      "these",     "following", "below",  "listed", "only",  "question",
    "questions", "prompt",    "prompts",  "option",    "options",   "topic",  "topics", "essay", "essays",
    "der",       "den",       "aus",      "folgenden", "fragen",    "themen", "des",    "les",   "parmi",
    "sujets",    "suivantes", "suivants", "thèmes",    "frage",     "sujet",  "thème"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& byte : out)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return out;
}

/// Takes one of `words` off the beginning of `text`; false: none stands there.
template <std::size_t size>
bool take(std::string_view& text, const std::string_view (&words)[size]) {
  for (const auto word : words) {
    if (!text.starts_with(word)) continue;
    text = trim(text.substr(word.size()));
    return true;
  }
  return false;
}

std::string_view take_word(std::string_view& text) {
  const auto word = text.substr(0, text.find(' '));
  text = trim(text.substr(word.size()));
  return word;
}

std::size_t number_of(std::string_view word) {
  for (std::size_t row = 0; row < std::size(numbers); ++row)
    for (const auto number : numbers[row])
      if (!number.empty() && number == word) return row + 1;
  return 0;
}

}  // namespace

Choice choice_in(std::string_view text) {
  const auto words = lower(trim(text));
  std::string_view rest = words;
  if (rest.ends_with(':') || rest.ends_with('.')) rest.remove_suffix(1);
  (void)take(rest, polite);
  if (!take(rest, verbs)) return {};
  (void)take(rest, before_number);
  Choice choice{number_of(take_word(rest)), 0};
  if (rest.empty()) return {};
  while (!rest.empty()) {
    const auto word = take_word(rest);
    if (const auto number = number_of(word); number != 0)
      choice.offered = number;
    else if (std::find(std::begin(behind_number), std::end(behind_number), word) == std::end(behind_number))
      return {};
  }
  return choice;
}

}  // namespace cvbuild::writing
