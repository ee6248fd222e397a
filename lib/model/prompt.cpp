// Cuts prompts into clauses by their punctuation.
#include <cvbuild/model/prompt.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"
#include "model/passed_words.hpp"
#include "model/prompt_words.hpp"

namespace cvbuild::inline v0::model {

namespace {

// Sorted.
constexpr std::array<std::string_view, 93> generic_words{
    "a",        "about",    "an",      "and",     "any",       "are",        "as",          "at",
    "be",       "been",     "by",      "can",     "describe",  "did",        "do",          "does",
    "done",     "enjoyed",  "etc",     "example", "examples",  "experience", "experiences", "explain",
    "familiar", "for",      "from",    "give",    "had",       "has",        "have",        "how",
    "i",        "if",       "in",      "include", "including", "is",         "it",          "its",
    "list",     "many",     "may",     "me",      "more",      "most",       "my",          "of",
    "on",       "one",      "or",      "other",   "our",       "outline",    "particular",  "particularly",
    "please",   "previous", "provide", "role",    "roles",     "skill",      "skills",      "so",
    "some",     "such",     "tell",    "than",    "that",      "the",        "their",       "them",
    "then",     "these",    "they",    "this",    "those",     "to",         "us",          "used",
    "using",    "was",      "we",      "were",    "what",      "when",       "where",       "which",
    "who",      "why",      "with",    "you",     "your"};
static_assert(std::is_sorted(generic_words.begin(), generic_words.end()));

/// Whether the full stop at `at` belongs to "e.g." and the like: what follows goes on in lower case, or a
/// letter and a stop stand before it.
bool goes_on(std::string_view text, std::size_t at) {
  const auto next = text.find_first_not_of(" \t\n", at + 1);
  if (next == at + 1 && next < text.size()) return true;
  if (next != std::string_view::npos && text[next] >= 'a' && text[next] <= 'z' && text[at] == '.')
    return true;
  return text[at] == '.' && at >= 2 && text[at - 2] == '.';
}

/// The end of a bracket at `at` that gives examples, "(e.g. …)"; `at`: it gives none.
std::size_t behind_aside(std::string_view text, std::size_t at) {
  constexpr std::string_view openings[] = {"(z. B. ", "(z.B. ", "(e.g. ", "(i.e. ", "(p. ex. ", "(d. h. "};
  constexpr std::size_t longest = 300;
  const auto rest = text.substr(at);
  for (const auto opening : openings)
    if (rest.starts_with(opening))
      if (const auto end = text.substr(0, at + longest).find(')', at); end != std::string_view::npos)
        return end;
  return at;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // "(z. B. …)": what does not end the sentence
    if (text[at] == '(') at = std::min(behind_aside(text, at), text.size() - 1);
    const bool mark = text[at] == '.' || text[at] == '?' || text[at] == '!';
    if (!mark || goes_on(text, at)) continue;
    sentences.push_back(trim(text.substr(begin, at + 1 - begin)));
    begin = at + 1;
  }
  if (const auto rest = trim(text.substr(begin)); !rest.empty()) sentences.push_back(rest);
  return sentences;
}

/// Whether a byte behind C3 is a letter in upper case, of "À" to "Þ".
constexpr bool is_upper_behind_c3(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 && static_cast<unsigned char>(byte) <= 0x9E;
}

/// A byte in lower case: ASCII, and the second one of "É" and "Ä".
char lower(std::string_view text, std::size_t at) {
  const char byte = text[at];
  const bool second = at > 0 && text[at - 1] == '\xC3' && is_upper_behind_c3(byte);
  return second ? static_cast<char>(byte + 0x20) : detail::ascii_lower(byte);
}

bool begins_with(std::string_view text, std::string_view words) {
  if (text.size() < words.size()) return false;
  for (std::size_t at = 0; at < words.size(); ++at)
    if (lower(text, at) != words[at]) return false;
  return true;
}

/// Takes one of `words` off the beginning of `text`; false: none stands there.
template <std::size_t size>
bool take(std::string_view& text, const std::string_view (&words)[size]) {
  for (const auto word : words)
    if (begins_with(text, word)) {
      text = trim(text.substr(word.size()));
      return true;
    }
  return false;
}

/// "Describe …", "Please outline: …". `second`: behind an "and".
bool is_order(std::string_view sentence, bool second = false) {
  (void)take(sentence, polite_words);
  return std::any_of(std::begin(order_words), std::end(order_words), [&](const OrderWord& order) {
    return (order.joins || !second) && begins_with(sentence, order.words) &&
           sentence.size() > order.words.size() &&
           std::string_view(" :,").find(sentence[order.words.size()]) != std::string_view::npos;
  });
}

/// Whether one of `words` begins `text`, whole.
template <std::size_t size>
bool opens_with(std::string_view text, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words), [text](std::string_view word) {
    return begins_with(text, word) &&
           (text.size() == word.size() || std::string_view(" :,.!").find(text[word.size()]) < 5);
  });
}

