// Tells remarks from questions where paragraphs are questions.
#pragma once

#include <string>
#include <vector>

#include "write/pasted/reader.hpp"

namespace cvbuild::writing {

/// Where paragraphs are questions, a sentence that asks nothing is a remark: it goes with the question
/// before it, or into `intro`. A few words alone, or a paragraph with a limit of its own, may be a question
/// by name; that is left to whoever edits the form.
void set_apart_remarks(std::vector<Prompt>& prompts, std::vector<std::string>& intro);

}  // namespace cvbuild::writing
