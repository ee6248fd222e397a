// A form made of prompts that somebody pasted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// A form and what is in it.
struct PromptForm {
  std::string text;           ///< a form.yaml, to be edited; empty: there is no prompt
  std::size_t questions = 0;  ///< how many it has
  std::size_t asks = 0;       ///< how many they have together
};

/// Numbered prompts ("1.", "1.2", "Q2:", "Question 3)", "Prompt 4.") are questions, and points, letters
/// ("a)", "(ii)") and numbers of another kind below one are its asks; without numbers each point or letter
/// that stands below no question, and without those each paragraph is a question. So is a paragraph between
/// them that ends in a question, or asks and has a limit of its own. Headings ("# …", and short titles
/// directly before a prompt or behind its number) are sections; other paragraphs are what the form says
/// beside the prompt. Limits that are spoken of become limits, "(optional)" is `required: false`, "Answer one
/// of the following" is a choice, parts of a question that have limits of their own are questions,
/// and each prompt is split into its asks. Every word of `pasted` is in the form, and marks of bold words are
/// not. It must be UTF-8.
[[nodiscard]] PromptForm form_of_prompts(TextArgument pasted);

}  // namespace cvbuild
#pragma GCC visibility pop
