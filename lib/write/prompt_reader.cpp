// Tells by their marks and words which lines are questions, and what belongs to each.
#include "write/prompt_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/prompt_asks.hpp"
#include "write/prompt_choice.hpp"
#include "write/prompt_layout.hpp"
#include "write/prompt_marks.hpp"
#include "write/prompt_numbering.hpp"
#include "write/prompt_remarks.hpp"

namespace cvbuild::writing {

namespace {

bool is_empty(const Prompt& prompt) { return prompt.prompt.empty() && prompt.points.empty(); }

bool is_text_question(const Line& line) { return line.kind == LineKind::text && is_question(line.text); }

/// "Question 1 (300 words)": its mark says that a question begins.
bool is_named(const Line& line) {
  return line.kind == LineKind::number && line.style.find('Q') != std::string::npos;
}

class PromptReader {
 public:
  explicit PromptReader(const std::vector<Line>& lines)
      : lines_(lines), layout_(lines), form_opener_(layout_.opener()), opener_(form_opener_) {}

  void read() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const auto& line = lines_[at];
      if (line.kind == LineKind::blank)
        target_ = nullptr;
      else if (offers_choice(at))
        at = begin_choice(at);
      else if (line.kind == LineKind::heading || stands_as_title(at))
        heading(at);
      else
        add(at);
      is_behind_blank_ = line.kind == LineKind::blank;
    }
    drop_section();
    end_choice();
    drop_what_asks_nothing();
  }

  std::vector<Prompt> prompts;
  std::vector<std::string> intro;
  std::string for_all;
  std::vector<Choice> choices;

 private:
  /// Whether a line without a mark is the title of the questions below it.
  [[nodiscard]] bool stands_as_title(std::size_t at) const {
    const auto text = lines_[at].text;
    const auto next = layout_.next_words(at);
    if (lines_[at].kind != LineKind::text || next == lines_.size()) return false;
    const auto& line = lines_[next];
    if (layout_.is_apart_and_numbered(at)) return true;
    // A section may number its questions as it likes.
    if (is_numbered_title(text))
      return line.kind == opener_ ? opener_ != LineKind::text || layout_.asks_from(next)
                                  : is_text_question(line);
    if (!layout_.stands_apart(at)) return false;
    if (offers_choice(next)) return is_title(without_colon(text));
    if (line.kind != LineKind::text)
      return (opens_by_mark(line) || line.kind == numbers_of_form()) && is_title(without_colon(text));
    if (stands_above_limits(next)) return is_title(without_colon(text));
    // Without marks, a few words in a paragraph of their own may be a question by name.
    const bool has_limit = !model::limits_in(layout_.paragraph_at(next)).empty();
    const bool opens =
        opener_ == LineKind::text || has_limit ? layout_.asks_from(next) : is_text_question(line);
    const auto title = model::without_limits(without_mark(text));  // "Communicating (250 words)"
    return opens && next == at + 1 && is_title(trim(title));
  }
  /// A section of points ends where numbers go on.
  [[nodiscard]] LineKind numbers_of_form() const {
    return form_opener_ == LineKind::number && opener_ != form_opener_ ? form_opener_ : LineKind::blank;
  }
  /// Whether the paragraph at `at` is about the limits of each of the questions that follow, by their marks.
  [[nodiscard]] bool stands_above_limits(std::size_t at) const {
    const auto paragraph = layout_.paragraph_at(at);
    if (!is_about_limits(paragraph)) return false;
    while (!layout_.is_blank(at) && lines_[at].kind == LineKind::text) ++at;
    at = layout_.is_blank(at) ? layout_.next_words(at) : at;
    return at < lines_.size() && opens_by_mark(lines_[at]);
  }
  [[nodiscard]] bool offers_choice(std::size_t at) const {
    const auto& line = lines_[at];
    return line.kind == LineKind::text && layout_.next_words(at) < lines_.size() &&
           choice_in(line.text).count != 0;
  }
  /// Begins with the line at `at`; the last line of what is said about the choice.
  std::size_t begin_choice(std::size_t at) {
    end_choice();
    const auto end = layout_.end_of_choice(at, choice_words_);
    let_choose(choice_in(lines_[at].text), end);
    return end;
  }
  void let_choose(const Choice& choice, std::size_t at) {
    choices.push_back(choice);
    const auto next = layout_.next_words(at);
    first_choice_ = next < lines_.size() ? &lines_[next] : nullptr;
    chosen_ = 0;
    target_ = nullptr;
  }
  /// A choice of which no question follows is kept beside them.
  void end_choice() {
    if (first_choice_ != nullptr && chosen_ == 0 && !choice_words_.empty()) intro.push_back(choice_words_);
    choice_words_.clear();
    first_choice_ = nullptr;
  }
  /// Whether the line, if it opens a question, opens one of those to choose from.
  [[nodiscard]] bool is_in_choice(const Line& line) const {
    if (first_choice_ == nullptr || line.kind != first_choice_->kind || line.style != first_choice_->style)
      return false;
    if (choice_words_.empty()) return true;  // all of the section
    if (choices.back().offered != 0) return chosen_ < choices.back().offered;
    // Where those to choose from stand in one paragraph, it ends them.
    return chosen_ < 2 || are_chosen_apart_ || !is_behind_blank_;
  }

