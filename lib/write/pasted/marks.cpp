// table: the words by which forms say that a question is optional, and those that begin no title.
#include "write/pasted/marks.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "core/ascii.hpp"

namespace cvbuild::writing {

bool holds_one_of(std::string_view text, std::span<const std::string_view> words) {
  const auto all = lower(text);
  return std::any_of(words.begin(), words.end(),
                     [&all](std::string_view word) { return all.find(word) != std::string::npos; });
}

namespace {

// In lower case, as the others below.
constexpr std::string_view optional_words[] = {
    "optional",         "if applicable",      "if relevant",       "not required",
    "falls zutreffend", "freiwillig",         "fakultativ",        "facultatif",
    "facultative",      "optionnel",          "optionnelle",       "le cas échéant",
    "si applicable",    "freiwillige angabe", "angabe freiwillig", "keine pflichtangabe",
    "not mandatory",    "not compulsory",     "not obligatory",    "réponse facultative"};
constexpr std::string_view required_words[] = {"required",
                                               "mandatory",
                                               "compulsory",
                                               "pflichtfeld",
                                               "pflichtangabe",
                                               "erforderlich",
                                               "obligatoire",
                                               "requis",
                                               "response required",
                                               "answer required",
                                               "this question is required",
                                               "réponse obligatoire"};
constexpr std::string_view optional_sentences[] = {"this question is optional",
                                                   "this question is not mandatory",
                                                   "this section is optional",
                                                   "this field is optional",
                                                   "this is optional",
                                                   "this question is not compulsory",
                                                   "this question is not required",
                                                   "this field is not required",
                                                   "answering this question is optional",
                                                   "diese frage ist optional",
                                                   "diese frage ist freiwillig",
                                                   "diese angabe ist freiwillig",
                                                   "die beantwortung dieser frage ist freiwillig",
                                                   "cette question est facultative",
                                                   "cette question est optionnelle"};
constexpr std::string_view next_optional_sentences[] = {
    "the following question is optional",       "the next question is optional",
    "the following question is not compulsory", "the following question is not mandatory",
    "the question below is optional",           "die folgende frage ist optional",
    "die folgende frage ist freiwillig",        "die n\u00E4chste frage ist freiwillig",
    "la question suivante est facultative"};
/// What begins a question or an instruction that goes on in the next line, or stands above an empty field.
constexpr std::string_view no_title[] = {
    "what",    "why",      "how",     "which", "when",    "where", "who",     "do",     "does",    "did",
    "are",     "is",       "have",    "has",   "can",     "could", "would",   "will",   "if",      "in",
    "please",  "answer",   "to",      "with",  "was",     "warum", "wie",     "welche", "welcher", "welches",
    "wann",    "wo",       "wer",     "haben", "sind",    "bitte", "antwort", "wenn",   "in",      "pourquoi",
    "comment", "quel",     "quelle",  "quels", "quelles", "que",   "où",      "quand",  "qui",     "avez",
    "merci",   "veuillez", "réponse", "si",    "dans"};
constexpr std::string_view section_words[] = {"section", "part",     "teil",   "abschnitt",
                                              "partie",  "rubrique", "sektion"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::string_view (&words)[size]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Whether a byte behind C3 is a letter in upper case, of "À" to "Þ".
constexpr bool is_upper_behind_c3(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 && static_cast<unsigned char>(byte) <= 0x9E;
}

enum class Mark : std::uint8_t { none, optional, required };

/// What the words of a bracket say: "optional", "optional, at most 300 words", "300 words, optional".
Mark mark_of(std::string_view words) {
  while (!words.empty()) {
    const auto dash = std::min(words.find(" - "), words.find(" \u2013 "));
    const auto end = std::min({words.find_first_of(",;:"), dash, words.size()});
    const auto part = trim(words.substr(0, end));
    const auto first = trim(part.substr(0, part.find('.')));
    for (const auto text : {part, first}) {
      if (is_one_of(text, optional_words)) return Mark::optional;
      if (is_one_of(text, required_words)) return Mark::required;
    }
    words.remove_prefix(end);
    words.remove_prefix(std::min(words.find_first_not_of(",;: -\u2013"), words.size()));
  }
  return Mark::none;
}

/// Whether a bracket that ends at `close` is about the whole sentence: "Your degree (if applicable) and your
/// work" is not.
bool closes_sentence(std::string_view text, std::size_t close) {
  const auto next = text.find_first_not_of(" *", close + 1);
  return next == std::string_view::npos ||
         std::string_view(".?!:;([\n").find(text[next]) != std::string_view::npos;
}

/// Whether brackets in `text` (in lower case) hold such words.
bool has_bracket(std::string_view text, Mark wanted) {
  for (auto open = text.find_first_of("(["); open != std::string_view::npos;
       open = text.find_first_of("([", open + 1)) {
    const auto close = text.find_first_of(")]", open);
    if (close == std::string_view::npos) return false;
    const bool placed = open == 0 || closes_sentence(text, close);
    if (placed && mark_of(text.substr(open + 1, close - open - 1)) == wanted) return true;
  }
  return false;
}

/// "Optional: …", "Optional essay: …".
bool has_prefix(std::string_view text) {
  constexpr std::size_t longest_title = 60;
  const auto colon = text.substr(0, longest_title).find(':');
  const auto title = text.substr(0, std::min(colon, text.size()));
  return is_one_of(title, optional_words) ||
         (colon != std::string_view::npos && title.starts_with("optional "));
}

/// "Why us? - optional", "Be brief. Optional.", without limits behind it.
bool has_end(std::string_view text) {
  while (text.ends_with('.') || text.ends_with(' ') || text.ends_with('*')) text.remove_suffix(1);
  return std::any_of(std::begin(optional_words), std::end(optional_words), [text](std::string_view word) {
    if (!text.ends_with(word)) return false;
    const auto before = text.substr(0, text.size() - word.size());
    return before.ends_with("- ") || before.ends_with("\u2013 ") || before.ends_with("\u2014 ") ||
           before.ends_with(". ") || before.ends_with("? ") || before.ends_with(": ") ||
           before.ends_with("\n");
  });
}

/// "This question is optional" to the end of a sentence: "… is optional for students" is a condition.
bool has_sentence(std::string_view text) {
  return std::any_of(
      std::begin(optional_sentences), std::end(optional_sentences), [text](std::string_view sentence) {
        const auto at = text.find(sentence);
        if (at == std::string_view::npos) return false;
        const auto rest = text.substr(at + sentence.size());
        return rest.empty() || std::string_view(".,;:!)]\n").find(rest[0]) != std::string_view::npos;
      });
}

std::string_view without_end(std::string_view text) {
  while (!text.empty() && std::string_view(".:!*()[] ").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  while (!text.empty() && std::string_view("*([ ").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

/// Whether a help begins with what stood above its question: elsewhere it is about the next one.
bool begins_with_next(std::string_view text) {
  return is_one_of(without_end(text.substr(0, text.find('.'))), next_optional_sentences);
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t'\u2019"));
}

}  // namespace

std::string lower(std::string_view text) {
  auto out = detail::ascii_lower(text);
  for (std::size_t at = 0; at < out.size(); ++at) {
    auto& byte = out[at];
    const bool second = at > 0 && out[at - 1] == '\xC3';
    if (second && is_upper_behind_c3(byte)) byte = static_cast<char>(byte + 0x20);
  }
  return out;
}

bool is_optional(std::string_view text) {
  const auto words = lower(text);
  if (has_bracket(words, Mark::required)) return false;
  if (is_only_mark(text)) return mark_of(without_end(words)) != Mark::required;
  return has_bracket(words, Mark::optional) || has_prefix(words) || has_end(words) ||
         has_end(lower(trim(model::without_limits(text)))) || has_sentence(words) || begins_with_next(words);
}

bool is_optional_title(std::string_view title) {
  return is_optional(title) || lower(title).starts_with("optional ");
}

bool is_next_optional(std::string_view line) {
  return is_one_of(without_end(lower(line)), next_optional_sentences);
}

bool is_only_mark(std::string_view text) {
  const auto words = lower(text);
  const auto bare = without_end(words);
  return is_one_of(bare, optional_words) || is_one_of(bare, required_words) ||
         is_one_of(bare, optional_sentences);
}

bool is_label_mark(std::string_view text) {
  const auto label = lower(text.ends_with(':') ? trim(text.substr(0, text.size() - 1)) : text);
  constexpr std::string_view words[] = {"optional",   "required",    "mandatory",   "compulsory",
                                        "freiwillig", "fakultativ",  "facultatif",  "facultative",
                                        "optionnel",  "optionnelle", "obligatoire", "erforderlich"};
  return is_one_of(label, words);
}

std::string_view without_leading_mark(std::string_view text) {
  if (!text.starts_with('(') && !text.starts_with('[')) return text;
  const auto close = text.find_first_of(")]");
  if (close == std::string_view::npos) return text;
  return mark_of(lower(text.substr(1, close - 1))) == Mark::none ? text : trim(text.substr(close + 1));
}

std::string_view without_mark(std::string_view text) {
  text = trim(text);
  if (text.ends_with('*')) return trim(text.substr(0, text.find_last_not_of('*') + 1));
  auto bracket = text;
  while (bracket.ends_with(':') || bracket.ends_with('.')) bracket.remove_suffix(1);
  const auto open = bracket.find_last_of("([");
  const bool closed = bracket.ends_with(')') || bracket.ends_with(']');
  if (!closed || open == std::string_view::npos || open == 0) return text;
  const auto words = lower(bracket.substr(open + 1, bracket.size() - open - 2));
  return mark_of(words) == Mark::none ? text : trim(text.substr(0, open));
}

bool is_title(std::string_view text) {
  const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  const bool begins =
      !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || static_cast<unsigned char>(text[0]) >= 0x80);
  if (!begins || words > 8 || text.size() > 72) return false;
  if (std::string_view(".?!,;:*").find(text.back()) != std::string_view::npos) return false;
  if (is_one_of(first_word(lower(text)), no_title)) return false;
  return !model::asks_something(text) && model::limits_in(text).empty() && !is_only_mark(text);
}

bool is_numbered_title(std::string_view text) {
  const auto word = first_word(text);
  const auto title = model::without_limits(text);  // "Section 2 (200 words per question)"
  if (!is_one_of(lower(word), section_words) || !is_title(trim(title))) return false;
  const auto number = trim(text.substr(word.size()));
  const auto end = std::min(number.find_first_of(" :.-"), number.size());
  return end >= 1 && end <= 3;
}

bool names_group(std::string_view title) {
  constexpr std::string_view words[] = {
      "question", "essay",   "short answer", "short-answer", "long answer", "long-answer", "responses",
      "section",  "prompts", "fragen",       "abschnitt",    "partie",      "criteria",    "specification"};
  return holds_one_of(title, words);
}

bool names_several(std::string_view title) {
  constexpr std::string_view words[] = {"questions", "essays", "answers", "responses", "prompts", "fragen"};
  return holds_one_of(title, words);
}

bool are_all_optional(std::string_view remark) {
  constexpr std::string_view words[] = {"answers are optional",
                                        "all questions are optional",
                                        "following questions are optional",
                                        "these questions are optional",
                                        "answering these questions is optional",
                                        "answering is optional",
                                        "alle fragen sind freiwillig",
                                        "alle angaben sind freiwillig",
                                        "toutes les questions sont facultatives"};
  return holds_one_of(remark, words);
}

bool is_about_all(std::string_view remark) {
  constexpr std::string_view words[] = {" each",
                                        " every ",
                                        " all answers",
                                        " all responses",
                                        " all questions",
                                        " your answers",
                                        " your responses",
                                        " answers must",
                                        " answers should",
                                        " answers are",
                                        " responses are",
                                        " responses must",
                                        " responses should",
                                        " per question",
                                        " per answer",
                                        " per response",
                                        " per criterion",
                                        " per section",
                                        " per prompt",
                                        " per essay",
                                        " per behaviour",
                                        " per competency",
                                        " jede",
                                        " jeweils",
                                        " alle antworten",
                                        " pro frage",
                                        " pro antwort",
                                        " je frage",
                                        "(je ",
                                        " je h\u00F6chstens",
                                        " je max",
                                        " je antwort",
                                        " ihre antworten",
                                        " deine antworten",
                                        " chaque ",
                                        " chacune",
                                        " par r\u00E9ponse",
                                        " par question",
                                        " vos r\u00E9ponses",
                                        " toutes les r\u00E9ponses"};
  auto all = lower(concat({" ", remark}));
  std::replace_if(
      all.begin(), all.end(), [](char byte) { return byte == '(' || byte == '['; }, ' ');
  return std::any_of(std::begin(words), std::end(words),
                     [&all](std::string_view word) { return all.find(word) != std::string_view::npos; });
}

bool is_farewell(std::string_view line) {
  constexpr std::string_view openings[] = {"thank you",
                                           "thanks for",
                                           "many thanks",
                                           "good luck",
                                           "we look forward",
                                           "looking forward to",
                                           "we are looking forward",
                                           "i look forward",
                                           "we hope to hear",
                                           "wir freuen uns auf",
                                           "au plaisir de",
                                           "vielen dank",
                                           "viel erfolg",
                                           "herzlichen dank",
                                           "merci d'",
                                           "merci d\u2019",
                                           "merci de votre",
                                           "merci pour",
                                           "bonne chance"};
  const auto words = lower(line);
  return std::any_of(std::begin(openings), std::end(openings),
                     [&words](std::string_view opening) { return words.starts_with(opening); });
}

bool explains_star(std::string_view line) {
  constexpr std::string_view words[] = {"required", "mandatory",    "compulsory",       "must be",
                                        "pflicht",  "erforderlich", "auszuf\u00FCllen", "obligatoire",
                                        "asterisk", "requis"};
  constexpr std::size_t longest = 160;
  if (line.find('*') == std::string_view::npos || line.size() > longest || line.ends_with('?')) return false;
  if (line.ends_with('*') || model::asks_something(line)) return false;
  const auto all = lower(line);
  return std::any_of(std::begin(words), std::end(words),
                     [&all](std::string_view word) { return all.find(word) != std::string_view::npos; });
}

bool is_legend(std::string_view line) {
  constexpr std::string_view whole[] = {"required",          "required field",    "required fields",
                                        "required question", "pflichtfeld",       "pflichtangabe",
                                        "obligatoire",       "champ obligatoire", "champs obligatoires"};
  constexpr std::string_view openings[] = {"indicates required", "indicates a required", "denotes required"};
  constexpr std::size_t longest = 40;
  if (!line.starts_with('*') || line.size() > longest) return false;
  const auto words = lower(trim(line.substr(1)));
  const std::string_view all = words;
  return std::find(std::begin(whole), std::end(whole),
                   all.ends_with('.') ? all.substr(0, all.size() - 1) : all) != std::end(whole) ||
         std::any_of(std::begin(openings), std::end(openings),
                     [all](std::string_view opening) { return all.starts_with(opening); });
}

}  // namespace cvbuild::writing
