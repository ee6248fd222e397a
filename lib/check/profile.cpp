// Times the rules one by one.
#include <cvbuild/check/profile.hpp>

#include <algorithm>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>

#include "check/wanted.hpp"

namespace cvbuild::inline v0 {

namespace {

using Clock = std::chrono::steady_clock;

template <class Run>
RuleCost cost_of(std::string_view what, unsigned rounds, const Run& run) {
  auto least = std::chrono::nanoseconds::max();
  for (unsigned i = 0; i < rounds; ++i) {
    const auto begin = Clock::now();
    run();
    least = std::min(least, std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin));
  }
  return {what, least};
}

}  // namespace

std::vector<RuleCost> profile(const Application& application, std::span<const Rule> rules, unsigned rounds) {
  if (const auto fault = fault_of(rules)) misused(concat({"profile: ", *fault}));
  rounds = std::max(rounds, 1U);
  std::vector<RuleCost> costs;
  costs.push_back(cost_of("coverage", rounds, [&] { (void)coverage(application); }));
  costs.push_back(cost_of("running text", rounds, [&] { (void)Prose(application); }));
  const auto states = coverage(application);
  const Prose prose(application);
  const RuleContext context{application, states, prose, rules};
  for (const auto& rule : rules) {
    if (!checking::is_run(context, rule)) continue;
    costs.push_back(cost_of(rule.info->id, rounds, [&] {
      Diagnostics findings;
      rule.run(context, findings);
    }));
  }
  std::stable_sort(costs.begin(), costs.end(),
                   [](const RuleCost& a, const RuleCost& b) { return a.time > b.time; });
  return costs;
}

}  // namespace cvbuild
