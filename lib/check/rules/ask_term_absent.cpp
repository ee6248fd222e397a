// An ask that is declared to be answered, while none of its words occurs in the answer.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/rules/answer_text.hpp"
#include "check/terms.hpp"
#include "check/word_list.hpp"

namespace cvbuild::rules {

namespace {

using checking::Term;

struct AskTermAbsent {
  static constexpr RuleInfo info{
      "ask-term-absent",
      Stage::check,
      Severity::warning,
      "an ask is covered, but none of its terms is anywhere in the answer (a note where the form gives none)",
      "Whoever marks the answer looks for the words of the question.",
      "# Operations {#operations covers=debian}\n\nI know Ubuntu.",
      "# Operations {#operations covers=debian}\n\nI know Debian, and Ubuntu."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const AnswerTexts texts(context.prose);
    for (const auto& status : context.coverage.questions)
      for (const auto& ask : status.asks)
        if (ask.state == AskState::covered && ask.ask && ask.ask->any_of.empty() && status.answer)
          check(status, *ask.ask, {texts, context.prose}, findings);
  }

  struct Text {
    const AnswerTexts& texts;
    const Prose& prose;
  };

  static void check(const QuestionStatus& status, const model::Ask& ask, const Text& text,
                    Diagnostics& findings) {
    const auto range = text.texts.words(*status.answer);
    const auto has = [&](std::string_view phrase) {
      return Term(phrase).find(text.prose, range.first, range.last).has_value();
    };
    const auto keys = checking::key_words(ask.ask);
    if (has(ask.ask) || std::any_of(ask.terms.begin(), ask.terms.end(), has)) return;
    if (ask.terms.empty() &&
        (keys.empty() || !text.prose.is_english() || std::any_of(keys.begin(), keys.end(), has)))
      return;
    if (asks_for_link(keys) && has_link(text.prose, range)) return;
    findings
        .report(info, status.answer->heading->span,
                concat({"ask '", ask.id.value, "' of question '", status.question->id.value,
                        "' is covered, but nothing in the answer says ", wanted(ask)}),
                "say it in the form's own words, or in the words that the form's terms give")
        .severity = ask.terms.empty() ? Severity::note : Severity::warning;
  }

  /// "a link to your video": the link itself answers it.
  static bool asks_for_link(const std::vector<std::string>& keys) {
    static constexpr std::array<std::string_view, 7> links{"link",    "links",   "url",       "website",
                                                           "profile", "address", "repository"};
    return std::any_of(keys.begin(), keys.end(),
                       [](std::string_view key) { return checking::is_one_of(key, links); });
  }
  static bool has_link(const Prose& prose, AnswerTexts::Range range) {
    for (auto word = static_cast<std::uint32_t>(range.first); word < range.last;) {
      const auto& block = prose.block_of(word);
      if (prose.has_mark(block, MarkKind::link, block.begin, block.end)) return true;
      word = block.last_word;
    }
    return false;
  }

  static std::string wanted(const model::Ask& ask) {
    auto words = concat({"'", ask.ask, "'"});
    for (const auto& term : ask.terms)
      words += concat({&term == &ask.terms.back() ? " or '" : ", '", term, "'"});
    return words;
  }
};

}  // namespace

constinit const Rule ask_term_absent{&AskTermAbsent::info, &AskTermAbsent::run};

}  // namespace cvbuild::rules
