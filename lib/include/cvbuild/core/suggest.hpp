// "Did you mean …?": the nearest of the words that would have been right.
#pragma once

#include <span>
#include <string>
#include <string_view>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// The number of single-letter edits (insert, delete, change, swap of neighbours) between two words, at most
/// `limit` + 1.
[[nodiscard]] unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit);

/// The candidate nearest to `word`: within one edit up to five letters, two beyond, letter case apart; empty
/// if there is none. Of equally near ones, the first. Only the first 500 are compared.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "did you mean 'x'?", or empty.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

/// "did you mean 'x'?", or up to 20 of the words in a list behind `intro`.
[[nodiscard]] std::string suggest_or_list(std::string_view word, std::span<const std::string_view> words,
                                          std::string_view intro);

}  // namespace cvbuild
#pragma GCC visibility pop
