// Compares phrases as a reader does: case, plurals, verb endings and hyphens apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/check/prose.hpp>

namespace cvbuild::checking {

/// An English word without its ending: "services" and "service", "developed" and "developing" have one stem.
/// `word` is in lower case; the result is a view of its beginning.
[[nodiscard]] std::string_view stem(std::string_view word);

/// Whether a word says too little to tell one ask from another: "the", "your", "experience". In lower case.
[[nodiscard]] bool is_generic(std::string_view word);

/// A phrase to be looked for. "DevOps" finds "dev-ops", "open source" finds "open-source".
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
  /// The byte that it begins with, in lower case; it must not be empty.
  [[nodiscard]] char first_byte() const { return letters_[0]; }

 private:
  std::string letters_;  ///< its words in lower case, joined
};

/// The words of a phrase that are not generic, in lower case.
[[nodiscard]] std::vector<std::string> key_words(std::string_view phrase);

}  // namespace cvbuild::checking
