// Edit distance by the diagonal band that can still be within the limit.
#include <cvbuild/core/suggest.hpp>

#include <algorithm>
#include <array>
#include <vector>

#include <cvbuild/core/text.hpp>

namespace cvbuild::inline v0 {

namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

constexpr std::size_t longest_word = 64;

}  // namespace

unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit) {
  const auto longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit || longer > longest_word) return limit + 1;
  std::array<std::array<unsigned, longest_word + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<unsigned>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
      const bool swapped =
          i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

/// So that a file full of mistakes costs no more than its length.
constexpr std::size_t most_candidates = 500;

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  const unsigned limit = word.size() <= 5 ? 1 : 2;
  unsigned best = limit + 1;
  std::string_view found;
  for (const auto candidate : candidates.first(std::min(candidates.size(), most_candidates))) {
    const auto distance = edit_distance(word, candidate, limit);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const auto found = nearest(word, candidates);
  return found.empty() ? std::string{} : concat({"did you mean '", found, "'?"});
}

std::string suggest_or_list(std::string_view word, std::span<const std::string_view> words,
                            std::string_view intro) {
  auto suggestion = did_you_mean(word, words);
  if (!suggestion.empty()) return suggestion;
  std::string list(intro);
  constexpr std::size_t most = 20;
  std::size_t count = 0;
  for (const auto known : words) {
    if (known.empty()) continue;
    if (count == most) return list + ", …";
    list += concat({count++ == 0 ? " " : ", ", known});
  }
  return count == 0 ? std::string{} : list;
}

}  // namespace cvbuild
