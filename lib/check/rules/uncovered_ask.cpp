// An ask of an answered question that no block covers.
#include "check/rules/list.hpp"

#include <algorithm>

#include <cvbuild/check/suggest_covers.hpp>

#include "check/rules/waivers.hpp"

namespace cvbuild::rules {

namespace {

struct UncoveredAsk {
  static constexpr RuleInfo info{
      "uncovered-ask",
      Stage::check,
      Severity::error,
      "an ask that no block covers with a word or a picture that is not draft",
      "A prompt asks several things at once; the one that was overlooked is the one that is asked about.",
      "# Operations {#operations}\n\nI run forty servers.",
      "# Operations {#operations covers=large-scale-operations}\n\nI run forty servers."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto suggestions = suggest_covers(context.coverage, context.prose);
    for (const auto& status : context.coverage.questions) {
      if (!status.answered) continue;  // then the question is open as a whole
      for (const auto& ask : status.asks) {
        const bool open = ask.state == AskState::uncovered || ask.state == AskState::draft ||
                          (ask.state == AskState::outdated && !ask.covered);
        if (open && !lacks_only_a_reason(context.application.data(), status, ask.ask))
          report(status, ask, suggestion_for(ask, suggestions), findings);
      }
    }
  }

  static const CoverSuggestion* suggestion_for(const AskStatus& status,
                                               const std::vector<CoverSuggestion>& suggestions) {
    const auto* ask = status.ask;
    const auto fits = [ask](const CoverSuggestion& suggestion) {
      return suggestion.ask == ask || (ask && std::any_of(ask->any_of.begin(), ask->any_of.end(),
                                                          [&](auto& one) { return &one == suggestion.ask; }));
    };
    const auto found = std::find_if(suggestions.begin(), suggestions.end(), fits);
    return found == suggestions.end() ? nullptr : &*found;
  }

  static void report(const QuestionStatus& status, const AskStatus& ask, const CoverSuggestion* suggestion,
                     Diagnostics& findings) {
    const bool draft = ask.state == AskState::draft;
    const auto what = draft       ? "is covered by a draft only"
                      : ask.cover ? "is covered by nothing: what declares it has no text"
                                  : "is not covered";
    auto& finding = findings.report(
        info, status.answer->heading->span,
        concat({"ask '", ask.id, "' of question '", status.question->id.value, "' ", what}), help(ask));
    finding.subject = concat({status.question->id.value, "/", ask.id});
    if (ask.cover)
      finding.related.push_back(
          {ask.cover->span, draft ? "the draft that covers it" : "declared here, with no text to it"});
    if (suggestion)
      finding.related.push_back({doc::node(*suggestion->block).span,
                                 "this seems to answer it; cvcheck --suggest shows what to add"});
  }

  static std::string help(const AskStatus& ask) {
    constexpr std::string_view waive = ", or waive it with a reason in application.yaml";
    if (ask.state == AskState::draft) return concat({"finish that text and remove its status", waive});
    if (ask.cover) return concat({"write the text", waive});
    std::string_view id = ask.id;
    if (const auto bar = id.find('|'); bar != std::string_view::npos) id = id.substr(0, bar);
    return concat({"add {covers=", id, "} to the heading or block that answers it", waive});
  }
};

}  // namespace

constinit const Rule uncovered_ask{&UncoveredAsk::info, &UncoveredAsk::run};

}  // namespace cvbuild::rules
