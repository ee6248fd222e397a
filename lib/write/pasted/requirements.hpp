// Numbered requirements below the one question that asks for all of them.
#pragma once

#include <string_view>
#include <vector>

#include "write/pasted/reader.hpp"

namespace cvbuild::writing {

/// "Why us? Cover:" asks, and what is numbered below it are parts of the answer.
[[nodiscard]] bool asks_and_lists(std::string_view paragraph);

/// "Explain how you meet each of the requirements below. (2 pages)" above "1. …", "2. …" that ask nothing and
/// have no limits: they become its points, and so its asks, where each was read as a question.
void gather_requirements(std::vector<Prompt>& prompts);

}  // namespace cvbuild::writing
