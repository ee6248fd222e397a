// table: the list of rules, in the order of RULES.md.
#include <algorithm>
#include <vector>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "check/rules/list.hpp"

namespace cvbuild::inline v0 {

namespace {

std::vector<Rule> make_list() {
  std::vector<Rule> list;
  for (const auto* info : source_rules::all) list.push_back({info, nullptr});
  // clang-format off
  for (const auto* rule : {
           &rules::unanswered_question,
           &rules::missing_section,
           &rules::choice_count,
           &rules::text_outside_questions,
           &rules::uncovered_ask,
           &rules::outdated_cover,
           &rules::changed_form,
           &rules::undeclared_ask,
           &rules::ask_term_absent,
           &rules::shape_missing,
           &rules::waiver_without_reason,
           &rules::answer_imbalance,
           &rules::over_limit,
           &rules::counter_disagreement,
           &rules::page_or_layout_limit,
           &rules::text_only,
           &rules::unresolved_reference,
           &rules::promised_figure_missing,
           &rules::promised_link_missing,
           &rules::empty_link,
           &rules::placeholder_link,
           &rules::vague_link_text,
           &rules::missing_alternative,
           &rules::broken_bare_domain,
           &rules::dead_url,
           &rules::unreferenced_artefact,
           &rules::untyped_cross_reference,
           &rules::promise_unmet,
           &rules::lead_in_without_list,
           &rules::ask_order,
           &rules::undated_role,
           &rules::future_range,
           &rules::gap,
           &rules::overlap,
           &rules::years_claim_mismatch,
           &rules::stale_relative_time,
           &rules::skill_without_evidence,
           &rules::self_negation,
           &rules::placeholder,
           &rules::term_list,
           &rules::term_variant,
           &rules::acronym,
           &rules::duplicate_statement,
           &rules::idiom,
           &rules::empty_section,
           &rules::duplicate_heading,
           &rules::heading_case,
           &rules::list_punctuation,
           &rules::unused_suppression,
           &rules::unknown_rule,
           &rules::suppression_without_reason,
           &rules::stale_baseline,
           &rules::identity_in_text,
           &rules::identity_in_output,
           &rules::personal_link,
           &rules::output_text,
           &rules::output_glyphs,
           &rules::output_hidden,
           &rules::output_stale,
           &rules::sparse_last_page,
           &rules::not_evaluated,
           &rules::missing_form,
           &rules::unreadable,
       })
    list.push_back(*rule);
  // clang-format on
  return list;
}

}  // namespace

const RuleInfo& built_in_rule(TextArgument id) {
  const auto* rule = find_rule(built_in_rules(), id);
  if (rule == nullptr) misused(concat({"built_in_rule: there is no rule '", id, "'"}));
  return *rule->info;
}

const Rule* find_rule(std::span<const Rule> rules, TextArgument id) {
  for (const auto& rule : rules)
    if (rule.info != nullptr && rule.info->id == std::string_view(id)) return &rule;
  return nullptr;
}

std::optional<std::string> fault_of(std::span<const Rule> rules) {
  std::vector<std::string_view> ids;
  for (const auto& rule : rules) {
    if (rule.info == nullptr) return concat({"rule ", Decimal(ids.size()), " of the list has no info"});
    if (rule.info->id.empty()) return concat({"rule ", Decimal(ids.size()), " of the list has no id"});
    if (name(rule.info->severity).empty() || name(rule.info->stage).empty())
      return concat({"the severity or stage of rule '", rule.info->id, "' is none of the enumerators"});
    ids.push_back(rule.info->id);
  }
  std::sort(ids.begin(), ids.end());
  const auto twice = std::adjacent_find(ids.begin(), ids.end());
  if (twice == ids.end()) return std::nullopt;
  return concat({"two rules of the list are called '", *twice, "'"});
}

std::span<const Rule> built_in_rules() {
  static const std::vector<Rule> list = make_list();
  return list;
}

}  // namespace cvbuild
