// What application.yaml names, looked up: documents, waived asks, tags.
#include <algorithm>

#include <cvbuild/doc/walk.hpp>

#include "read/application_reader.hpp"
#include "read/schema.hpp"

namespace cvbuild::reading {

using model::DocumentPlan;
using model::Part;

namespace {

// --- documents ---

bool is_file_name(std::string_view name) {
  if (name.empty() || name == "." || name == ".." || name.front() == '.' || name.front() == '-' ||
      name.size() > 200)
    return false;
  return std::none_of(name.begin(), name.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x20 ||
           std::string_view("/\\:*?\"<>|").find(byte) != std::string_view::npos;
  });
}

Slice<Part> parts_there(const Application::Data& application, Arena& arena) {
  std::vector<Part> parts;
  if ((application.cv_file.given() || application.cv != nullptr)) parts.push_back(Part::cv);
  if (application.letter_file.given()) parts.push_back(Part::letter);
  if (application.has_answers) parts.push_back(Part::answers);
  return arena.copy(std::span<const Part>(parts));
}

void check_name(const DocumentPlan& plan, const std::vector<DocumentPlan>& earlier,
                Diagnostics& diagnostics) {
  if (plan.name.given() && !is_file_name(plan.name.value))
    diagnostics.report(source_rules::duplicate_document, plan.name.span,
                       concat({"'", plan.name.value, "' cannot be a document's name"}),
                       "the name becomes a file name: letters, digits, spaces, dots and hyphens, no folder");
  for (const auto& other : earlier) {
    if (other.name.value != plan.name.value) continue;
    auto& finding =
        diagnostics.report(source_rules::duplicate_document, plan.name.given() ? plan.name.span : plan.span,
                           concat({"a second document has the name '", plan.name.value, "'"}),
                           "one would overwrite the other: give each its own name");
    finding.related.push_back({other.span, "the first is here"});
    return;
  }
}

/// A part that the application does not name would be left out in silence.
void check_parts(const DocumentPlan& plan, Application::Data& application, Diagnostics& diagnostics) {
  constexpr std::string_view words[] = {
      "a CV, but no cv:", "a letter, but no letter:", "answers, but no answers:"};
  const auto there = parts_there(application, application.arena);
  for (const auto part : plan.parts)
    if (std::find(there.begin(), there.end(), part) == there.end())
      diagnostics.report(source_rules::missing_key, plan.span,
                         concat({"document '", plan.name.value, "' is to hold ",
                                 words[static_cast<std::size_t>(part)], " is named"}),
                         "name the file in application.yaml, or leave the part out");
}

void check_anonymity(const DocumentPlan& plan, const Application::Data& application,
                     Diagnostics& diagnostics) {
  const auto has = [&plan](Part part) {
    return std::find(plan.parts.begin(), plan.parts.end(), part) != plan.parts.end();
  };
  if (!application.form || !application.form->anonymous || !has(Part::answers)) return;
  const bool mixed = has(Part::cv) || has(Part::letter);
  if (mixed && plan.anonymous.value_or(true))
    diagnostics.report(source_rules::mixed_anonymity, plan.span,
                       concat({"document '", plan.name.value,
                               "' mixes anonymous answers with what identifies the applicant"}),
                       "leave the CV and the letter out of its parts, or write anonymous: false where the "
                       "employer allows it");
}

// --- waivers ---

/// Ids may hold dots: the longest question id that fits is meant.
const model::Question* find_waived(std::string_view name, const model::Form& form, std::string_view& ask) {
  const model::Question* found = nullptr;
  for (const auto& question : form.questions) {
    const auto id = question.id.value;
    const bool fits =
        name == id || (name.size() > id.size() && name.starts_with(id) && name[id.size()] == '.');
    if (!fits || (found && found->id.value.size() >= id.size())) continue;
    found = &question;
    ask = name == id ? std::string_view{} : name.substr(id.size() + 1);
  }
  return found;
}

const model::Ask* find_waived_ask(const model::Question& question, std::string_view id) {
  for (const auto& ask : question.asks)
    if (model::name(ask) == id) return &ask;
  return model::find_ask(question, id);
}

void report_unknown_waiver(const WaiverEntry& entry, const model::Form& form, Diagnostics& diagnostics) {
  const auto dot = entry.ask.value.find('.');
  std::vector<std::string_view> ids;
  for (const auto& question : form.questions) ids.push_back(question.id.value);
  const auto name = entry.ask.value.substr(0, dot);
  diagnostics.report(source_rules::unknown_question, entry.ask.span,
                     concat({"the form has no question '", name, "'"}),
                     suggest_or_list(name, ids, "its questions are"));
}

void report_unknown_ask(const WaiverEntry& entry, const model::Question& question, std::string_view ask,
                        Diagnostics& diagnostics) {
  std::vector<std::string_view> ids;
  for (const auto& known : question.asks) {
    if (known.any_of.empty()) ids.push_back(known.id.value);
    for (const auto& alternative : known.any_of) ids.push_back(alternative.id.value);
  }
  diagnostics.report(source_rules::unknown_ask, entry.ask.span,
                     concat({"question '", question.id.value, "' has no ask '", ask, "'"}),
                     suggest_or_list(ask, ids, "its asks are"));
}

}  // namespace

