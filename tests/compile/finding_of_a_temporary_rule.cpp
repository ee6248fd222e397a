// A finding points at its rule, which must not be a temporary.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/core/diagnostic.hpp>

constexpr cvbuild::RuleInfo rule{.id = "mine"};

void report(cvbuild::Diagnostics& findings) {
#ifdef SHOULD_COMPILE
  findings.report(rule, {}, "this is wrong");
#else
  findings.report(cvbuild::RuleInfo{.id = "mine"}, {}, "this is wrong");
#endif
}
