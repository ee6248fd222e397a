// Pasted tables of questions, as lines.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::writing {

/// `pasted`, of which each row of a table of questions, with tabs or bars between its cells, is a paragraph:
/// the question, and below it what the other cells say, with the heads of their columns: "Word limit: 300".
[[nodiscard]] std::string without_tables(std::string_view pasted);

}  // namespace cvbuild::writing
