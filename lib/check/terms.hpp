// Compares phrases as a reader does: case, plurals, verb endings and hyphens apart.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/check/prose.hpp>

namespace cvbuild::checking {

/// An English word without its ending: "services" and "service", "developed" and "developing" have one stem.
/// `word` is in lower case; the result is a view of its beginning.
[[nodiscard]] std::string_view stem(std::string_view word);

/// A phrase to be looked for. "DevOps" finds "dev-ops", "open source" finds "open-source"; where the script
/// parts no words, it may stand within one.
class Term {
 public:
  explicit Term(std::string_view phrase);

  /// The index of the first word of words[first, last) where the phrase begins; nothing if it is not there,
  /// or has no word of its own.
  [[nodiscard]] std::optional<std::size_t> find(const Prose& prose, std::size_t first,
                                                std::size_t last) const;
  /// Whether it begins with that word, and ends before `last`.
  [[nodiscard]] bool begins_at(const Prose& prose, std::size_t word, std::size_t last) const;
  [[nodiscard]] bool empty() const { return letters_.empty(); }

  /// Calls `use` with each word where the phrase begins inside one block, until it returns true; whether it
  /// did. The words come one spelling after the other. Costs what the words with that first letter cost, not
  /// the text.
  template <class Use>
  bool any_place(const Prose& prose, const Use& use) const {
    if (empty()) return false;
    const auto& vocabulary = prose.vocabulary();
    for (const auto number : candidates(vocabulary)) {
      const auto fit = fit_of(vocabulary.words()[number].text);
      if (fit == Fit::none) continue;
      for (const auto place : vocabulary.places(number))
        if ((fit == Fit::whole || begins_at(prose, place, prose.block_of(place).last_word)) && use(place))
          return true;
    }
    return false;
  }

 private:
  /// Whether a word is the phrase, or may begin it.
  enum class Fit : std::uint8_t { none, begins, whole };
  [[nodiscard]] Fit fit_of(std::string_view word) const;
  /// The words among which it can begin: by their first letters, where the script parts words.
  [[nodiscard]] std::span<const std::uint32_t> candidates(const Vocabulary& vocabulary) const;

  std::string letters_;       ///< its words in lower case, joined, with straight apostrophes
  bool is_unparted_ = false;  ///< of a script that parts no words
};

/// The words of a phrase that are not generic, in lower case.
[[nodiscard]] std::vector<std::string> key_words(std::string_view phrase);

}  // namespace cvbuild::checking
