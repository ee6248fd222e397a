// The results of a run as one JSON document; its schema is tests/schema/cvcheck-report.schema.json.
#include <algorithm>

#include <nlohmann/json.hpp>

#include <cvbuild/core/version.hpp>
#include <cvbuild/report/report.hpp>

#include "report/place.hpp"

namespace cvbuild::inline v0 {

namespace {

using Json = nlohmann::ordered_json;

constexpr int schema_version = 1;

/// Adds where `place` is: nothing of it where it is no place of a file, and what reaches out of one up to its
/// end.
void add_place(Json& object, Span place, const Sources& sources) {
  auto span = sources.origin(place);
  const auto begin = sources.locate(span);
  if (begin.source == nullptr) return;
  const auto end_of_source = begin.source->base + static_cast<std::uint32_t>(begin.source->text.size());
  span.end = std::clamp(span.end, span.begin, std::max(span.begin, end_of_source));
  const auto end = sources.locate({span.end, span.end});
  object["file"] = begin.source->name;
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["end_line"] = end.line;
  object["end_column"] = end.column;
  object["begin_byte"] = span.begin - begin.source->base;
  object["end_byte"] = span.end - begin.source->base;
}

Json related_of(const Diagnostic& finding, const Sources& sources) {
  Json all = Json::array();
  for (const auto& related : finding.related) {
    Json place{{"message", related.message}};
    add_place(place, related.span, sources);
    all.push_back(std::move(place));
  }
  return all;
}

Json fix_of(const Diagnostic& finding, const Sources& sources) {
  Json all = Json::array();
  for (const auto& edit : finding.fix) {
    Json change{{"text", edit.text}};
    add_place(change, edit.span, sources);
    all.push_back(std::move(change));
  }
  return all;
}

Json finding_of(const Diagnostic& finding, const Sources& sources) {
  Json object{{"rule", reports::rule_of(finding).id},
              {"severity", name(finding.severity)},
              {"stage", name(reports::rule_of(finding).stage)},
              {"message", finding.message}};
  if (!finding.help.empty()) object["help"] = finding.help;
  add_place(object, finding.span, sources);
  if (!finding.related.empty()) object["related"] = related_of(finding, sources);
  if (!finding.fix.empty()) object["fix"] = fix_of(finding, sources);
  if (!finding.subject.empty()) object["subject"] = finding.subject;
  return object;
}

Json limits_of(const std::vector<LimitStatus>& limits) {
  Json all = Json::array();
  for (const auto& status : limits) {
    const auto& limit = *status.limit;
    Json object{{"unit", name(limit.unit)}, {"counter", name(limit.counter)}};
    if (limit.min) object["min"] = *limit.min;
    if (limit.max) object["max"] = *limit.max;
    object["count"] = status.count ? Json(*status.count) : Json(nullptr);
    all.push_back(std::move(object));
  }
  return all;
}

Json question_of(const QuestionStatus& status) {
  Json asks = Json::array();
  for (const auto& ask : status.asks) {
    Json object{{"id", ask.id}, {"state", name(ask.state)}};
    if (!ask.reason.empty()) object["reason"] = ask.reason;
    asks.push_back(std::move(object));
  }
  return {{"id", status.question->id.value}, {"prompt", status.question->prompt.value},
          {"required", status.required},     {"counted", status.counted},
          {"answered", status.answered},     {"complete", status.complete},
          {"words", status.words},           {"limits", limits_of(status.limits)},
          {"asks", std::move(asks)}};
}

Json completeness_of(const Coverage& coverage) {
  if (!coverage.evaluated) return {{"evaluated", false}};
  Json questions = Json::array();
  for (const auto& status : coverage.questions) questions.push_back(question_of(status));
  return {{"evaluated", true},
          {"totals",
           {{"questions_complete", coverage.questions_complete},
            {"questions", coverage.questions_total},
            {"asks_covered", coverage.asks_covered},
            {"asks", coverage.asks_total},
            {"asks_waived", coverage.asks_waived}}},
          {"limits", limits_of(coverage.limits)},
          {"questions", std::move(questions)}};
}

Json application_of(const CheckReport& report) {
  Json findings = Json::array();
  for (const auto& finding : report.findings->all()) findings.push_back(finding_of(finding, *report.sources));
  return {{"name", report.name},
          {"summary", totals(*report.coverage)},
          {"completeness", completeness_of(*report.coverage)},
          {"findings", std::move(findings)}};
}

}  // namespace

std::string json_report(const CheckReports& reports) {
  Json applications = Json::array();
  for (const auto& report : reports) applications.push_back(application_of(report));
  const Json document{{"version", schema_version},
                      {"tool", {{"name", "cvcheck"}, {"version", CVBUILD_VERSION}}},
                      {"applications", std::move(applications)}};
  // A file that is not UTF-8 is a finding, and that finding must be sayable.
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cvbuild
