// Words that are parted or joined in a line that has the right letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cvbuild::inline v0::inspect {

/// Words in a row as they should be and as they are.
struct WordBreak {
  std::string wanted;
  std::string found;
};

/// Of two lines with one key_of(): where white space stands between letters in one of them alone. Letters of
/// scripts without blanks (three bytes and more in UTF-8) are passed over.
[[nodiscard]] std::vector<WordBreak> word_breaks(std::string_view wanted, std::string_view found);

}  // namespace cvbuild::inspect
