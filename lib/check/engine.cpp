// Runs the rules over one application.
#include <algorithm>
#include <vector>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/model/suppression.hpp>

#include "check/rules/list.hpp"
#include "check/wanted.hpp"

namespace cvbuild::inline v0 {

namespace {

bool runs(const RuleContext& context, std::string_view id) {
  return std::any_of(context.rules.begin(), context.rules.end(), [&](const Rule& rule) {
    return rule.info->id == id && checking::is_run(context, rule);
  });
}

/// Of the rules that run here; what the readers report is gone by now, so of theirs nothing is said.
void report_unused_suppressions(const RuleContext& context, Diagnostics& findings) {
  const auto& data = context.application.data();
  std::vector<bool> used(data.suppressions.size());
  for (const auto& match : model::match_suppressions(data, findings.all())) used[match.suppression] = true;
  for (std::size_t i = 0; i < used.size(); ++i) {
    const auto& suppression = data.suppressions[i];
    if (!suppression.target.known() &&
        context.application.sources().text(suppression.span).starts_with("<!--")) {
      findings.report(*cvbuild::rules::unused_suppression.info, suppression.span,
                      concat({"this allows '", suppression.rule, "' before no block"}),
                      "put it on a line of its own, directly before the block that it is for");
      continue;
    }
    if (!suppression.target.known()) {
      findings.report(
          *cvbuild::rules::unused_suppression.info, suppression.span,
          concat({"this allows '", suppression.rule, "' at a place that is not there"}),
          "write FILE:LINE; FILE#ID with the id of a heading or block; or FILE#work/0 for the first "
          "entry of a CV's section");
      continue;
    }
    if (!used[i] && runs(context, suppression.rule))
      findings.report(*cvbuild::rules::unused_suppression.info, suppression.span,
                      concat({"nothing here needs '", suppression.rule, "' to be allowed"}),
                      "remove it, or put it directly before the block that it is for");
  }
}

void run(const Rule& rule, const RuleContext& context, Diagnostics& findings) {
  const auto before = findings.all().size();
  rule.run(context, findings);
  for (auto i = before; i < findings.all().size(); ++i) {
    const auto& finding = findings.all()[i];
    if (finding.rule != rule.info)
      misused(concat({"check: the rule '", rule.info->id, "' reports under ",
                      finding.rule == nullptr ? "no info" : "another rule's info"}));
    if (name(finding.severity).empty())
      misused(
          concat({"check: a severity that the rule '", rule.info->id, "' gives is none of the enumerators"}));
  }
}

}  // namespace

Diagnostics check(const Application& application, std::span<const Rule> rules, const Measured& measured) {
  if (const auto fault = fault_of(rules)) misused(concat({"check: ", *fault}));
  const auto states = coverage(application, measured);
  const Prose prose(application);
  const RuleContext context{application, states, prose, rules};
  Diagnostics findings;
  for (const auto& rule : rules)
    if (checking::is_run(context, rule)) run(rule, context, findings);
  application.sources().settle(findings);
  findings.sort();
  const bool wanted = std::any_of(rules.begin(), rules.end(), [](const Rule& rule) {
    return rule.info == cvbuild::rules::unused_suppression.info;
  });
  if (wanted) report_unused_suppressions(context, findings);
  apply_policy(application.data(), findings);
  findings.sort();
  return findings;
}

}  // namespace cvbuild
