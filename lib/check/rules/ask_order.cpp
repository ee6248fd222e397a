// Asks that are answered in another order than the form asks them.
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct AskOrder {
  static constexpr RuleInfo info{"ask-order",
                                 Stage::check,
                                 Severity::note,
                                 "an ask that is answered before one which the form asks first",
                                 "Whoever marks the answer goes down the form's list.",
                                 "asks: [{id: why}, {id: how}]\n\n## How {covers=how}\n\n## Why {covers=why}",
                                 "asks: [{id: why}, {id: how}]\n\n## Why {covers=why}\n\n## How {covers=how}",
                                 true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& status : context.coverage.questions) {
      const AskStatus* furthest = nullptr;  // the last, in the answer, of those asked so far
      for (const auto& ask : status.asks) {
        if (ask.state != AskState::covered || ask.cover == nullptr) continue;
        if (furthest != nullptr && ask.cover->span.begin < furthest->cover->span.begin)
          report(ask, *furthest, findings);
        else
          furthest = &ask;
      }
    }
  }

  static void report(const AskStatus& early, const AskStatus& late, Diagnostics& findings) {
    auto& finding = findings.report(
        info, early.cover->span,
        concat({"ask '", early.id, "' is answered before '", late.id, "', which the form asks first"}),
        "answer in the form's order");
    finding.related.push_back({late.cover->span, concat({"'", late.id, "' is answered here"})});
  }
};

}  // namespace

constinit const Rule ask_order{&AskOrder::info, &AskOrder::run};

}  // namespace cvbuild::rules
