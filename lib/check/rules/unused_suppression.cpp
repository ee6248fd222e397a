// A suppression that nothing needs. The engine reports it: it alone sees what was found before anything was
// suppressed.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

struct UnusedSuppression {
  static constexpr RuleInfo info{
      "unused-suppression",
      Stage::check,
      Severity::warning,
      "a suppression or an allow, of a rule that cvcheck runs, that nothing needs",
      "What was wrong is mended, or it stands before the wrong block; left there, it hides the next mistake.",
      "<!-- cvcheck: allow placeholder a product's name -->\n\nNothing to do here.",
      "Nothing to do here."};
};

}  // namespace

constinit const Rule unused_suppression{&UnusedSuppression::info, nullptr};

}  // namespace cvbuild::rules
