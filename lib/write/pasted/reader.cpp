// Tells by their marks and words which lines are questions, and what belongs to each.
#include "write/pasted/reader.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/alternatives.hpp"
#include "write/pasted/asks.hpp"
#include "write/pasted/held.hpp"
#include "write/pasted/marks.hpp"
#include "write/pasted/parts.hpp"
#include "write/pasted/remarks.hpp"
#include "write/pasted/requirements.hpp"
#include "write/pasted/scope.hpp"
#include "write/pasted/state.hpp"

namespace cvbuild::writing {

namespace {

/// "Question 1 (300 words)": its mark says that a question begins.
bool is_named(const Line& line) {
  return line.kind == LineKind::number && line.style.find('Q') != std::string::npos;
}

class PromptReader : public PromptState {
 public:
  using PromptState::PromptState;

  void read() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const auto& line = lines_[at];
      if (line.kind == LineKind::blank)
        target_ = nullptr;
      else if (stands_for_next(at))
        hold_for_next(line.text);
      else if (offers_choice(at))
        at = begin_choice(at);
      else if (chooses_above(at))
        at = choose_above(at);
      else if (stands_between_questions(at))
        alternative_ = lines_[at].text;
      else if (line.kind == LineKind::heading || stands_as_title(at))
        heading(at);
      else if (tells_limits(at))
        at = take_limits(at);
      else
        add(at);
      is_behind_blank_ = line.kind == LineKind::blank;
    }
    drop_points_title();
    drop_section();
    end_choice();
    if (auto words = for_next_.take(); !words.empty()) intro.push_back(std::move(words));
    drop_what_asks_nothing();
    settle_limits();
    set_parts_apart(prompts, choices.all);
    gather_requirements(prompts);
    drop_total_of_section();
  }

 private:
  void hold_for_next(std::string_view words) {
    drop_points_title();
    for_next_.hold(words);
    target_ = nullptr;
    remark_ = nullptr;
  }
  /// Begins with the line at `at`; the last line of what is said about the choice.
  std::size_t begin_choice(std::size_t at) {
    end_choice();
    std::string words;
    const auto end = layout_.end_of_choice(at, words);
    take_label(at, words);
    auto choice = choice_in(lines_[at].text);
    auto first = layout_.next_words(end);
    if (first < lines_.size() && stands_between_questions(first)) {
      choice.offered = std::max<std::size_t>(choice.offered, 2);  // between EITHER and OR
      first = layout_.next_words(first);
    }
    choices.begin(choice, words, first < lines_.size() ? &lines_[first] : nullptr);
    target_ = nullptr;
    return end;
  }
  /// "Personal essay (650 words)" right above a choice is the title of what is to choose from, and its limit
  /// that of each; so is the limit of "Essay 2 (300 words)".
  void take_label(std::size_t at, std::string& words) {
    if (prompts.empty() || layout_.next_words(opened_at_) != at || !prompts.back().points.empty()) return;
    const bool is_number = awaits_prompt();
    const auto label = is_number ? prompts.back().help : prompts.back().prompt;
    const auto title = std::string(trim(model::without_limits(label)));
    if (asks(label) || model::limits_in(label).empty() || (!is_number && !is_title(title))) return;
    words = concat({label, " ", words});
    prompts.pop_back();
    if (!is_number) {
      section_ = title;
      section_begin_ = prompts.size();
    }
    is_used_ = prompts.size() > section_begin_;
  }
  /// Of the questions above, those that belong to no choice, and the last ones if it says how many.
  std::size_t choose_above(std::size_t at) {
    end_choice();
    const auto words = layout_.paragraph_at(at);
    const auto choice = choice_in(words);
    choices.all.push_back(choice);
    const auto most = std::min(choice.offered == 0 ? prompts.size() : choice.offered, prompts.size());
    for (auto at_prompt = std::max(section_begin_, prompts.size() - most); at_prompt < prompts.size();
         ++at_prompt)
      if (auto& prompt = prompts[at_prompt]; prompt.choice == 0) {
        prompt.choice = choices.all.size();
        append(prompt.help, words);
      }
    target_ = nullptr;
    return layout_.paragraph_end(at);
  }
  /// A choice of which no question follows is kept beside them.
  void end_choice() {
    if (auto words = choices.end(); !words.empty()) intro.push_back(std::move(words));
  }

