// What tells who the applicant is, and where a text says it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <cvbuild/model/cv.hpp>

#include "check/phone_number.hpp"

namespace cvbuild::checking {

/// Where a text identifies the applicant.
struct IdentityMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view what;  ///< "name", "e-mail address", …
  /// Not: a name that is also a word, and no other part of the name beside it; or a part of an East Asian
  /// one.
  bool certain = true;
};

/// The applicant's name parts, e-mail address, telephone number, names on networks, addresses on the web,
/// street and postal code, from the CV. Looks for whole words, case and diacritics apart. Keeps no view of
/// the CV.
class Identity {
 public:
  explicit Identity(const model::Cv& cv);

  /// Whether a text with that word in it may name the applicant. Where no word may, and there is no figure,
  /// find() finds nothing.
  [[nodiscard]] bool may_begin(std::string_view word) const;

  /// Every place of `text` that names the applicant, in order; the parts of one name are one place.
  [[nodiscard]] std::vector<IdentityMatch> find(std::string_view text) const;
  /// The first of them that is certain.
  [[nodiscard]] std::optional<IdentityMatch> find_certain(std::string_view text) const;

 private:
  struct Needle {
    std::string letters;  ///< folded, what follows its first word included
    std::string_view what;
    bool certain = true;           ///< not: a name on a network that may be a word
    bool only_in_address = false;  ///< "jdoe" is told behind '/', '@' or '=' alone: a word may be spelt so
  };
  struct Unparted {
    std::string letters;
    bool certain = true;
  };
  struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string folded;
  };
  struct NameEnd {
    std::size_t last = 0;  ///< past the last word; the first: no name is there
    bool certain = false;
  };
  void add_name(std::string_view name);
  void add_unparted(std::string_view name);
  void add_joined(const std::vector<std::string>& parts);
  void add(std::string_view value, std::string_view what, bool certain = true);
  [[nodiscard]] bool is_telling(std::string_view username) const;
  void add_site(std::string_view url);
  void add_home(const model::Location& home);
  [[nodiscard]] static std::vector<Word> words_of(std::string_view text);
  [[nodiscard]] bool find_phrase(std::string_view text, const Word& word,
                                 std::vector<IdentityMatch>& matches) const;
  [[nodiscard]] NameEnd name_at(std::string_view text, const std::vector<Word>& words,
                                std::size_t first) const;
  void find_unparted(std::string_view text, std::vector<IdentityMatch>& matches) const;
  void find_phone(std::string_view text, std::vector<IdentityMatch>& matches) const;
  void find_encoded(std::string_view text, std::vector<IdentityMatch>& matches) const;
  void find_words(std::string_view text, std::vector<IdentityMatch>& matches) const;
  [[nodiscard]] const std::vector<Needle>* needles_of(std::string_view folded) const;

  std::vector<Unparted> unparted_;  ///< names of scripts that do not part words, the longest first
  std::unordered_map<std::string, bool> names_;  ///< folded part, and whether it is also a word
  std::unordered_map<std::string, std::vector<Needle>> phrases_;  ///< by their first word
  PhoneNumber phone_;
};

/// A word without case and diacritics: "Zoë" and "ZOE" are one.
[[nodiscard]] std::string fold_letters(std::string_view text);

}  // namespace cvbuild::checking
