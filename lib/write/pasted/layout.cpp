// Looks at the lines around a line.
#include "write/pasted/layout.hpp"

#include <algorithm>
#include <iterator>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/marks.hpp"
#include "write/pasted/scope.hpp"

namespace cvbuild::writing {

namespace {

bool is_list(const Line& line) { return line.kind == LineKind::point || line.kind == LineKind::letter; }

bool has_limit(std::string_view text) { return !model::limits_in(text).empty(); }

/// "Each response is limited to 90 words."
bool bounds_answers(std::string_view text) {
  return has_limit(text) && is_about_answers(text) && text.ends_with('.') && !asks(text);
}

}  // namespace

bool is_about_parts(std::string_view paragraph) {
  constexpr std::string_view openings[] = {
      "please include", "please cover", "please address", "cover:",          "you must",    "you should",
      "you may",        "you might",    "you could",      "you can",         "your answer", "your response",
      "this should",    "this may",     "this could",     "include",         "consider",    "think about",
      "for example",    "such as",      "dabei",          "sie k\u00F6nnen", "vous pouvez", "par exemple"};
  const auto words = lower(paragraph);
  return paragraph.ends_with(':') &&
         std::any_of(std::begin(openings), std::end(openings),
                     [&words](std::string_view opening) { return words.starts_with(opening); });
}

PromptLayout::PromptLayout(const std::vector<Line>& lines) : lines_(lines), below_question_(lines.size()) {
  find_lists();
  find_titles();
  find_next();
}

bool PromptLayout::is_title_with_limit(std::size_t at) const {
  return titles_bear_limits_ && is_bounded_title(at);
}

bool PromptLayout::is_bounded_title(std::size_t at) const {
  const auto& line = lines_[at];
  return line.kind == LineKind::text && stands_apart(at) && is_blank(at + 1) && has_limit(line.text) &&
         is_title(trim(model::without_limits(line.text)));
}

void PromptLayout::find_titles() {
  for (std::size_t at = 0; at < lines_.size(); ++at) {
    // "Behaviours (250 words each)" stands above several.
    if (!is_bounded_title(at) || is_about_all(lines_[at].text)) continue;
    const auto next = next_words(at);
    titles_bear_limits_ = next < lines_.size() && lines_[next].kind == LineKind::text && asks_from(next) &&
                          !tells_other_limit(lines_[at].text, paragraph_at(next));
    if (!titles_bear_limits_) return;
  }
}

void PromptLayout::find_lists() {
  bool is_in_list = false, is_below = false, is_titled = false;
  for (std::size_t at = 0; at < lines_.size(); ++at) {
    const auto& line = lines_[at];
    if (is_list(line)) {
      if (!is_in_list) is_titled = stands_below_titled(at, is_titled);
      if (!is_in_list) is_below = is_titled || stands_below_question(at);
      below_question_[at] = is_below;
      is_in_list = true;
    } else if (line.kind != LineKind::blank &&
               !(line.kind == LineKind::text && at > 0 && !is_blank(at - 1))) {
      is_in_list = false;  // the rest of a point is none of these
    }
  }
}

void PromptLayout::find_next() {
  const auto size = lines_.size();
  next_section_ = next_number_ = next_point_ = std::vector<std::size_t>(size + 1, size);
  for (auto at = size; at-- > 0;) {
    const auto kind = lines_[at].kind;
    const bool is_section = kind == LineKind::heading || is_apart_and_numbered(at);
    next_section_[at] = is_section ? at : next_section_[at + 1];
    next_number_[at] = kind == LineKind::number ? at : next_number_[at + 1];
    next_point_[at] = is_list(lines_[at]) ? at : next_point_[at + 1];
  }
}

LineKind PromptLayout::opener() const {
  const auto list = first_of_list(0, lines_.size());
  if (list == lines_.size()) return LineKind::text;
  if (lines_[list].kind == LineKind::number || !is_below_question(list)) return lines_[list].kind;
  const auto next = std::find_if(lines_.begin(), lines_.end(), [this](const Line& line) {
    return is_list(line) && !is_below_question(static_cast<std::size_t>(&line - lines_.data())) &&
           asks(line.text);
  });
  return next == lines_.end() ? LineKind::text : next->kind;
}

bool PromptLayout::is_blank(std::size_t at) const {
  return at >= lines_.size() || lines_[at].kind == LineKind::blank;
}

std::size_t PromptLayout::next_words(std::size_t at) const {
  for (++at; at < lines_.size() && is_blank(at);) ++at;
  return at;
}

std::size_t PromptLayout::paragraph_end(std::size_t at) const {
  while (at + 1 < lines_.size() && lines_[at + 1].kind == LineKind::text &&
         !is_numbered_title(lines_[at + 1].text))
    ++at;
  return at;
}

std::string PromptLayout::paragraph_at(std::size_t at) const {
  std::string paragraph(lines_[at].text);
  for (const auto end = paragraph_end(at); at < end;) append(paragraph, lines_[++at].text);
  return paragraph;
}

bool PromptLayout::asks_from(std::size_t at) const {
  const auto first = lines_[at].text[0];
  if (first >= 'a' && first <= 'z') return false;
  return asks(paragraph_at(at));
}

bool PromptLayout::stands_apart(std::size_t at) const {
  return at == 0 || is_blank(at - 1) || lines_[at - 1].kind == LineKind::heading;
}

bool PromptLayout::is_apart_and_numbered(std::size_t at) const {
  return lines_[at].kind == LineKind::text && stands_apart(at) && is_blank(at + 1) &&
         is_numbered_title(lines_[at].text);
}

LineKind PromptLayout::opener_below(std::size_t at, LineKind form_opener) const {
  const auto end = next_section_[at + 1];
  const auto list = first_of_list(at + 1, end);
  if (list == end) return form_opener;
  const auto& line = lines_[list];
  const bool opens = line.kind == LineKind::number || (asks(line.text) && !is_below_question(list));
  return opens ? line.kind : form_opener;
}

std::size_t PromptLayout::behind_paragraph(std::size_t at) const {
  while (at < lines_.size() && lines_[at].kind == LineKind::text) ++at;
  return at < lines_.size() && is_blank(at) ? next_words(at) : at;
}

bool PromptLayout::is_title_with_remark(std::size_t at) const {
  const auto next = next_words(at);
  if (!stands_apart(at) || next >= lines_.size() || lines_[next].kind != LineKind::text) return false;
  if (!is_title(without_colon(lines_[at].text))) return false;
  const auto remark = paragraph_at(next);
  const bool has_own_limit = !model::limits_in(remark).empty() && !is_about_all(remark);
  return remark.ends_with('.') && !asks(remark) && !has_own_limit;
}

bool PromptLayout::ends_in_label() const {
  auto end = lines_.size();
  while (end > 0 && is_blank(end - 1)) --end;
  return end > 0 && lines_[end - 1].kind == LineKind::text && stands_apart(end - 1) &&
         is_label_mark(lines_[end - 1].text);
}

bool PromptLayout::introduces_parts(std::size_t at) const {
  const auto next = behind_paragraph(at);
  return next < lines_.size() && is_list(lines_[next]) && is_about_parts(paragraph_at(at));
}

std::size_t PromptLayout::end_of_choice(std::size_t at, std::string& words) const {
  words = lines_[at].text;
  const auto is_text = [this](std::size_t line) {
    return line < lines_.size() && lines_[line].kind == LineKind::text;
  };
  // The rest of the sentence, and how long the answers are.
  while (is_text(at + 1) &&
         (model::is_only_limit(lines_[at + 1].text) || bounds_answers(lines_[at + 1].text) ||
          (!ends_sentence(words) && !words.ends_with(':'))))
    append(words, lines_[++at].text);
  const auto next = next_words(at);
  if (!is_text(next) || next == at + 1) return at;
  const auto remark = paragraph_at(next);
  if (asks(remark) || !is_about_answers(remark) || !remark.ends_with('.')) return at;
  append(words, remark);
  for (at = next; is_text(at + 1);) ++at;
  return at;
}

std::size_t PromptLayout::first_of_list(std::size_t begin, std::size_t end) const {
  return next_number_[begin] < end ? next_number_[begin] : std::min(next_point_[begin], end);
}

bool PromptLayout::stands_below_question(std::size_t at) const {
  auto end = at;
  while (end > 0 && is_blank(end - 1)) --end;
  auto begin = end;
  while (begin > 0 && lines_[begin - 1].kind == LineKind::text) --begin;
  if (begin + 1 < end && is_title(trim(model::without_limits(lines_[begin].text)))) ++begin;
  std::string paragraph;
  for (auto line = begin; line < end; ++line) append(paragraph, lines_[line].text);
  if (is_about_parts(paragraph)) return true;
  return asks(paragraph) &&
         (end == at || paragraph.ends_with(':') || !model::asks_something(lines_[at].text));
}

bool PromptLayout::stands_below_titled(std::size_t at, bool is_list_before) const {
  auto title = at;
  while (title > 0 && is_blank(title - 1)) --title;
  if (title == 0 || lines_[--title].kind != LineKind::text || !stands_apart(title)) return false;
  if (!is_title(without_colon(lines_[title].text)) || model::asks_something(lines_[at].text)) return false;
  auto end = title;
  while (end > 0 && is_blank(end - 1)) --end;
  if (end == 0 || end == title) return false;
  if (is_list(lines_[end - 1])) return is_list_before;
  auto begin = end;
  while (begin > 0 && lines_[begin - 1].kind == LineKind::text) --begin;
  if (begin == end) return false;
  const auto paragraph = paragraph_at(begin);
  return asks(paragraph) && paragraph.find("criteria") != std::string::npos;
}

}  // namespace cvbuild::writing