  void heading(std::size_t at) {
    drop_section();
    end_choice();
    before_section_ = section_;
    section_ = without_colon(lines_[at].text);
    for_section_.clear();
    is_used_ = false;
    target_ = nullptr;
    opener_ = layout_.opener_below(at, form_opener_);
    if (const auto choice = choice_in_brackets(section_); choice.count != 0) let_choose(choice, at);
  }
  /// A heading without a question below it, and what was said there, are kept beside them.
  void drop_section() {
    if (!is_used_ && !section_.empty()) intro.push_back(section_);
    for (auto& remark : remarks_) {
      if (for_all.empty() && is_about_limits(remark)) for_all = remark;
      intro.push_back(std::move(remark));
    }
    remarks_.clear();
  }
  /// What was said above the first question of a section goes with it; of a form, stands above the form.
  void take_remarks(Prompt& first) {
    for (auto& remark : remarks_) {
      if (for_section_.empty() && is_about_limits(remark)) for_section_ = remark;
      if (prompts.size() == 1) {
        if (section_.empty() && for_all.empty()) for_all = for_section_;
        intro.push_back(std::move(remark));
      } else {
        append(first.help, remark);
      }
    }
    remarks_.clear();
  }

  /// Whether the line at `at` opens a question.
  [[nodiscard]] bool opens(std::size_t at) {
    const auto& line = lines_[at];
    if (line.kind == LineKind::text && opener_ == LineKind::text) return target_ == nullptr;
    if (line.kind == LineKind::text) return target_ == nullptr && !awaits_prompt() && opens_without_mark(at);
    return opens_by_mark(line);
  }
  [[nodiscard]] bool opens_by_mark(const Line& line) const {
    if (is_in_choice(line)) return true;
    const bool is_list = line.kind == LineKind::point || line.kind == LineKind::letter;
    if (opener_ == LineKind::number && !is_numbered_ && is_list && is_question(line.text)) return true;
    if (line.kind != opener_) return false;
    const bool has_parent = is_used_ && !prompts.back().prompt.empty();
    return line.kind == LineKind::point || !has_parent || !numbering_.is_below(line);
  }
  /// Where questions are numbered, one that is not, in a paragraph of its own, is a question all the same.
  [[nodiscard]] bool opens_without_mark(std::size_t at) const {
    const auto paragraph = layout_.paragraph_at(at);
    const bool has_limit = model::without_limits(paragraph) != paragraph;
    if (!prompts.empty() && opener_ == LineKind::number && has_limit && !is_about_all(paragraph)) return true;
    if (!asks(paragraph)) return false;
    if (ends_in_question(paragraph) || begins_with_question(paragraph) || has_limit) return true;
    // Before the first question, and among points, such words are as likely about all of them.
    if (prompts.empty() || opener_ != LineKind::number) return false;
    return is_question(lines_[at].text) || paragraph.starts_with("Please ") ||
           paragraph.starts_with("If you ") || !model::limits_in(paragraph).empty();
  }

  /// Whether the last question has a number and a title, but nothing that asks yet.
  [[nodiscard]] bool awaits_prompt() const { return !prompts.empty() && is_empty(prompts.back()); }

  /// Whether the line behind a number is a title, and the question stands below it.
  [[nodiscard]] bool is_own_title(std::size_t at) const {
    const auto title = model::without_limits(lines_[at].text);  // "Leadership (500 words)"
    if (lines_[at].kind != LineKind::number || !is_title(without_colon(trim(title)))) return false;
    const auto next = layout_.next_words(at);
    if (next != at + 1 && !had_title_) return false;  // the last of a list of criteria
    return next < lines_.size() && lines_[next].kind == LineKind::text && layout_.asks_from(next) &&
           !is_beside(lines_[next].text) && !is_numbered_title(lines_[next].text);
  }
  static void take_title(Prompt& prompt) {
    prompt.section += concat({prompt.section.empty() ? "" : ": ", without_colon(prompt.prompt)});
    prompt.prompt.clear();
  }

  void take_choice(Prompt& prompt) {
    if (++chosen_ == 2) are_chosen_apart_ = is_behind_blank_;
    append(prompt.help, choice_words_);
    prompt.choice = choices.size();
  }

  void add(std::size_t at) {
    const auto& line = lines_[at];
    const bool is_text = line.kind == LineKind::text;
    if (!prompts.empty() && is_used_ && is_beside(line.text) && !is_named(line)) {
      target_ = &prompts.back().help;
      append(*target_, line.text);
    } else if (is_text && !prompts.empty() && is_farewell(line.text)) {
      target_ = &intro.emplace_back(line.text);
    } else if (opens(at)) {
      open(at);
    } else if (is_text && names_points(at)) {
      points_title_ = without_colon(line.text);
      target_ = nullptr;
    } else if (target_ != nullptr && is_text) {
      if (!prompts.empty() && target_ == &prompts.back().prompt && is_remark(at))
        target_ = &prompts.back().help;
      append(*target_, line.text);
    } else if (prompts.empty() || (is_text && !is_used_)) {
      target_ = &remarks_.emplace_back(line.text);
    } else if (!is_text) {
      add_point(line);
    } else {
      target_ = prompts.back().prompt.empty() ? &prompts.back().prompt : &prompts.back().help;
      append(*target_, line.text);
    }
  }

