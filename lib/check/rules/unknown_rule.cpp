// A suppression, an `allow` or a grade of a rule that does not exist.
#include "check/rules/list.hpp"

#include <algorithm>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct UnknownRule {
  static constexpr RuleInfo info{
      "unknown-rule",
      Stage::check,
      Severity::error,
      "a suppression, an allow or a grade of a rule that does not exist, with the nearest",
      "What it was meant to change stays as it is, and nobody would notice.",
      "checks: {place-holder: off}",
      "checks: {placeholder: off}"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto known = ids(context.rules);
    const auto& data = context.application.data();
    for (const auto& grade : data.grades) check(grade.rule.value, grade.rule.span, known, findings);
    for (const auto& suppression : data.suppressions)
      check(suppression.rule, suppression.span, known, findings);
    for (const auto& grade : data.grades) check_grade(grade, context.rules, findings);
  }

  /// What is not understood cannot be graded away.
  static void check_grade(const model::Grade& grade, std::span<const Rule> rules, Diagnostics& findings) {
    for (const auto& rule : rules)
      if (rule.info->id == grade.rule.value && stops_building(*rule.info) &&
          grade.severity != Severity::error)
        findings
            .report(info, grade.rule.span,
                    concat({"'", rule.info->id,
                            "' stays an error: nothing is built of sources that are not understood"}),
                    "mend what it reports, and remove this line")
            .severity = Severity::warning;
  }

  /// The caller's and the product's.
  static std::vector<std::string_view> ids(std::span<const Rule> rules) {
    std::vector<std::string_view> all;
    for (const auto& rule : rules) all.push_back(rule.info->id);
    for (const auto& rule : built_in_rules()) all.push_back(rule.info->id);
    return all;
  }

  static void check(std::string_view id, Span span, const std::vector<std::string_view>& known,
                    Diagnostics& findings) {
    if (std::find(known.begin(), known.end(), id) != known.end()) return;
    auto help = did_you_mean(id, known);
    if (help.empty()) help = "cvcheck --list-rules says which there are";
    findings.report(info, span, concat({"there is no rule '", id, "'"}), std::move(help));
  }
};

}  // namespace

constinit const Rule unknown_rule{&UnknownRule::info, &UnknownRule::run};

}  // namespace cvbuild::rules
