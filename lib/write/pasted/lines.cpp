// Knows the marks of headings, numbers, letters and points.
#include "write/pasted/lines.hpp"

#include <algorithm>
#include <utility>

#include <cvbuild/core/text.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }

/// A mark at the beginning of a line.
struct Mark {
  std::size_t length = 0;  ///< 0: there is none
  std::string_view sign{};
  std::string style{};
};

bool ends_mark(std::string_view line, std::size_t at) {
  return at == line.size() || line[at] == ' ' || line[at] == '\t';
}

std::size_t digits_end(std::string_view line, std::size_t at) {
  while (at < line.size() && is_digit(line[at])) ++at;
  return at;
}

/// Whether a number without a mark behind it opens a prompt: "4 Why?", and "1.2 Describe …" but not "1.5
/// pages".
bool opens_unmarked(std::string_view line, std::size_t at, bool is_nested) {
  return at + 1 < line.size() && line[at] == ' ' && is_upper(line[at + 1]) &&
         (is_nested || line.ends_with('?'));
}

/// "Question 4", "Q4", "Prompt 4": the word before the number, or nothing.
std::string_view number_word(std::string_view line) {
  for (const std::string_view word : {"Question", "QUESTION", "question", "Prompt", "PROMPT", "prompt",
                                      "Frage", "FRAGE", "Aufgabe", "Essay", "Q", "q"})
    if (line.starts_with(word)) return word;
  return {};
}

/// The numbers before the last of "1.2.3" from `at` on, each with its stop.
std::size_t outer_numbers_end(std::string_view line, std::size_t at) {
  for (auto stop = digits_end(line, at); stop > at && stop - at <= 2 && line.substr(stop).starts_with('.') &&
                                         digits_end(line, stop + 1) > stop + 1;
       stop = digits_end(line, at))
    at = stop + 1;
  return at;
}

/// Behind the letter of "Q2a." or "2b)"; `at`: there is none.
std::size_t part_end(std::string_view line, std::size_t at, bool is_named) {
  if (at == 0 || at + 1 >= line.size() || line[at] < 'a' || line[at] > 'h') return at;
  const bool is_marked = std::string_view(".):").find(line[at + 1]) != std::string_view::npos;
  const bool ends = is_marked ? ends_mark(line, at + 2) : is_named && line[at + 1] == ' ';
  return ends ? at + 1 : at;
}

/// The mark of a numbered prompt: "A.1", "1.", "12)", "Q3:", "Question 4.", "A1.", "1.2". The sign of the
/// last is 2.
Mark number_mark(std::string_view line) {
  auto at = number_word(line).size();
  const bool named = at != 0;
  while (named && at < line.size() && line[at] == ' ') ++at;
  // "Question n° 1"
  for (const std::string_view sign : {"n\u00B0", "no. ", "Nr. "})
    if (named && line.substr(at).starts_with(sign)) at += sign.size();
  while (named && at < line.size() && line[at] == ' ') ++at;
  // "A1." and "B2)": a section's letter and a number.
  const bool dotted = !named && line.size() > 4 && is_upper(line[0]) && line[1] == '.' && is_digit(line[2]);
  const bool lettered = dotted || (!named && line.size() > 2 && is_upper(line[0]) && is_digit(line[1]));
  if (lettered) at = dotted ? 2 : 1;
  const auto first = outer_numbers_end(line, at);
  const auto depth = std::count(line.data() + at, line.data() + first, '.');
  at = digits_end(line, first);
  if (at == first || at - first > 3) return {};
  at = part_end(line, at, named);
  const auto sign = line.substr(first, at - first);
  auto style = concat({named ? "Q" : lettered ? "A" : "", std::string(static_cast<std::size_t>(depth), '1')});
  // "Question 1 :" in French
  if (named && line.substr(at).starts_with(" :")) ++at;
  const bool marked = at < line.size() && std::string_view(".):/").find(line[at]) != std::string_view::npos;
  if (marked) style += line[at++];
  // "Question 3 - Why?"
  for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "})
    if (named && !marked && line.substr(at).starts_with(dash)) return {at + dash.size(), sign, style};
  if (!named && !marked && opens_unmarked(line, at, depth != 0 || dotted)) return {at, sign, style};
  // "Q1 Please outline …", "Question 1 (300 words)"
  if (named && !marked && at + 1 < line.size() && line[at] == ' ' &&
      (is_upper(line[at + 1]) || line[at + 1] == '('))
    return {at, sign, style};
  if (!marked && !(named && at == line.size())) return {};
  return ends_mark(line, at) ? Mark{at, sign, style} : Mark{};
}

bool is_roman(std::string_view sign) {
  return sign.find_first_not_of("ivx") == std::string_view::npos ||
         sign.find_first_not_of("IVX") == std::string_view::npos;
}

/// The mark of an item of a list: "a)", "b.", "(c)", "iv)", "(2)"; "A." begins a name.
Mark letter_mark(std::string_view line) {
  const std::size_t first = line.starts_with('(') ? 1 : 0;
  auto at = first;
  while (at < line.size() && (is_digit(line[at]) || is_lower(line[at]) || is_upper(line[at]))) ++at;
  const auto sign = line.substr(first, at - first);
  if (sign.empty() || sign.size() > 4 || at == line.size()) return {};
  const bool number = first == 1 && std::all_of(sign.begin(), sign.end(), is_digit);
  const bool letter = sign.size() == 1 && !is_digit(sign[0]);
  if (!number && !letter && !is_roman(sign)) return {};
  if (line[at] != ')' && !(first == 0 && line[at] == '.' && is_lower(sign[0]))) return {};
  const char kind = number ? '1' : is_upper(sign[0]) ? 'A' : 'a';
  if (!ends_mark(line, at + 1)) return {};
  return {at + 1, sign, concat({first == 1 ? "(" : "", std::string(1, kind), std::string(1, line[at])})};
}

