// Finds for each finding the suppression around it, by place.
#include <cvbuild/model/suppression.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include <cvbuild/core/source_rules.hpp>

namespace cvbuild::inline v0::model {

namespace {

/// The suppressions of one rule, by where they begin.
class Stretches {
 public:
  void add(std::size_t index, Span target) { entries_.push_back({target, index, 0}); }

  void finish() {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.target.begin < b.target.begin; });
    std::uint32_t furthest = 0;
    for (auto& entry : entries_) entry.furthest = furthest = std::max(furthest, entry.target.end);
    left_.resize(entries_.size() + 1);
    std::iota(left_.begin(), left_.end(), std::size_t{0});
  }

  /// The index of the one around `place`, where the finding or what it relates to is, which is then spent;
  /// nothing: none is left.
  std::optional<std::size_t> take(std::uint32_t place) {
    const auto after =
        std::upper_bound(entries_.begin(), entries_.end(), place,
                         [](std::uint32_t at, const Entry& entry) { return at < entry.target.begin; });
    auto number = unspent(static_cast<std::size_t>(after - entries_.begin()));
    while (number > 0 && entries_[number - 1].furthest > place) {
      const auto target = entries_[number - 1].target;
      if (target.begin <= place && place < target.end) {
        left_[number] = number - 1;
        return entries_[number - 1].index;
      }
      number = unspent(number - 1);
    }
    return std::nullopt;
  }

 private:
  struct Entry {
    Span target;
    std::size_t index = 0;
    std::uint32_t furthest = 0;  ///< where it or one before it ends last
  };

  /// The number, from 1, of the last unspent entry up to that one; 0: none. Halves its path as it goes.
  std::size_t unspent(std::size_t number) {
    while (left_[number] != number) number = left_[number] = left_[left_[number]];
    return number;
  }

  std::vector<Entry> entries_;
  std::vector<std::size_t> left_;  ///< by number: itself, or one further on the way to the last unspent
};

/// Takes what suppresses the places that the finding stands for, one by one.
void take_places(Stretches& stretches, const Application::Data& application, const Diagnostic& finding,
                 Suppressed found, std::vector<Suppressed>& matches) {
  Span inside;  // the target of the last one
  const auto look_at = [&](Span place) {
    if (!place.known() || (inside.begin <= place.begin && place.begin < inside.end)) return;
    const auto index = stretches.take(place.begin);
    if (!index) return;
    found.suppression = *index;
    inside = application.suppressions[*index].target;
    matches.push_back(found);
  };
  look_at(finding.span);
  for (const auto place : finding.others) look_at(place);
}

}  // namespace

std::vector<Suppressed> match_suppressions(const Application::Data& application,
                                           std::span<const Diagnostic> findings) {
  std::map<std::string_view, Stretches> by_rule;
  for (std::size_t i = 0; i < application.suppressions.size(); ++i)
    if (const auto& one = application.suppressions[i]; one.target.known())
      by_rule[one.rule].add(i, one.target);
  for (auto& [rule, stretches] : by_rule) stretches.finish();
  std::vector<Suppressed> matches;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto& finding = findings[i];
    const auto found = by_rule.find(finding.rule->id);
    const bool stays = stops_building(*finding.rule) && finding.severity == Severity::error;
    if (found == by_rule.end() || stays) continue;
    const auto before = matches.size();
    take_places(found->second, application, finding, {i, 0, finding.others.empty()}, matches);
    for (const auto& related : finding.related) {
      if (matches.size() > before) break;
      if (!related.span.known()) continue;
      if (const auto index = found->second.take(related.span.begin)) matches.push_back({i, *index, true});
    }
  }
  return matches;
}

}  // namespace cvbuild::model