/// Whether one of `words` stands in `text`, which is in lower case.
template <std::size_t size>
bool holds(std::string_view text, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// "Write about …", or "Please indicate …": whatever is asked for politely, but for what is about answering.
bool is_request(std::string_view sentence) {
  const bool is_polite = take(sentence, polite_words);
  if (opens_with(sentence, asking_words)) return true;
  return is_polite && !opens_with(sentence, no_request_words) && sentence.find(' ') != std::string_view::npos;
}

/// Where the first " and " (or "und", "et") stands for which `is_wanted(blanks, behind)`, given how many
/// blanks stand before it; npos: nowhere.
template <class Wanted>
std::size_t find_joint(std::string_view sentence, const Wanted& is_wanted) {
  std::size_t blanks = 0;
  for (auto blank = sentence.find(' '); blank != std::string_view::npos;
       blank = sentence.find(' ', blank + 1), ++blanks)
    for (const auto word : joining_words)
      if (sentence.substr(blank + 1).starts_with(word) &&
          is_wanted(blanks, sentence.substr(blank + 1 + word.size())))
        return blank;
  return std::string_view::npos;
}

template <std::size_t size>
bool begins_with_one_of(std::string_view text, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::string_view word) { return text.starts_with(word); });
}

/// Whether a sentence is an order or a request. `all`: it, and what stands before it, in lower case.
bool tells_to_answer(std::string_view sentence, std::string_view all) {
  return is_order(sentence) ||
         (!holds(all, answering_words) && is_request(sentence) && !is_only_limit(sentence));
}

/// What follows "In a few sentences, …" or "If applicable, …"; nothing, where it is about the answer to the
/// question before: "If so, …", "In your answer, …".
std::string_view behind_preface(std::string_view sentence) {
  constexpr std::size_t longest = 120;
  const auto comma = sentence.substr(0, longest).find(", ");
  if (comma == std::string_view::npos) return {};
  std::string preface(sentence.substr(0, comma + 1));
  for (std::size_t at = 0; at < preface.size(); ++at) preface[at] = lower(sentence, at);
  const bool is_beside = holds(preface, answering_words) || opens_with(preface, condition_words);
  std::string_view begin = preface;
  if (is_beside || !take(begin, preface_words)) return {};
  return trim(sentence.substr(comma + 1));
}

/// "Choose a word that fits and explain why."
bool selects_and_explains(std::string_view sentence) {
  (void)take(sentence, polite_words);
  std::string_view selected = sentence;
  if (!take(selected, selecting_words)) return false;
  return find_joint(sentence, [](std::size_t, std::string_view behind) {
           return is_order(behind, true) || begins_with_one_of(behind, explaining_words);
         }) != std::string_view::npos;
}

/// Whether a sentence asks, not only to answer what follows.
bool is_asking(std::string_view sentence) {
  std::string all(sentence);
  for (std::size_t at = 0; at < all.size(); ++at) all[at] = lower(sentence, at);
  if (holds(all, announcing_words) && holds(all, answer_words)) return false;
  if (sentence.ends_with('?')) return true;
  while (take(sentence, leading_words)) {
  }
  return tells_to_answer(sentence, all) || tells_to_answer(behind_preface(sentence), all) ||
         selects_and_explains(sentence);
}

