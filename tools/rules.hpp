// The documentation of the rules, on standard output.
#pragma once

#include <string>
#include <vector>

#include "common.hpp"

namespace cvbuild::cli {

/// `--explain RULE`: why the rule exists, with a bad and a good example; or a complaint with the nearest
/// rule.
[[nodiscard]] Exit explain_rule(const Program& program, const std::string& id);

/// `--list-rules`: every rule, its gravest severity, and what it checks.
[[nodiscard]] Exit list_rules();

/// The ids of all rules.
[[nodiscard]] std::vector<std::string> rule_names();

}  // namespace cvbuild::cli
