// Looks at the words around a number of years: of what they are, and whose.
#include "check/years_claim.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "check/word_list.hpp"

namespace cvbuild::checking {

namespace {

/// Between a verb and its number.
constexpr std::array<std::string_view, 14> qualifiers{"over",   "more",    "than",          "about", "around",
                                                      "nearly", "almost",  "approximately", "some",  "at",
                                                      "least",  "roughly", "well",          "a"};
constexpr std::array<std::string_view, 13> having{"have",   "had",  "bring",       "possess",  "offer",
                                                  "gained", "got",  "accumulated", "acquired", "built",
                                                  "hold",   "i've", "i\u2019ve"};
constexpr std::array<std::string_view, 8> with_words{"with",       "having", "bringing", "offering",
                                                     "possessing", "has",    "and",      "of"};
constexpr std::array<std::string_view, 4> first_person{"i", "i've", "i\u2019ve", "my"};
constexpr std::array<std::string_view, 6> being{"i'm", "i\u2019m", "am", "as", "was", "became"};
/// What tells that a noun before "with" is not the CV's owner.
constexpr std::array<std::string_view, 12> others{"the",    "my",      "our",      "his", "her", "their",
                                                  "people", "someone", "somebody", "we",  "who", "they"};

class ClaimFinder {
 public:
  ClaimFinder(const Prose& prose, const ProseBlock& block, const ProseSentence& sentence)
      : prose_(prose), block_(block), first_(sentence.first_word), last_(sentence.last_word) {}

  std::vector<YearsClaim> find() {
    std::vector<YearsClaim> claims;
    for (auto word = first_; word + 1 < last_; ++word) {
      const auto unit = at(word + 1);
      if (unit != "years" && unit != "years'" && unit != "years\u2019") continue;
      const auto years = number_of_years(at(word));
      if (!years || !prose_.words()[word].plain || !is_experience(word + 2)) continue;
      if (is_own(word, !claims.empty())) claims.push_back({*years, word, word + 2, last_});
    }
    return claims;
  }

 private:
  [[nodiscard]] std::string_view at(std::size_t word) const { return prose_.lower(prose_.words()[word]); }

  /// Whether a mark of punctuation stands before the word.
  [[nodiscard]] bool is_parted(std::size_t word) const {
    const auto before = prose_.words()[word - 1].end;
    return prose_.text().substr(before, prose_.words()[word].begin - before).find_first_of(",;:.(") !=
           std::string_view::npos;
  }

  /// "five years' commercial experience", "five years of experience"; not "in five years, experience".
  [[nodiscard]] bool is_experience(std::size_t after) const {
    for (auto word = after; word < std::min(after + 4, last_) && !is_parted(word); ++word)
      if (at(word) == "experience") return true;
    return false;
  }

  [[nodiscard]] bool is_own(std::size_t number, bool follows_own) const {
    auto word = number;
    while (word > first_ && is_one_of(at(word - 1), qualifiers)) --word;
    if (word == first_) return true;
    const auto before = at(word - 1);
    if (before == "my") return true;
    if (follows_own && (is_parted(word) || before == "and" || before == "including")) return true;
    if (is_one_of(before, having)) return has_subject(word - 1);
    return is_one_of(before, with_words) && is_of_writer(word - 1);
  }

  /// "I", or "I also", just before the verb at `verb` or in it.
  [[nodiscard]] bool has_subject(std::size_t verb) const {
    constexpr std::size_t reach = 3;
    for (auto word = verb + 1; word > first_ && verb + 1 - word <= reach; --word)
      if (is_one_of(at(word - 1), first_person)) return at(word - 1) != "my";
    return verb == first_;
  }

  /// "With …" at the begin, "I am an engineer with …"; in a CV what begins without a verb of somebody else.
  [[nodiscard]] bool is_of_writer(std::size_t with) const {
    if (with == first_) return true;
    constexpr std::size_t reach = 10;
    if (with - first_ > reach) return false;
    bool is_self = false;
    for (auto word = first_; word < with; ++word) {
      if (is_one_of(at(word), others)) return false;
      const bool copula = is_one_of(at(word), being);
      is_self = is_self || (copula && (at(word) != "am" || (word > first_ && at(word - 1) == "i")));
    }
    const bool is_summary = block_.owner == TextOwner::cv && !is_one_of(at(first_), first_person);
    return is_self || is_summary;
  }

  const Prose& prose_;
  const ProseBlock& block_;
  std::size_t first_, last_;
};

}  // namespace

std::optional<std::int32_t> number_of_years(std::string_view word) {
  static constexpr std::string_view names[] = {"one",   "two",   "three", "four", "five",   "six",
                                               "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
  for (std::size_t index = 0; index < std::size(names); ++index)
    if (word == names[index]) return static_cast<std::int32_t>(index) + 1;
  if (word == "fifteen") return 15;
  if (word == "twenty") return 20;
  if (word == "thirty") return 30;
  if (word.ends_with('+')) word.remove_suffix(1);
  std::int32_t years = 0;
  const auto* end = word.data() + word.size();
  if (word.empty() || word.size() > 2 || std::from_chars(word.data(), end, years).ptr != end) return {};
  return years;
}

std::vector<YearsClaim> years_claims(const Prose& prose, const ProseBlock& block,
                                     const ProseSentence& sentence) {
  return ClaimFinder(prose, block, sentence).find();
}

}  // namespace cvbuild::checking
