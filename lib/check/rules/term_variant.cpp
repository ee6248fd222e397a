// One name spelt in several ways.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/brands.hpp"
#include "check/word_list.hpp"
#include "check/word_places.hpp"

namespace cvbuild::rules {

namespace {

/// Of a word in Prose::text().
struct Place {
  std::uint32_t begin, end;
};

/// A word, or two that a hyphen joins, as it is spelt.
struct Spelling {
  std::string_view text;
  std::vector<Place> places;
  bool is_compound = false;  ///< two words, joined by a hyphen or a blank, that are hardly two
};

using checking::is_all_capitals;
using checking::names_something;

struct TermVariant {
  static constexpr RuleInfo info{
      "term-variant",
      Stage::check,
      Severity::warning,
      "one name in two spellings: Gitlab and GitLab, dev-ops and DevOps",
      "Whoever knows the tool sees that its name is wrong; machines that look for it find half.",
      "I use Gitlab at work, and GitLab at home.",
      "I use GitLab at work, and GitLab at home."};

  /// What hardly stands alone.
  static constexpr std::array<std::string_view, 9> prefixes{"cyber", "hyper", "inter",  "macro", "micro",
                                                            "multi", "nano",  "pseudo", "semi"};

  /// First which names there are: an inner capital tells them. Then every spelling of those.
  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    std::unordered_set<std::string> names;
    const auto words = prose.words();
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (has_inner_capital(prose, words[i]) && is_single(prose, i))
        names.insert(letters_of(prose, single(prose, i)));
      if (is_pair(prose, i) && prose.text()[words[i].end] == '-' &&
          (names_something(prose.text(pair(prose, i))) || is_compound(prose, i)))
        names.insert(letters_of(prose, pair(prose, i)));
    }
    for (const auto& name : names)
      report(prose, checking::find_brand(name), spellings_of(prose, name), findings);
  }

 private:
  static bool has_inner_capital(const Prose& prose, const ProseWord& word) {
    for (auto at = word.begin + 1; at < word.end; ++at)
      if (prose.text()[at] != prose.lower()[at]) return names_something(prose.text(word));
    return false;
  }

  static Place single(const Prose& prose, std::uint32_t word) {
    return {prose.words()[word].begin, prose.words()[word].end};
  }
  /// "dev-ops": as long as one word, with a hyphen in it.
  static Place pair(const Prose& prose, std::uint32_t word) {
    return {prose.words()[word].begin, prose.words()[word + 1].end};
  }