std::vector<DocumentPlan> complete_documents(const ApplicationFile& file, Application::Data& application,
                                             Diagnostics& diagnostics) {
  std::vector<DocumentPlan> given(file.documents.begin(), file.documents.end());
  if (given.empty()) given.emplace_back().span = application.span;
  std::vector<DocumentPlan> plans;
  for (auto& plan : given) {
    if (!plan.name.given()) plan.name.value = application.arena.copy(application.sources.stem());
    if (plan.parts.empty()) plan.parts = parts_there(application, application.arena);
    check_name(plan, plans, diagnostics);
    check_anonymity(plan, application, diagnostics);
    check_parts(plan, application, diagnostics);
    plans.push_back(plan);
  }
  return plans;
}

std::vector<model::Waiver> resolve_waivers(const ApplicationFile& file, const Application::Data& application,
                                           Diagnostics& diagnostics) {
  std::vector<model::Waiver> waivers;
  if (!application.form) return waivers;
  for (const auto& entry : file.waivers) {
    std::string_view name;
    const auto* question = find_waived(entry.ask.value, *application.form, name);
    if (!question) {
      report_unknown_waiver(entry, *application.form, diagnostics);
      continue;
    }
    const bool whole = entry.ask.value == question->id.value;
    const auto* ask = whole ? nullptr : find_waived_ask(*question, name);
    if (!whole && !ask)
      report_unknown_ask(entry, *question, name, diagnostics);
    else
      waivers.push_back(
          {entry.ask.span, question, ask, trim(entry.reason.value).empty() ? model::Text{} : entry.reason});
  }
  return waivers;
}

namespace {

/// A tag that no document asks for and that looks like one that some ask for is a slip, which would take what
/// has it out of all of them.
void check_carried_tags(const std::vector<DocumentPlan>& plans, const Application::Data& application,
                        Diagnostics& diagnostics) {
  const auto carried = tags_of(application);
  const auto is_carried = [&](std::string_view tag) {
    return std::any_of(carried.begin(), carried.end(), [tag](const auto& one) { return one.value == tag; });
  };
  std::vector<std::string_view> asked;
  for (const auto& plan : plans)
    for (const auto& tag : plan.tags)
      if (is_carried(tag.value)) asked.push_back(tag.value);
  for (const auto& tag : carried) {
    if (std::find(asked.begin(), asked.end(), tag.value) != asked.end()) continue;
    if (auto help = did_you_mean(tag.value, asked); !help.empty())
      diagnostics
          .report(source_rules::unknown_tag, tag.span,
                  concat({"no document is for the tag '", tag.value, "': what has it is in none with tags"}),
                  std::move(help))
          .severity = Severity::warning;
  }
}

}  // namespace

void check_tags(const std::vector<DocumentPlan>& plans, const Application::Data& application,
                Diagnostics& diagnostics) {
  const bool wanted =
      std::any_of(plans.begin(), plans.end(), [](const auto& plan) { return !plan.tags.empty(); });
  if (!wanted) return;
  std::vector<std::string_view> known;
  for (const auto& tag : tags_of(application))
    if (std::find(known.begin(), known.end(), tag.value) == known.end()) known.push_back(tag.value);
  for (const auto& plan : plans)
    for (const auto& tag : plan.tags)
      if (std::find(known.begin(), known.end(), tag.value) == known.end())
        diagnostics.report(source_rules::unknown_tag, tag.span,
                           concat({"nothing has the tag '", tag.value, "'"}),
                           suggest_or_list(tag.value, known, "the tags are"));
  check_carried_tags(plans, application, diagnostics);
}

}  // namespace cvbuild::reading
