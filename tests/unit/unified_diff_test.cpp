// What a diff shows of edits that change nothing.
#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include <cvbuild/core/source.hpp>
#include <cvbuild/report/edits.hpp>

namespace {

using namespace cvbuild;

TEST(UnifiedDiff, AnEditThatChangesNothingIsNoDifference) {
  const auto sources = Sources::from_buffers({{"a.md", "a\nb\nc\n"}});
  const auto diff_of = [&sources](std::vector<Edit> edits) {
    const auto edited = apply_edits(std::move(edits), sources);
    return unified_diff(edited.at(0));
  };
  const auto span = [&sources](std::size_t begin, std::size_t end) {
    return sources.root().span(begin, end);
  };
  EXPECT_EQ(diff_of({{span(0, 1), "a"}}), "");
  EXPECT_EQ(diff_of({{span(0, 1), ""}, {span(1, 1), "a"}}), "");
  EXPECT_EQ(diff_of({{span(0, 1), "a"}, {span(4, 5), "d"}}),
            "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n a\n b\n-c\n+d\n");
}

}  // namespace