  void heading(std::size_t at) {
    drop_section();
    end_choice();
    before_section_ = section_;
    section_ = without_colon(lines_[at].text);
    const auto scope = limit_scope(section_);
    for_section_ = scope.each;
    take_total(scope.total);
    section_begin_ = prompts.size();
    is_used_ = false;
    is_close_ = !layout_.is_blank(at + 1);
    target_ = nullptr;
    opener_ = layout_.opener_below(at, form_opener_);
    if (const auto choice = choice_in_title(section_); choice.count != 0)
      choices.begin(choice, {}, line_behind(at));
  }
  /// A heading without a question below it, and what was said there, are kept beside them.
  void drop_section() {
    if (!is_used_ && !section_.empty()) intro.push_back(section_);
    for (auto& remark : remarks_) {
      const auto scope = limit_scope(remark);
      if (for_all.empty()) for_all = scope.each;
      take_total(scope.total);
      intro.push_back(std::move(remark));
    }
    remarks_.clear();
  }
  /// What was said above the first question of a section goes with it; of a form, stands above the form.
  void take_remarks(Prompt& first) {
    for (auto& remark : remarks_) {
      const auto scope = limit_scope(remark);
      if (for_section_.empty()) for_section_ = scope.each;
      take_total(scope.total);
      if (prompts.size() == 1 && section_.empty() && for_all.empty()) for_all = for_section_;
      if (opener_ == LineKind::number && model::is_only_limit(remark) && scope.each.empty() &&
          scope.total.empty())
        append(first.unclear_limit, remark);
      else if (prompts.size() == 1 || !scope.total.empty())
        intro.push_back(std::move(remark));
      else
        append(first.help, remark);
    }
    remarks_.clear();
  }
  /// A total of one of several sections has no place in a form.
  void take_total(std::string_view words) {
    if (words.empty()) return;
    totals_.insert(section_);
    append(total, words);
  }
  void drop_total_of_section() {
    const auto is_elsewhere = [this](const Prompt& prompt) { return !totals_.contains(prompt.section); };
    if (!totals_.contains("") && std::any_of(prompts.begin(), prompts.end(), is_elsewhere)) total.clear();
  }

  std::size_t take_limits(std::size_t at) {
    auto paragraph = layout_.paragraph_at(at);
    const auto scope = limit_scope(paragraph);
    const auto behind = layout_.behind_paragraph(at);
    const bool is_last = behind == lines_.size();
    const bool begins_list =
        !is_last && lines_[behind].kind != LineKind::number && opens_by_mark(lines_[behind]);
    target_ = nullptr;
    if (prompts.empty() || !is_used_ || begins_list) {
      for_section_.clear();
      remarks_.push_back(std::move(paragraph));
      return layout_.paragraph_end(at);
    }
    if (is_last) section_.clear();
    take_total(scope.total);
    if (is_last && for_all.empty()) for_all = scope.each;
    if (!scope.each.empty()) for_section_ = scope.each;
    for (auto prompt = section_begin_; prompt < prompts.size(); ++prompt)
      if (prompts[prompt].for_all.empty()) prompts[prompt].for_all = scope.each;
    intro.push_back(std::move(paragraph));
    return layout_.paragraph_end(at);
  }

  /// What bounds the only question of a section is its limit.
  void settle_limits() {
    for (auto prompt = prompts.begin(); prompt != prompts.end(); ++prompt) {
      const bool is_alone = prompt + 1 == prompts.end() || (prompt + 1)->section != prompt->section;
      if (is_alone && !prompt->unclear_limit.empty())
        append(prompt->help, std::exchange(prompt->unclear_limit, {}));
    }
  }

  static void take_title(Prompt& prompt) {
    prompt.section += concat({prompt.section.empty() ? "" : ": ", without_colon(prompt.prompt)});
    prompt.prompt.clear();
  }

