// A baseline's entry that nothing matches any more; cvcheck itself finds it, because a baseline is no source.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{"stale-baseline",
                        Stage::check,
                        Severity::warning,
                        "an entry of the baseline that no finding matches any more",
                        "What was mended must not be allowed to come back: a baseline only shrinks.",
                        "cvcheck --baseline baseline.json   # after its finding was mended",
                        "cvcheck --baseline baseline.json --write-baseline"};

}  // namespace

constinit const Rule stale_baseline{&info, nullptr};

}  // namespace cvbuild::rules
