// Names that are not spelt as their owners, or the author's own list, spell them.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/allowed_place.hpp"
#include "check/brands.hpp"
#include "check/word_places.hpp"

namespace cvbuild::rules {

namespace {

using checking::Brand;

/// The places of one wrong spelling.
struct Misspelling {
  std::string_view written;
  std::string_view wanted;
  std::string_view whose;
  std::vector<Span> places;
  std::vector<Edit> edits;
  bool tells = false;  ///< term-variant compares it
};

class TermSearch {
 public:
  TermSearch(const Prose& prose, const Application::Data& data)
      : prose_(prose), data_(data), variants_are_told_(!is_off(data, "term-variant")) {
    for (const auto& brand : checking::brands)
      first_[static_cast<unsigned char>(brand.letters[0])] |= brand_bit;
    for (const auto& term : data.terms)
      for (const auto& other : term.instead_of)
        if (!other.value.empty()) {
          owners_.push_back({other.value, term.term.value});
          first_[static_cast<unsigned char>(lower(other.value[0]))] |= owner_bit;
        }
  }

  void run(Diagnostics& findings, const RuleInfo& info) {
    const auto words = prose_.vocabulary().words();
    for (std::uint32_t number = 0; number < words.size(); ++number)
      if (const auto kinds = kinds_of(words[number].text); kinds != 0)
        for (const auto place : prose_.vocabulary().places(number)) look_at(place, kinds);
    // Where both spellings stand, term-variant says so, unless it is switched off; what is allowed here
    // stays.
    for (auto& [key, found] : found_) {
      if (variants_are_told_ && found.tells && right_.count(found.wanted) != 0) {
        found.edits.clear();
        std::erase_if(found.places, [&](Span place) { return !checking::is_allowed(data_, info.id, place); });
      }
      if (!found.places.empty()) report(found, info, findings);
    }
  }

 private:
  static constexpr unsigned char brand_bit = 1, pair_bit = 2, owner_bit = 4;
  struct Owner {
    std::string_view written, wanted;
  };

  static bool is_off(const Application::Data& data, std::string_view rule) {
    return std::any_of(data.grades.begin(), data.grades.end(), [rule](const model::Grade& grade) {
      return grade.rule.value == rule && !grade.severity;
    });
  }

  static char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }

  /// What a word may be: a name, the first half of one, or what the author's list names.
  [[nodiscard]] unsigned char kinds_of(std::string_view word) const {
    const auto first = first_[static_cast<unsigned char>(word[0])];
    unsigned char kinds = first & owner_bit;
    if ((first & brand_bit) == 0) return kinds;
    const auto* brand = checking::first_brand_from(word);
    for (; brand != std::end(checking::brands) && brand->letters.starts_with(word); ++brand)
      kinds |= brand->letters.size() == word.size() ? brand_bit : pair_bit;
    return kinds;
  }

  void look_at(std::uint32_t place, unsigned char kinds) {
    const auto& word = prose_.words()[place];
    if (!word.plain || checking::in_address(prose_, word)) return;
    if ((kinds & owner_bit) != 0 && look_for_owner(word)) return;
    if ((kinds & (brand_bit | pair_bit)) == 0) return;
    const auto& block = prose_.block_of(place);
    // "Es-Lint" and "Type script" are two words.
    if ((kinds & pair_bit) != 0 && place + 1 < block.last_word)
      if (const auto& next = prose_.words()[place + 1]; next.begin == word.end + 1 && next.plain)
        look_for_brand(block, word.begin, next.end);
    if ((kinds & brand_bit) != 0) look_for_brand(block, word.begin, word.end);
  }

  bool look_for_owner(const ProseWord& word) {
    for (const auto& owner : owners_) {
      const auto end = word.begin + owner.written.size();
      if (prose_.text().substr(word.begin, owner.written.size()) != owner.written) continue;
      if (end < word.end || (end > word.end && !ends_word(end))) continue;
      add(word.begin, static_cast<std::uint32_t>(end), owner.wanted,
          "as the list in application.yaml has it");
      return true;
    }
    return false;
  }
  [[nodiscard]] bool ends_word(std::size_t end) const {
    const auto words = prose_.words();
    const auto next = std::partition_point(words.begin(), words.end(),
                                           [&](const ProseWord& word) { return word.end < end; });
    return next == words.end() || next->end == end || next->begin >= end;
  }

