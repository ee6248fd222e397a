// What stands before a place of a sentence, kept while the place moves on: to count it anew at each would
// take the square of the sentence's length.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "model/prompt_words.hpp"

namespace cvbuild::inline v0::model {

class PassedWords {
 public:
  explicit PassedWords(std::string_view sentence) : sentence_(sentence) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool is_at_end() const { return at_ >= sentence_.size(); }
  [[nodiscard]] std::string_view rest() const { return sentence_.substr(at_); }
  /// Behind where it begins, up to where it is.
  [[nodiscard]] std::string_view text() const {
    return sentence_.substr(from_.begin, at_ > from_.begin ? at_ - from_.begin : 0);
  }
  /// Everything behind where it begins.
  [[nodiscard]] std::string_view all() const { return sentence_.substr(from_.begin); }

  /// A byte further; the place must not be at the end.
  void next() {
    const char byte = sentence_[at_++];
    if (byte == '(') ++depth_;
    if (byte == ')') --depth_;
    if (byte != ' ') return;
    ++blanks_;
    for (std::size_t i = 0; i < last_.size(); ++i)
      if (const auto size = behind_blank(first_word(relative_words[i]))) last_[i] = at_ - size;
  }
  void begin_here() { from_ = {at_, blanks_, depth_}; }
  /// Begins where `other` does.
  void begin_as(const PassedWords& other) { from_ = other.from_; }

  /// Whether some words stand there: a clause, and not "how" of "how and when".
  [[nodiscard]] bool is_clause() const { return blanks_ >= from_.blanks + 2; }
  /// "your group (who you are, what you do": what stands behind is no question of its own.
  [[nodiscard]] bool is_within_brackets() const { return depth_ > from_.depth; }
  /// Whether one of relative_words begins `behind`, and its first word stands there too.
  [[nodiscard]] bool has_relative(std::string_view behind) const {
    for (std::size_t i = 0; i < last_.size(); ++i)
      if (behind.starts_with(relative_words[i]) && last_[i] != none && last_[i] >= from_.begin) return true;
    return false;
  }

 private:
  static constexpr auto none = std::string_view::npos;
  static constexpr std::array<std::size_t, std::size(relative_words)> nowhere() {
    std::array<std::size_t, std::size(relative_words)> places{};
    places.fill(none);
    return places;
  }
  static constexpr std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find(' ') + 1);
  }
  /// How long `word` is with the blank before it, if both have just been passed; else 0.
  [[nodiscard]] std::size_t behind_blank(std::string_view word) const {
    const auto passed = sentence_.substr(0, at_);
    const auto size = word.size() + 1;
    return passed.ends_with(word) && passed.size() >= size && passed[at_ - size] == ' ' ? size : 0;
  }

  struct Begin {
    std::size_t begin = 0, blanks = 0;
    std::ptrdiff_t depth = 0;
  };

  std::string_view sentence_;
  std::size_t at_ = 0, blanks_ = 0;
  std::ptrdiff_t depth_ = 0;
  Begin from_;
  std::array<std::size_t, std::size(relative_words)> last_ = nowhere();  ///< where each was passed last
};

}  // namespace cvbuild::inline v0::model
