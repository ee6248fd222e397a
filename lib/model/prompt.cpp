// Cuts prompts by their punctuation, and finds numbers with their units.
#include <cvbuild/model/prompt.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include <cvbuild/core/text.hpp>

namespace cvbuild::model {

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

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
constexpr char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

// --- clauses ---

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

bool is_order(std::string_view sentence) {
  constexpr std::string_view verbs[] = {"Describe", "Explain", "Outline", "Give",      "Tell", "List",
                                        "Discuss",  "Provide", "State",   "Summarise", "Say",  "Show"};
  return std::any_of(std::begin(verbs), std::end(verbs), [&](std::string_view verb) {
    return sentence.starts_with(verb) && sentence.size() > verb.size() && sentence[verb.size()] == ' ';
  });
}

/// Without blanks, marks at its end, and the "and" that joins it to the one before.
std::string_view bare(std::string_view clause) {
  constexpr std::string_view marks = ".?!,;: \t\n";
  clause = trim(clause);
  if (clause.starts_with("and ")) clause.remove_prefix(4);
  while (!clause.empty() && marks.find(clause.back()) != std::string_view::npos) clause.remove_suffix(1);
  return trim(clause);
}

void add_parts(std::string_view clause, char mark, std::vector<std::string_view>& clauses) {
  while (true) {
    const auto end = std::min(clause.find(mark), clause.size());
    clauses.push_back(bare(clause.substr(0, end)));
    if (end == clause.size()) return;
    clause.remove_prefix(end + 1);
  }
}

void add_clauses(std::string_view sentence, std::vector<std::string_view>& clauses) {
  const bool asks = sentence.ends_with('?');
  const bool list = asks && std::count(sentence.begin(), sentence.end(), ',') >= 2;
  const auto why = list ? std::string_view::npos : sentence.find(" and why");
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

// --- limits ---

/// A number as people write it: "2,000", "2 000", "2000". `at` is moved behind it.
std::optional<std::uint32_t> number_at(std::string_view text, std::size_t& at) {
  std::uint32_t number = 0;
  constexpr std::uint32_t most = 10'000'000;
  const auto begin = at;
  const auto groups = [&](std::size_t from) {
    return from + 3 < text.size() + 0 && (text[from] == ',' || text[from] == '.' || text[from] == ' ') &&
           is_digit(text[from + 1]) && is_digit(text[from + 2]) && is_digit(text[from + 3]) &&
           (from + 4 >= text.size() || !is_digit(text[from + 4]));
  };
  for (; at < text.size() && (is_digit(text[at]) || (at > begin && groups(at))); ++at)
    if (is_digit(text[at])) number = std::min(most, number * 10 + static_cast<std::uint32_t>(text[at] - '0'));
  return at == begin || number >= most ? std::nullopt : std::optional(number);
}

std::optional<Unit> unit_at(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '-' || text[at] == '\n')) ++at;
  struct Name {
    std::string_view word;
    Unit unit;
  };
  constexpr Name names[] = {{"word", Unit::words},
                            {"character", Unit::characters},
                            {"char", Unit::characters},
                            {"page", Unit::pages}};
  for (const auto& name : names) {
    if (!text.substr(at).starts_with(name.word)) continue;
    auto end = at + name.word.size();
    if (end < text.size() && text[end] == 's') ++end;
    if (end >= text.size() || !is_letter(text[end])) return name.unit;
  }
  return std::nullopt;
}

/// Whether the words just before say that the number is the least.
bool is_minimum(std::string_view before) {
  for (const auto words :
       {"at least", "minimum of", "minimum", "min.", "min", "no fewer than", "not less than"})
    if (trim(before).ends_with(words)) return true;
  return false;
}

/// "Word limit: 250", "maximum words: 250", "word count 250": the unit stands before the number.
std::optional<Unit> unit_before(std::string_view before) {
  before = trim(before);
  while (before.ends_with(':') || before.ends_with('=')) before = trim(before.substr(0, before.size() - 1));
  for (const auto ending : {" limit", " count", " maximum", " max"})
    if (before.ends_with(ending)) {
      before.remove_suffix(std::string_view(ending).size());
      for (const auto& [word, unit] :
           {std::pair{"word", Unit::words}, {"character", Unit::characters}, {"page", Unit::pages}})
        if (before.ends_with(word)) return unit;
    }
  if (before.ends_with("maximum words") || before.ends_with("max words")) return Unit::words;
  if (before.ends_with("maximum characters") || before.ends_with("max characters")) return Unit::characters;
  return std::nullopt;
}

/// Behind a dash or "to" at `at`, if a number follows; else `at`.
std::size_t behind_dash(std::string_view text, std::size_t at) {
  for (const std::string_view dash : {"\u2013", "\u2014", "-", " - ", " \u2013 ", " to ", " and "})
    if (text.substr(at).starts_with(dash) && at + dash.size() < text.size() &&
        is_digit(text[at + dash.size()]))
      return at + dash.size();
  return at;
}

void add_limit(std::vector<Limit>& limits, Limit limit) {
  limit.counter = default_counter(limit.unit);
  for (auto& other : limits) {
    if (other.unit != limit.unit) continue;
    if (limit.min && !other.min) other.min = limit.min;
    if (limit.max && !other.max) other.max = limit.max;
    return;
  }
  limits.push_back(limit);
}

}  // namespace

bool is_generic(std::string_view word) {
  return std::binary_search(generic_words.begin(), generic_words.end(), word);
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

std::vector<Limit> limits_in(std::string_view text) {
  const auto folded = lower_case(text);
  const std::string_view all = folded;
  std::vector<Limit> limits;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!is_digit(all[at]) || (at > 0 && (is_digit(all[at - 1]) || is_letter(all[at - 1])))) continue;
    const auto before = all.substr(0, at);
    const auto first = number_at(all, at);
    if (!first) continue;
    auto end = behind_dash(all, at);
    const auto second = end == at ? std::nullopt : number_at(all, end);
    Limit limit;
    if (const auto unit = unit_at(all, second ? end : at))
      limit.unit = *unit;
    else if (const auto named = unit_before(before))
      limit.unit = *named;
    else
      continue;
    if (second) {
      limit.min = first;
      limit.max = second;
      at = end;
    } else {
      (is_minimum(before) ? limit.min : limit.max) = first;
    }
    add_limit(limits, limit);
  }
  return limits;
}

}  // namespace cvbuild::model
