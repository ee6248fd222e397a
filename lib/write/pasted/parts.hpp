// Tells questions that stand as parts of another from what one answer must cover.
#pragma once

#include <vector>

#include "write/pasted/reader.hpp"

namespace cvbuild::writing {

/// Parts with limits of their own are questions, "1. The project (a) Your aim? (90 words) (b) …", and what
/// they stand below is their section. Where it lets choose among them, that joins `choices`.
void set_parts_apart(std::vector<Prompt>& prompts, std::vector<Choice>& choices);

}  // namespace cvbuild::writing
