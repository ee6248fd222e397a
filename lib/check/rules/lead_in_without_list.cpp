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
      "I know two areas:\n\n- Linux\n- Python"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    if (!context.prose.is_english()) return;
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
    const bool announced = prose.lower(words.back()) == "following" && words.size() > 1 &&
                           prose.lower(words[words.size() - 2]) == "the";
    const bool nothing = next == nullptr || std::holds_alternative<doc::Heading>(next->kind());
    if (announced && nothing)
      findings.report(info, prose.span(sentences.back()), "nothing follows here",
                      "write the list below it, or end the sentence otherwise");
  }

  /// "three areas:" as its last two words.
  static void check_count(const Prose& prose, std::span<const ProseWord> words, const doc::List& list,
                          Diagnostics& findings) {
    if (words.size() < 2) return;
    const auto& word = words[words.size() - 2];
    const auto found = std::find(numbers.begin(), numbers.end(), prose.lower(word));
    if (found == numbers.end() || prose.lower(words.back()).back() != 's') return;
    const auto said = static_cast<std::size_t>(found - numbers.begin());
    if (said < 2 || said == list.items.size()) return;
    findings.report(info, prose.span(word.begin, words.back().end),
                    concat({"'", prose.text(word), " ", prose.text(words.back()), "' before a list of ",
                            Decimal(list.items.size())}),
                    "change the number, or the list");
  }
};

}  // namespace

constinit const Rule lead_in_without_list{&LeadInWithoutList::info, &LeadInWithoutList::run};

}  // namespace cvbuild::rules
