// How the lines of a pasted form stand to one another: paragraphs, lists, and what opens a section's
// questions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// "You should include:": what stands above parts of an answer.
[[nodiscard]] bool is_about_parts(std::string_view paragraph);

/// A view of lines, which must outlive it. `at` is the index of one.
class PromptLayout {
 public:
  explicit PromptLayout(const std::vector<Line>& lines);

  /// What opens questions: numbers where there are any, or points that stand below no question.
  [[nodiscard]] LineKind opener() const;
  /// Whether no words stand at `at`; nor do they behind the last line.
  [[nodiscard]] bool is_blank(std::size_t at) const;
  /// The next line with words.
  [[nodiscard]] std::size_t next_words(std::size_t at) const;
  /// From `at` to a blank line, a mark or the title of a section.
  [[nodiscard]] std::string paragraph_at(std::size_t at) const;
  /// Whether the paragraph from `at` on asks, and is not the rest of a sentence.
  [[nodiscard]] bool asks_from(std::size_t at) const;
  /// Whether what stands at `at` begins a paragraph, or stands below a heading.
  [[nodiscard]] bool stands_apart(std::size_t at) const;
  /// "Part 2: Essays", in a paragraph of its own.
  [[nodiscard]] bool is_apart_and_numbered(std::size_t at) const;
  /// What opens the questions of the section whose title stands at `at`: they may be points where those of
  /// the others are numbered. `form_opener`: where the section does not tell.
  [[nodiscard]] LineKind opener_below(std::size_t at, LineKind form_opener) const;

  /// Whether the point at `at` is one of a list that goes with the question before it.
  [[nodiscard]] bool is_below_question(std::size_t at) const { return below_question_[at]; }
  /// The last line of `paragraph_at`.
  [[nodiscard]] std::size_t paragraph_end(std::size_t at) const;
  /// The next line with words behind the paragraph at `at`.
  [[nodiscard]] std::size_t behind_paragraph(std::size_t at) const;
  /// Whether a title and a remark stand at `at`, above more: "Essays", "These are read by our staff.".
  [[nodiscard]] bool is_title_with_remark(std::size_t at) const;
  /// Whether a title with a limit, "Motivation (300 words)", stands alone above the question that it bounds:
  /// so do all of the form.
  [[nodiscard]] bool is_title_with_limit(std::size_t at) const;
  /// Whether the last words are "Optional", or the like, in a paragraph of their own.
  [[nodiscard]] bool ends_in_label() const;
  /// "Please include:", above a list.
  [[nodiscard]] bool introduces_parts(std::size_t at) const;
  /// Whether a number stands behind `at`.
  [[nodiscard]] bool do_numbers_go_on(std::size_t at) const { return next_number_[at + 1] < lines_.size(); }
  /// The last line of what is said about a choice that the line at `at` offers; its words are put into
  /// `words`.
  [[nodiscard]] std::size_t end_of_choice(std::size_t at, std::string& words) const;

 private:
  /// The first number from `begin` on, or else the first of another list; `end`: there is none.
  [[nodiscard]] std::size_t first_of_list(std::size_t begin, std::size_t end) const;
  /// Whether the list that begins at `at` goes with the paragraph before it, which asks.
  [[nodiscard]] bool stands_below_question(std::size_t at) const;
  /// Whether the list that begins at `at` stands below a title, "Desirable", and that below a paragraph which
  /// asks how one meets criteria, or below another such list.
  [[nodiscard]] bool stands_below_titled(std::size_t at, bool is_list_before) const;

  void find_lists();
  void find_titles();
  void find_next();
  /// Whether "Motivation (300 words)" stands alone at `at`.
  [[nodiscard]] bool is_bounded_title(std::size_t at) const;

  const std::vector<Line>& lines_;
  std::vector<bool> below_question_;
  /// From each line on: the next that begins a section, has a number, or is of another list.
  std::vector<std::size_t> next_section_, next_number_, next_point_;
  bool titles_bear_limits_ = false;
};

}  // namespace cvbuild::writing