  /// Scripts that part no words have none to compare.
  static bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  }

  static bool is_name_like(const Prose& prose, const ProseWord& word) {
    return word.plain && is_ascii(prose.text(word)) && !checking::in_address(prose, word);
  }
  /// "lualatex-dev" and "update-openssl-action" are names of their own.
  static bool in_slug(const Prose& prose, const ProseWord& word) {
    const auto is_lower = [](char byte) {
      return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    };
    const auto text = prose.text();
    const auto own = prose.text(word);
    if (!std::all_of(own.begin(), own.end(), is_lower)) return false;
    const bool before = word.begin > 1 && text[word.begin - 1] == '-' && is_lower(text[word.begin - 2]);
    return before || (word.end + 1 < text.size() && text[word.end] == '-' && is_lower(text[word.end + 1]));
  }
  static bool is_single(const Prose& prose, std::uint32_t word) {
    const auto& one = prose.words()[word];
    return is_name_like(prose, one) && !in_slug(prose, one) &&
           checking::tells_spelling(prose, prose.block_of(word), one);
  }
  static bool is_pair(const Prose& prose, std::uint32_t word) {
    if (word + 1 >= prose.words().size()) return false;
    const auto &first = prose.words()[word], &second = prose.words()[word + 1];
    const char between = prose.text()[first.end];
    // Of a sentence's first word the capital tells nothing.
    if (prose.text(first) != prose.lower(first) && checking::is_one_of(prose.lower(first), prefixes))
      return false;
    return (between == '-' || (between == ' ' && is_compound(prose, word))) &&
           second.begin == first.end + 1 && second.plain && is_name_like(prose, first);
  }
  /// Whether the word hardly stands alone before another, so that a blank there is a spelling too: "micro
  /// services", "GitHub flow".
  static bool is_compound(const Prose& prose, std::uint32_t word) {
    if (word + 1 >= prose.words().size()) return false;
    const auto& first = prose.words()[word];
    const auto second = prose.lower(prose.words()[word + 1]);
    // "GitHub-hosted" and "is GitHub hosted" are both right.
    static constexpr std::array<std::string_view, 9> of_adjectives{
        "ed", "ing", "like", "only", "first", "style", "specific", "friendly", "compatible"};
    const auto ends = [second](std::string_view ending) { return second.ends_with(ending); };
    if (has_inner_capital(prose, first))
      return std::none_of(of_adjectives.begin(), of_adjectives.end(), ends);
    return checking::is_one_of(prose.text(first), prefixes);
  }

  static bool names_or_prefix(std::string_view first) {
    return checking::is_one_of(first, prefixes) || names_something(first);
  }

  static std::string letters_of(const Prose& prose, Place place) {
    std::string letters;
    for (auto at = place.begin; at < place.end; ++at)
      if (prose.lower()[at] != '-' && prose.lower()[at] != ' ') letters += prose.lower()[at];
    return letters;
  }

  /// Every way in which the text spells the name, in the order of their first places.
  static std::vector<Spelling> spellings_of(const Prose& prose, std::string_view name) {
    std::vector<Place> places;
    const auto& vocabulary = prose.vocabulary();
    if (const auto whole = vocabulary.find(name))
      for (const auto word : vocabulary.places(*whole))
        if (is_single(prose, word)) places.push_back(single(prose, word));
    for (std::size_t size = 1; size < name.size(); ++size)
      if (const auto first = vocabulary.find(name.substr(0, size)))
        for (const auto word : vocabulary.places(*first))
          if (is_pair(prose, word) && prose.lower(prose.words()[word + 1]) == name.substr(size))
            places.push_back(pair(prose, word));
    std::sort(places.begin(), places.end(), [](Place a, Place b) { return a.begin < b.begin; });
    std::vector<Spelling> spellings;
    for (const auto place : places) {
      const auto text = prose.text(place);
      const auto same = std::find_if(spellings.begin(), spellings.end(),
                                     [text](const Spelling& spelling) { return spelling.text == text; });
      const auto parting = text.find_first_of("- ");
      const bool is_compound = parting != std::string_view::npos && names_or_prefix(text.substr(0, parting));
      if (same == spellings.end())
        spellings.push_back({text, {place}, is_compound});
      else
        same->places.push_back(place);
    }
    return spellings;
  }

  /// Spellings that differ inside: an inner capital, or a hyphen, decides that it is a name.
  static void report(const Prose& prose, const checking::Brand* brand, const std::vector<Spelling>& spellings,
                     Diagnostics& findings) {
    std::vector<const Spelling*> names;
    bool is_name = false;
    for (const auto& spelling : spellings) {
      if (is_all_capitals(spelling.text)) continue;  // shouted, or an acronym
      names.push_back(&spelling);
      is_name = is_name || names_something(spelling.text) || spelling.is_compound;
    }
    if (names.size() < 2 || !is_name) return;
    const auto* best = best_of(names, brand);
    for (const auto* other : names)
      if (other != best) tell(prose, brand, {*other, *best}, findings);
  }

  /// The owners' spelling if it is there, else the usual one.
  static const Spelling* best_of(const std::vector<const Spelling*>& names, const checking::Brand* brand) {
    for (const auto* name : names)
      if (brand != nullptr && name->text == brand->name) return name;
    return *std::max_element(names.begin(), names.end(),
                             [](auto* a, auto* b) { return a->places.size() < b->places.size(); });
  }

  struct Two {
    const Spelling& other;
    const Spelling& best;
  };
  static void tell(const Prose& prose, const checking::Brand* brand, Two two, Diagnostics& findings) {
    const auto place = [&](const Spelling& spelling) {
      return prose.span(spelling.places.front().begin, spelling.places.front().end);
    };
    auto& finding = findings.report(
        info, place(two.other), concat({"'", two.other.text, "' here, and '", two.best.text, "' elsewhere"}),
        "spell the name as its owners do, everywhere");
    finding.related.push_back({place(two.best), concat({"'", two.best.text, "' first stands here"})});
    if (brand == nullptr || two.best.text != brand->name) return;
    for (const auto& written : two.other.places)
      if (const auto exact = prose.exact_span(written.begin, written.end); exact.known())
        finding.fix.push_back({exact, std::string(brand->name)});
  }
};

}  // namespace

constinit const Rule term_variant{&TermVariant::info, &TermVariant::run};

}  // namespace cvbuild::rules
