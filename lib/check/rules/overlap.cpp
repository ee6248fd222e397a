// Two positions at one time.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/timeline.hpp"
#include "core/ascii.hpp"

namespace cvbuild::rules {

namespace {

using checking::MonthRange;

/// What says of a position that another had room beside it; with blanks for hyphens.
constexpr std::array<std::string_view, 19> beside_others{
    "part time",     "freelance",      "self employed", "zero hours",   "weekend",
    "evenings",      "seconded",       "secondment",    "job share",    "sabbatical",
    "consultant",    "board member",   "non executive", "teilzeit",     "nebenberuflich",
    "temps partiel", "tiempo parcial", "deeltijd",      "tempo parcial"};

struct Overlap {
  static constexpr RuleInfo info{"overlap",
                                 Stage::check,
                                 Severity::note,
                                 "two positions with different employers that share more than one month",
                                 "Often part-time work, and sometimes an end that was never written down.",
                                 "one position from 2019-01 without endDate, and the next from 2021-03",
                                 "one position from 2019-01 to 2021-03, and the next from 2021-03"};
  static constexpr std::int32_t most = 1;  // who leaves in May begins elsewhere in May

  struct Stretch {
    MonthRange range;
    const model::Position* position = nullptr;
  };

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto* cv = context.application.data().cv;
    if (cv == nullptr) return;
    const auto stretches = stretches_of(*cv);
    const Stretch* furthest = nullptr;
    for (const auto& stretch : stretches) {
      if (furthest != nullptr) check(context.application.sources(), *furthest, stretch, findings);
      if (furthest == nullptr || furthest->range.last < stretch.range.last) furthest = &stretch;
    }
  }

  static std::vector<Stretch> stretches_of(const model::Cv& cv) {
    std::vector<Stretch> stretches;
    for (const auto& position : cv.work.entries) {
      if (!checking::is_dated(position)) continue;
      const auto range = checking::surest(position);
      if (range.first <= range.last) stretches.push_back({range, &position});
    }
    std::sort(stretches.begin(), stretches.end(),
              [](const auto& a, const auto& b) { return a.range.first < b.range.first; });
    return stretches;
  }

  /// Whether any of its words say so, whatever key they stand at: position, summary, `type`, a tag.
  static bool is_beside_others(const Sources& sources, const model::Position& position) {
    auto text = detail::ascii_lower(sources.text(position.span));
    std::replace_if(
        text.begin(), text.end(), [](char byte) { return byte == '-' || byte == '\n'; }, ' ');
    return std::any_of(beside_others.begin(), beside_others.end(),
                       [&](std::string_view words) { return text.find(words) != std::string::npos; });
  }

  static void check(const Sources& sources, const Stretch& before, const Stretch& after,
                    Diagnostics& findings) {
    const auto& name = before.position->name;
    if (name.value == after.position->name.value) return;  // one employer: a part, or a promotion
    const auto last = std::min(before.range.last, after.range.last);
    if (last != MonthRange::open && last - after.range.first + 1 <= most) return;
    if (is_beside_others(sources, *before.position) || is_beside_others(sources, *after.position)) return;
    findings
        .report(info, after.position->start.span,
                concat({"this begins while the position", name.given() ? " at '" : "", name.value,
                        name.given() ? "'" : "", " goes on"}),
                "say part-time in its position or summary if it was; else correct the dates")
        .related.push_back(
            {before.position->end.given() ? before.position->end.span : before.position->start.span,
             before.position->end.given() ? "it ends here" : "it begins here and has no endDate"});
  }
};

}  // namespace

constinit const Rule overlap{&Overlap::info, &Overlap::run};

}  // namespace cvbuild::rules
