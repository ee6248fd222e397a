// What a form's prompt asks, read from its words (English, German, French): the parts that an answer has
// to cover, and limits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/model/form.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// Whether a word says too little to tell one ask from another: "the", "your", "experience". In lower case.
[[nodiscard]] bool is_generic(std::string_view word);

/// The parts of a prompt, as views of it without their punctuation: a clause for each question in it and each
/// sentence that tells what to do ("Describe …"), and more where one joins several with ';', "and why", "and
/// explain", or as a list of three or more. `asked` are those of questions, `told` those of other sentences.
struct Clauses {
  /// In the order of the prompt.
  /// @{
  std::vector<std::string_view> asked, told;
  /// @}
};
/// Cuts `prompt`, of which the result has views. Linear, but where brackets of a sentence close that never
/// open.
[[nodiscard]] Clauses clauses_of(std::string_view prompt);

/// Whether it has a question, or a sentence that tells what to do.
[[nodiscard]] bool asks_something(std::string_view text);

/// The limits that a text speaks of: "(max. 300 words)", "250-650 words", "Word limit: 250", "up to 2,000
/// characters", "at least 100 words"; units in some other languages too. Spans are unknown.
[[nodiscard]] std::vector<Limit> limits_in(std::string_view text);
/// Whether `text` tells a limit and nothing else: "Maximum 300 words."
[[nodiscard]] bool is_only_limit(std::string_view text);
/// `text` without the brackets that tell a limit: "Why us? (max. 300 words)" is "Why us? ".
[[nodiscard]] std::string without_limits(std::string_view text);

}  // namespace cvbuild::model
#pragma GCC visibility pop
