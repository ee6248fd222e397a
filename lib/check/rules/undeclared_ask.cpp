// A prompt that seems to ask more than its form declares.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

namespace cvbuild::rules {

namespace {

struct UndeclaredAsk {
  static constexpr RuleInfo info{
      "undeclared-ask",
      Stage::check,
      Severity::note,
      "a prompt with more questions in it than asks are declared for it",
      "What is not declared is not checked: the part of the prompt that nobody wrote down is easily missed.",
      "- {id: roles, prompt: Which roles did you have? Which did you enjoy, and why?}",
      "- id: roles\n  prompt: Which roles did you have? Which did you enjoy, and why?\n"
      "  asks: [{id: which, ask: roles}, {id: enjoyed, ask: enjoyed}, {id: why, ask: why}]",
      false,
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto* form = context.application.data().form;
    if (form == nullptr) return;
    for (const auto& question : form->questions) {
      const auto declared = std::max<std::size_t>(question.asks.size(), 1);
      const auto clauses = count_clauses(question.prompt.value, declared > 1);
      if (clauses <= declared) continue;
      findings.report(
          info, question.prompt.given() ? question.prompt.span : question.span,
          concat({"the prompt of question '", question.id.value, "' seems to ask ", Decimal(clauses),
                  " things, and ", declared == 1 ? "one is" : std::string(Decimal(declared)).append(" are"),
                  " declared"}),
          "give each an entry in its asks: {id: …, ask: words of the prompt}");
    }
  }

  /// `is_parted`: somebody has thought about its parts; then what it tells is taken for what it asks in other
  /// words.
  static std::size_t count_clauses(std::string_view prompt, bool is_parted) {
    const auto clauses = model::clauses_of(prompt);
    std::size_t told = 0;
    for (const auto clause : clauses.told) told += count_in(clause);
    const auto asked = clauses.asked.size();
    return std::max<std::size_t>(
        {is_parted ? std::max(asked, told) : asked + told, count_letters(prompt), 1});
  }

  /// "Tell us why you came and what you bring" tells two things, "Outline your training, your posts and your
  /// plans" three.
  static std::size_t count_in(std::string_view clause) {
    constexpr std::array<std::string_view, 5> joints{" and what ", " and how ", " and which ", " and why ",
                                                     " and where "};
    std::size_t count = 1;
    for (const auto joint : joints) count += occurrences(clause, joint);
    const auto more = occurrences(clause, ", your ");
    return more == 0 ? count : count + more + occurrences(clause, " and your ");
  }

  static std::size_t occurrences(std::string_view text, std::string_view words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) ++count;
    return count;
  }

  /// "a) … b) … c) …" in one line: how far the letters go.
  static std::size_t count_letters(std::string_view prompt) {
    std::size_t count = 0;
    for (char letter = 'a'; letter <= 'z'; ++letter, ++count) {
      const char mark[] = {letter, ')'};
      const auto at = prompt.find(std::string_view(mark, sizeof mark));
      if (at == std::string_view::npos || (at > 0 && prompt[at - 1] != ' ' && prompt[at - 1] != '(')) break;
    }
    return count < 2 ? 0 : count;
  }
};

}  // namespace

constinit const Rule undeclared_ask{&UndeclaredAsk::info, &UndeclaredAsk::run};

}  // namespace cvbuild::rules
