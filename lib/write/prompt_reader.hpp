// Pasted prompts, read line by line.
#pragma once

#include <string>
#include <vector>

#include "write/prompt_lines.hpp"

namespace cvbuild::writing {

/// A question of a pasted form.
struct Prompt {
  std::string section, prompt, help;
  std::vector<std::string> points;
  bool is_doubtful = false;  ///< by its words it asks nothing
};

struct PastedForm {
  std::vector<Prompt> prompts;
  std::vector<std::string> intro;  ///< what belongs to no question
};

[[nodiscard]] PastedForm read_prompts(const std::vector<Line>& lines);

}  // namespace cvbuild::writing
