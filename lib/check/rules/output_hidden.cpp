// Text of a built file that no reader sees; lib/inspect finds it.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{
    "output-hidden",
    Stage::output,
    Severity::error,
    "text of a built file that cannot be seen: the colour of its ground, under 4 points, off the "
    "page, hidden (--outputs)",
    "Programs read it and people do not: who finds it takes it for a trick.",
    "a line of keywords in white on white",
    "the same words in a list of skills"};

}  // namespace

constinit const Rule output_hidden{&info, nullptr};

}  // namespace cvbuild::rules
