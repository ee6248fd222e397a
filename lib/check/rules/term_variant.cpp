// One name spelt in several ways.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/allowed_place.hpp"
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
      if (is_acronym(prose, i) && is_single(prose, i)) names.insert(letters_of(prose, single(prose, i)));
      if (is_pair(prose, i) && prose.text()[words[i].end] == '-' &&
          (names_something(prose.text(pair(prose, i))) || is_compound(prose, i) || stands_closed(prose, i)))
        names.insert(letters_of(prose, pair(prose, i)));
    }
    const auto before = findings.all().size();
    for (const auto& name : names)
      report(prose, checking::find_brand(name), spellings_of(prose, name), findings);
    // A name whose spelling is allowed there needs no second word.
    const auto is_new = [&](Span place) {
      return !checking::is_allowed(context.application.data(), "term-list", place);
    };
    auto& items = findings.items();
    items.erase(std::remove_if(items.begin() + static_cast<std::ptrdiff_t>(before), items.end(),
                               [&](Diagnostic& finding) { return !keep_places(finding, is_new); }),
                items.end());
  }

 private:
  static bool has_inner_capital(const Prose& prose, const ProseWord& word) {
    for (auto at = word.begin + 1; at < word.end; ++at)
      if (prose.text()[at] != prose.lower()[at]) return names_something(prose.text(word));
    return false;
  }

  /// Four capitals and more between words that have small letters: not a shouted line.
  static bool is_acronym(const Prose& prose, std::uint32_t word) {
    const auto words = prose.words();
    const auto is_shouted = [&](std::size_t at) {
      const auto text = at < words.size() ? prose.text(words[at]) : std::string_view{};
      return text.size() > 1 && is_all_capitals(text) && text[0] >= 'A';
    };
    const auto text = prose.text(words[word]);
    if (text.size() < 4 || text[1] < 'A' || text[1] > 'Z') return false;  // most words
    return is_shouted(word) && text.find_first_of("0123456789_") == std::string_view::npos &&
           (word == 0 || !is_shouted(word - 1)) && !is_shouted(word + 1);
  }

  /// "data-set", where the text has "dataset" too. "set-up" and "setup" are two words, and so are "re-sign"
  /// and "resign".
  static bool stands_closed(const Prose& prose, std::uint32_t word) {
    static constexpr std::array<std::string_view, 12> particles{
        "up", "down", "in", "out", "off", "on", "over", "back", "by", "through", "away", "around"};
    constexpr std::size_t shortest = 5;
    const auto place = pair(prose, word);
    const auto text = prose.text();
    const bool chained = (place.begin > 0 && text[place.begin - 1] == '-') ||
                         (place.end < text.size() && text[place.end] == '-');
    const auto first = prose.lower(prose.words()[word]), second = prose.lower(prose.words()[word + 1]);
    if (chained || first == "re" || first.size() + second.size() < shortest ||
        checking::is_one_of(second, particles))
      return false;
    const auto closed = prose.vocabulary().find(letters_of(prose, place));
    if (!closed) return false;
    const auto places = prose.vocabulary().places(*closed);
    return std::any_of(places.begin(), places.end(), [&](auto at) { return is_single(prose, at); });
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

  /// "Power Point", where "PowerPoint" is among `places`.
  static bool is_split(const Prose& prose, std::uint32_t word, const std::vector<Place>& places) {
    if (word + 1 >= prose.words().size()) return false;
    const auto &first = prose.words()[word], &second = prose.words()[word + 1];
    if (second.begin != first.end + 1 || prose.text()[first.end] != ' ' || !first.plain || !second.plain)
      return false;
    if (prose.lower(first) == "my") return false;  // "My SQL is strong"
    const auto whole = concat({prose.text(first), prose.text(second)});
    return names_something(whole) &&
           std::any_of(places.begin(), places.end(), [&](Place place) { return prose.text(place) == whole; });
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
          if ((is_pair(prose, word) || is_split(prose, word, places)) &&
              prose.lower(prose.words()[word + 1]) == name.substr(size))
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

  /// An inner capital, a hyphen or an acronym decides that it is a name; of other words only the hyphen is
  /// compared, for a sentence may begin with them.
  static void report(const Prose& prose, const checking::Brand* brand, const std::vector<Spelling>& spellings,
                     Diagnostics& findings) {
    const bool is_name = std::any_of(spellings.begin(), spellings.end(), [](const Spelling& spelling) {
      return names_something(spelling.text) || spelling.is_compound;
    });
    std::vector<const Spelling*> names;
    for (const auto& spelling : spellings)
      if (counts(prose, spelling, spellings, is_name)) names.push_back(&spelling);
    if (names.size() < 2) return;
    const auto* best = best_of(names, brand);
    const bool is_acronym =
        std::any_of(names.begin(), names.end(), [](auto* one) { return is_all_capitals(one->text); });
    const auto* help = is_name || is_acronym ? "spell the name as its owners do, everywhere"
                                             : "spell it one way, everywhere";
    for (const auto* other : names)
      if (other != best) tell(prose, brand, {*other, *best}, help, findings);
  }

  static bool counts(const Prose& prose, const Spelling& spelling, const std::vector<Spelling>& all,
                     bool is_name) {
    const bool shouts = is_all_capitals(spelling.text);
    const auto other = [&](auto holds) {
      return std::any_of(all.begin(), all.end(),
                         [&](const Spelling& one) { return &one != &spelling && holds(one); });
    };
    if (shouts)  // an acronym that stands as a name, too: "JIRA" and "Jira"
      return std::any_of(spelling.places.begin(), spelling.places.end(),
                         [&](Place place) { return is_acronym(prose, word_at(prose, place)); }) &&
             other([](const Spelling& one) { return is_capitalised(one.text); });
    if (is_name) return true;
    const bool hyphened = spelling.text.find('-') != std::string_view::npos;
    if (hyphened || other([](const Spelling& one) { return one.text.find('-') != std::string_view::npos; }))
      return is_first_of_its_kind(spelling, all, hyphened);
    return is_capitalised(spelling.text) && stands_as_name(prose, spelling) &&
           other([](const Spelling& one) { return is_all_capitals(one.text); });
  }

  /// Whether a word may be an acronym spelt as a name, "Jira": not in "I learned French in Nice", "the Care
  /// Act" or "Lead Engineer".
  static bool stands_as_name(const Prose& prose, const Spelling& spelling) {
    static constexpr std::array<std::string_view, 49> english{
        "Able",  "Active", "Aids",  "Aware", "Bridge", "Care",  "Champ", "Dare",  "Earn",  "Focus",
        "Give",  "Grow",   "Help",  "Home",  "Hope",   "Join",  "Kind",  "Lead",  "Learn", "Life",
        "Light", "Link",   "Live",  "Make",  "Mars",   "Mind",  "Move",  "Nice",  "Path",  "Peace",
        "Plan",  "Power",  "Pride", "Reach", "Ready",  "Rise",  "Safe",  "Sage",  "Share", "Shine",
        "Smart", "Spark",  "Star",  "Start", "Step",   "Teach", "Trust", "Voice", "Work"};
    if (checking::is_one_of(spelling.text, english)) return false;
    const auto words = prose.words();
    // A blank alone stands between the words at `first` and `first + 1`, and that at `other` has a capital.
    const auto is_joined = [&](std::size_t first, std::size_t other) {
      return first + 1 < words.size() && words[first + 1].begin == words[first].end + 1 &&
             is_capitalised(prose.text(words[other]));
    };
    return std::any_of(spelling.places.begin(), spelling.places.end(), [&](Place place) {
      const auto word = word_at(prose, place);
      return !is_joined(word, word + 1) && (word == 0 || !is_joined(word - 1, word - 1));
    });
  }
  static bool is_first_of_its_kind(const Spelling& spelling, const std::vector<Spelling>& all,
                                   bool hyphened) {
    for (const auto& one : all) {
      if (&one == &spelling) return true;
      if (!is_all_capitals(one.text) && (one.text.find('-') != std::string_view::npos) == hyphened)
        return false;
    }
    return true;
  }
  static bool is_capitalised(std::string_view text) {
    return text[0] >= 'A' && text[0] <= 'Z' &&
           std::all_of(text.begin() + 1, text.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
  }
  static std::uint32_t word_at(const Prose& prose, Place place) {
    const auto words = prose.words();
    const auto word = std::partition_point(words.begin(), words.end(),
                                           [&](const ProseWord& one) { return one.begin < place.begin; });
    return static_cast<std::uint32_t>(word - words.begin());
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
  static void tell(const Prose& prose, const checking::Brand* brand, Two two, std::string_view help,
                   Diagnostics& findings) {
    const auto place = [&](const Spelling& spelling) {
      return prose.span(spelling.places.front().begin, spelling.places.front().end);
    };
    auto& finding = findings.report(
        info, place(two.other), concat({"'", two.other.text, "' here, and '", two.best.text, "' elsewhere"}),
        std::string(help));
    finding.related.push_back({place(two.best), concat({"'", two.best.text, "' first stands here"})});
    for (auto written = two.other.places.begin() + 1; written != two.other.places.end(); ++written)
      finding.others.push_back(prose.span(written->begin, written->end));
    // Two words may be two words: "My SQL is strong" is mended by a reader.
    const bool is_parted = two.other.text.find(' ') != std::string_view::npos;
    if (brand == nullptr || two.best.text != brand->name || is_parted) return;
    for (const auto& written : two.other.places)
      if (const auto exact = prose.exact_span(written.begin, written.end); exact.known())
        finding.fix.push_back({exact, std::string(brand->name)});
  }
};

}  // namespace

constinit const Rule term_variant{&TermVariant::info, &TermVariant::run};

}  // namespace cvbuild::rules
