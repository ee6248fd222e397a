// Looks at the lines around a line.
#include "write/prompt_layout.hpp"

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/prompt_asks.hpp"
#include "write/prompt_marks.hpp"

namespace cvbuild::writing {

LineKind PromptLayout::opener() const {
  const auto list = first_of_list(0, lines_.size());
  if (list == lines_.size()) return LineKind::text;
  const auto kind = lines_[list].kind;
  return kind == LineKind::number || !stands_below_question(list) ? kind : LineKind::text;
}

bool PromptLayout::is_blank(std::size_t at) const {
  return at >= lines_.size() || lines_[at].kind == LineKind::blank;
}

std::size_t PromptLayout::next_words(std::size_t at) const {
  for (++at; at < lines_.size() && is_blank(at);) ++at;
  return at;
}

std::string PromptLayout::paragraph_at(std::size_t at) const {
  std::string paragraph(lines_[at].text);
  for (++at; at < lines_.size() && lines_[at].kind == LineKind::text; ++at) {
    if (is_numbered_title(lines_[at].text)) break;
    append(paragraph, lines_[at].text);
  }
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
  auto end = at + 1;
  while (end < lines_.size() && lines_[end].kind != LineKind::heading && !is_apart_and_numbered(end)) ++end;
  const auto list = first_of_list(at + 1, end);
  if (list == end) return form_opener;
  const auto& line = lines_[list];
  const bool opens = line.kind == LineKind::number || (asks(line.text) && !stands_below_question(list));
  return opens ? line.kind : form_opener;
}

std::size_t PromptLayout::end_of_choice(std::size_t at, std::string& words) const {
  words = lines_[at].text;
  const auto is_text = [this](std::size_t line) {
    return line < lines_.size() && lines_[line].kind == LineKind::text;
  };
  // The rest of the sentence, and how long the answers are.
  while (is_text(at + 1) &&
         (model::is_only_limit(lines_[at + 1].text) || (!ends_sentence(words) && !words.ends_with(':'))))
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
  auto list = end;
  for (auto at = begin; at < end; ++at) {
    const auto kind = lines_[at].kind;
    if (kind == LineKind::number) return at;
    if (list == end && (kind == LineKind::letter || kind == LineKind::point)) list = at;
  }
  return list;
}

bool PromptLayout::stands_below_question(std::size_t at) const {
  auto end = at;
  while (end > 0 && is_blank(end - 1)) --end;
  auto begin = end;
  while (begin > 0 && lines_[begin - 1].kind == LineKind::text) --begin;
  std::string paragraph;
  for (auto line = begin; line < end; ++line) append(paragraph, lines_[line].text);
  return model::asks_something(paragraph) &&
         (end == at || paragraph.ends_with(':') || !model::asks_something(lines_[at].text));
}

}  // namespace cvbuild::writing
