// What was read of a pasted form so far, and what the next line therefore is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "write/pasted/choices.hpp"
#include "write/pasted/layout.hpp"
#include "write/pasted/lines.hpp"
#include "write/pasted/numbering.hpp"
#include "write/pasted/reader.hpp"

namespace cvbuild::writing {

/// A number without words is no question.
[[nodiscard]] inline bool is_empty(const Prompt& prompt) {
  return prompt.prompt.empty() && prompt.points.empty();
}

class PromptState {
 public:
  explicit PromptState(const std::vector<Line>& lines)
      : lines_(lines),
        layout_(lines),
        form_opener_(layout_.opener()),
        opener_(form_opener_),
        are_labels_below_(layout_.ends_in_label()) {}

  std::vector<Prompt> prompts;
  std::vector<std::string> intro;
  std::string for_all, total;
  Choices choices;

 protected:
  /// Whether the line at `at` says of the next question that it is optional, or that it is not.
  [[nodiscard]] bool stands_for_next(std::size_t at) const;
  /// Whether a line right below the last question is about the answers to all.
  [[nodiscard]] bool stands_below_questions(std::size_t at) const;
  /// Whether a bracket that the prompt in hand has opened is not closed yet.
  [[nodiscard]] bool is_within_brackets() const;
  /// Whether a paragraph thanks, and does not ask.
  [[nodiscard]] bool says_farewell(std::size_t at) const;
  /// Whether a line without a mark is the title of the questions below it.
  [[nodiscard]] bool stands_as_title(std::size_t at) const;
  /// Whether a question stands at `at`, the next words behind a remark.
  [[nodiscard]] bool asks_behind(std::size_t at) const;
  /// Whether the name of a field, "Organisation name", stands alone at `at`: it is a question, and no title.
  [[nodiscard]] bool stands_as_field(std::size_t at) const;
  /// Whether a title stands right above such a name.
  [[nodiscard]] bool stands_above_fields(std::size_t at) const;
  /// Whether the title of several questions stands above a limit: "Essays", "500 words".
  [[nodiscard]] bool stands_above_limit(std::size_t at) const;
  /// Whether a title that says so and what it asks for are one optional question: "Sample (optional)".
  [[nodiscard]] bool describes_option(std::size_t at) const;
  /// Whether a title is that of one question only, by its limit or because it says that this is optional.
  [[nodiscard]] bool ends_with_first(std::string_view section) const;
  /// Whether the title at `at` is that of several questions: "Essays (500 words)", "Max. 90 words each".
  [[nodiscard]] bool stands_above_group(std::size_t at) const;
  /// A section of points ends where numbers go on.
  [[nodiscard]] LineKind numbers_of_form() const;
  /// Whether the paragraph at `at` is about the limits of each of the questions that follow, by their marks.
  [[nodiscard]] bool stands_above_limits(std::size_t at) const;
  [[nodiscard]] bool offers_choice(std::size_t at) const;
  /// Whether "EITHER" or "OR" stands at `at`, above a question.
  [[nodiscard]] bool stands_between_questions(std::size_t at) const;
  /// Whether the paragraph at `at` offers one, among the questions of the section above it.
  [[nodiscard]] bool chooses_above(std::size_t at) const;
  [[nodiscard]] const Line* line_behind(std::size_t at) const;
  /// Whether a paragraph of its own tells limits of each answer or of all, and asks nothing.
  [[nodiscard]] bool tells_limits(std::size_t at) const;
  /// Whether the line at `at` opens a question.
  [[nodiscard]] bool opens(std::size_t at) const;
  /// Whether the paragraph at `at` asks, and lists what to cover in numbers below it.
  [[nodiscard]] bool opens_requirements(std::string_view paragraph, std::size_t at) const;
  /// "Please answer these:", above points that are questions.
  [[nodiscard]] bool announces_list(std::size_t at) const;
  /// Whether a sentence that asks nothing stands between a title and its first question.
  [[nodiscard]] bool is_remark_of_section(std::size_t at) const;
  [[nodiscard]] bool opens_by_mark(const Line& line) const;
  /// Where questions are numbered, one that is not, in a paragraph of its own, is a question all the same.
  [[nodiscard]] bool opens_without_mark(std::size_t at) const;
  /// Whether the paragraph at `at` says how to answer the numbered question above it, and how long.
  [[nodiscard]] bool guides(std::string_view paragraph, std::size_t at) const;
  /// Whether a title of some words stands right above a paragraph.
  [[nodiscard]] bool is_below_title(std::size_t at) const;
  /// Whether a paragraph behind a numbered question goes on with it: what says how to answer, and asks more
  /// than it does, before the limit is told or the next number comes.
  [[nodiscard]] bool goes_on_with_prompt(std::size_t at) const;
  /// Whether the last question has a number and a title, but nothing that asks yet.
  [[nodiscard]] bool awaits_prompt() const;
  /// Whether the line behind a number is a title, and the question stands below it.
  [[nodiscard]] bool is_own_title(std::size_t at) const;
  /// Whether a limit stands between two points of the last question: it is that of the first one.
  [[nodiscard]] bool bounds_point(std::size_t at) const;
  /// Whether the line at `at`, right below a point, tells the limit of the whole answer.
  [[nodiscard]] bool bounds_answer(std::size_t at) const;
  /// "Desirable criteria", above points of the last question.
  [[nodiscard]] bool names_points(std::size_t at) const;
  /// Whether the line at `at` begins an order, and no stop ends the one above it in the prompt.
  [[nodiscard]] bool begins_order(std::size_t at) const;
  /// Whether the line at `at` begins a remark about the prompt before it, which is a whole one.
  [[nodiscard]] bool is_remark(std::size_t at) const;

  const std::vector<Line>& lines_;
  PromptLayout layout_;
  LineKind form_opener_;   ///< what opens questions in a section of which nothing else is known
  LineKind opener_;        ///< and in the present one
  bool are_labels_below_;  ///< "Optional" in a paragraph of its own is about the question above it
  Numbering numbering_;
  std::string section_, before_section_;
  std::string for_section_;                 ///< the remark about the limits of each question in it
  std::size_t section_begin_ = 0;           ///< its first question
  std::size_t opened_at_ = 0;               ///< the line with which the last question begins
  std::unordered_set<std::string> totals_;  ///< the sections in which a limit of all answers is told
  std::vector<std::string> remarks_;        ///< what was said in it before its first question
  std::string points_title_;                ///< what stands above the next point
  std::ptrdiff_t alternatives_ = 0;         ///< how many of the last questions "OR" stands between
  std::string_view alternative_;            ///< "EITHER" or "OR" right above the next question
  bool is_behind_blank_ = false;            ///< the line before is blank
  bool is_numbered_ = false;                ///< a question with a number was read
  bool had_title_ = true;          ///< the question before had one behind its number; so may the first
  bool is_close_ = false;          ///< the section's title stands right above its first question
  bool is_used_ = false;           ///< a question stands in the section
  const Line* remark_ = nullptr;   ///< the last line of a paragraph of its own behind the question
  std::string* target_ = nullptr;  ///< what the next line goes on with
};

}  // namespace cvbuild::writing
