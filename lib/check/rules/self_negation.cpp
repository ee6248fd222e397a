// An ask that is declared to be answered by words that say no to it.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/terms.hpp"
#include "check/word_list.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;
using checking::Term;

constexpr std::array<std::string_view, 14> negations{"not",    "never",   "no",     "cannot",  "haven't",
                                                     "hasn't", "hadn't",  "don't",  "didn't",  "doesn't",
                                                     "isn't",  "without", "wasn't", "couldn't"};
/// Behind a negation these take it back: "not only", "no longer", "no doubt".
constexpr std::array<std::string_view, 6> exceptions{"only", "just", "merely", "longer", "doubt", "matter"};

struct SelfNegation {
  static constexpr RuleInfo info{
      "self-negation",
      Stage::check,
      Severity::note,
      "\"not\", \"never\" or \"no\" shortly before an ask's own words in the block that covers it (English "
      "only)",
      "\"Covered\" then counts a refusal: waiving the ask with its reason says the same more honestly.",
      "{covers=open-source}\nI have not contributed to open source.",
      "{covers=open-source}\nMy patches to two open source projects were merged.",
      false,
      true};
  static constexpr std::size_t window = 6;  // words behind the negation

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    std::unordered_map<const model::Answer*, std::vector<const ProseBlock*>> texts;
    for (const auto& block : prose.blocks())
      if (block.answer != nullptr) texts[block.answer].push_back(&block);
    for (const auto& status : context.coverage.questions)
      for (const auto& ask : status.asks)
        if (ask.state == AskState::covered && ask.ask != nullptr && status.answer != nullptr)
          check(prose, status, ask, texts[status.answer], findings);
  }

 private:
  /// The place of what a cover stands over; the whole answer's where none is written.
  static Span place_of(const AskStatus& ask) {
    if (ask.cover == nullptr || ask.cover->blocks.empty()) return {};
    return {doc::node(ask.cover->blocks.front()).span.begin, doc::node(ask.cover->blocks.back()).span.end};
  }

  static void check(const Prose& prose, const QuestionStatus& status, const AskStatus& ask,
                    const std::vector<const ProseBlock*>& blocks, Diagnostics& findings) {
    const auto terms = terms_of(*ask.ask);
    const auto covered = place_of(ask);
    for (const auto* block : blocks) {
      const auto begin = prose.span(*block).begin;
      if (covered.known() && (begin < covered.begin || begin >= covered.end)) continue;
      for (const auto& sentence : prose.sentences(*block))
        if (const auto found = negated(prose, sentence, terms)) {
          findings.report(info, prose.span(prose.words()[*found].begin, sentence.end),
                          concat({"review: does this answer ask '", ask.id, "' of question '",
                                  status.question->id.value, "', or decline it?"}),
                          "say what you have done; or waive the ask, with the reason, in application.yaml");
          return;
        }
    }
  }

  static std::vector<Term> terms_of(const model::Ask& ask) {
    std::vector<Term> terms;
    const auto add = [&terms](const model::Ask& one) {
      terms.emplace_back(one.ask);
      for (const auto& term : one.terms) terms.emplace_back(term);
      for (const auto& key : checking::key_words(one.ask)) terms.emplace_back(key);
    };
    add(ask);
    for (const auto& one : ask.any_of) add(one);
    return terms;
  }

  /// The index of the negation in Prose::words().
  static std::optional<std::size_t> negated(const Prose& prose, const ProseSentence& sentence,
                                            const std::vector<Term>& terms) {
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
      if (!is_negation(prose, i, sentence.last_word)) continue;
      const auto last = clause_end(prose, i, std::min<std::size_t>(i + 1 + window, sentence.last_word));
      for (const auto& term : terms)
        if (term.find(prose, i + 1, last)) return i;
    }
    return std::nullopt;
  }

  /// Where the words that the negation at `word` may be about end: "her words, not mine; and I rang …".
  static std::size_t clause_end(const Prose& prose, std::size_t word, std::size_t last) {
    static constexpr std::array<std::string_view, 4> joints{"and", "but", "so", "yet"};
    const auto words = prose.words();
    for (auto at = word + 1; at < last; ++at) {
      const auto between = prose.text().substr(words[at - 1].end, words[at].begin - words[at - 1].end);
      if (between.find_first_of(";:") != std::string_view::npos) return at;
      if (between.find(',') != std::string_view::npos && is_one_of(prose.lower(words[at]), joints)) return at;
    }
    return last;
  }

  static bool is_negation(const Prose& prose, std::size_t word, std::size_t last) {
    const auto words = prose.words();
    if (!words[word].plain || !says_no(prose.lower(words[word]))) return false;
    return word + 1 >= last || !is_one_of(prose.lower(words[word + 1]), exceptions);
  }

  static bool says_no(std::string_view word) {
    const auto curly = word.find("\xE2\x80\x99");
    if (curly == std::string_view::npos) return is_one_of(word, negations);
    return is_one_of(concat({word.substr(0, curly), "'", word.substr(curly + 3)}), negations);
  }
};

}  // namespace

constinit const Rule self_negation{&SelfNegation::info, &SelfNegation::run};

}  // namespace cvbuild::rules
