// Whether a built file holds what its sources give; lib/inspect finds it, because an output is no source.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{
    "output-text",
    Stage::output,
    Severity::error,
    "text of the sources that a built file lacks, has twice or in another order, or text that "
    "nobody wrote (--outputs)",
    "What a reader opens is the file, not its sources: what is lost on the way is lost.",
    "cvcheck --outputs outputs   # where answers.docx was shortened by hand",
    "cvcheck --outputs outputs   # after cvbuild made answers.docx again"};

}  // namespace

constinit const Rule output_text{&info, nullptr};

}  // namespace cvbuild::rules
