// A suppression or an `allow` that does not say why.
#include "check/rules/list.hpp"
#include "check/rules/waivers.hpp"

namespace cvbuild::rules {

namespace {

struct SuppressionWithoutReason {
  static constexpr RuleInfo info{
      "suppression-without-reason",
      Stage::check,
      Severity::error,
      "a suppression or an allow that gives no reason",
      "Without its reason nobody dares to remove it, and it hides the next mistake too.",
      "<!-- cvcheck: allow placeholder -->",
      "<!-- cvcheck: allow placeholder TODO is the name of the product -->"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& suppression : context.application.data().suppressions)
      if (is_blank(suppression.reason))
        findings.report(info, suppression.span,
                        concat({"'", suppression.rule, "' is allowed here with no reason"}),
                        "say why, in a few words after the rule");
  }
};

}  // namespace

constinit const Rule suppression_without_reason{&SuppressionWithoutReason::info,
                                                &SuppressionWithoutReason::run};

}  // namespace cvbuild::rules
