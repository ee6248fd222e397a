// Compares the text of pages, where lines end anywhere, with the lines that should be there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/expected.hpp"

namespace cvbuild::inline v0::inspect {

/// What the pages lack of an expected line.
struct MissingWords {
  std::size_t line = 0;    ///< of the expected ones
  std::string words;       ///< those that are not there
  bool elsewhere = false;  ///< they stand in another place
};

/// A word that stands there in pieces.
struct TornWord {
  std::size_t line = 0;  ///< of the expected ones
  std::string word;
  std::string pieces;
};

struct PageComparison {
  std::vector<MissingWords> missing;
  std::vector<TornWord> torn;
  std::vector<std::string> surplus;  ///< words that stand there and are not expected
};

/// What pages add of themselves is no surplus: numbers of pages, signs of lists, heads that run, rows of a
/// table's head again. `running` are texts of which heads and feet are made. Lines in a script that is
/// written from right to left are passed over: who takes text out of pages orders it by guess.
[[nodiscard]] PageComparison compare_pages(const std::vector<ExpectedLine>& expected,
                                           const std::vector<std::string>& lines,
                                           const std::vector<std::string_view>& running);

/// Whether there is a letter of such a script in it (Unicode's blocks from Hebrew to Arabic Extended, and the
/// planes' ancient ones).
[[nodiscard]] bool has_right_to_left(std::string_view text);

}  // namespace cvbuild::inspect
