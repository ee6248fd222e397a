// A span of months after the first position of which the CV says nothing.
#include "check/rules/list.hpp"

#include <algorithm>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/timeline.hpp"

namespace cvbuild::rules {

namespace {

using checking::MonthRange;

struct Gap {
  static constexpr RuleInfo info{
      "gap",
      Stage::check,
      Severity::note,
      "four months or more, after the first position, of which the CV says nothing",
      "A reader may ask; it is better to have the answer ready. Study, projects and "
      "any dated entry of a section of one's own (leave, say) count as cover.",
      "one position to 2020-01 and the next from 2021-03",
      "the same, and leave: [{title: Parental leave, startDate: 2020-02, endDate: "
      "2021-02}]"};
  static constexpr std::int32_t least = 4;

  struct Stretch {
    MonthRange range;
    Span start;
    Span end;
  };

  /// A position without dates may fill any gap: then there is nothing to say.
  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.cv == nullptr || checking::undated_position(*data.cv) != nullptr) return;
    auto first = MonthRange::open;
    for (const auto& position : data.cv->work.entries)
      first = std::min(first, checking::earliest_month(position.start.value));
    if (first == MonthRange::open) return;
    const auto stretches = stretches_of(*data.cv);
    const auto* furthest = sweep(stretches, first, findings);
    if (data.as_of && furthest != nullptr && !furthest->range.goes_on())
      check(*furthest, checking::earliest_month(*data.as_of), "now (as-of)", findings);
  }

  static std::vector<Stretch> stretches_of(const model::Cv& cv) {
    std::vector<Stretch> stretches;
    checking::for_each_dated(cv, [&](const auto& entry) {
      stretches.push_back({checking::widest(entry), entry.start.span, entry.end.span});
    });
    std::sort(stretches.begin(), stretches.end(),
              [](const auto& a, const auto& b) { return a.range.first < b.range.first; });
    return stretches;
  }

  /// Reports what lies between the stretches, from month `from` on; gives the one that ends last.
  static const Stretch* sweep(const std::vector<Stretch>& stretches, std::int32_t from,
                              Diagnostics& findings) {
    const Stretch* furthest = nullptr;
    for (const auto& stretch : stretches) {
      if (furthest != nullptr && !furthest->range.goes_on() && stretch.range.first > from)
        if (auto* finding = check(*furthest, stretch.range.first, "the next start", findings))
          finding->related.push_back({stretch.start, "the next start"});
      if (furthest == nullptr || furthest->range.last < stretch.range.last) furthest = &stretch;
    }
    return furthest;
  }

  static Diagnostic* check(const Stretch& before, std::int32_t next, std::string_view what,
                           Diagnostics& findings) {
    const auto months = next - before.range.last - 1;
    if (months < least) return nullptr;
    return &findings.report(
        info, before.end,
        concat({"the CV says nothing of the ", Decimal(months), " months between this and ", what}),
        "have an answer ready, or add what you did; to be told no more: checks: {gap: off}");
  }
};

}  // namespace

constinit const Rule gap{&Gap::info, &Gap::run};

}  // namespace cvbuild::rules
