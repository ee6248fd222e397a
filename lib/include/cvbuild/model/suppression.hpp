// Which suppressions have found the finding that they are for.
#pragma once

#include <span>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// Stands for a finding that nothing suppresses.
inline constexpr std::size_t no_suppression = static_cast<std::size_t>(-1);
/// Each finding's suppression, or no_suppression, by the index of the finding. A suppression is for one
/// finding: the first that it fits, in their order, and of several that fit the one that begins last. Costs
/// what the findings and suppressions cost, not their product.
[[nodiscard]] std::vector<std::size_t> match_suppressions(const Application::Data& application,
                                                          std::span<const Diagnostic> findings);

}  // namespace cvbuild::model
#pragma GCC visibility pop
