// Findings as SARIF 2.1.0: what GitHub's code scanning reads, and no more.
#include <map>

#include <nlohmann/json.hpp>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/version.hpp>
#include <cvbuild/report/report.hpp>

#include "report/severities.hpp"

#include "report/place.hpp"

namespace cvbuild::inline v0 {

namespace {

using Json = nlohmann::ordered_json;

/// A relative reference (RFC 3986): all but unreserved characters and '/' is percent-encoded.
std::string uri(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  std::string text;
  for (const char byte : path) {
    if (plain.find(byte) != std::string_view::npos) {
      text += byte;
      continue;
    }
    const auto code = static_cast<unsigned char>(byte);
    text += '%';
    text += digits[code >> 4U];
    text += digits[code & 15U];
  }
  return text;
}

/// How sure a finding is: errors are exact, warnings lexical and rarely wrong (lib/check/rules).
std::string_view precision(Severity severity) {
  constexpr std::string_view words[] = {"medium", "high", "very-high"};
  return words[reports::index_of(severity)];
}

std::string_view level(Severity severity) {
  (void)reports::index_of(severity);
  return name(severity);
}

Json description_of(const RuleInfo& info) {
  constexpr std::string_view problems[] = {"recommendation", "warning", "error"};
  const auto help = concat({info.rationale, "\n\nReported:\n\n", info.bad, "\n\nInstead:\n\n", info.good});
  return {{"id", info.id},
          {"shortDescription", {{"text", info.summary}}},
          {"fullDescription", {{"text", info.rationale}}},
          {"help", {{"text", help}}},
          {"defaultConfiguration", {{"level", level(info.severity)}}},
          {"properties",
           {{"precision", precision(info.severity)},
            {"problem.severity", problems[reports::index_of(info.severity)]},
            {"tags", {name(info.stage)}}}}};
}

class SarifWriter {
 public:
  void add(const CheckReport& report) {
    for (const auto& finding : report.findings->all()) add(finding, *report.sources);
  }

  Json write() {
    const Json driver{{"name", "cvcheck"}, {"version", CVBUILD_VERSION}, {"rules", std::move(rules_)}};
    Json invocation{{"executionSuccessful", failures_.empty()}};
    if (!failures_.empty()) invocation["toolExecutionNotifications"] = std::move(failures_);
    Json run{{"tool", {{"driver", driver}}},
             {"invocations", Json::array({std::move(invocation)})},
             {"automationDetails", {{"id", "cvcheck/"}}},
             {"columnKind", "unicodeCodePoints"},
             {"results", std::move(results_)}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(run)})}};
  }

 private:
  void add(const Diagnostic& finding, const Sources& sources) {
    const auto place = reports::place_of(finding, sources);
    const auto [index, fresh] = indices_.try_emplace(reports::rule_of(finding).id, indices_.size());
    if (fresh) rules_.push_back(description_of(*finding.rule));
    const auto print = reports::content_fingerprint(finding, finding.span, sources);
    const auto count = ++prints_[print];
    if (reports::rule_of(finding).id == "unreadable") return add_failure(finding, place, index->second);
    results_.push_back(
        {{"ruleId", reports::rule_of(finding).id},
         {"ruleIndex", index->second},
         {"level", level(finding.severity)},
         {"message", {{"text", reports::message_of(finding)}}},
         {"locations", locations(place)},
         {"partialFingerprints", {{"primaryLocationLineHash", concat({print, ":", Decimal(count)})}}}});
  }

  /// What kept cvcheck from its work is no result of it.
  void add_failure(const Diagnostic& finding, const reports::Place& place, std::size_t rule) {
    failures_.push_back({{"associatedRule", {{"id", reports::rule_of(finding).id}, {"index", rule}}},
                         {"level", level(finding.severity)},
                         {"message", {{"text", reports::message_of(finding)}}},
                         {"locations", locations(place)}});
  }

  static Json locations(const reports::Place& place) {
    return Json::array({{{"physicalLocation",
                          {{"artifactLocation", {{"uri", uri(place.file)}}},
                           {"region",
                            {{"startLine", place.line},
                             {"startColumn", place.column},
                             {"endLine", place.end_line},
                             {"endColumn", place.end_column}}}}}}});
  }

  Json rules_ = Json::array();
  Json results_ = Json::array();
  Json failures_ = Json::array();
  std::map<std::string_view, std::size_t> indices_;
  std::map<std::string, unsigned> prints_;
};

}  // namespace

std::string sarif_report(const CheckReports& reports) {
  SarifWriter writer;
  for (const auto& report : reports) writer.add(report);
  return writer.write().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cvbuild
