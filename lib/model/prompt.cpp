// Cuts prompts into clauses by their punctuation.
#include <cvbuild/model/prompt.hpp>

#include <algorithm>
#include <array>
#include <string>

#include <cvbuild/core/text.hpp>

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

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool mark = text[at] == '.' || text[at] == '?' || text[at] == '!';
    if (!mark || goes_on(text, at)) continue;
    sentences.push_back(trim(text.substr(begin, at + 1 - begin)));
    begin = at + 1;
  }
  if (const auto rest = trim(text.substr(begin)); !rest.empty()) sentences.push_back(rest);
  return sentences;
}

/// "Describe …", "Please outline: …".
bool is_order(std::string_view sentence) {
  constexpr std::string_view verbs[] = {"describe", "detail",    "discuss",   "explain", "give",  "include",
                                        "list",     "outline",   "provide",   "say",     "share", "show",
                                        "state",    "summarise", "summarize", "tell"};
  if (sentence.starts_with("Please ")) sentence.remove_prefix(7);
  const auto length = std::min(sentence.find_first_of(" :"), sentence.size());
  if (length == sentence.size()) return false;
  std::string verb(sentence.substr(0, length));
  if (!verb.empty() && verb[0] >= 'A' && verb[0] <= 'Z') verb[0] = static_cast<char>(verb[0] - 'A' + 'a');
  return std::find(std::begin(verbs), std::end(verbs), verb) != std::end(verbs);
}

/// Without blanks, marks at its end, and the "and" that joins it to the one before.
std::string_view bare(std::string_view clause) {
  constexpr std::string_view marks = ".?!,;: \t\n";
  clause = trim(clause);
  if (clause.starts_with("and ")) clause.remove_prefix(4);
  while (!clause.empty() && marks.find(clause.back()) != std::string_view::npos) clause.remove_suffix(1);
  return trim(clause);
}

/// Where the next `mark` stands that is not within a number: "1,000" is one.
std::size_t part_end(std::string_view clause, char mark) {
  const auto is_digit = [&](std::size_t at) {
    return at < clause.size() && clause[at] >= '0' && clause[at] <= '9';
  };
  for (auto at = clause.find(mark); at != std::string_view::npos; at = clause.find(mark, at + 1))
    if (at == 0 || !is_digit(at - 1) || !is_digit(at + 1)) return at;
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

/// Where " and why", or " and" before another word that asks, stands; npos: nowhere. "How and when" is one
/// question.
std::size_t second_question(std::string_view sentence) {
  if (const auto why = sentence.find(" and why"); why != std::string_view::npos) return why;
  for (const std::string_view word :
       {" and what ", " and how ", " and which ", " and where ", " and when ", " and who "})
    if (const auto at = sentence.find(word);
        at != std::string_view::npos && at > 0 && sentence[at - 1] == ',')
      return at;
  return std::string_view::npos;
}

void add_clauses(std::string_view sentence, std::vector<std::string_view>& clauses) {
  const bool asks = sentence.ends_with('?');
  const bool list = asks && std::count(sentence.begin(), sentence.end(), ',') >= 2;
  const auto why = list ? std::string_view::npos : second_question(sentence);
  std::vector<std::string_view> parts;
  add_parts(sentence.substr(0, why), ';', parts);
  for (const auto part : parts) {
    if (list)
      add_parts(part, ',', clauses);
    else
      clauses.push_back(part);
  }
  if (why != std::string_view::npos) clauses.push_back(bare(sentence.substr(why)));
}

}  // namespace

bool is_generic(std::string_view word) {
  return std::binary_search(generic_words.begin(), generic_words.end(), word);
}

bool asks_something(std::string_view text) {
  const auto sentences = sentences_of(text);
  return std::any_of(sentences.begin(), sentences.end(),
                     [](std::string_view sentence) { return sentence.ends_with('?') || is_order(sentence); });
}

Clauses clauses_of(std::string_view prompt) {
  Clauses clauses;
  for (const auto sentence : sentences_of(prompt)) {
    if (sentence.ends_with('?'))
      add_clauses(sentence, clauses.asked);
    else if (is_order(sentence))
      add_clauses(sentence, clauses.told);
  }
  return clauses;
}

}  // namespace cvbuild::model
