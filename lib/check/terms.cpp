// Folds phrases and looks for them in running text.
#include "check/terms.hpp"

#include <cvbuild/model/prompt.hpp>

#include "check/prose_cutting.hpp"
#include "check/unparted.hpp"
#include "core/ascii.hpp"

namespace cvbuild::checking {

namespace {

constexpr std::string_view curly = "\u2019";

/// With straight apostrophes: forms are typed with them, and text processors make curly ones.
std::string straight(std::string_view text) {
  std::string plain(text);
  for (auto at = plain.find(curly); at != std::string::npos; at = plain.find(curly, at))
    plain.replace(at, curly.size(), "'");
  return plain;
}

/// "expériences" in "expériences professionnelles".
std::string_view without_plural(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
  return word;
}

std::vector<ProseWord> words_of(std::string_view text) {
  std::vector<ProseWord> words;
  cut_words(text, 0, words);
  return words;
}

}  // namespace

std::string_view stem(std::string_view word) {
  const auto drop = [&word](std::string_view ending, std::size_t at_least) {
    if (word.size() < at_least + ending.size() || !word.ends_with(ending)) return false;
    word.remove_suffix(ending.size());
    return true;
  };
  drop("'s", 1) || drop("\xE2\x80\x99s", 1);
  if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return word;
  drop("ing", 4) || drop("ed", 3) || drop("ies", 2) || drop("es", 2) || drop("s", 3);
  drop("e", 2) || drop("y", 2);
  return word;
}

Term::Term(std::string_view phrase) : is_unparted_(is_unparted(phrase)) {
  const auto lower = detail::ascii_lower(phrase);
  for (const auto& word : words_of(lower)) letters_.append(lower, word.begin, word.end - word.begin);
  if (letters_.find(curly) != std::string::npos) letters_ = straight(letters_);
}

std::optional<std::size_t> Term::find(const Prose& prose, std::size_t first, std::size_t last) const {
  for (auto word = first; !empty() && word < last; ++word)
    if (begins_at(prose, word, last)) return word;
  return std::nullopt;
}

bool Term::begins_at(const Prose& prose, std::size_t word, std::size_t last) const {
  std::string_view rest = letters_;
  std::string plain;
  for (; word < last; ++word) {
    auto found = prose.lower(prose.words()[word]);
    if (is_unparted_) return found.find(rest) != std::string_view::npos;
    if (found[0] != rest[0]) return false;
    if (found.find(curly) != std::string_view::npos) found = plain = straight(found);
    if (stem(found) == stem(rest)) return true;
    if (!rest.starts_with(found)) found = without_plural(found);
    if (found.size() >= rest.size() || !rest.starts_with(found)) return false;
    rest.remove_prefix(found.size());
  }
  return false;
}

Term::Fit Term::fit_of(std::string_view word) const {
  if (is_unparted_) return word.find(letters_) != std::string_view::npos ? Fit::whole : Fit::none;
  if (word.size() > 1 && letters_.size() > 1 && word[1] != letters_[1] && word[1] != '\'' &&
      word[1] != curly[0] && letters_[1] != '\'')
    return Fit::none;
  std::string plain;
  if (word.find(curly) != std::string_view::npos) word = plain = straight(word);
  if (stem(word) == stem(letters_)) return Fit::whole;
  const auto begin = std::string_view(letters_);
  return word.size() < begin.size() && (begin.starts_with(word) || begin.starts_with(without_plural(word)))
             ? Fit::begins
             : Fit::none;
}

std::span<const std::uint32_t> Term::candidates(const Vocabulary& vocabulary) const {
  if (!is_unparted_) return vocabulary.beginning_with(letters_[0]);
  return {vocabulary.beginning_with('\0').data(), vocabulary.words().size()};  // from the first byte on: all
}

std::vector<std::string> key_words(std::string_view phrase) {
  std::vector<std::string> keys;
  const auto lower = detail::ascii_lower(phrase);
  for (const auto& word : words_of(lower)) {
    const auto text = std::string_view(lower).substr(word.begin, word.end - word.begin);
    if (!model::is_generic(text)) keys.emplace_back(text);
  }
  return keys;
}

}  // namespace cvbuild::checking