/// Without blanks, and the "and" that joins it to the one before.
std::string_view bare_begin(std::string_view clause) {
  clause = trim(clause);
  for (const auto word : joining_words)
    if (clause.starts_with(word)) return trim(clause.substr(word.size()));
  return clause;
}

/// Without that, and marks at its end.
std::string_view bare(std::string_view clause) {
  constexpr std::string_view marks = ".?!,;: \t\n";
  clause = bare_begin(clause);
  while (!clause.empty() && marks.find(clause.back()) != std::string_view::npos) clause.remove_suffix(1);
  return trim(clause);
}

/// Where the next `mark` stands that is not within a number, "1,000", nor in brackets.
std::size_t part_end(std::string_view clause, char mark) {
  const auto is_digit = [&](std::size_t at) {
    return at < clause.size() && clause[at] >= '0' && clause[at] <= '9';
  };
  std::size_t depth = 0;
  for (std::size_t at = 0; at < clause.size(); ++at) {
    if (clause[at] == '(') ++depth;
    if (clause[at] == ')' && depth != 0) --depth;
    if (clause[at] == mark && depth == 0 && (at == 0 || !is_digit(at - 1) || !is_digit(at + 1))) return at;
  }
  return clause.size();
}

void add_parts(std::string_view clause, char mark, std::vector<std::string_view>& clauses) {
  while (true) {
    const auto end = part_end(clause, mark);
    if (const auto part = bare(clause.substr(0, end)); !part.empty()) clauses.push_back(part);
    if (end == clause.size()) return;
    clause.remove_prefix(end + 1);
  }
}

/// Whether some words stand in `text`.
bool is_clause(std::string_view text) {
  const auto blank = text.find(' ');
  return blank != std::string_view::npos && text.find(' ', blank + 1) != std::string_view::npos;
}

/// Whether " and" before a word that asks joins a question to the one before it. "Those who ask, and who …"
/// and "a case which failed and which …" go on with what they are about.
bool joins_question(const PassedWords& passed, std::string_view behind) {
  if (passed.is_within_brackets()) return false;
  if (begins_with_one_of(behind, reason_words)) return true;
  const auto before = passed.text();
  if (before.ends_with(',')) return begins_with_one_of(behind, question_words);
  // "how, when and where you came" is one question.
  const auto last = concat({before.substr(before.find_last_of(' ') + 1), " "});
  return begins_with_one_of(behind, joined_question_words) && !passed.has_relative(behind) &&
         passed.is_clause() && is_clause(behind) && !begins_with_one_of(last, question_words);
}

/// Whether " and why", or " and" before another word that asks, stands here.
bool is_second_question(const PassedWords& here) {
  if (!here.rest().starts_with(' ')) return false;
  const auto rest = here.rest().substr(1);
  return std::any_of(std::begin(joining_words), std::end(joining_words), [&](std::string_view word) {
    return rest.starts_with(word) && joins_question(here, rest.substr(word.size()));
  });
}

/// Whether an order or a question begins `text`, and not a condition: "If you could …", "When you came, …".
bool opens_asking(std::string_view text) {
  std::string begin(text.substr(0, 16));
  for (std::size_t at = 0; at < begin.size(); ++at) begin[at] = lower(text, at);
  return is_order(text) ||
         (begins_with_one_of(begin, joined_question_words) && !begin.starts_with("when ") &&
          !begin.starts_with("where ")) ||
         begins_with_one_of(begin, reason_words);
}

/// "why Cambridge", but not "why and how".
bool gives_reason(std::string_view text) {
  return std::any_of(std::begin(reason_words), std::end(reason_words), [text](std::string_view word) {
    return text.starts_with(word) && text.substr(word.size()).starts_with(' ') &&
           bare_begin(text.substr(word.size())) == trim(text.substr(word.size()));
  });
}

/// Whether a comma stands here before a word that asks, in a sentence that an order or a question begins.
bool is_listed_question(const PassedWords& here) {
  if (!here.rest().starts_with(", ")) return false;
  const auto behind = here.rest().substr(2);
  const bool is_asking =
      gives_reason(behind) || (begins_with_one_of(behind, joined_question_words) &&
                               (behind.ends_with('?') || !begins_with_one_of(behind, relative_words)));
  return is_asking && here.is_clause() && is_clause(behind) && !here.is_within_brackets();
}

