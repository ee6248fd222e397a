// What is told of the lines of a pasted form by those around them, before they are read as questions.
#pragma once

#include <string_view>
#include <vector>

#include "write/pasted/lines.hpp"
#include "write/pasted/named_choice.hpp"

namespace cvbuild::writing {

struct PreparedLines {
  std::vector<Line> lines;
  std::vector<std::string_view> asides;  ///< what belongs to the page or letter: "Submit", "Dear applicant,"
  std::vector<std::string_view> optional_numbers;  ///< of "Question 2 is optional."
  std::vector<NamedChoice> named_choices;
  bool is_starred = false;  ///< it says that a star marks what must be answered
};

/// Numbers without marks that go on, letters like "A.", fields, what belongs to no question, questions
/// without an empty line between them, and limits that stand above their questions. Linear.
[[nodiscard]] PreparedLines prepared(std::vector<Line> lines);

}  // namespace cvbuild::writing
