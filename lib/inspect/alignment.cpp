// Patience diff over lines.
#include "inspect/alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace cvbuild::inline v0::inspect {

namespace {

struct Range {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

struct Pair {
  std::size_t expected = 0, found = 0;
};

/// The longest part of `pairs`, which are in order of `expected`, that is in order of `found` too.
std::vector<Pair> longest_rising(const std::vector<Pair>& pairs) {
  std::vector<std::size_t> tails, before(pairs.size(), unmatched);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto place =
        std::lower_bound(tails.begin(), tails.end(), pairs[i].found,
                         [&](std::size_t tail, std::size_t found) { return pairs[tail].found < found; });
    if (place != tails.begin()) before[i] = *(place - 1);
    if (place == tails.end())
      tails.push_back(i);
    else
      *place = i;
  }
  std::vector<Pair> rising;
  for (auto at = tails.empty() ? unmatched : tails.back(); at != unmatched; at = before[at])
    rising.push_back(pairs[at]);
  std::reverse(rising.begin(), rising.end());
  return rising;
}

class Aligner {
 public:
  Aligner(const std::vector<std::string>& expected, const std::vector<std::string>& found)
      : expected_(expected), found_(found) {
    result_.found_of.assign(expected.size(), unmatched);
    result_.expected_of.assign(found.size(), unmatched);
  }

  Alignment run() {
    between({0, expected_.size()}, {0, found_.size()}, 0);
    return std::move(result_);
  }

 private:
  void match(std::size_t expected, std::size_t found) {
    result_.found_of[expected] = found;
    result_.expected_of[found] = expected;
  }

  void between(Range expected, Range found, unsigned depth) {
    constexpr unsigned deepest = 64;
    while (expected.size() > 0 && found.size() > 0 && expected_[expected.begin] == found_[found.begin])
      match(expected.begin++, found.begin++);
    while (expected.size() > 0 && found.size() > 0 && expected_[expected.end - 1] == found_[found.end - 1])
      match(--expected.end, --found.end);
    if (expected.size() == 0 || found.size() == 0) return;
    const auto anchors =
        depth < deepest ? longest_rising(unique_in_both(expected, found)) : std::vector<Pair>();
    if (anchors.empty()) return fill(expected, found);
    for (const auto& anchor : anchors) {
      match(anchor.expected, anchor.found);
      between({expected.begin, anchor.expected}, {found.begin, anchor.found}, depth + 1);
      expected.begin = anchor.expected + 1;
      found.begin = anchor.found + 1;
    }
    between(expected, found, depth + 1);
  }

  [[nodiscard]] std::vector<Pair> unique_in_both(Range expected, Range found) const {
    struct Seen {
      std::size_t expected = 0, found = 0, times_expected = 0, times_found = 0;
    };
    std::unordered_map<std::string_view, Seen> seen;
    for (auto i = expected.begin; i < expected.end; ++i) {
      auto& one = seen[expected_[i]];
      one.expected = i;
      ++one.times_expected;
    }
    for (auto i = found.begin; i < found.end; ++i) {
      auto& one = seen[found_[i]];
      one.found = i;
      ++one.times_found;
    }
    std::vector<Pair> pairs;
    for (auto i = expected.begin; i < expected.end; ++i)
      if (const auto& one = seen[expected_[i]]; one.times_expected == 1 && one.times_found == 1)
        pairs.push_back({i, one.found});
    return pairs;
  }

  /// The longest common part where that is cheap; of very many repeated lines, each with the next of its
  /// kind.
  void fill(Range expected, Range found) {
    constexpr std::size_t largest = 1'000'000;
    if (expected.size() > largest / found.size()) return fill_greedily(expected, found);
    const auto width = found.size() + 1;
    std::vector<std::uint32_t> lengths((expected.size() + 1) * width, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return lengths[i * width + j]; };
    const auto same = [&](std::size_t i, std::size_t j) {
      return expected_[expected.begin + i] == found_[found.begin + j];
    };
    for (auto i = expected.size(); i-- > 0;)
      for (auto j = found.size(); j-- > 0;)
        at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    for (std::size_t i = 0, j = 0; i < expected.size() && j < found.size();) {
      if (same(i, j))
        match(expected.begin + i++, found.begin + j++);
      else
        ++(at(i + 1, j) >= at(i, j + 1) ? i : j);
    }
  }

  void fill_greedily(Range expected, Range found) {
    std::unordered_map<std::string_view, std::vector<std::size_t>> places;
    for (auto j = found.begin; j < found.end; ++j) places[found_[j]].push_back(j);
    for (auto i = expected.begin; i < expected.end; ++i) {
      const auto& all = places[expected_[i]];
      const auto next = std::lower_bound(all.begin(), all.end(), found.begin);
      if (next == all.end() || *next >= found.end) continue;
      match(i, *next);
      found.begin = *next + 1;
    }
  }

  const std::vector<std::string>& expected_;
  const std::vector<std::string>& found_;
  Alignment result_;
};

}  // namespace

Alignment align(const std::vector<std::string>& expected, const std::vector<std::string>& found) {
  return Aligner(expected, found).run();
}

}  // namespace cvbuild::inspect
