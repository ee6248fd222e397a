// A built file that is missing or is not what the sources give; cvcheck compares it with a fresh build.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{"output-stale",
                        Stage::output,
                        Severity::error,
                        "a built file that is missing, or is not what the sources give (--outputs)",
                        "A file from before the last change is sent as easily as the right one.",
                        "cvcheck --outputs outputs   # after a change in answers.md",
                        "cvbuild . -o outputs && cvcheck --outputs outputs"};

}  // namespace

constinit const Rule output_stale{&info, nullptr};

}  // namespace cvbuild::rules
