// Tells limits of each answer from those of all.
#include "write/pasted/scope.hpp"

#include <algorithm>
#include <cstddef>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

/// Whether a clause speaks of a total.
bool is_about_total(std::string_view clause) {
  constexpr std::string_view totals[] = {"total",
                                         "overall word",
                                         "overall character",
                                         "overall limit",
                                         "overall length",
                                         "overall max",
                                         "words overall",
                                         "characters overall",
                                         "pages overall",
                                         "limit overall",
                                         "combined",
                                         "altogether",
                                         "whole form",
                                         "whole application",
                                         "application as a whole",
                                         "entire application",
                                         " in all.",
                                         "all answers together",
                                         "all responses together",
                                         "gesamt",
                                         "zusammen h\u00F6chstens",
                                         "au total"};
  return holds_one_of(clause, totals);
}

/// Where the first sentence of `text` ends: before one in upper case, or in brackets.
std::size_t sentence_end(std::string_view text) {
  constexpr std::string_view stops = ".?";
  for (auto stop = text.find_first_of(stops); stop != std::string_view::npos;
       stop = text.find_first_of(stops, stop + 1)) {
    if (!text.substr(stop + 1).starts_with(' ')) continue;
    const auto next = text.find_first_not_of(' ', stop + 1);
    if (next == std::string_view::npos) break;
    if ((text[next] >= 'A' && text[next] <= 'Z') || text[next] == '(') return stop + 1;
  }
  return text.size();
}

bool has_limit(std::string_view text) { return !model::limits_in(text).empty(); }

/// Whether `clause` bounds more than from below: "at least 100" goes on with "and at most 500 words in
/// total".
bool has_most(std::string_view clause) {
  const auto limits = model::limits_in(clause);
  return std::any_of(limits.begin(), limits.end(),
                     [](const model::Limit& limit) { return limit.max.has_value(); });
}

/// Where the clause that `sentence` begins with ends, if another limit stands behind it. `is_first`: nothing
/// says yet which answers an unmarked one is about.
std::size_t clause_end(std::string_view sentence, bool is_first) {
  constexpr std::string_view joints[] = {", ",    "; ",    " (",   " and ", " with ",
                                         " und ", " mit ", " et ", " avec "};
  constexpr std::size_t marks = 3, longest = 400;  // a sentence that is longer is no remark about limits
  if (sentence.size() > longest) return sentence.size();
  for (std::size_t at = 1; at < sentence.size(); ++at) {
    const auto* const joint = std::find_if(std::begin(joints), std::end(joints), [&](std::string_view word) {
      return sentence.substr(at).starts_with(word);
    });
    if (joint == std::end(joints)) continue;
    const auto clause = sentence.substr(0, at);
    if (!has_limit(clause)) continue;
    if (!has_limit(sentence.substr(at))) break;
    const bool is_mark = joint < std::begin(joints) + marks;
    if (!is_first || is_about_total(clause) || is_about_all(clause) || (is_mark && has_most(clause)))
      return at;
  }
  return sentence.size();
}

/// "300 words each, 1,000 in total": the unit of the total is the one before it.
std::string with_unit_of_total(std::string_view sentence) {
  for (const std::string_view tail : {" in total", " in all", " overall", " altogether"}) {
    const auto at = sentence.find(tail);
    if (at == std::string_view::npos || at == 0 || sentence[at - 1] < '0' || sentence[at - 1] > '9') continue;
    const auto limits = model::limits_in(sentence.substr(0, at));
    if (!limits.empty())
      return concat({sentence.substr(0, at), " ", name(limits.back().unit), sentence.substr(at)});
  }
  return std::string(sentence);
}

/// "Maximum 300 words each, 1,000 words in total": each clause is judged by itself, or is about what the one
/// before it is.
void add_sentence(std::string_view given, LimitScope& scope, std::string& rest) {
  const auto whole = with_unit_of_total(given);
  std::string_view sentence = whole;
  if (!has_limit(sentence)) return append(rest, sentence);
  if (bounds_one_text(sentence)) return append(scope.total, sentence);
  if (!is_about_total(sentence)) return append(rest, sentence);
  bool is_total = false;
  for (bool is_first = true; !sentence.empty(); is_first = false) {
    const auto end = clause_end(sentence, is_first);
    const auto clause = trim(sentence.substr(0, end));
    is_total = is_about_total(clause) || (is_total && !is_about_all(clause));
    append(is_total ? scope.total : rest, clause);
    sentence.remove_prefix(end);
  }
}

