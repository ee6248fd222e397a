// What says that only some of the questions below it are to be answered.
#pragma once

#include <cstddef>
#include <string_view>

namespace cvbuild::writing {

/// "Answer ONE of the following two questions:".
struct Choice {
  std::size_t count = 0;               ///< how many are to be answered; 0: it is no choice
  std::size_t offered = 0;             ///< how many there are to choose from; 0: it does not say
  std::string_view bound = "exactly";  ///< or "at-least", "at-most"
  bool is_of_above = false;            ///< it is among those above: "two of the above questions"
};

/// What a sentence of `text` lets choose, if it says that, and nothing else but limits.
[[nodiscard]] Choice choice_in(std::string_view text);
/// What one of `offered` parts of a question lets choose: "Choose up to two and explain why", whatever
/// follows.
[[nodiscard]] Choice choice_among_parts(std::string_view text, std::size_t offered);
/// What the brackets of a title do: "Section B (answer one question)".
[[nodiscard]] Choice choice_in_title(std::string_view title);

}  // namespace cvbuild::writing
