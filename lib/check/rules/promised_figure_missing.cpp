// "As illustrated below", and no figure near it.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "check/word_list.hpp"
#include "check/word_places.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;

constexpr std::array<std::string_view, 8> verbs{"illustrated", "shown",      "depicted",  "pictured",
                                                "visualised",  "visualized", "displayed", "drawn"};
constexpr std::array<std::string_view, 8> nouns{"diagram",      "figure", "screenshot", "picture",
                                                "illustration", "chart",  "graph",      "image"};
constexpr std::array<std::string_view, 2> places{"below", "above"};

struct PromisedFigureMissing {
  static constexpr RuleInfo info{
      "promised-figure-missing",
      Stage::check,
      Severity::warning,
      "\"illustrated below\", \"the diagram above\", and no figure, table or code within two blocks (English "
      "only)",
      "Pictures are lost when text is pasted; the reader looks for what is not there.",
      "The architecture is illustrated below.\n\nIt has three parts.",
      "The architecture is illustrated below.\n\n![The three parts](figures/architecture.png)",
      false,
      true};
  static constexpr std::size_t near = 2;  // blocks

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    const ProseBlock* told = nullptr;
    for (const auto word : checking::places_of(prose, places)) {
      const auto& block = prose.block_of(word);
      if (block.kind != TextKind::paragraph || &block == told || word == block.first_word) continue;
      const auto words = prose.words(block);
      const auto i = word - block.first_word - 1;
      const auto end = promise_at(prose, words, i);
      if (end == 0) continue;
      told = &block;
      if (!shows_something(block, is_one_of(prose.lower(words[i]), nouns)))
        findings.report(info, prose.span(words[i].begin, words[end].end),
                        concat({"'", prose.text().substr(words[i].begin, words[end].end - words[i].begin),
                                "': there is no figure near it"}),
                        "put the picture there: ![what it shows](figures/name.png)");
    }
  }

  /// The index of the last word of a promise that begins at word `i`; 0: none does.
  static std::size_t promise_at(const Prose& prose, std::span<const ProseWord> words, std::size_t i) {
    const auto at = [&](std::size_t index) {
      return index < words.size() && words[index].plain ? prose.lower(words[index]) : std::string_view{};
    };
    const auto next = i + 1;
    if ((is_one_of(at(i), verbs) || is_one_of(at(i), nouns)) && is_one_of(at(next), places)) {
      if (goes_on(prose, words, next) ||
          (at(i) == "shown" && i > 0 && at(i - 1) == "as" && at(next) == "above"))
        return 0;
      const bool noun = is_one_of(at(i), nouns);
      const bool pointed = i > 0 && (at(i - 1) == "the" || at(i - 1) == "this" || at(i - 1) == "following");
      return !noun || pointed ? next : 0;
    }
    return 0;
  }

  /// "the picture above the fireplace", "the graph below 40 dB": the place is that of something else.
  static bool goes_on(const Prose& prose, std::span<const ProseWord> words, std::size_t place) {
    static constexpr std::array<std::string_view, 16> openers{
        "the",  "a",    "an",    "my",   "our",   "his",   "her",  "its",
        "this", "that", "their", "your", "these", "those", "each", "every"};
    if (place + 1 >= words.size()) return false;
    const auto next = prose.lower(words[place + 1]);
    const bool joined =
        words[place + 1].begin == words[place].end + 1 && prose.text()[words[place].end] == ' ';
    return joined && (is_one_of(next, openers) || (next[0] >= '0' && next[0] <= '9'));
  }

  static bool shows_something(const ProseBlock& block, bool drawn) {
    return in_range(block.siblings, block.index, drawn) || in_range(block.outer, block.outer_index, drawn);
  }

  static bool in_range(doc::Blocks blocks, std::size_t index, bool drawn) {
    const auto first = index - std::min(index, near);
    const auto last = std::min(index + near + 1, blocks.size());
    for (auto i = first; i < last; ++i)
      if (is_shown(blocks.part(i, 1), drawn)) return true;
    return false;
  }

  /// A figure, a table, code, or a picture or code in the text; and, where no drawing is promised by its name
  /// ("shown below", not "the diagram below"), a quotation or a list.
  static bool is_shown(doc::Blocks one, bool drawn) {
    bool found = false;
    const auto on_block = [&](const doc::Block& block) {
      const auto& kind = block.kind();
      found =
          found || std::holds_alternative<doc::Figure>(kind) || std::holds_alternative<doc::Table>(kind) ||
          std::holds_alternative<doc::CodeBlock>(kind) ||
          (!drawn && (std::holds_alternative<doc::Quote>(kind) || std::holds_alternative<doc::List>(kind)));
    };
    doc::walk(one, on_block, [&](const doc::Inline& item) {
      found = found || std::holds_alternative<doc::Picture>(item.kind()) ||
              std::holds_alternative<doc::Code>(item.kind());
    });
    return found;
  }
};

}  // namespace

constinit const Rule promised_figure_missing{&PromisedFigureMissing::info, &PromisedFigureMissing::run};

}  // namespace cvbuild::rules