  void add(std::size_t at) {
    const auto& line = lines_[at];
    const bool is_text = line.kind == LineKind::text;
    if (!prompts.empty() && is_used_ && is_beside(line.text) && !is_named(line) && !is_within_brackets())
      add_beside(at);
    else if (is_text && !prompts.empty() && says_farewell(at))
      target_ = &intro.emplace_back(line.text);
    else if (is_text && goes_on_with_prompt(at))
      go_on(prompts.back().prompt, line);
    else if (is_text && names_points(at) && layout_.is_below_question(layout_.next_words(at)))
      name_points(line);
    else if (opens(at))
      open(at);
    else if (is_text && names_points(at))
      name_points(line);
    else if (target_ != nullptr && is_text)
      go_on(at);
    else if (prompts.empty() || (is_text && !is_used_))
      target_ = &remarks_.emplace_back(line.text);
    else if (!is_text)
      add_to_list(line);
    else if (announces_list(at))
      target_ = &remarks_.emplace_back(line.text);
    else
      add_remark(line);
  }
  void add_beside(std::size_t at) {
    if (bounds_point(at)) return go_on(prompts.back().points.back().text, lines_[at]);
    bound_alternatives(lines_[at].text);
    go_on(prompts.back().help, lines_[at]);
  }
  /// A limit below the last of alternatives is that of each, unless one has its own.
  void bound_alternatives(std::string_view limit) {
    if (alternatives_ == 0 || model::limits_in(limit).empty()) return;
    const auto is_bounded = [](const Prompt& prompt) {
      return !model::limits_in(concat({prompt.prompt, "\n", prompt.help})).empty();
    };
    if (std::any_of(prompts.end() - alternatives_, prompts.end(), is_bounded)) return;
    for (auto prompt = prompts.end() - alternatives_; prompt + 1 < prompts.end(); ++prompt)
      append(prompt->help, limit);
  }
  void go_on(std::string& target, const Line& line) {
    target_ = &target;
    append(target, line.text);
  }
  /// With what the line before the one at `at` belongs to, but for a remark about a whole prompt.
  void go_on(std::size_t at) {
    const bool is_behind_points =
        !prompts.empty() && !prompts.back().points.empty() && target_ == &prompts.back().points.back().text;
    if (is_behind_points ? bounds_answer(at)
                         : !prompts.empty() && target_ == &prompts.back().prompt && is_remark(at))
      target_ = &prompts.back().help;
    if (remark_ != nullptr) remark_ = &lines_[at];
    const bool is_order = begins_order(at);
    append(*target_, lines_[at].text);
    if (is_order) prompts.back().orders.push_back(target_->size() - lines_[at].text.size());
  }
  void name_points(const Line& line) {
    drop_points_title();
    points_title_ = without_colon(line.text);
    target_ = nullptr;
    remark_ = nullptr;
  }
  /// Of a title above no points, the words stay with the question.
  void drop_points_title() {
    if (!points_title_.empty()) append(prompts.back().help, std::exchange(points_title_, {}));
  }
  /// Points below a remark are its own, unless it ends in a colon.
  void add_to_list(const Line& line) {
    if (remark_ != nullptr && !remark_->text.ends_with(':'))
      append(prompts.back().help, line.text);
    else
      add_point(line);
  }
  void add_remark(const Line& line) {
    remark_ = &line;
    go_on(prompts.back().prompt.empty() ? prompts.back().prompt : prompts.back().help, line);
  }

  /// "OR" above the last question lets one choose between it and the one before.
  void take_alternative() {
    const auto word = std::exchange(alternative_, {});
    append(prompts.back().help, word);
    const bool is_other = is_or(word) && prompts.size() > 1;
    alternatives_ = is_other ? std::max<std::ptrdiff_t>(alternatives_, 1) + 1 : 0;
    if (!is_other) return;
    auto& first = *(prompts.end() - 2);
    if (first.choice == 0) {
      choices.all.push_back({1});
      first.choice = choices.all.size();
    }
    prompts.back().choice = first.choice;
  }

  void open(std::size_t at) {
    const auto& line = lines_[at];
    drop_points_title();
    // A title with a limit is that of one question.
    if (is_used_ && ends_with_first(section_)) section_.clear();
    // What was said of a list ends with it.
    if (line.kind == LineKind::text && opener_ != LineKind::text) for_section_ = limit_scope(section_).each;
    const bool is_chosen = choices.hold(line, is_behind_blank_);
    opened_at_ = at;
    auto& prompt = prompts.emplace_back();
    prompt.section = section_;
    prompt.prompt = line.text;
    prompt.number = line.sign;
    prompt.is_starred = line.mark.starts_with('*');
    prompt.is_field = stands_as_field(at);
    take_remarks(prompt);
    prompt.for_all = for_section_;
    if (is_chosen)
      choices.take(prompt, is_behind_blank_);
    else
      end_choice();
    take_alternative();
    remark_ = nullptr;
    had_title_ = is_own_title(at);
    if (had_title_) take_title(prompt);
    if (is_beside(line.text)) {  // "Question 1 (300 words):", and its words below
      prompt.prompt.swap(prompt.help);
      prompt.help = std::string(without_colon(prompt.help));
    }
    for_next_.give(prompt);
    prompt.is_doubtful =
        prompt.is_field || (line.kind == LineKind::text && opener_ != LineKind::text &&
                            ends_sentence(layout_.paragraph_at(at)) && !asks(layout_.paragraph_at(at)));
    numbering_.open(line);
    is_numbered_ = is_numbered_ || line.kind == LineKind::number;
    is_used_ = true;
    target_ = &prompt.prompt;
  }

  void add_point(const Line& line) {
    // The heading above it is that of the points.
    if (!is_used_ && remarks_.empty()) {
      drop_points_title();
      points_title_ = std::exchange(section_, before_section_);
      is_used_ = true;
    }
    numbering_.take_below(line);
    auto& points = prompts.back().points;
    points.push_back({line.mark, std::string(line.text), std::exchange(points_title_, {})});
    target_ = &points.back().text;
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

  HeldWords for_next_;
};

}  // namespace

PastedForm read_prompts(const std::vector<Line>& lines) {
  PromptReader reader(lines);
  reader.read();
  return {std::move(reader.prompts), std::move(reader.intro), std::move(reader.for_all),
          std::move(reader.total), std::move(reader.choices.all)};
}

}  // namespace cvbuild::writing
