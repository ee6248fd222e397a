// What each rule costs.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include <cvbuild/check/check.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// What one part costs.
struct RuleCost {
  std::string_view what;            ///< a rule's id; "coverage" and "running text" for what all rules share
  std::chrono::nanoseconds time{};  ///< the least of all rounds
};

/// Runs everything that check() runs, `rounds` times, and gives the least time of each part, dearest first.
[[nodiscard]] std::vector<RuleCost> profile(const Application& application, std::span<const Rule> rules,
                                            unsigned rounds = 20);

}  // namespace cvbuild
#pragma GCC visibility pop