std::size_t point_length(std::string_view line) {
  for (const std::string_view mark : {"- ", "* ", "+ ", "\u2022", "\u25E6", "\u2013 ", "\u00B7 "})
    if (line.starts_with(mark)) return mark.size();
  return 0;
}

/// "o Which?", as Word sets the points below points: such a line goes with the point above it.
bool is_inner_point(std::string_view line) {
  return line.size() > 3 && line[0] == 'o' && ends_mark(line, 1) && is_upper(trim(line.substr(1))[0]);
}

Line marked_line(LineKind kind, std::string_view text, const Mark& mark, std::size_t indent) {
  return {kind, trim(text.substr(mark.length)), mark.sign, concat({std::string(indent, ' '), mark.style}),
          trim(text.substr(0, mark.length))};
}

Line line_of(std::string_view raw) {
  const auto text = trim(raw);
  if (text.empty() || is_legend(text)) return {LineKind::blank, text, {}};
  const auto indent = static_cast<std::size_t>(text.data() - raw.data());
  if (text[0] == '#') {
    const auto words = trim(text.substr(std::min(text.find_first_not_of('#'), text.size())));
    const auto mark = number_mark(words);
    if (mark.length == 0 && !words.ends_with('?')) return {LineKind::heading, words, {}};
    return marked_line(LineKind::number, words, mark, 0);
  }
  if (const auto mark = number_mark(text); mark.length != 0)
    return marked_line(LineKind::number, text, mark, indent);
  if (const auto mark = letter_mark(text); mark.length != 0)
    return marked_line(LineKind::letter, text, mark, indent);
  // "*1. Why?", "* 01. Why?": the star says that it must be answered.
  const auto behind_star = text.starts_with('*') ? trim(text.substr(1)) : std::string_view();
  if (const auto mark = number_mark(behind_star); mark.style == "." || mark.style == ")") {
    auto line = marked_line(LineKind::number, behind_star, mark, indent);
    line.mark = trim(text.substr(0, text.size() - line.text.size()));
    return line;
  }
  if (is_inner_point(text)) return {LineKind::letter, trim(text.substr(1)), text.substr(0, 1), "o"};
  if (text.starts_with("Q: ")) return {LineKind::number, trim(text.substr(2)), {}, "Q:", text.substr(0, 2)};
  if (const auto length = point_length(text); length != 0)
    return {LineKind::point, trim(text.substr(length)), {}};
  return {LineKind::text, text, {}};
}

/// Adds `line`; of "Essay 1 (300 words): Why us?", what stands behind the bracket is a line of its own.
void add_line(Line line, std::vector<Line>& lines) {
  const auto bracket = line.text.substr(0, line.text.find(')') + 1);
  const auto rest = line.text.substr(bracket.size());
  const bool is_parted = line.kind == LineKind::number && bracket.starts_with('(') &&
                         rest.starts_with(": ") && is_beside(bracket);
  if (is_parted) line.text = bracket;
  lines.push_back(std::move(line));
  if (is_parted) lines.push_back({LineKind::text, trim(rest.substr(1)), {}});
}

/// How many bytes stand between the marks of bold words, of which the first begins `text`; 0: they are none.
std::size_t bold_length(std::string_view text) {
  if (text.size() < 5) return 0;
  const auto words = text.substr(2, text.find_first_of("*\n\r", 2) - 2);
  const bool closes = text.substr(2 + words.size()).starts_with("**");
  return closes && trim(words) == words ? words.size() : 0;
}

}  // namespace

std::vector<Line> lines_of(std::string_view pasted) {
  if (pasted.starts_with("\xEF\xBB\xBF")) pasted.remove_prefix(3);
  std::vector<Line> lines;
  while (!pasted.empty()) {
    const auto end = std::min(pasted.find_first_of("\n\r"), pasted.size());
    add_line(line_of(pasted.substr(0, end)), lines);
    pasted.remove_prefix(end);
    if (pasted.starts_with("\r\n")) pasted.remove_prefix(1);
    pasted.remove_prefix(std::min<std::size_t>(1, pasted.size()));
  }
  return lines;
}

std::string without_bold(std::string_view pasted) {
  std::string plain;
  while (!pasted.empty()) {
    const auto open = std::min(pasted.find("**"), pasted.size());
    const auto length = bold_length(pasted.substr(open));
    plain += pasted.substr(0, open);
    plain += length == 0 ? pasted.substr(open, 2) : pasted.substr(open + 2, length);
    pasted.remove_prefix(std::min(pasted.size(), open + (length == 0 ? 2 : length + 4)));
  }
  return plain;
}

std::string plain_text(std::string_view pasted) {
  std::string plain;
  bool has_words = false;  // the line: blanks before them say how a list stands
  for (const char byte : without_bold(pasted)) {
    const bool ends_line = byte == '\n' || byte == '\r';
    if (byte == ' ' && has_words && plain.ends_with(' ')) continue;
    has_words = !ends_line && (has_words || (byte != ' ' && byte != '\t'));
    plain += byte;
  }
  return plain;
}

}  // namespace cvbuild::writing
