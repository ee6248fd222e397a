// The dated entries of a CV as months.
#include "check/timeline.hpp"

#include <algorithm>

namespace cvbuild::checking {

std::int32_t months_covered(std::vector<MonthRange>& ranges, std::int32_t today) {
  std::sort(ranges.begin(), ranges.end(), [](auto a, auto b) { return a.first < b.first; });
  std::int32_t months = 0;
  std::int32_t covered_to = std::numeric_limits<std::int32_t>::min();
  for (const auto& range : ranges) {
    const auto last = std::min(range.last, today);
    const auto first = covered_to < range.first ? range.first : covered_to + 1;
    if (last < first) continue;
    months += last - first + 1;
    covered_to = last;
  }
  return months;
}

const model::Position* undated_position(const model::Cv& cv) {
  for (const auto& position : cv.work.entries)
    if (!is_dated(position)) return &position;
  return nullptr;
}

}  // namespace cvbuild::checking
