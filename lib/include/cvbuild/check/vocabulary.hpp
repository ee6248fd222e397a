// Every word of a running text once, with all places where it stands: what a rule finds out about a word, it
// finds out once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <cvbuild/core/misuse.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Words are numbered from 0 in the order in which they first appear, case apart. Its views are those of the
/// text that it was made of.
class Vocabulary {
 public:
  /// A word in lower case, and how often it has come.
  struct Word {
    std::string_view text;    ///< in lower case
    std::uint32_t count = 0;  ///< how often it comes
  };

  Vocabulary() = default;
  /// It moves, and is not copied: a copy of a Prose's would outlive the text that its words are views of.
  /// @{
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;
  Vocabulary(Vocabulary&&) = default;
  Vocabulary& operator=(Vocabulary&&) = default;
  /// @}

  /// Makes room for the words of a text: at most `room`, below 2^32, may come before finish().
  void begin(std::size_t room);
  /// The number of the word, new or known; called once for each word of the text, in order. `lower` must not
  /// be empty.
  [[nodiscard]] std::uint32_t add(std::string_view lower);
  /// Done: from here on there are places.
  void finish();

  /// By their numbers.
  [[nodiscard]] std::span<const Word> words() const& { return words_; }
  /// The number of that word; nothing if it does not come.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view lower) const;
  /// How many words came before each place of that word, rising.
  [[nodiscard]] std::span<const std::uint32_t> places(std::uint32_t word) const& {
    if (word >= first_place_.size()) [[unlikely]]
      misused("Vocabulary::places: there is no word of that number, or finish() was not called");
    return std::span(places_).subspan(first_place_[word], words_[word].count);
  }
  /// The numbers of the words that begin with that byte, rising.
  [[nodiscard]] std::span<const std::uint32_t> beginning_with(char byte) const& {
    const auto first = static_cast<unsigned char>(byte);
    return std::span(by_first_).subspan(first_of_[first], first_of_[first + 1U] - first_of_[first]);
  }

  std::span<const Word> words() const&& = delete;
  std::span<const std::uint32_t> places(std::uint32_t word) const&& = delete;
  std::span<const std::uint32_t> beginning_with(char byte) const&& = delete;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t next = 0;  ///< past the word's number; 0: free
  };
  [[nodiscard]] std::size_t slot_of(std::string_view lower, std::uint32_t hash) const;

  std::size_t room_ = 0;  ///< how many words may still come
  std::vector<Word> words_;
  std::vector<std::uint32_t> sequence_;     ///< numbers, in the order of the text
  std::vector<Slot> slots_;                 ///< by hash
  std::vector<std::uint32_t> places_;       ///< all words' places, word by word
  std::vector<std::uint32_t> first_place_;  ///< by word
  std::vector<std::uint32_t> by_first_;     ///< numbers, by their first byte
  std::array<std::uint32_t, 257> first_of_{};
};

}  // namespace cvbuild
#pragma GCC visibility pop
