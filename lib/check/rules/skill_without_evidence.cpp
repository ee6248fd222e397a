// A skill that nothing in the CV or the answers shows, and a project's key word that is no skill.
#include "check/rules/list.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/terms.hpp"

namespace cvbuild::rules {

namespace {

using checking::Term;

/// All text outside the list of skills.
class Evidence {
 public:
  Evidence(const Prose& prose, Span skills) : prose_(prose) {
    for (const auto& block : prose.blocks()) {
      if (block.owner != TextOwner::cv) continue;
      const auto begin = prose.span(block).begin;
      if (begin < skills.begin || begin >= skills.end) continue;
      first_ = std::min(first_, block.first_word);
      last_ = std::max(last_, block.last_word);
    }
  }

  /// The skill as it is written, or each of its words somewhere: "C# and .NET".
  [[nodiscard]] bool shows(std::string_view skill) const {
    if (has(Term(skill))) return true;
    const auto words = checking::key_words(skill);
    return !words.empty() &&
           std::all_of(words.begin(), words.end(), [this](const auto& word) { return has(Term(word)); });
  }

 private:
  [[nodiscard]] bool has(const Term& term) const {
    // Signs alone cannot be looked for.
    return term.empty() ||
           term.any_place(prose_, [this](std::uint32_t word) { return word < first_ || word >= last_; });
  }

  const Prose& prose_;
  std::uint32_t first_ = static_cast<std::uint32_t>(-1), last_ = 0;  ///< the words of the list of skills
};

struct SkillWithoutEvidence {
  static constexpr RuleInfo info{
      "skill-without-evidence",
      Stage::check,
      Severity::note,
      "a skill that no position, project or answer names, or a project's key word that is not among the "
      "skills",
      "A skill that stands alone is a claim; one that a position shows is evidence.",
      "skills: [{name: Databases, keywords: [PostgreSQL]}], and no position that names PostgreSQL",
      "skills: [{name: Databases, keywords: [PostgreSQL]}], and a highlight \"Moved the PostgreSQL …\""};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto* cv = context.application.data().cv;
    if (cv == nullptr || cv->skills.entries.empty()) return;
    const Evidence evidence(context.prose, cv->skills.span);
    for (const auto& group : cv->skills.entries) check_group(group, evidence, findings);
    check_projects(*cv, findings);
  }

 private:
  static void check_group(const model::SkillGroup& group, const Evidence& evidence, Diagnostics& findings) {
    std::vector<const model::Text*> unshown;
    for (const auto& keyword : group.keywords)
      if (!evidence.shows(keyword.value)) unshown.push_back(&keyword);
    if (group.keywords.empty() && group.name.given() && !evidence.shows(group.name.value))
      unshown.push_back(&group.name);
    if (unshown.empty()) return;
    findings.report(info, unshown.front()->span,
                    concat({"no position, project or answer names ", listed(unshown)}),
                    "say where you used it, or leave it out");
  }

  static std::string listed(const std::vector<const model::Text*>& texts) {
    std::string list;
    for (std::size_t i = 0; i < texts.size(); ++i)
      list += concat({i == 0 ? "" : i + 1 == texts.size() ? " and " : ", ", "'", texts[i]->value, "'"});
    return list;
  }

  /// A key word counts as a skill if the skills have all of its words.
  static void check_projects(const model::Cv& cv, Diagnostics& findings) {
    std::unordered_set<std::string> skills;
    const auto add = [&](const model::Text& text) {
      for (auto& word : checking::key_words(text.value)) skills.insert(std::move(word));
    };
    for (const auto& group : cv.skills.entries) {
      add(group.name);
      for (const auto& keyword : group.keywords) add(keyword);
    }
    for (const auto& project : cv.projects.entries) {
      std::vector<const model::Text*> missing;
      for (const auto& keyword : project.keywords) {
        const auto words = checking::key_words(keyword.value);
        const auto is_skill = [&](const std::string& word) { return skills.count(word) != 0; };
        if (!std::all_of(words.begin(), words.end(), is_skill)) missing.push_back(&keyword);
      }
      if (!missing.empty())
        findings.report(info, missing.front()->span, concat({"the skills do not name ", listed(missing)}),
                        "add it to the skills, if you want to be found by it");
    }
  }
};

}  // namespace

constinit const Rule skill_without_evidence{&SkillWithoutEvidence::info, &SkillWithoutEvidence::run};

}  // namespace cvbuild::rules
