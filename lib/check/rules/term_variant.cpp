// One name spelt in several ways.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/brands.hpp"
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

  /// First which names there are: an inner capital tells them. Then every spelling of those.
  static void run(const RuleContext& context, Diagnostics& findings) {
    Families families;
    for (const bool naming : {true, false})
      for (const auto& block : context.prose.blocks()) collect(context.prose, block, naming, families);
    for (const auto& [key, spellings] : families.spellings)
      report(context.prose, checking::find_brand(key), spellings, findings);
  }

 private:
  /// By the letters of the name in lower case. The order does not matter: findings are sorted later.
  struct Families {
    std::unordered_map<std::string, std::vector<Spelling>> spellings;
    std::array<std::array<bool, 64>, 256> seen{};  ///< by first byte and length: most words need no look-up
    std::string key;                               ///< reused
  };

  static void collect(const Prose& prose, const ProseBlock& block, bool naming, Families& families) {
    const auto words = prose.words(block);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].plain) continue;
      const auto text = prose.text(words[i]);
      if (!is_ascii(text) || checking::in_address(prose, words[i])) continue;
      if (checking::tells_spelling(prose, block, words[i]))
        add(prose, {words[i].begin, words[i].end}, text, naming, families);
      if (i + 1 < words.size() && words[i + 1].plain) pair(prose, words[i], words[i + 1], naming, families);
    }
  }

  /// "dev-ops": as long as one word, with a hyphen in it.
  static void pair(const Prose& prose, const ProseWord& first, const ProseWord& second, bool naming,
                   Families& families) {
    if (second.begin != first.end + 1 || prose.text()[first.end] != '-') return;
    add(prose, {first.begin, second.end}, prose.text().substr(first.begin, second.end - first.begin), naming,
        families);
  }

  /// Scripts that part no words have none to compare.
  static bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  }

  static void add(const Prose& prose, Place place, std::string_view text, bool naming, Families& families) {
    if (naming && !names_something(text)) return;
    const auto hyphens = static_cast<std::size_t>(std::count(text.begin(), text.end(), '-'));
    auto& seen = families.seen[static_cast<unsigned char>(prose.lower()[place.begin])]
                              [std::min<std::size_t>(text.size() - hyphens, 63)];
    if (!naming && !seen) return;
    seen = true;
    auto& key = families.key;
    key.clear();
    for (std::size_t at = place.begin; at < place.end; ++at)
      if (prose.lower()[at] != '-') key += prose.lower()[at];
    if (naming) return void(families.spellings.try_emplace(key));
    const auto found = families.spellings.find(key);
    if (found == families.spellings.end()) return;
    for (auto& spelling : found->second)
      if (spelling.text == text) return spelling.places.push_back(place);
    found->second.push_back({text, {place}});
  }

  /// Spellings that differ inside: an inner capital, or a hyphen, decides that it is a name.
  static void report(const Prose& prose, const checking::Brand* brand, const std::vector<Spelling>& spellings,
                     Diagnostics& findings) {
    std::vector<const Spelling*> names;
    bool is_name = false;
    for (const auto& spelling : spellings) {
      if (is_all_capitals(spelling.text)) continue;  // shouted, or an acronym
      names.push_back(&spelling);
      is_name = is_name || names_something(spelling.text);
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
