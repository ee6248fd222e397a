// table: the words by which forms let one choose among questions, in English, German and French.
#include "write/pasted/choice.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <cvbuild/core/text.hpp>

#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

// In lower case, as the others below.
constexpr std::string_view verbs[] = {
    "answer ",     "choose ",      "pick ",       "select ",          "respond to ",     "reply to ",
    "address ",    "write about ", "write on ",   "beantworten sie ", "bearbeiten sie ", "wählen sie ",
    "beantworte ", "wähle ",       "répondez à ", "choisissez ",      "traitez "};
constexpr std::string_view polite[] = {"please ",
                                       "bitte ",
                                       "veuillez ",
                                       "you must ",
                                       "you should ",
                                       "you may ",
                                       "you need to ",
                                       "you only need to ",
                                       "you are asked to ",
                                       "candidates must ",
                                       "candidates should ",
                                       "applicants must ",
                                       "applicants should ",
                                       "then ",
                                       "and "};
constexpr std::string_view at_least[] = {"at least ", "a minimum of ", "mindestens ", "au moins "};
constexpr std::string_view at_most[] = {"up to ",  "at most ",        "no more than ", "a maximum of ",
                                        "bis zu ", "h\u00F6chstens ", "jusqu'\u00E0 ", "jusqu\u2019\u00E0 ",
                                        "au plus "};
constexpr std::string_view before_number[] = {"any ", "only ",  "just ", "exactly ",
                                              "nur ", "genau ", "bitte "};
/// Their row is the number less one.
constexpr std::string_view numbers[][9] = {
    {"one", "1", "eine", "einen", "ein", "une", "un", "l'une", "l\u2019une"},
    {"two", "2", "zwei", "deux"},
    {"three", "3", "drei", "trois"},
    {"four", "4", "vier", "quatre"},
    {"five", "5", "fünf", "cinq"},
    {"six", "6", "sechs"},
    {"seven", "7", "sieben", "sept"}};
/// What may stand behind the number; "one of your projects" begins a question.
constexpr std::string_view behind_number[] = {
    "aus",       "below",         "ci-dessous", "den",      "der",       "des",     "essay",     "essays",
    "folgenden", "following",     "frage",      "fragen",   "from",      "given",   "ihnen",     "les",
    "listed",    "nachstehenden", "of",         "only",     "option",    "options", "out",       "parmi",
    "prompt",    "prompts",       "provided",   "question", "questions", "short",   "stehenden", "suivante",
    "suivantes", "suivants",      "sujet",      "sujets",   "the",       "them",    "themen",    "these",
    "thème",     "thèmes",        "topic",      "topics",   "unten"};

/// What of it says that the questions stand above.
constexpr std::string_view above_words[] = {"above", "obigen", "obenstehenden", "ci-dessus",
                                            "pr\u00E9c\u00E9dentes"};

/// What may follow in the sentence: how long the answers are.
constexpr std::string_view behind_choice[] = {"(",
                                              "[",
                                              ":",
                                              ".",
                                              ";",
                                              ",",
                                              "in ",
                                              "with ",
                                              "using ",
                                              "within ",
                                              "and answer it",
                                              "and answer them",
                                              "and respond",
                                              "and write",
                                              "to answer",
                                              "to respond",
                                              "to write",
                                              "mit ",
                                              "dans ",
                                              "en ",
                                              "et r\u00E9pondez"};

/// Behind the number of parts of a question.
constexpr std::string_view of_parts[] = {"of the following",
                                         "of these",
                                         "of them",
                                         "from the following",
                                         "from these",
                                         "and ",
                                         "(",
                                         "below",
                                         ",",
                                         "option",
                                         "der folgenden",
                                         "und ",
                                         "parmi ",
                                         "et "};

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

template <std::size_t size>
bool is_one_of(std::string_view word, const std::string_view (&words)[size]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

template <std::size_t size>
bool begins_with(std::string_view text, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::string_view word) { return text.starts_with(word); });
}

std::size_t number_of(std::string_view word) {
  for (std::size_t row = 0; row < std::size(numbers); ++row)
    for (const auto number : numbers[row])
      if (!number.empty() && number == word) return row + 1;
  return 0;
}

/// Takes the next word, without the mark behind it, and a number in brackets that repeats it: "two (2)".
std::string_view take_plain_word(std::string_view& text) {
  const auto end = std::min(text.find_first_of(" :.,;(["), text.size());
  const auto word = text.substr(0, end);
  text = trim(text.substr(end));
  if (text.starts_with('(') && text.size() > 2 && text[2] == ')' && number_of(text.substr(1, 1)) != 0)
    text = trim(text.substr(3));
  return word;
}

/// Takes "please choose up to two" off the beginning of a sentence in lower case.
Choice take_order(std::string_view& rest) {
  while (take(rest, polite)) {
  }
  if (!take(rest, verbs)) return {};
  Choice choice;
  (void)take(rest, before_number);
  if (take(rest, at_least)) choice.bound = "at-least";
  if (take(rest, at_most)) choice.bound = "at-most";
  (void)take(rest, before_number);
  choice.count = number_of(take_plain_word(rest));
  return choice;
}

/// What `sentence` lets choose, in lower case.
Choice choice_of(std::string_view rest, bool is_whole = false) {
  auto choice = take_order(rest);
  if (choice.count == 0) return {};
  std::size_t words = 0;
  while (!rest.empty() && !begins_with(rest, behind_choice)) {
    const auto word = take_plain_word(rest);
    if (const auto number = number_of(word); number != 0)
      choice.offered = number;
    else if (is_one_of(word, above_words))
      choice.is_of_above = true;
    else if (!is_one_of(word, behind_number))
      return {};
    ++words;
  }
  // "Choose one: red or blue" offers what stands in the sentence.
  const auto list = rest.find_last_of(':');
  if ((words == 0 && !is_whole) || (list != std::string_view::npos && !trim(rest.substr(list + 1)).empty()))
    return {};
  return choice;
}

}  // namespace

Choice choice_in(std::string_view text) {
  const auto words = lower(trim(text));
  std::string_view rest = words;
  while (!rest.empty()) {
    const auto end = std::min(rest.find_first_of(".!?"), rest.size());
    if (const auto choice = choice_of(trim(rest.substr(0, end))); choice.count != 0) return choice;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

Choice choice_among_parts(std::string_view text, std::size_t offered) {
  const auto words = lower(text);
  for (std::size_t begin = 0; begin < words.size();) {
    const auto end = std::min(words.find_first_of(".!?:", begin), words.size());
    auto sentence = trim(std::string_view(words).substr(begin, end - begin));
    const auto choice = take_order(sentence);
    // "Choose one project." is about what the parts ask of it.
    const bool is_of_parts = choice.bound != "exactly" || sentence.empty() || begins_with(sentence, of_parts);
    if (choice.count != 0 && choice.count < offered && is_of_parts) return choice;
    begin = end + 1;
  }
  return {};
}

Choice choice_in_title(std::string_view title) {
  constexpr std::string_view marks[] = {": ", " - ", " \u2013 ", " \u2014 "};
  for (const auto mark : marks)
    if (const auto at = title.find(mark); at != std::string_view::npos)
      if (const auto choice = choice_of(lower(title.substr(at + mark.size()))); choice.count != 0)
        return choice;
  const auto open = title.find_last_of("([");
  if (open == std::string_view::npos) return {};
  const auto words = lower(title.substr(open + 1, title.find_last_of(")]") - open - 1));
  return choice_of(words, true);
}

}  // namespace cvbuild::writing
