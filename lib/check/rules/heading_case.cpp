// Headings in sentence case beside headings in title case.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct HeadingCase {
  static constexpr RuleInfo info{"heading-case",
                                 Stage::check,
                                 Severity::note,
                                 "sentence case and title case mixed in headings beside each other",
                                 "Headings of one rank that differ in form look as if they differed in rank.",
                                 "## Operating systems\n\nLinux.\n\n## Programming Languages\n\nC++.",
                                 "## Operating systems\n\nLinux.\n\n## Programming languages\n\nC++.",
                                 false,
                                 true};

  enum class Case { unknown, sentence, title };
  using Words = std::unordered_set<std::string_view>;

  /// The headings of one level since the last heading above it.
  struct Level {
    unsigned level = 0;
    Case kind = Case::unknown;
    std::string_view first;  ///< the heading that set the case
    bool told = false;
  };

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    const auto common = common_words(prose);
    if (common.empty()) return;
    std::vector<Level> open;
    const doc::Block* container = nullptr;
    for (const auto& block : prose.blocks()) {
      const auto* heading = heading_of(block);
      if (heading == nullptr) continue;
      if (block.siblings.data() != container) open.clear();
      container = block.siblings.data();
      check(prose, block, case_of(prose, block, common), level_of(open, heading->level), findings);
    }
  }

  static const doc::Heading* heading_of(const ProseBlock& block) {
    if (block.kind != TextKind::heading || block.index >= block.siblings.size()) return nullptr;
    return std::get_if<doc::Heading>(&block.siblings[block.index].kind());
  }

  static Level& level_of(std::vector<Level>& open, unsigned level) {
    while (!open.empty() && open.back().level > level) open.pop_back();
    if (open.empty() || open.back().level < level) open.push_back({level, Case::unknown, {}, false});
    return open.back();
  }

  /// Once a level, where the case first changes.
  static void check(const Prose& prose, const ProseBlock& block, Case kind, Level& level,
                    Diagnostics& findings) {
    if (kind == Case::unknown || level.told) return;
    if (level.kind == Case::unknown) {
      level.kind = kind;
      level.first = prose.text(block);
    }
    if (level.kind == kind) return;
    level.told = true;
    findings.report(info, prose.span(block),
                    concat({"this heading is in ", name(kind), ", but '", level.first, "' before it is in ",
                            name(level.kind)}),
                    "write the headings beside each other in one way");
  }

  static std::string_view name(Case kind) { return kind == Case::title ? "title case" : "sentence case"; }

  /// Sentence case shows in a word of weight in lower case; title case in such words with a capital, of which
  /// one at least is no name.
  static Case case_of(const Prose& prose, const ProseBlock& block, const Words& common) {
    bool title = false;
    for (const auto& word : words_that_tell(prose, block)) {
      if (!has_capital(prose, word)) return Case::sentence;
      title = title || common.contains(prose.lower(word));
    }
    return title ? Case::title : Case::unknown;
  }

  /// Those of headings that the running text has in lower case: such a word is no name.
  static Words common_words(const Prose& prose) {
    Words capitals;
    for (const auto& block : prose.blocks())
      if (heading_of(block) != nullptr)
        for (const auto& word : words_that_tell(prose, block))
          if (has_capital(prose, word)) capitals.insert(prose.lower(word));
    Words common;
    for (const auto word : capitals)
      if (stands_in_lower_case(prose, word)) common.insert(word);
    return common;
  }

  static bool stands_in_lower_case(const Prose& prose, std::string_view word) {
    const auto number = prose.vocabulary().find(word);
    if (!number) return false;
    const auto places = prose.vocabulary().places(*number);
    return std::any_of(places.begin(), places.end(), [&](std::uint32_t place) {
      return prose.text(prose.words()[place]) == word && prose.block_of(place).kind == TextKind::paragraph;
    });
  }

  /// All but the first, which has a capital either way, and one that opens a part after a colon or a dash.
  static std::vector<ProseWord> words_that_tell(const Prose& prose, const ProseBlock& block) {
    std::vector<ProseWord> telling;
    const auto words = prose.words(block);
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto between = prose.text().substr(words[i - 1].end, words[i].begin - words[i - 1].end);
      if (between == " " && words[i].plain && has_weight(prose.lower(words[i]))) telling.push_back(words[i]);
    }
    return telling;
  }

  static bool has_capital(const Prose& prose, const ProseWord& word) {
    return prose.text(word).front() != prose.lower(word).front();
  }

  /// Title case leaves short words and prepositions in lower case.
  static bool has_weight(std::string_view word) {
    constexpr std::array<std::string_view, 12> light = {"about",   "after", "before", "between",
                                                        "from",    "into",  "over",   "than",
                                                        "through", "under", "with",   "without"};
    return word.size() >= 4 && word.front() >= 'a' && word.front() <= 'z' &&
           std::find(light.begin(), light.end(), word) == light.end();
  }
};

}  // namespace

constinit const Rule heading_case{&HeadingCase::info, &HeadingCase::run};

}  // namespace cvbuild::rules
