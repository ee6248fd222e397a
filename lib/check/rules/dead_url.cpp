// An address on the web that is not there; cvcheck --links asks for each, and nothing ever fails for it.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{"dead-url",
                        Stage::check,
                        Severity::note,
                        "an address on the web that does not answer, or not with a page (--links only)",
                        "Whoever follows a link and finds nothing doubts the rest.",
                        "[my talk](https://example.org/gone)   # which answers 404",
                        "[my talk](https://example.org/talks/2021)",
                        true};

}  // namespace

constinit const Rule dead_url{&info, nullptr};

}  // namespace cvbuild::rules