/// Whether a second question follows somewhere. `ahead`: where one was found, to be looked at first, and then
/// where it is.
bool goes_on_asking(const PassedWords& here, PassedWords& ahead) {
  ahead.begin_as(here);
  if (ahead.at() > here.at() && is_second_question(ahead)) return true;
  for (ahead = here; !ahead.is_at_end(); ahead.next())
    if (is_second_question(ahead)) return true;
  return false;
}

/// Moves on to where a second question begins, or one of a list that goes on with " and" before a third: "why
/// you ask, what you know and how you …". False: to nowhere.
bool move_to_question(PassedWords& here, PassedWords& ahead) {
  const bool opens = opens_asking(here.all());
  for (; !here.is_at_end(); here.next()) {
    if (is_second_question(here)) return true;
    if (opens && is_listed_question(here)) return goes_on_asking(here, ahead);
  }
  return false;
}

/// Where " and explain" stands. "Describe and explain your work" is one order.
std::size_t second_order(std::string_view sentence) {
  return find_joint(sentence, [](std::size_t blanks, std::string_view behind) {
    return blanks >= 2 && is_order(behind, true);
  });
}

/// "What tools, systems, and languages do you know?": a list of what is asked for, and not "Do you, or any of
/// your family, …?"
bool is_list_of_questions(std::string_view sentence) {
  const auto opens = [](std::string_view text) {
    std::string begin(text.substr(0, 16));
    for (std::size_t at = 0; at < begin.size(); ++at) begin[at] = lower(text, at);
    return begins_with_one_of(begin, question_words) || begins_with_one_of(begin, reason_words);
  };
  // "Tell us of a case: what went wrong, what you did, and what you learned?"
  const auto colon = sentence.find(": ");
  if (!opens(sentence) && (colon == std::string_view::npos || !opens(sentence.substr(colon + 2))))
    return false;
  const auto first = part_end(sentence, ',');
  return first < sentence.size() && part_end(sentence.substr(first + 1), ',') + first + 1 < sentence.size();
}

/// The questions that are joined in a sentence, each parted at its semicolons.
void add_joined(std::string_view sentence, std::vector<std::string_view>& clauses) {
  sentence = trim(sentence);
  PassedWords here(sentence), ahead(sentence);
  while (move_to_question(here, ahead)) {
    add_parts(here.text(), ';', clauses);
    // Behind the joining word, or the comma: it begins a question of its own.
    const auto rest = bare_begin(here.rest().substr(here.rest().starts_with(',') ? 1 : 0));
    while (here.rest().size() > rest.size()) here.next();
    here.begin_here();
  }
  add_parts(here.all(), ';', clauses);
}

void add_clauses(std::string_view sentence, std::vector<std::string_view>& clauses) {
  if (!sentence.ends_with('?') || !is_list_of_questions(sentence)) return add_joined(sentence, clauses);
  std::vector<std::string_view> parts;
  add_parts(sentence, ';', parts);
  for (const auto part : parts) add_parts(part, ',', clauses);
}

/// "Describe … and explain …": two orders.
void add_orders(std::string_view sentence, std::vector<std::string_view>& clauses) {
  for (auto at = second_order(sentence); at != std::string_view::npos; at = second_order(sentence)) {
    add_clauses(sentence.substr(0, at), clauses);
    sentence.remove_prefix(at + 1);
  }
  add_clauses(sentence, clauses);
}

}  // namespace

bool is_generic(std::string_view word) {
  return std::binary_search(generic_words.begin(), generic_words.end(), word);
}

bool asks_something(std::string_view text) {
  const auto sentences = sentences_of(text);
  return std::any_of(sentences.begin(), sentences.end(), is_asking);
}

Clauses clauses_of(std::string_view prompt) {
  Clauses clauses;
  for (const auto sentence : sentences_of(prompt)) {
    if (sentence.ends_with('?'))
      add_clauses(sentence, clauses.asked);
    else if (is_order(sentence))
      add_orders(sentence, clauses.told);
  }
  return clauses;
}

}  // namespace cvbuild::model
