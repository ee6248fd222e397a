// The table of questions and the states of their asks, for a terminal.
#pragma once

#include <string>

#include <cvbuild/check/check.hpp>

#include "report/style.hpp"

namespace cvbuild::reports {

/// Whether a question that counts is not complete, or a limit is broken.
[[nodiscard]] bool is_open(const Coverage& coverage);

/// Question, words against limit, and its asks by state, in 80 columns at most (but for longer ids).
[[nodiscard]] std::string table(const Coverage& coverage, const Style& style);

/// A line for each ask that is waived, with its reason.
[[nodiscard]] std::string waived_lines(const Coverage& coverage);

}  // namespace cvbuild::reports
