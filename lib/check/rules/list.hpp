// Every rule that cvcheck runs, each defined in the file of its name. To add one: its file, a line here and
// one in rules.cpp, and its fixture in tests/rules.
#pragma once

#include <cvbuild/check/check.hpp>

namespace cvbuild::rules {

extern const Rule unanswered_question;
extern const Rule missing_section;
extern const Rule choice_count;
extern const Rule text_outside_questions;
extern const Rule uncovered_ask;
extern const Rule outdated_cover;
extern const Rule changed_form;
extern const Rule undeclared_ask;
extern const Rule ask_term_absent;
extern const Rule shape_missing;
extern const Rule waiver_without_reason;
extern const Rule answer_imbalance;
extern const Rule over_limit;
extern const Rule counter_disagreement;
extern const Rule page_or_layout_limit;
extern const Rule text_only;
extern const Rule unresolved_reference;
extern const Rule promised_figure_missing;
extern const Rule promised_link_missing;
extern const Rule empty_link;
extern const Rule placeholder_link;
extern const Rule vague_link_text;
extern const Rule missing_alternative;
extern const Rule broken_bare_domain;
extern const Rule dead_url;
extern const Rule unreferenced_artefact;
extern const Rule untyped_cross_reference;
extern const Rule promise_unmet;
extern const Rule lead_in_without_list;
extern const Rule ask_order;
extern const Rule undated_role;
extern const Rule future_range;
extern const Rule gap;
extern const Rule overlap;
extern const Rule years_claim_mismatch;
extern const Rule stale_relative_time;
extern const Rule skill_without_evidence;
extern const Rule self_negation;
extern const Rule placeholder;
extern const Rule term_list;
extern const Rule term_variant;
extern const Rule acronym;
extern const Rule duplicate_statement;
extern const Rule idiom;
extern const Rule empty_section;
extern const Rule duplicate_heading;
extern const Rule heading_case;
extern const Rule list_punctuation;
extern const Rule unused_suppression;
extern const Rule unknown_rule;
extern const Rule suppression_without_reason;
extern const Rule stale_baseline;
extern const Rule identity_in_text;
extern const Rule identity_in_output;
extern const Rule personal_link;
extern const Rule output_text;
extern const Rule output_glyphs;
extern const Rule output_hidden;
extern const Rule output_stale;
extern const Rule sparse_last_page;
extern const Rule not_evaluated;
extern const Rule missing_form;
extern const Rule unreadable;

}  // namespace cvbuild::rules
