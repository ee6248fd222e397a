// Pasted prompts, read line by line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "write/pasted/choice.hpp"
#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// One of a list below a question.
struct Point {
  std::string_view mark;  ///< "(b)", or nothing; a view of what was pasted
  std::string text;
  std::string title{};  ///< what stands above this one and those behind it: "Desirable criteria"
};

/// A question of a pasted form.
struct Prompt {
  std::string section, prompt, help;
  std::string for_all{};        ///< a remark about the limits of each question in the section
  std::string unclear_limit{};  ///< said above it and others, and not whether it is that of each
  std::vector<Point> points;
  std::vector<std::size_t> orders{};  ///< where in it a line begins an order, and the one above has no stop
  std::string_view number{};          ///< "2" of "Q2.", "A" of "A."; a view of what was pasted
  bool is_starred = false;            ///< a star stands before its number
  bool is_doubtful = false;           ///< by its words it asks nothing
  bool may_be_left = false;           ///< what stands above it says that it is optional
  bool is_field = false;              ///< it only names what is to be filled in
  std::size_t choice = 0;             ///< the number of the choice that it belongs to, from 1 on; 0: none
};

struct PastedForm {
  std::vector<Prompt> prompts;
  std::vector<std::string> intro;  ///< what belongs to no question
  std::string for_all;             ///< the remark in it about the limits of every question
  std::string total;               ///< what is said of the limits of all answers together
  std::vector<Choice> choices;     ///< how many questions of each are to be answered
};

[[nodiscard]] PastedForm read_prompts(const std::vector<Line>& lines);

}  // namespace cvbuild::writing
