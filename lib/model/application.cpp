// What follows from an application as a whole: anonymity, and the author's wishes about findings.
#include <cvbuild/model/application.hpp>

#include <algorithm>

#include <cvbuild/core/source_rules.hpp>

#include <cvbuild/model/suppression.hpp>
#include <cvbuild/model/variant.hpp>

namespace cvbuild::inline v0 {

namespace {

using model::Part;

bool has_part(const model::DocumentPlan& plan, Part part) {
  return std::find(plan.parts.begin(), plan.parts.end(), part) != plan.parts.end();
}

bool holds(Span target, Span place) { return target.begin <= place.begin && place.begin < target.end; }

/// True if the finding is to be dropped.
bool apply_grade(const Application::Data& application, Diagnostic& finding) {
  if (stops_building(*finding.rule) && finding.severity == Severity::error) return false;
  for (const auto& grade : application.grades) {
    if (grade.rule.value != finding.rule->id) continue;
    if (!grade.severity) return true;
    finding.severity = *grade.severity;
  }
  return false;
}

}  // namespace

bool suppresses(const model::Suppression& suppression, const Diagnostic& finding) {
  const auto target = suppression.target;
  if (suppression.rule != finding.rule->id || !target.known()) return false;
  const auto is_inside = [target](Span span) { return holds(target, span); };
  return is_inside(finding.span) || std::any_of(finding.others.begin(), finding.others.end(), is_inside) ||
         std::any_of(finding.related.begin(), finding.related.end(),
                     [&](const auto& related) { return is_inside(related.span); });
}

Theme theme_of(const Application& application) {
  const auto& data = application.data();
  if (data.own_theme)  // its strings lie in the application
    return Theme(std::shared_ptr<const ThemeData>(application.keep_alive(), data.own_theme.get()));
  bool found = true;
  return data.theme.given() ? built_in_theme(data.theme.value, found) : classic_theme();
}

bool is_anonymous(const Application::Data& application, const model::DocumentPlan& plan) {
  if (!application.form || !application.form->anonymous || !has_part(plan, Part::answers)) return false;
  return !has_part(plan, Part::cv) && !has_part(plan, Part::letter);
}

const model::Answer* find_answer(const Application::Data& application, const model::Question& question) {
  for (const auto& answer : application.answers)
    if (answer.question == &question) return &answer;
  return nullptr;
}

std::vector<doc::Blocks> all_texts(const Application::Data& application) {
  std::vector<doc::Blocks> all(application.texts.begin(), application.texts.end());
  if (application.letter) all.push_back(application.letter->body);
  if (!application.cv) return all;
  const auto texts = model::texts_of(*application.cv);
  all.insert(all.end(), texts.prose.begin(), texts.prose.end());
  return all;
}

std::vector<model::Text> tags_of(const Application::Data& application) {
  std::vector<model::Text> tags;
  if (application.cv) model::collect_tags(*application.cv, tags);
  if (application.letter) model::append_tags(application.letter->body, tags);
  for (const auto blocks : application.texts) model::append_tags(blocks, tags);
  return tags;
}

void apply_policy(const Application::Data& application, Diagnostics& findings) {
  std::erase_if(findings.items(), [&](Diagnostic& finding) { return apply_grade(application, finding); });
  const auto matches = model::match_suppressions(application, findings.all());
  auto match = matches.begin();
  std::size_t index = 0;
  std::erase_if(findings.items(), [&](Diagnostic& finding) {
    const auto first = match;
    bool wholly = false;
    for (; match != matches.end() && match->finding == index; ++match) wholly = wholly || match->wholly;
    ++index;
    return wholly || !keep_places(finding, [&](Span place) {
             return std::none_of(first, match, [&](const model::Suppressed& one) {
               return holds(application.suppressions[one.suppression].target, place);
             });
           });
  });
}

}  // namespace cvbuild
