// Knows questions and orders by their marks and words.
#include "write/pasted/asks.hpp"

#include <algorithm>
#include <iterator>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/furniture.hpp"
#include "write/pasted/marks.hpp"
#include "write/pasted/scope.hpp"

namespace cvbuild::writing {

namespace {

/// "With reference to your studies, show …".
bool is_aside(std::string_view text) {
  constexpr std::string_view openings[] = {
      "with reference to", "using ",         "in your own words", "based on ",       "drawing on ",
      "thinking about ",   "giving ",        "with examples",     "in light of ",    "from your ",
      "anhand ",           "mit blick auf ", "\u00E0 partir de ", "en vous appuyant"};
  constexpr std::size_t longest = 24;
  const auto words = lower(text.substr(0, longest));
  return std::any_of(std::begin(openings), std::end(openings),
                     [&words](std::string_view opening) { return words.starts_with(opening); });
}

/// What follows a title in the same line, "Ethics: does it …?", or "In no more than 300 words, …".
std::string_view behind_opening(std::string_view text) {
  constexpr std::size_t longest = 60;
  const auto mark = text.substr(0, longest).find_first_of(":,");
  if (mark == std::string_view::npos) return text;
  const bool opens = text[mark] == ':' || is_aside(text) || !model::limits_in(text.substr(0, mark)).empty();
  return opens ? trim(text.substr(mark + 1)) : text;
}

/// What follows a title and its limit, and tells one again: "Statement of suitability (750 words) In no more
/// than 750 words, …".
std::string_view behind_bounded_title(std::string_view text) {
  constexpr std::size_t longest = 90;
  const auto open = text.substr(0, longest).find(" (");
  if (open == std::string_view::npos || !is_title(text.substr(0, open))) return {};
  const auto close = text.substr(0, longest).find(')', open);
  if (close == std::string_view::npos || model::limits_in(text.substr(open, close - open)).empty()) return {};
  const auto behind = trim(text.substr(close + 1));
  return model::limits_in(behind).empty() ? std::string_view() : behind;
}

/// "If you have gaps in your career, please explain them": what stands behind the condition, where that is
/// not about the question before ("If so, …").
std::string_view behind_condition(std::string_view text) {
  if (!text.starts_with("If you ")) return text;
  const auto comma = text.find(", ");
  return comma == std::string_view::npos ? text : trim(text.substr(comma + 1));
}

bool asks_in_itself(std::string_view words) {
  return model::asks_something(words) || model::asks_something(behind_opening(words)) ||
         model::asks_something(behind_condition(words));
}

/// "Maximum 4 pages, including references".
bool begins_with_limit(std::string_view text) {
  constexpr std::string_view openings[] = {"max",
                                           "min",
                                           "up to",
                                           "no more than",
                                           "not more than",
                                           "word limit",
                                           "word count",
                                           "character limit",
                                           "page limit",
                                           "limit:",
                                           "length:",
                                           "suggested length",
                                           "recommended length",
                                           "at most",
                                           "h\u00F6chstens",
                                           "bis zu",
                                           "umfang:",
                                           "longueur",
                                           "jusqu",
                                           "total:"};
  constexpr std::size_t longest = 100;
  const auto words = lower(text.starts_with('(') ? text.substr(1) : text);
  return text.size() <= longest && !text.ends_with('?') && !model::limits_in(text).empty() &&
         std::any_of(std::begin(openings), std::end(openings),
                     [&words](std::string_view opening) { return words.starts_with(opening); });
}

/// "(required, 300 words)"
bool is_mark_and_limit(std::string_view text) {
  const auto mark = std::min(text.find(", "), text.find("; "));
  if (mark == std::string_view::npos) return false;
  const auto first = text.substr(0, mark), second = text.substr(mark + 1);
  return (is_only_mark(first) && model::is_only_limit(second)) ||
         (model::is_only_limit(first) && is_only_mark(second));
}

}  // namespace

void append(std::string& text, std::string_view more) {
  if (!text.empty() && !more.empty()) text += ' ';
  text += more;
}

std::string_view without_colon(std::string_view text) {
  return text.ends_with(':') ? trim(text.substr(0, text.size() - 1)) : text;
}

bool is_question(std::string_view text) { return without_mark(text).ends_with('?'); }

bool ends_in_question(std::string_view paragraph) {
  return is_question(paragraph) || is_question(trim(model::without_limits(paragraph)));
}

bool begins_with_question(std::string_view text) {
  constexpr std::size_t longest_answers = 60;
  const auto mark = text.find('?');
  return mark != std::string_view::npos && text.size() - mark <= longest_answers &&
         text.find('/', mark) != std::string_view::npos;
}

bool asks(std::string_view text) {
  const auto words = without_leading_mark(without_mark(text));
  if (is_hint(words) && !words.ends_with('?')) return false;
  // "Can you drive?* Yes No"
  if (words.find("?*") != std::string_view::npos) return true;
  return asks_in_itself(words) || asks_in_itself(behind_bounded_title(words));
}

bool begins_high(std::string_view text) {
  return (text[0] >= 'A' && text[0] <= 'Z') || static_cast<unsigned char>(text[0]) >= 0x80;
}

bool begins_asking(std::string_view line) {
  constexpr std::string_view openings[] = {"what",      "why",     "how",      "which",
                                           "when",      "where",   "who",      "whose",
                                           "do",        "does",    "did",      "are",
                                           "is",        "was",     "were",     "have",
                                           "has",       "can",     "could",    "would",
                                           "will",      "if",      "was",      "warum",
                                           "wie",       "welche",  "welcher",  "welches",
                                           "wann",      "wo",      "wer",      "haben",
                                           "sind",      "wozu",    "pourquoi", "comment",
                                           "quel",      "quelle",  "quels",    "quelles",
                                           "que",       "qui",     "avez",     "\u00EAtes-vous",
                                           "avez-vous", "o\u00F9", "quand",    "what's"};
  const auto first = lower(line.substr(0, line.find_first_of(" ,?:")));
  if (std::find(std::begin(openings), std::end(openings), first) != std::end(openings)) return true;
  return model::asks_something(line.substr(0, line.find('?')));
}

bool is_beside(std::string_view text) {
  return model::is_only_limit(text) || is_only_mark(text) || is_mark_and_limit(text) ||
         begins_with_limit(text) || is_counter(text);
}

bool is_counter(std::string_view text) {
  return text.starts_with("0") && text.size() <= 16 && text.find('/') != std::string_view::npos &&
         text.find_first_not_of("0123456789 /.,") == std::string_view::npos;
}

bool is_about_limits(std::string_view remark) { return !limit_scope(remark).each.empty(); }

bool is_about_answers(std::string_view remark) {
  constexpr std::string_view words[] = {"answer",       "response",   "statement", "your essay", "essays",
                                        "word limit",   "word count", "limit ",    "exceed",     "attachment",
                                        "antwort",      "aufsatz",    "réponse",   "maximum",    "at least",
                                        "no more than", " each",      "chacun"};
  const auto all = lower(remark);
  return model::is_only_limit(remark) ||
         std::any_of(std::begin(words), std::end(words),
                     [&all](std::string_view word) { return all.find(word) != std::string_view::npos; });
}

bool is_guidance(std::string_view paragraph) {
  constexpr std::string_view openings[] = {"we ",
                                           "our ",
                                           "this ",
                                           "these ",
                                           "it ",
                                           "they ",
                                           "you may ",
                                           "you can ",
                                           "you should ",
                                           "you could ",
                                           "you might ",
                                           "you do not ",
                                           "your answer",
                                           "your response",
                                           "wir ",
                                           "dies",
                                           "sie k\u00F6nnen ",
                                           "nous ",
                                           "vous pouvez ",
                                           "cela "};
  constexpr std::string_view polite[] = {"please ", "bitte ", "veuillez ", "merci de "};
  const auto words = lower(paragraph);
  const auto begins = [&words](std::string_view opening) { return words.starts_with(opening); };
  if (std::any_of(std::begin(openings), std::end(openings), begins)) return true;
  const auto sentence = paragraph.substr(0, paragraph.find_first_of(".?!"));
  return std::any_of(std::begin(polite), std::end(polite), begins) && !model::asks_something(sentence);
}

bool has_own_limit(std::string_view paragraph) {
  constexpr std::string_view all[] = {"answers", "responses", "questions", "applications",
                                      "entries", "antworten", "fragen",    "r\u00E9ponses"};
  if (model::limits_in(paragraph).empty() || is_about_all(paragraph) || is_beside(paragraph)) return false;
  const auto words = lower(paragraph);
  return limit_scope(paragraph).total.empty() &&
         std::none_of(std::begin(all), std::end(all),
                      [&words](std::string_view word) { return words.find(word) != std::string_view::npos; });
}

bool ends_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".?!)*").find(text.back()) != std::string_view::npos;
}

}  // namespace cvbuild::writing
