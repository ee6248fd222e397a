// "As illustrated below" and no figure near it, "Figure 2 shows" and no second figure at all.
#include "check/rules/answer_text.hpp"
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "check/word_list.hpp"
#include "check/word_places.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;

constexpr std::array<std::string_view, 8> verbs{"illustrated", "shown",      "depicted",  "pictured",
                                                "visualised",  "visualized", "displayed", "drawn"};
constexpr std::array<std::string_view, 9> nouns{"diagram", "figure", "screenshot", "picture", "illustration",
                                                "chart",   "graph",  "image",      "table"};
constexpr std::array<std::string_view, 2> places{"below", "above"};
/// What is numbered: "Figure 1", "Fig. 1".
constexpr std::array<std::string_view, 5> numbered{"figure", "fig", "diagram", "screenshot", "table"};
/// Behind a number: it is the author's own, and is to be here.
constexpr std::array<std::string_view, 20> shown_words{
    "shows",      "show",       "illustrates", "depicts",   "displays", "presents", "demonstrates",
    "summarises", "summarizes", "lists",       "compares",  "explains", "gives",    "outlines",
    "below",      "above",      "details",     "describes", "contains", "overleaf"};
constexpr std::array<std::string_view, 3> pointers{"see", "in", "as"};
/// "Figure 2 of their paper": not the author's.
constexpr std::array<std::string_view, 4> elsewhere{"of", "in", "from", "by"};

struct PromisedFigureMissing {
  static constexpr RuleInfo info{
      "promised-figure-missing",
      Stage::check,
      Severity::warning,
      "\"illustrated below\", \"the diagram above\", and no figure, table or code within two blocks; "
      "\"Figure 2 shows\", and not so many of them (English only)",
      "Pictures are lost when text is pasted; the reader looks for what is not there.",
      "The architecture is illustrated below.\n\nIt has three parts.",
      "The architecture is illustrated below.\n\n![The three parts](figures/architecture.png)",
      false,
      true};
  static constexpr std::size_t near = 2;  // blocks

  static void run(const RuleContext& context, Diagnostics& findings) {
    check_places(context, findings);
    check_numbers(context, findings);
  }

  static std::string_view cure(const RuleContext& context, const ProseBlock& block, bool is_table) {
    if (is_for_text_field(context, block)) return "say it in words: this form takes text alone";
    return is_table ? "write the table there: | a | b |, and |---|---| below it"
                    : "put the picture there: ![what it shows](figures/name.png)";
  }

  static void check_numbers(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    std::array<std::optional<std::size_t>, 2> there;  // figures, tables; counted once, if at all
    const ProseBlock* told = nullptr;
    for (const auto word : checking::places_of(prose, numbered)) {
      const auto& block = prose.block_of(word);
      if (block.kind != TextKind::paragraph || &block == told) continue;
      const auto number = number_promised(prose, prose.words(block), word - block.first_word);
      if (number == 0) continue;
      const bool table = prose.lower(prose.words()[word]) == "table";
      auto& count = there[table ? 1 : 0];
      if (!count) count = table ? count_of<doc::Table>(prose) : count_of<doc::Figure>(prose);
      if (number <= *count) continue;
      told = &block;
      const auto begin = prose.words()[word].begin;
      const auto end = prose.words()[word + 1].end;
      findings.report(
          info, prose.span(begin, end),
          concat({"'", prose.text().substr(begin, end - begin), "': there ",
                  *count == 0 ? std::string("is none")
                              : concat({*count == 1 ? "is only " : "are only ", Decimal(*count)})}),
          std::string(cure(context, block, table)));
    }
  }

  /// The 2 of "Figure 2 shows", "see Figure 2"; 0: nothing of the author's is named there.
  static std::size_t number_promised(const Prose& prose, std::span<const ProseWord> words, std::size_t i) {
    if (i + 1 >= words.size() || !words[i].plain || !words[i + 1].plain) return 0;
    const auto digits = prose.lower(words[i + 1]);
    if (digits.size() > 2 ||
        !std::all_of(digits.begin(), digits.end(), [](char byte) { return byte >= '0' && byte <= '9'; }))
      return 0;
    const auto between = prose.text().substr(words[i].end, words[i + 1].begin - words[i].end);
    if (between != " " && between != "\u00A0" && between != ". ") return 0;
    const auto next = i + 2 < words.size() && prose.text()[words[i + 1].end] == ' '
                          ? prose.lower(words[i + 2])
                          : std::string_view{};
    if (is_one_of(next, elsewhere)) return 0;
    const bool named = i > 0 && is_one_of(prose.lower(words[i - 1]), pointers) &&
                       prose.lower(words[i]) != "table";  // "in Table 5 the guests sat"
    const bool capital = prose.text()[words[i].begin] < 'a';
    if (!is_one_of(next, shown_words) && !(capital && named)) return 0;
    return number_of(digits);
  }
  static std::size_t number_of(std::string_view digits) {
    std::size_t number = 0;
    for (const char digit : digits) number = number * 10 + static_cast<std::size_t>(digit - '0');
    return number;
  }

  /// How many the texts have in all; for figures, pictures in the text and code too.
  template <class Kind>
  static std::size_t count_of(const Prose& prose) {
    std::size_t count = 0;
    const doc::Block* last = nullptr;
    for (const auto& block : prose.blocks()) {
      if (block.outer.empty() || block.outer.begin() == last) continue;
      last = block.outer.begin();
      doc::walk(
          block.outer,
          [&](const doc::Block& one) {
            if (std::holds_alternative<Kind>(one.kind()) ||
                (std::is_same_v<Kind, doc::Figure> && std::holds_alternative<doc::CodeBlock>(one.kind())))
              ++count;
          },
          [&](const doc::Inline& item) {
            if (std::is_same_v<Kind, doc::Figure> && std::holds_alternative<doc::Picture>(item.kind()))
              ++count;
          });
    }
    return count;
  }

  static void check_places(const RuleContext& context, Diagnostics& findings) {
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
      const bool is_table = prose.lower(words[i]) == "table";
      if (!shows_something(block, is_one_of(prose.lower(words[i]), nouns)))
        findings.report(info, prose.span(words[i].begin, words[end].end),
                        concat({"'", prose.text().substr(words[i].begin, words[end].end - words[i].begin),
                                is_table ? "': there is no table near it" : "': there is no figure near it"}),
                        std::string(cure(context, block, is_table)));
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