  void look_for_brand(const ProseBlock& block, std::uint32_t begin, std::uint32_t end) {
    letters_.clear();
    for (auto at = begin; at < end; ++at)
      if (const char byte = prose_.lower()[at]; byte != ' ' && byte != '-' && byte != '.') letters_ += byte;
    const auto* brand = checking::find_brand(letters_);
    if (brand == nullptr) return;
    const auto written = prose_.text().substr(begin, end - begin);
    const bool tells = checking::tells_spelling(prose_, block, {begin, end});
    if (written == brand->name && tells) right_.insert(written);
    if (is_right(*brand, written) || is_part_of_slug(begin, end)) return;
    auto& found = add(begin, end, brand->name, "as its owners spell it");
    found.tells = found.tells || (tells && checking::names_something(brand->name));
  }

  /// "typescript-eslint", "python-gitlab": in the name of a package, a brand is written as the package is.
  [[nodiscard]] bool is_part_of_slug(std::size_t begin, std::size_t end) const {
    const auto text = prose_.text();
    const auto is_small = [text](std::size_t at) {
      return at < text.size() && text[at] >= 'a' && text[at] <= 'z';
    };
    const bool is_joined = (end + 1 < text.size() && text[end] == '-' && is_small(end + 1)) ||
                           (begin > 1 && text[begin - 1] == '-' && is_small(begin - 2));
    return is_joined && std::none_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                     text.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](char byte) { return byte >= 'A' && byte <= 'Z'; });
  }

  /// What is shouted says nothing; nor does a lower case that the name may have.
  static bool is_right(const Brand& brand, std::string_view written) {
    if (written == brand.name) return true;
    const bool shouted = checking::is_all_capitals(written);
    const bool lower_case =
        std::none_of(written.begin(), written.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    const bool slug = lower_case && written.find('-') != std::string_view::npos;  // node-js
    // A library is "linked in", a "fast API" is fast, one has a degree "in Design", and leads a Sales Force.
    const bool words = written.find(' ') != std::string_view::npos &&
                       brand.name.find(' ') == std::string_view::npos &&
                       (lower_case || brand.lower_case || brand.letters == "fastapi" ||
                        (written[0] >= 'a' && written[0] <= 'z') || brand.letters == "indesign");
    return shouted || slug || words || (brand.lower_case && lower_case);
  }

  Misspelling& add(std::uint32_t begin, std::uint32_t end, std::string_view wanted, std::string_view whose) {
    const auto written = prose_.text().substr(begin, end - begin);
    auto& found = found_[written];
    if (found.places.empty()) found = {written, wanted, whose, {}, {}, false};
    found.places.push_back(prose_.span(begin, end));
    const auto place = prose_.exact_span(begin, end);
    // Two words may be two words: "a Java script engine" is mended by a reader.
    if (place.known() && written.find(' ') == std::string_view::npos)
      found.edits.push_back({place, std::string(wanted)});
    return found;
  }

  static void report(const Misspelling& found, const RuleInfo& info, Diagnostics& findings) {
    auto& finding = findings.report(info, found.places.front(),
                                    concat({"'", found.written, "' is spelt '", found.wanted, "'"}),
                                    concat({"write '", found.wanted, "', ", found.whose}));
    finding.fix = found.edits;
    stand_for(finding, {found.places.begin() + 1, found.places.end()});
  }

  const Prose& prose_;
  const Application::Data& data_;
  bool variants_are_told_;
  std::array<unsigned char, 256> first_{};  ///< what can begin with that byte
  std::vector<Owner> owners_;
  std::map<std::string_view, Misspelling> found_;
  std::set<std::string_view> right_;
  std::string letters_;  ///< reused
};

struct TermList {
  static constexpr RuleInfo info{"term-list",
                                 Stage::check,
                                 Severity::warning,
                                 "a name spelt otherwise than its owners spell it, or a spelling that "
                                 "`terms:` in application.yaml rules out "
                                 "(mended by --fix)",
                                 "Who works with a thing sees at once that its name is wrong.",
                                 "I write Javascript, and keep it on Github.",
                                 "I write JavaScript, and keep it on GitHub."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    TermSearch(context.prose, context.application.data()).run(findings, info);
  }
};

}  // namespace

constinit const Rule term_list{&TermList::info, &TermList::run};

}  // namespace cvbuild::rules