/// Whether a bracket, in lower case, bounds each of several parts of an answer.
bool is_about_parts(std::string_view bracket) {
  constexpr std::string_view all[] = {"question", "answer", "response", "frage", "antwort", "r\u00E9ponse"};
  const auto has = [bracket](std::string_view word) { return bracket.find(word) != std::string_view::npos; };
  return (has(" each") || has(" per ") || has(" pro ") || has(" je ") || has("(je ") || has("[je ") ||
          has(" jeweils") || has("(jeweils") || has(" chacun") || has(" par ")) &&
         std::none_of(std::begin(all), std::end(all), has);
}

/// Whether a sentence bounds each of what it names: "Each example should have 100 words.", "Up to 50 words
/// per publication."
bool bounds_each_part(std::string_view sentence) {
  constexpr std::string_view answers[] = {"question", "answer",  "response",    "essay",     "statement",
                                          "prompt",   "section", "criteri",     "competenc", "behavi",
                                          "frage",    "antwort", "r\u00E9ponse"};
  constexpr std::string_view tails[] = {" per ", " for each ", " for every "};
  if (!has_limit(sentence) || holds_one_of(sentence, answers)) return false;
  const auto words = lower(sentence);
  if (words.starts_with("each ") || words.starts_with("every ")) return true;
  return std::any_of(std::begin(tails), std::end(tails), [&words](std::string_view tail) {
    const auto before = std::string_view(words).substr(0, words.find(tail));
    return before.size() < words.size() &&
           (before.ends_with("words") || before.ends_with("characters") || before.ends_with("page"));
  });
}

}  // namespace

LimitScope limit_scope(std::string_view remark) {
  LimitScope scope;
  if (!has_limit(remark)) return scope;
  std::string rest;
  for (auto text = remark; !text.empty();) {
    const auto end = sentence_end(text);
    add_sentence(trim(text.substr(0, end)), scope, rest);
    text = trim(text.substr(end));
  }
  if (is_about_all(rest) && has_limit(rest)) scope.each = rest;
  return scope;
}

bool bounds_one_text(std::string_view sentence) {
  constexpr std::string_view texts[] = {" your supporting statement",
                                        " your statement",
                                        " your personal statement",
                                        " your covering letter",
                                        " your cover letter",
                                        " a single statement",
                                        " one statement",
                                        " a single document"};
  return holds_one_of(sentence, texts) && is_about_all(sentence) && !measures_each(sentence);
}

bool measures_each(std::string_view text) {
  constexpr std::string_view measures[] = {"words each", "characters each", "pages each",  "page each",
                                           "words per ", "characters per ", "page per ",   "pages per ",
                                           "for each",   "for every",       "each answer", "each response"};
  return holds_one_of(text, measures);
}

bool bounds_parts(std::string_view remark) { return has_limit(remark) && is_about_parts(lower(remark)); }

bool tells_other_limit(std::string_view title, std::string_view paragraph) {
  const auto own = model::limits_in(title), others = model::limits_in(paragraph);
  return !std::equal(own.begin(), own.end(), others.begin(), others.end(),
                     [](const model::Limit& one, const model::Limit& other) {
                       return one.min == other.min && one.max == other.max && one.unit == other.unit;
                     }) &&
         !others.empty();
}

std::string without_bounds_of_parts(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const auto end = sentence_end(text);
    const auto sentence = trim(text.substr(0, end));
    if (!bounds_each_part(sentence)) append(kept, sentence);
    text = trim(text.substr(end));
  }
  return kept;
}

std::string without_limits_of_parts(std::string_view whole) {
  const auto sentences = without_bounds_of_parts(whole);
  std::string_view prompt = sentences;
  std::string kept;
  while (!prompt.empty()) {
    const auto open = std::min(prompt.find_first_of("(["), prompt.size());
    const auto close = std::min(prompt.find_first_of(")]", open), prompt.size());
    const auto bracket = prompt.substr(open, close - open);
    kept += prompt.substr(0, open);
    if (!has_limit(bracket) || !is_about_parts(lower(bracket))) kept += bracket;
    prompt.remove_prefix(close == open ? prompt.size() : close);
  }
  return kept;
}

}  // namespace cvbuild::writing
