// Tells by marks, words and what was read before what a line is.
#include "write/pasted/state.hpp"

#include <algorithm>
#include <iterator>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/alternatives.hpp"
#include "write/pasted/asks.hpp"
#include "write/pasted/choice.hpp"
#include "write/pasted/furniture.hpp"
#include "write/pasted/labels.hpp"
#include "write/pasted/marks.hpp"
#include "write/pasted/requirements.hpp"
#include "write/pasted/scope.hpp"

namespace cvbuild::writing {

namespace {

bool is_text_question(const Line& line) { return line.kind == LineKind::text && is_question(line.text); }

}  // namespace

bool PromptState::stands_for_next(std::size_t at) const {
  const auto text = lines_[at].text;
  if (lines_[at].kind != LineKind::text) return false;
  if (is_next_optional(text)) return true;
  const auto next = layout_.next_words(at);
  if (!is_label_mark(text) || are_labels_below_ || !layout_.stands_apart(at) || next >= lines_.size())
    return false;
  return lines_[next].kind == LineKind::text ? layout_.asks_from(next) || stands_as_field(next)
                                             : opens_by_mark(lines_[next]);
}

bool PromptState::says_farewell(std::size_t at) const {
  if (!is_farewell(lines_[at].text)) return false;
  return layout_.paragraph_at(at).find('?') == std::string::npos;
}

bool PromptState::stands_as_title(std::size_t at) const {
  const auto text = lines_[at].text;
  const auto next = layout_.next_words(at);
  if (lines_[at].kind != LineKind::text || next == lines_.size() || stands_as_field(at)) return false;
  const auto& line = lines_[next];
  if (stands_above_fields(at) || stands_above_limit(at)) return true;
  if (stands_above_group(at)) return true;
  if (describes_option(at)) return false;
  if (layout_.is_apart_and_numbered(at) || layout_.is_title_with_limit(at)) return true;
  // A section may number its questions as it likes.
  if (is_numbered_title(text) && layout_.stands_apart(at)) return true;
  if (is_numbered_title(text))
    return line.kind == opener_ ? opener_ != LineKind::text || layout_.asks_from(next)
                                : is_text_question(line);
  if (!layout_.stands_apart(at)) return false;
  if (offers_choice(next)) return is_title(without_colon(text));
  if (line.kind != LineKind::text)
    return (opens_by_mark(line) || line.kind == numbers_of_form()) && is_title(without_colon(text));
  if (stands_above_limits(next)) return is_title(without_colon(text));
  if (layout_.is_title_with_remark(at)) return asks_behind(layout_.behind_paragraph(next));
  // Without marks, a few words in a paragraph of their own may be a question by name.
  if (!model::limits_in(text).empty() && layout_.introduces_parts(next)) return false;
  const auto title = model::without_limits(without_mark(text));  // "Communicating (250 words)"
  const bool has_own_limit = !model::limits_in(text).empty() &&
                             (text.ends_with('*') || tells_other_limit(text, layout_.paragraph_at(next)));
  return next == at + 1 && is_title(trim(title)) && layout_.asks_from(next) && !has_own_limit;
}

bool PromptState::stands_as_field(std::size_t at) const {
  if (!lines_[at].is_field || !layout_.stands_apart(at)) return false;
  if (layout_.is_blank(at + 1)) return true;
  return lines_[at + 1].kind != LineKind::text && opens_by_mark(lines_[at + 1]);
}

bool PromptState::stands_above_fields(std::size_t at) const {
  const auto text = lines_[at].text;
  if (!layout_.stands_apart(at) || !is_title(without_colon(text))) return false;
  if (!stands_as_field(layout_.next_words(at))) return false;
  // Behind a field, it may be one by a name that is not known.
  return prompts.empty() || !is_used_ || !prompts.back().is_field;
}

bool PromptState::stands_above_limit(std::size_t at) const {
  const auto text = lines_[at].text;
  if (!layout_.stands_apart(at) || !names_several(text) || !is_title(without_colon(text))) return false;
  const auto limit = layout_.next_words(at), behind = layout_.behind_paragraph(limit);
  return lines_[limit].kind == LineKind::text && model::is_only_limit(layout_.paragraph_at(limit)) &&
         behind < lines_.size() && lines_[behind].kind == LineKind::number && opens_by_mark(lines_[behind]);
}

bool PromptState::describes_option(std::size_t at) const {
  const auto& line = lines_[at];
  const bool is_above_text = at + 1 < lines_.size() && lines_[at + 1].kind == LineKind::text;
  if (!is_above_text || !layout_.stands_apart(at) || !is_optional(line.text)) return false;
  return !is_numbered_title(line.text) && !names_group(line.text) && !layout_.asks_from(at + 1) &&
         layout_.paragraph_at(at).ends_with('.');
}

bool PromptState::ends_with_first(std::string_view section) const {
  if (names_several(section) || is_numbered_title(section) || choice_in_title(section).count != 0)
    return false;
  const bool is_bounded = !model::limits_in(section).empty() && limit_scope(section).each.empty();
  return is_bounded || section.ends_with('*') ||
         (is_close_ && opener_ == LineKind::text && is_optional(section));
}

bool PromptState::stands_above_group(std::size_t at) const {
  constexpr std::size_t longest = 90;
  const auto text = lines_[at].text;
  if (!layout_.stands_apart(at) || !layout_.is_blank(at + 1) || text.size() > longest) return false;
  const bool is_bounded = !model::limits_in(text).empty();
  // "Behaviours: please give an example of each (250 words each)" asks for what is named below it.
  const bool asks_for_each = !limit_scope(text).each.empty() && text.find(" of each (") != std::string::npos;
  if (asks(text) && !asks_for_each) return false;
  const bool is_named = names_group(text) || (is_bounded && is_about_all(text));
  if (!is_named || text[0] < 'A' || text.ends_with('.') || text.ends_with(':') || is_beside(text))
    return false;
  if (!is_bounded && !is_title(text)) return false;
  const auto next = layout_.next_words(at);
  if (lines_[next].kind != LineKind::text) return opens_by_mark(lines_[next]);
  const bool is_of_each = is_bounded && is_about_all(text);
  return opener_ == LineKind::text &&
         (layout_.asks_from(next) || (is_of_each && is_title(lines_[next].text)));
}

bool PromptState::asks_behind(std::size_t at) const {
  if (at >= lines_.size()) return false;
  if (lines_[at].kind != LineKind::text) return opens_by_mark(lines_[at]);
  return form_opener_ != LineKind::number && layout_.asks_from(at);
}

LineKind PromptState::numbers_of_form() const {
  return form_opener_ == LineKind::number && opener_ != form_opener_ ? form_opener_ : LineKind::blank;
}

bool PromptState::stands_above_limits(std::size_t at) const {
  const auto paragraph = layout_.paragraph_at(at);
  if (!is_about_limits(paragraph)) return false;
  at = layout_.behind_paragraph(at);
  return at < lines_.size() && opens_by_mark(lines_[at]);
}

bool PromptState::offers_choice(std::size_t at) const {
  const auto& line = lines_[at];
  const auto next = layout_.next_words(at);
  if (next >= lines_.size()) return false;
  // Points below a number are parts of its question; "Option A: …" is a question.
  const bool is_numbered = line.kind == LineKind::number && is_named_option(lines_[next]);
  if (line.kind != LineKind::text && !is_numbered) return false;
  // "Question 2", "Choose one of the topics that you know.", "Question 3": none of the numbers is offered.
  const auto behind = layout_.behind_paragraph(at);
  if (awaits_prompt() && behind < lines_.size() && lines_[behind].kind == LineKind::number &&
      lines_[behind].style == lines_[opened_at_].style)
    return false;
  const auto choice = choice_in(line.text);
  return choice.count != 0 && !choice.is_of_above;
}

bool PromptState::stands_between_questions(std::size_t at) const {
  const auto text = lines_[at].text;
  if (lines_[at].kind != LineKind::text || !layout_.stands_apart(at) || !layout_.is_blank(at + 1))
    return false;
  if (!is_either(text) && (!is_or(text) || prompts.empty() || !is_used_ || !prompts.back().points.empty()))
    return false;
  const auto next = layout_.next_words(at);
  if (next >= lines_.size()) return false;
  return lines_[next].kind == LineKind::text ? layout_.asks_from(next) : opens_by_mark(lines_[next]);
}

bool PromptState::chooses_above(std::size_t at) const {
  if (lines_[at].kind != LineKind::text || !is_used_ || prompts.size() < section_begin_ + 2 ||
      prompts.back().choice != 0)
    return false;
  const bool is_below_whole = target_ == &prompts.back().prompt && ends_sentence(prompts.back().prompt);
  return (layout_.stands_apart(at) || is_below_whole) && choice_in(layout_.paragraph_at(at)).is_of_above;
}

const Line* PromptState::line_behind(std::size_t at) const {
  const auto next = layout_.next_words(at);
  return next < lines_.size() ? &lines_[next] : nullptr;
}

bool PromptState::stands_below_questions(std::size_t at) const {
  constexpr std::string_view all[] = {"each question", "each answer",     "each response",      "all answers",
                                      "all questions", "per question",    "per answer",         "jede frage",
                                      "jede antwort",  "chaque question", "chaque r\u00E9ponse"};
  if (prompts.size() < 2 || target_ != &prompts.back().prompt || !ends_sentence(prompts.back().prompt))
    return false;
  const auto words = lower(lines_[at].text);
  return std::any_of(std::begin(all), std::end(all),
                     [&words](std::string_view word) { return words.find(word) != std::string::npos; });
}

bool PromptState::is_within_brackets() const {
  if (prompts.empty() || target_ != &prompts.back().prompt) return false;
  const auto bracket = target_->find_last_of("()[]");
  return bracket != std::string::npos && ((*target_)[bracket] == '(' || (*target_)[bracket] == '[');
}

bool PromptState::tells_limits(std::size_t at) const {
  if (lines_[at].kind != LineKind::text) return false;
  if (!layout_.stands_apart(at) && !stands_below_questions(at)) return false;
  const auto paragraph = layout_.paragraph_at(at);
  if (opens_requirements(paragraph, at)) return false;
  const auto scope = limit_scope(paragraph);
  if (is_title(trim(model::without_limits(paragraph)))) return false;
  if (asks(paragraph) && paragraph.find(" above") == std::string::npos) return false;
  const bool is_last = layout_.behind_paragraph(at) == lines_.size();
  // What stands behind a question with a limit of its own is not about that one.
  const bool is_behind_bounded =
      scope.each.empty() && prompts.size() > 1 && !model::limits_in(prompts.back().prompt).empty();
  if (!scope.total.empty()) return is_last || !is_used_ || is_behind_bounded;
  return !scope.each.empty() && !(is_last && prompts.size() == 1);
}

bool PromptState::opens(std::size_t at) const {
  const auto& line = lines_[at];
  if (line.kind == LineKind::text && !alternative_.empty()) return true;
  // "Option A: …", below what offers it.
  if (is_named_option(line) && choices.hold(line, is_behind_blank_)) return true;
  if (line.kind == LineKind::text && opener_ == LineKind::text)
    return target_ == nullptr && !is_remark_of_section(at);
  if (line.kind == LineKind::text) return target_ == nullptr && !awaits_prompt() && opens_without_mark(at);
  return opens_by_mark(line);
}

bool PromptState::opens_requirements(std::string_view paragraph, std::size_t at) const {
  if (!paragraph.ends_with(':') || (!asks_and_lists(paragraph) && !bounds_one_text(paragraph))) return false;
  const auto next = layout_.behind_paragraph(at);
  return next < lines_.size() && lines_[next].kind == LineKind::number && !asks(lines_[next].text) &&
         !is_question(lines_[next].text) && model::limits_in(lines_[next].text).empty();
}

bool PromptState::announces_list(std::size_t at) const {
  const auto next = layout_.behind_paragraph(at);
  return next < lines_.size() && lines_[next].kind != LineKind::number && opens_by_mark(lines_[next]) &&
         layout_.paragraph_at(at).ends_with(':');
}

bool PromptState::is_remark_of_section(std::size_t at) const {
  if (is_used_ || section_.empty()) return false;
  const auto paragraph = layout_.paragraph_at(at);
  return paragraph.ends_with('.') && !asks(paragraph);
}

bool PromptState::opens_by_mark(const Line& line) const {
  if (choices.hold(line, is_behind_blank_)) return true;
  const bool is_list = line.kind == LineKind::point || line.kind == LineKind::letter;
  if (is_list && opener_ == line.kind && is_used_ &&
      layout_.is_below_question(static_cast<std::size_t>(&line - lines_.data())))
    return false;
  if (opener_ == LineKind::number && !is_numbered_ && is_list && is_question(line.text)) return true;
  if (line.kind != opener_) return false;
  const bool has_parent = is_used_ && !prompts.back().prompt.empty();
  return line.kind == LineKind::point || !has_parent || !numbering_.is_below(line);
}

bool PromptState::opens_without_mark(std::size_t at) const {
  const auto paragraph = layout_.paragraph_at(at);
  if (guides(paragraph, at)) return false;
  if (opens_requirements(paragraph, at)) return true;
  if (describes_option(at) || stands_as_field(at)) return true;
  if (is_used_ && layout_.paragraph_end(at) == at && is_label_with_bracket(lines_[at].text)) return true;
  // What is bounded is asked for, before the first question too.
  if (prompts.empty() && has_own_limit(paragraph)) return asks(paragraph) || !is_guidance(paragraph);
  const bool has_limit = model::without_limits(paragraph) != paragraph ||
                         (!model::limits_in(paragraph).empty() && !is_about_answers(paragraph));
  if (!prompts.empty() && opener_ == LineKind::number && has_limit && !is_about_all(paragraph)) return true;
  const bool is_bounded_title = has_limit && is_title(trim(model::without_limits(paragraph)));
  if (is_bounded_title && is_used_ && !is_about_all(paragraph)) return true;
  if (!asks(paragraph)) return false;
  if (ends_in_question(paragraph) || begins_with_question(paragraph) || has_limit) return true;
  const auto next = layout_.behind_paragraph(at);
  const bool is_above_list = next < lines_.size() && lines_[next].kind == opener_;
  if (is_above_list && layout_.is_below_question(next)) return true;
  if (!is_used_ && is_below_title(at)) return true;
  // Before the first question, such words are as likely about all of them; so are they above points.
  if (prompts.empty()) return false;
  if (opener_ != LineKind::number)
    return is_used_ && !is_above_list && !is_about_all(paragraph) &&
           std::count(paragraph.begin(), paragraph.end(), ' ') > 2;
  return is_question(lines_[at].text) || paragraph.starts_with("Please ") ||
         paragraph.starts_with("If you ") || !model::limits_in(paragraph).empty();
}

bool PromptState::guides(std::string_view paragraph, std::size_t at) const {
  if (prompts.empty() || !is_used_ || opener_ != LineKind::number || !is_guidance(paragraph)) return false;
  const auto& last = prompts.back();
  const bool is_bounded = !model::limits_in(concat({last.prompt, "\n", last.help})).empty();
  if (is_bounded || model::limits_in(paragraph).empty() || is_about_all(paragraph)) return false;
  return !asks(paragraph) ||
         (!ends_in_question(paragraph) && layout_.do_numbers_go_on(at) && !paragraph.starts_with("Please "));
}

bool PromptState::is_below_title(std::size_t at) const {
  if (at == 0 || lines_[at - 1].kind != LineKind::text) return false;
  return without_colon(lines_[at - 1].text) == section_ && !is_numbered_title(lines_[at - 1].text);
}

bool PromptState::goes_on_with_prompt(std::size_t at) const {
  if (prompts.empty() || !is_used_ || opener_ != LineKind::number) return false;
  const auto& last = prompts.back();
  if (target_ != nullptr || !last.points.empty() || last.prompt.empty() || !last.help.empty()) return false;
  const auto paragraph = layout_.paragraph_at(at);
  const bool is_bounded = !model::limits_in(paragraph).empty() || !model::limits_in(last.prompt).empty();
  if (!ends_in_question(paragraph) || is_bounded) return false;
  const auto sentence = std::string_view(paragraph).substr(0, paragraph.find_first_of(".?!") + 1);
  const auto next = layout_.behind_paragraph(at);
  const bool is_above_limit = next < lines_.size() && model::is_only_limit(lines_[next].text);
  if (!layout_.do_numbers_go_on(at)) return is_above_limit && !asks(sentence);
  return is_above_limit || !asks(sentence);
}

bool PromptState::awaits_prompt() const { return !prompts.empty() && is_empty(prompts.back()); }

bool PromptState::is_own_title(std::size_t at) const {
  const auto title = model::without_limits(lines_[at].text);  // "Leadership (500 words)"
  if (lines_[at].kind != LineKind::number || !is_title(without_colon(trim(title)))) return false;
  const auto next = layout_.next_words(at);
  if (next != at + 1 && !had_title_) return false;  // the last of a list of criteria
  return next < lines_.size() && lines_[next].kind == LineKind::text && layout_.asks_from(next) &&
         !is_beside(lines_[next].text) && !is_numbered_title(lines_[next].text);
}

bool PromptState::bounds_point(std::size_t at) const {
  const auto next = layout_.next_words(at);
  const auto before = at == 0 || !layout_.is_blank(at - 1) || at == 1 ? at - 1 : at - 2;
  return at != 0 && !prompts.back().points.empty() && next < lines_.size() &&
         lines_[next].kind != LineKind::text && lines_[next].kind != LineKind::heading &&
         lines_[before].kind == lines_[next].kind && lines_[before].style == lines_[next].style;
}

bool PromptState::bounds_answer(std::size_t at) const {
  const auto text = lines_[at].text;
  return text[0] >= 'A' && text[0] <= 'Z' && ends_sentence(text) &&
         (is_about_answers(text) || is_guidance(text)) && !model::limits_in(text).empty() && !asks(text);
}

bool PromptState::names_points(std::size_t at) const {
  const auto next = layout_.next_words(at);
  if (prompts.empty() || next >= lines_.size() || !is_title(without_colon(lines_[at].text))) return false;
  const bool is_behind_point = target_ != nullptr && !prompts.back().points.empty();
  const auto kind = lines_[next].kind;
  return (target_ == nullptr || is_behind_point) && (kind == LineKind::point || kind == LineKind::letter) &&
         !opens_by_mark(lines_[next]);
}

bool PromptState::begins_order(std::size_t at) const {
  if (prompts.empty() || target_ != &prompts.back().prompt || target_->empty()) return false;
  const auto text = lines_[at].text;
  const bool goes_on = std::string_view(".?!,;:(-").find(target_->back()) != std::string_view::npos;
  return !goes_on && text[0] >= 'A' && text[0] <= 'Z' && (asks(*target_) || target_->ends_with('*')) &&
         begins_asking(text);
}

bool PromptState::is_remark(std::size_t at) const {
  const auto text = lines_[at].text;
  if (is_hint(text)) return ends_sentence(prompts.back().prompt);
  const bool begins = (text[0] >= 'A' && text[0] <= 'Z') || text[0] == '(' || text[0] == '*';
  if (!begins || !ends_sentence(prompts.back().prompt) || text.starts_with("If ")) return false;
  const auto paragraph = layout_.paragraph_at(at);
  return !paragraph.ends_with(':') && ends_sentence(paragraph) && !asks(paragraph);
}
}  // namespace cvbuild::writing
