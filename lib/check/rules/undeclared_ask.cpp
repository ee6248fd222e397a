// A prompt that seems to ask more than its form declares.
#include "check/rules/list.hpp"

#include <algorithm>

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
      const auto clauses = count_clauses(question.prompt.value);
      const auto declared = std::max<std::size_t>(question.asks.size(), 1);
      if (clauses <= declared) continue;
      findings.report(info, question.prompt.given() ? question.prompt.span : question.span,
                      concat({"the prompt of question '", question.id.value, "' seems to ask ",
                              Decimal(clauses), " things, and ",
                              declared == 1 ? "one is" : std::string(Decimal(declared).text()).append(" are"),
                              " declared"}),
                      "give each an entry in its asks: {id: …, ask: words of the prompt}");
    }
  }

  /// A prompt that asks is taken by its questions, one that tells by what it tells.
  static std::size_t count_clauses(std::string_view prompt) {
    const auto clauses = model::clauses_of(prompt);
    return std::max<std::size_t>({clauses.asked.size(), clauses.told.size(), 1});
  }
};

}  // namespace

constinit const Rule undeclared_ask{&UndeclaredAsk::info, &UndeclaredAsk::run};

}  // namespace cvbuild::rules
