// Which way texts go, and text from right to left in pieces: Word is told of each run which way it goes.
#pragma once

#include <cstddef>
#include <string_view>

namespace cvbuild::emitters {

/// Whether there is a letter in it that has a direction.
[[nodiscard]] bool has_letters(std::string_view text);
/// Whether there is a letter in it that is written from right to left.
[[nodiscard]] bool has_right_to_left(std::string_view text);

/// Whether it is a text from left to right whose signs would land on its other side among words from right to
/// left: "C++", "B.Sc.".
[[nodiscard]] bool needs_isolation(std::string_view text);

/// Offsets into a text.
struct Part {
  std::size_t begin = 0, end = 0;
};

/// The first part of a text that runs from right to left: from the first such letter to the last one before
/// any other letter or digit. Empty if there is none.
[[nodiscard]] Part rightwards_part(std::string_view text);

/// Cuts text that stands among words from right to left. A piece from left to right begins and ends with a
/// letter of such a script, or with digits and signs that stick to one (`C++`, `ISO 9001`); all else goes
/// with the text.
class DirectionSplitter {
 public:
  struct Piece {
    std::string_view text;
    bool right_to_left = true;
  };
  explicit DirectionSplitter(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool done() const { return rest_.empty(); }
  Piece next();

 private:
  std::string_view rest_;
};

}  // namespace cvbuild::emitters
