// Findings as GitLab's code quality report.
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include <cvbuild/core/fingerprint.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "report/severities.hpp"

#include "report/place.hpp"

namespace cvbuild::inline v0 {

std::string gitlab_report(const CheckReports& reports) {
  using Json = nlohmann::ordered_json;
  constexpr std::string_view severities[] = {"info", "minor", "major"};
  Json all = Json::array();
  std::set<std::string> taken;
  std::map<std::string, std::string> last;  // of those that are alike, by the first one's
  for (const auto& report : reports)
    for (const auto& finding : report.findings->all()) {
      const auto place = reports::place_of(finding, *report.sources);
      // The same finding twice gets the fingerprint of a fingerprint, until it is one of its own.
      const auto first = fingerprint(
          concat({place.file, "\n", reports::content_fingerprint(finding, finding.span, *report.sources)}));
      auto& print = last.try_emplace(first, first).first->second;
      while (!taken.insert(print).second) print = fingerprint(print);
      all.push_back({{"description", reports::message_of(finding)},
                     {"check_name", reports::rule_of(finding).id},
                     {"fingerprint", print},
                     {"severity", severities[reports::index_of(finding.severity)]},
                     {"location", {{"path", place.file}, {"lines", {{"begin", place.line}}}}}});
    }
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cvbuild
