// Pasted prompts as lines, each with what its mark says that it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cvbuild::writing {

enum class LineKind : std::uint8_t { blank, heading, number, letter, point, text };

/// A blank line has text if it says what a star means. "1.", "Q3:" and "A1." are numbers; "a)", "(iv)" and
/// "(2)" are letters.
struct Line {
  LineKind kind = LineKind::text;
  std::string_view text;    ///< without its mark
  std::string_view sign;    ///< of a number or letter: "12", "b", "iv"
  std::string style{};      ///< how a number or letter is set: lines of one list have one style
  std::string_view mark{};  ///< of a number or letter, as it stands there: "(b)"
  bool is_field = false;    ///< it names what is to be filled in: "Organisation name"
};

[[nodiscard]] std::vector<Line> lines_of(std::string_view pasted);

/// `pasted` without the marks of bold words: "**1. Why?** (300 words)" is "1. Why? (300 words)".
[[nodiscard]] std::string without_bold(std::string_view pasted);
/// That, and one blank for the many between words that a PDF gives.
[[nodiscard]] std::string plain_text(std::string_view pasted);

}  // namespace cvbuild::writing
