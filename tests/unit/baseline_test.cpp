// Baselines of files whose names no JSON can hold.
#include <cvbuild/report/baseline.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cvbuild/core/source_rules.hpp>

namespace {

using namespace cvbuild;

TEST(Baseline, KnowsAFindingInAFileWhoseNameIsNoUtf8) {
  const auto sources = Sources::from_buffers({{"caf\xE9.md", "Text.\n"}});
  Diagnostics findings;
  findings.report(source_rules::syntax, sources.root().span(0, 4), "wrong");
  Baseline written;
  written.add(findings, sources, Severity::note);
  Baseline baseline;
  std::string error;
  ASSERT_TRUE(Baseline::parse(written.text(), baseline, error)) << error;
  auto left = findings;
  auto kept = baseline;
  baseline.take_from(left, sources);
  EXPECT_TRUE(left.empty());
  EXPECT_TRUE(baseline.entries().empty());
  const auto others = Sources::from_buffers({{"b.md", "Text.\n"}});
  kept.keep_only(kept.files_of(others));
  EXPECT_TRUE(kept.entries().empty()) << "a file of another run is taken for one that is gone";
}

}  // namespace
