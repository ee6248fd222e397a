// "…the following:" with nothing that follows, or another number of things than was said.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

constexpr std::array<std::string_view, 11> numbers{"zero", "one",   "two",   "three", "four", "five",
                                                   "six",  "seven", "eight", "nine",  "ten"};

struct LeadInWithoutList {
  static constexpr RuleInfo info{
      "lead-in-without-list",
      Stage::check,
      Severity::warning,
      "\"the following:\" without a list, or \"three areas:\" before a list of two (English only)",
      "What was announced is not there, or not all of it.",
      "I know three areas:\n\n- Linux\n- Python",
      "I know two areas:\n\n- Linux\n- Python",
      false,
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& block : context.prose.blocks())
      if (block.kind == TextKind::paragraph && context.prose.text(block).ends_with(':'))
        check(context.prose, block, findings);
  }

  static void check(const Prose& prose, const ProseBlock& block, Diagnostics& findings) {
    const auto sentences = prose.sentences(block);
    if (sentences.empty()) return;
    const auto words = prose.words(sentences.back());
    const auto* next = block.index + 1 < block.siblings.size() ? &block.siblings[block.index + 1] : nullptr;
    const auto* list = next ? std::get_if<doc::List>(&next->kind()) : nullptr;
    if (list != nullptr) return check_count(prose, words, *list, findings);
    const bool following = words.size() > 1 && prose.lower(words.back()) == "following" &&
                           prose.lower(words[words.size() - 2]) == "the";
    // "What I believe is the following:" may announce one sentence.
    const bool is_one = words.size() > 2 && prose.lower(words[words.size() - 3]) == "is";
    if (following && is_end(block))
      findings.report(info, prose.span(sentences.back()), "nothing follows here",
                      "write the list below it, or end the sentence otherwise");
    else if (((following && !is_one) || announced(prose, words).number > 1) && is_lost_list(prose, block))
      findings.report(info, prose.span(sentences.back()), "no list follows here",
                      "write one item a line, each behind \"- \", or end the sentence otherwise");
  }

  static const doc::Heading* heading_at(const ProseBlock& block, std::size_t index) {
    return index < block.siblings.size() ? std::get_if<doc::Heading>(&block.siblings[index].kind()) : nullptr;
  }
  /// Whether nothing comes, or a heading that is no part of what was announced.
  static bool is_end(const ProseBlock& block) {
    const auto* next = heading_at(block, block.index + 1);
    if (next == nullptr) return block.index + 1 >= block.siblings.size();
    for (auto at = block.index; at-- > 0;)
      if (const auto* above = heading_at(block, at))
        return next->level <= above->level || headings_below(block, *next) < 2;
    return false;
  }
  /// How many headings of the level of `first` stand behind the block, up to one above them.
  static std::size_t headings_below(const ProseBlock& block, const doc::Heading& first) {
    std::size_t count = 0;
    for (auto at = block.index + 1; at < block.siblings.size(); ++at) {
      const auto* heading = heading_at(block, at);
      if (heading != nullptr && heading->level < first.level) break;
      if (heading != nullptr && heading->level == first.level) ++count;
    }
    return count;
  }
  /// One paragraph without anything like items in it is all that comes.
  static bool is_lost_list(const Prose& prose, const ProseBlock& block) {
    const auto at = block.index + 1;
    if (at >= block.siblings.size() || !std::holds_alternative<doc::Paragraph>(block.siblings[at].kind()))
      return false;
    if (at + 1 < block.siblings.size() && heading_at(block, at + 1) == nullptr) return false;
    const auto* next = &block + 1;  // in the order of the text
    const auto blocks = prose.blocks();
    if (next == blocks.data() + blocks.size() || next->index != at ||
        next->siblings.begin() != block.siblings.begin())
      return false;
    const auto text = prose.text(*next);
    return !prose.words(*next).empty() && text.find_first_of(";:(") == std::string_view::npos &&
           std::count(text.begin(), text.end(), ',') < 2 && text.find('\n') == std::string_view::npos &&
           prose.marks(*next).empty();
  }

  /// What a sentence says that comes: "three areas", "three main reasons why", "two things in a language".
  struct Announced {
    std::size_t number = 0;           // 0: nothing is counted
    std::size_t first = 0, last = 0;  // its words, past the last
  };

  static Announced announced(const Prose& prose, std::span<const ProseWord> words) {
    constexpr std::size_t reach = 5;  // words behind the noun
    for (auto noun = words.size(); noun-- > 1 && words.size() - noun <= reach;) {
      if (noun + 1 < words.size() && is_parted(prose, words[noun], words[noun + 1])) break;
      const auto number = noun > 1 && is_adjective(prose.lower(words[noun - 1])) ? noun - 2 : noun - 1;
      const auto count = number_at(prose, words[number]);
      if (count == 0) continue;
      return is_vague(prose, words, number, noun) ? Announced{} : Announced{count, number, noun + 1};
    }
    return {};
  }
  static bool is_parted(const Prose& prose, const ProseWord& before, const ProseWord& after) {
    return prose.text().substr(before.end, after.begin - before.end) != " ";
  }
  static bool is_adjective(std::string_view word) {
    static constexpr std::array<std::string_view, 9> adjectives{
        "main", "key", "core", "big", "important", "different", "simple", "clear", "particular"};
    return std::find(adjectives.begin(), adjectives.end(), word) != adjectives.end();
  }
  /// Of "the following five dishes" any noun is announced; of "at least three skills" none.
  static bool is_vague(const Prose& prose, std::span<const ProseWord> words, std::size_t number,
                       std::size_t noun) {
    static constexpr std::array<std::string_view, 12> vague{
        "than", "least", "most", "over", "about", "the", "these", "last", "first", "other", "of", "those"};
    const auto before = number == 0 ? std::string_view{} : prose.lower(words[number - 1]);
    const bool is_last = noun + 1 == words.size();
    if (before == "following" && (is_last || is_announced(prose.lower(words[noun])))) return false;
    return !is_announced(prose.lower(words[noun])) ||
           std::find(vague.begin(), vague.end(), before) != vague.end();
  }
  /// What one counts to say that they come; of "four sites" and "two years" the list says something else.
  static bool is_announced(std::string_view noun) {
    static constexpr std::array<std::string_view, 44> nouns{
        "achievements", "advantages", "areas",     "arguments",  "aspects",  "aims",    "benefits",
        "categories",   "challenges", "changes",   "components", "examples", "factors", "features",
        "goals",        "habits",     "ideas",     "issues",     "kinds",    "lessons", "levels",
        "methods",      "objectives", "options",   "parts",      "phases",   "points",  "principles",
        "priorities",   "problems",   "qualities", "questions",  "reasons",  "results", "rules",
        "skills",       "stages",     "steps",     "strengths",  "tasks",    "themes",  "things",
        "values",       "ways"};
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
  }
  static std::size_t number_at(const Prose& prose, const ProseWord& word) {
    const auto found = std::find(numbers.begin(), numbers.end(), prose.lower(word));
    return found == numbers.end() ? 0 : static_cast<std::size_t>(found - numbers.begin());
  }

  static void check_count(const Prose& prose, std::span<const ProseWord> words, const doc::List& list,
                          Diagnostics& findings) {
    const auto said = announced(prose, words);
    if (said.number < 2 || said.number == list.items.size()) return;
    // "four clinics in three counties": which of the two the list has is not said.
    for (const auto& other : words)
      if (&other != &words[said.first] && number_at(prose, other) > 1) return;
    const auto begin = words[said.first].begin;
    const auto end = words[said.last - 1].end;
    findings.report(info, prose.span(begin, end),
                    concat({"'", prose.text().substr(begin, end - begin), "' before a list of ",
                            Decimal(list.items.size())}),
                    "change the number, or the list");
  }
};

}  // namespace

constinit const Rule lead_in_without_list{&LeadInWithoutList::info, &LeadInWithoutList::run};

}  // namespace cvbuild::rules
