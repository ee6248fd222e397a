// A prompt that seems to ask more than its form declares.
#include "check/rules/list.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>

#include "check/prose_cutting.hpp"

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
      "  asks: [{id: which, ask: roles}, {id: enjoyed, ask: enjoyed}, {id: why, ask: why}]"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto* form = context.application.data().form;
    if (form == nullptr || !context.prose.is_english()) return;
    for (const auto& question : form->questions) {
      const auto clauses = clauses_of(question.prompt.value);
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

  /// What the prompt asks for: a clause for each question in it, or, where it tells instead of asking, for
  /// each sentence that does; and more where one joins several with ';', "and why", or as a list of three or
  /// more.
  static std::size_t clauses_of(std::string_view prompt) {
    std::vector<ProseWord> words;
    std::vector<ProseSentence> sentences;
    checking::cut_words(prompt, 0, words);
    checking::cut_sentences(prompt, 0, words, 0, sentences);
    std::size_t asked = 0, told = 0;
    for (const auto& sentence : sentences) {
      const auto text = prompt.substr(sentence.begin, sentence.end - sentence.begin);
      (text.ends_with('?') ? asked : told) += clauses_in(text);
    }
    return std::max<std::size_t>({asked, told, 1});
  }

  static std::size_t clauses_in(std::string_view sentence) {
    const bool asks = sentence.ends_with('?');
    if (!asks && !is_order(sentence)) return 0;
    const auto marks = static_cast<std::size_t>(std::count(sentence.begin(), sentence.end(), ';'));
    const auto commas = static_cast<std::size_t>(std::count(sentence.begin(), sentence.end(), ','));
    const bool list = asks && commas >= 2;
    const bool why = sentence.find(" and why") != std::string_view::npos;
    return 1 + marks + (list ? commas : why ? 1 : 0);
  }

  static bool is_order(std::string_view sentence) {
    constexpr std::string_view verbs[] = {"Describe", "Explain", "Outline", "Give",      "Tell", "List",
                                          "Discuss",  "Provide", "State",   "Summarise", "Say",  "Show"};
    return std::any_of(std::begin(verbs), std::end(verbs), [&](std::string_view verb) {
      return sentence.starts_with(verb) && sentence.size() > verb.size() && sentence[verb.size()] == ' ';
    });
  }
};

}  // namespace

constinit const Rule undeclared_ask{&UndeclaredAsk::info, &UndeclaredAsk::run};

}  // namespace cvbuild::rules
