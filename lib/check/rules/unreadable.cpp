// A file of the command line that cannot be read; cvcheck itself finds it, because there is no source to
// check.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{"unreadable",
                        Stage::check,
                        Severity::error,
                        "an application or a baseline that the command line names and that cannot be read",
                        "A report without it would look as if all had been checked.",
                        "cvcheck my-aplication",
                        "cvcheck my-application"};

}  // namespace

constinit const Rule unreadable{&info, nullptr};

}  // namespace cvbuild::rules
