// What begins after the day against which the application's dates are measured.
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>

#include "check/timeline.hpp"

namespace cvbuild::rules {

namespace {

struct FutureRange {
  static constexpr RuleInfo info{"future-range",
                                 Stage::check,
                                 Severity::warning,
                                 "something in the CV that begins after as-of",
                                 "A year that is mistyped turns experience into a plan.",
                                 "as-of: 2024-05-01, and work: [{name: Example Ltd, startDate: 2032-03}]",
                                 "as-of: 2024-05-01, and work: [{name: Example Ltd, startDate: 2023-03}]"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.cv == nullptr || !data.as_of) return;
    const auto today = end_of(*data.as_of);
    checking::for_each_dated(*data.cv, [&](const auto& entry) {
      if (today < entry.start.value)
        findings.report(info, entry.start.span, "this begins after the day of the application (as-of)",
                        "correct the date, or as-of in application.yaml; if it does begin later, allow it");
    });
  }

  /// The last day that a date can mean. A date that names less compares as less.
  static model::Date end_of(model::Date date) {
    if (date.month == 0) date.month = 12;
    if (date.day == 0) date.day = 31;
    return date;
  }
};

}  // namespace

constinit const Rule future_range{&FutureRange::info, &FutureRange::run};

}  // namespace cvbuild::rules
