// Walks both lines from one common end of words to the next.
#include "inspect/word_breaks.hpp"

#include <algorithm>

#include "inspect/fold.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

bool is_letter_lead(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return (lead >= 'a' && lead <= 'z') || (lead >= 'A' && lead <= 'Z') || (lead >= 0xC3 && lead < 0xE0);
}

/// Whether letters stand on both sides of `at`.
bool is_between_letters(std::string_view key, std::size_t at) {
  if (at == 0 || at >= key.size()) return false;
  auto before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(key[before]) & 0xC0U) == 0x80U) --before;
  return is_letter_lead(key[before]) && is_letter_lead(key[at]);
}

/// The words of one line, by where they end in its key.
class Side {
 public:
  explicit Side(std::string_view rest) : rest_(rest) {}

  /// Takes the next word; false: there is none.
  bool take() {
    if (rest_.empty()) return false;
    const auto word = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(std::min(rest_.size(), word.size() + 1));
    end += key_of(word).size();
    words.append(words.empty() ? "" : " ").append(word);
    return true;
  }

  std::size_t end = 0;
  std::string words;  ///< since the last common end

 private:
  std::string_view rest_;
};

}  // namespace

std::vector<WordBreak> word_breaks(std::string_view wanted, std::string_view found) {
  std::vector<WordBreak> breaks;
  if (wanted == found) return breaks;
  const auto key = key_of(wanted);
  Side left(wanted), right(found);
  bool differs = false;
  for (;;) {
    if (left.end == right.end) {
      if (differs) breaks.push_back({left.words, right.words});
      differs = false;
      left.words.clear();
      right.words.clear();
      if (!left.take() || !right.take()) return breaks;
    } else {
      auto& behind = left.end < right.end ? left : right;
      differs = differs || is_between_letters(key, behind.end);
      if (!behind.take()) return breaks;
    }
  }
}

}  // namespace cvbuild::inspect
