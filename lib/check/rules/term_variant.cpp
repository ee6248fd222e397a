// One name spelt in several ways.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

/// A word, or two that a hyphen joins or a blank parts, as it is spelt.
struct Spelling {
  std::string_view text;
  Span first;
  std::size_t count = 0;
};

/// Whether the letters say that it is a name: a capital behind its first letter, as in GitLab.
bool has_inner_capital(std::string_view word) {
  return std::any_of(word.begin() + 1, word.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
}
bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_all_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

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
    for (const auto& [key, spellings] : families.spellings) report(spellings, findings);
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
      if (!is_ascii(text) || in_address(prose, words[i])) continue;
      // The capital of a sentence's first word says nothing; nor does a word of three letters.
      const bool opens = i == 0 || opens_sentence(prose, words[i]) || block.kind == TextKind::heading;
      const bool tells = text.size() >= 4 && (!opens || has_inner_capital(text));
      if (tells) add(prose, {words[i].begin, words[i].end}, text, naming, families);
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

  struct Place {
    std::uint32_t begin, end;
  };
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
      if (spelling.text == text) return void(++spelling.count);
    found->second.push_back({text, prose.span(place.begin, place.end), 1});
  }

  static bool opens_sentence(const Prose& prose, const ProseWord& word) {
    auto at = word.begin;
    while (at > 0 && std::string_view(" \"'(*").find(prose.text()[at - 1]) != std::string_view::npos) --at;
    return at == 0 || std::string_view(".!?:\n").find(prose.text()[at - 1]) != std::string_view::npos;
  }
  static bool in_address(const Prose& prose, const ProseWord& word) {
    const auto at = [&](std::size_t i) { return i < prose.text().size() ? prose.text()[i] : ' '; };
    constexpr std::string_view joints = "/@_~\\=";
    const bool before = word.begin > 0 && (joints.find(at(word.begin - 1)) != std::string_view::npos ||
                                           at(word.begin - 1) == '.');
    const bool dot = at(word.end) == '.' &&
                     ((at(word.end + 1) >= 'a' && at(word.end + 1) <= 'z') || is_capital(at(word.end + 1)));
    return before || dot || joints.find(at(word.end)) != std::string_view::npos;
  }

  /// Spellings that differ inside: an inner capital, or a hyphen, decides that it is a name.
  static void report(const std::vector<Spelling>& spellings, Diagnostics& findings) {
    std::vector<const Spelling*> names;
    bool is_name = false;
    for (const auto& spelling : spellings) {
      if (is_all_capitals(spelling.text)) continue;  // shouted, or an acronym
      names.push_back(&spelling);
      is_name = is_name || names_something(spelling.text);
    }
    if (names.size() < 2 || !is_name) return;
    const auto* best =
        *std::max_element(names.begin(), names.end(), [](auto* a, auto* b) { return a->count < b->count; });
    for (const auto* other : names) {
      if (other == best) continue;
      auto& finding = findings.report(info, other->first,
                                      concat({"'", other->text, "' here, and '", best->text, "' elsewhere"}),
                                      "spell the name as its owners do, everywhere");
      finding.related.push_back({best->first, concat({"'", best->text, "' first stands here"})});
    }
  }

  /// "Web-Based" is a heading's style; "GitLab" and "DevOps" are names.
  static bool names_something(std::string_view word) {
    if (is_all_capitals(word)) return false;
    for (std::size_t i = 1; i < word.size(); ++i)
      if (is_capital(word[i]) && word[i - 1] != '-') return true;
    return false;
  }
};

}  // namespace

constinit const Rule term_variant{&TermVariant::info, &TermVariant::run};

}  // namespace cvbuild::rules
