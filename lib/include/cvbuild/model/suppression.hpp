// Which suppressions have found the finding that they are for.
#pragma once

#include <span>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// What one suppression suppresses of one finding.
struct Suppressed {
  std::size_t finding = 0;      ///< its index
  std::size_t suppression = 0;  ///< its index
  bool wholly = true;           ///< or the places in the suppression's target alone
};
/// In the order of the findings. A suppression is for one finding: the first that it fits, in their order,
/// and of several that fit the one that begins last. Of a finding that stands for several places it
/// suppresses those that it is around, and of one that it meets at a related place all. Costs what the
/// findings and suppressions cost, not their product.
[[nodiscard]] std::vector<Suppressed> match_suppressions(const Application::Data& application,
                                                         std::span<const Diagnostic> findings);

}  // namespace cvbuild::model
#pragma GCC visibility pop
