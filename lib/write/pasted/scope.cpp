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

/// Where a sentence speaks of a total, in lower case; npos: nowhere.
std::size_t total_in(std::string_view words) {
  constexpr std::string_view totals[] = {"total",  "overall word", "combined", "altogether",
                                         "gesamt", " in all.",     "au total"};
  auto first = std::string_view::npos;
  for (const auto total : totals) first = std::min(first, words.find(total));
  return first;
}

/// Where the first sentence of `text` ends: before one in upper case, or in brackets.
std::size_t sentence_end(std::string_view text) {
  for (auto stop = text.find(". "); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
    const auto next = text.find_first_not_of(' ', stop + 1);
    if (next == std::string_view::npos) break;
    if ((text[next] >= 'A' && text[next] <= 'Z') || text[next] == '(') return stop + 1;
  }
  return text.size();
}

bool has_limit(std::string_view text) { return !model::limits_in(text).empty(); }

/// "Maximum 300 words each, 1,000 in total": a part for either.
void add_sentence(std::string_view sentence, LimitScope& scope, std::string& rest) {
  const auto total = has_limit(sentence) ? total_in(lower(sentence)) : std::string_view::npos;
  if (total == std::string_view::npos) return append(rest, sentence);
  const auto comma = sentence.substr(0, total).find_last_of(",(");
  const bool has_two = comma != std::string_view::npos && has_limit(sentence.substr(0, comma)) &&
                       has_limit(sentence.substr(comma));
  if (has_two) append(rest, sentence.substr(0, comma));
  append(scope.total, has_two ? sentence.substr(comma) : sentence);
}

/// Whether a bracket, in lower case, bounds each of several parts of an answer.
bool is_about_parts(std::string_view bracket) {
  constexpr std::string_view all[] = {"question", "answer", "response", "frage", "antwort", "r\u00E9ponse"};
  const auto has = [bracket](std::string_view word) { return bracket.find(word) != std::string_view::npos; };
  return (has(" each") || has(" per ") || has(" pro ") || has(" je ") || has(" chacun") || has(" par ")) &&
         std::none_of(std::begin(all), std::end(all), has);
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

bool bounds_parts(std::string_view remark) { return has_limit(remark) && is_about_parts(lower(remark)); }

std::string without_limits_of_parts(std::string_view prompt) {
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
