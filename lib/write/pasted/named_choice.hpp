// What a pasted form lets one choose among by numbers or letters: "Answer either question 1 or question 2."
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "write/pasted/lines.hpp"
#include "write/pasted/reader.hpp"

namespace cvbuild::writing {

/// One of the questions with these signs, in lower case, is to be answered.
struct NamedChoice {
  std::vector<std::string> signs;
  std::string_view words;  ///< what says so; a view of what was pasted
};

/// Takes the lines that say so out of `lines`.
[[nodiscard]] std::vector<NamedChoice> take_named_choices(std::vector<Line>& lines);
/// Makes choices of them in `form`; the words of one whose questions are not there stay beside the questions.
void add_named_choices(const std::vector<NamedChoice>& named, PastedForm& form);

}  // namespace cvbuild::writing
