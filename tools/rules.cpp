// What --explain and --list-rules print, from the rules' own documentation.
#include "rules.hpp"

#include <algorithm>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::cli {

namespace {

std::string indented(std::string_view text) {
  std::string lines;
  for (bool fresh = true; const char byte : text) {
    if (fresh && byte != '\n') lines += "    ";
    lines += byte;
    fresh = byte == '\n';
  }
  return lines;
}

std::string explanation(const RuleInfo& info) {
  std::string text =
      concat({info.id, ": ", info.summary, "\n", name(info.severity), " at most; stage: ", name(info.stage),
              "\n\n", info.rationale, "\n\nReported:\n", indented(info.bad), "\n"});
  if (!info.good.empty()) text += concat({"\nInstead:\n", indented(info.good), "\n"});
  return text;
}

}  // namespace

Exit explain_rule(const Program& program, const std::string& id) {
  std::vector<std::string_view> known;
  for (const auto& rule : built_in_rules()) {
    if (rule.info->id == id) return print(stdout, explanation(*rule.info)) ? Exit::clean : Exit::unreadable;
    known.push_back(rule.info->id);
  }
  const auto suggestion = did_you_mean(id, known);
  complain(program, concat({"there is no rule '", id, "'", suggestion.empty() ? "" : "; ", suggestion}));
  return Exit::usage;
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const auto& rule : built_in_rules()) names.emplace_back(rule.info->id);
  return names;
}

Exit list_rules() {
  std::size_t longest = 0;
  for (const auto& rule : built_in_rules()) longest = std::max(longest, rule.info->id.size());
  std::string text;
  for (const auto& rule : built_in_rules())
    text += concat({rule.info->id, std::string(longest + 2 - rule.info->id.size(), ' '),
                    name(rule.info->severity), std::string(9 - name(rule.info->severity).size(), ' '),
                    rule.info->summary, "\n"});
  return print(stdout, text) ? Exit::clean : Exit::unreadable;
}

}  // namespace cvbuild::cli
