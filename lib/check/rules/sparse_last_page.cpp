// A PDF whose last page is nearly empty; lib/inspect measures it.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{"sparse-last-page",
                        Stage::output,
                        Severity::note,
                        "a PDF whose last page is filled by less than a quarter (--outputs)",
                        "A page with three lines looks like a mistake, and costs its reader a turn.",
                        "a CV of two pages, the second of which holds the languages alone",
                        "the same on one page: a tighter theme, or fewer words"};

}  // namespace

constinit const Rule sparse_last_page{&info, nullptr};

}  // namespace cvbuild::rules