  void open(std::size_t at) {
    const auto& line = lines_[at];
    // A title with a limit is that of one question.
    if (is_used_ && !model::limits_in(section_).empty()) section_.clear();
    const bool is_chosen = is_in_choice(line);
    auto& prompt = prompts.emplace_back();
    prompt.section = section_;
    prompt.prompt = line.text;
    take_remarks(prompt);
    prompt.for_all = for_section_;
    if (is_chosen)
      take_choice(prompt);
    else
      end_choice();
    had_title_ = is_own_title(at);
    if (had_title_) take_title(prompt);
    if (is_beside(line.text))
      prompt.prompt.swap(prompt.help);  // "Question 1 (300 words)", and its words below
    numbering_.open(line);
    is_numbered_ = is_numbered_ || line.kind == LineKind::number;
    is_used_ = true;
    target_ = &prompt.prompt;
  }

  /// "Desirable criteria", above points of the last question.
  [[nodiscard]] bool names_points(std::size_t at) const {
    const auto next = layout_.next_words(at);
    if (prompts.empty() || next >= lines_.size() || !is_title(without_colon(lines_[at].text))) return false;
    const bool is_behind_point = target_ != nullptr && !prompts.back().points.empty();
    const auto kind = lines_[next].kind;
    return (target_ == nullptr || is_behind_point) && (kind == LineKind::point || kind == LineKind::letter) &&
           !opens_by_mark(lines_[next]);
  }

  void add_point(const Line& line) {
    // The heading above it is that of the points.
    if (!is_used_ && remarks_.empty()) {
      points_title_ = std::exchange(section_, before_section_);
      is_used_ = true;
    }
    numbering_.take_below(line);
    auto& points = prompts.back().points;
    points.push_back({line.mark, std::string(line.text), std::exchange(points_title_, {})});
    target_ = &points.back().text;
  }

  /// Whether the line at `at` begins a remark about the prompt before it, which is a whole one.
  [[nodiscard]] bool is_remark(std::size_t at) const {
    const auto text = lines_[at].text;
    const bool begins = (text[0] >= 'A' && text[0] <= 'Z') || text[0] == '(' || text[0] == '*';
    if (!begins || !ends_sentence(prompts.back().prompt) || text.starts_with("If ")) return false;
    const auto paragraph = layout_.paragraph_at(at);
    return !paragraph.ends_with(':') && ends_sentence(paragraph) && !asks(paragraph);
  }

  /// A number without words is no question.
  void drop_empty() {
    for (const auto& prompt : prompts)
      if (is_empty(prompt) && !prompt.help.empty()) intro.push_back(prompt.help);
    std::erase_if(prompts, is_empty);
  }

  void drop_what_asks_nothing() {
    std::vector<std::string> sections;
    for (const auto& prompt : prompts)
      if (sections.empty() || sections.back() != prompt.section) sections.push_back(prompt.section);
    drop_empty();
    if (form_opener_ == LineKind::text) set_apart_remarks(prompts, intro);
    std::unordered_set<std::string_view> kept{""};
    for (const auto& prompt : prompts) kept.insert(prompt.section);
    for (const auto& section : sections)
      if (!kept.contains(section)) intro.push_back(section);
  }

  const std::vector<Line>& lines_;
  PromptLayout layout_;
  LineKind form_opener_;  ///< what opens questions in a section of which nothing else is known
  LineKind opener_;       ///< and in the present one
  Numbering numbering_;
  std::string section_, before_section_;
  std::string for_section_;           ///< the remark about the limits of each question in it
  std::vector<std::string> remarks_;  ///< what was said in it before its first question
  std::string points_title_;          ///< what stands above the next point
  std::string
      choice_words_;  ///< what lets choose among the questions that are being read; empty: the section
  const Line* first_choice_ = nullptr;  ///< no choice: null
  std::size_t chosen_ = 0;              ///< how many questions of the choice were read
  bool are_chosen_apart_ = false;       ///< a blank line parts them
  bool is_behind_blank_ = false;        ///< the line before is blank
  bool is_numbered_ = false;            ///< a question with a number was read
  bool had_title_ = true;               ///< the question before had one behind its number; so may the first
  bool is_used_ = false;                ///< a question stands in the section
  std::string* target_ = nullptr;       ///< what the next line goes on with
};

}  // namespace

PastedForm read_prompts(const std::vector<Line>& lines) {
  PromptReader reader(lines);
  reader.read();
  return {std::move(reader.prompts), std::move(reader.intro), std::move(reader.for_all),
          std::move(reader.choices)};
}

}  // namespace cvbuild::writing
