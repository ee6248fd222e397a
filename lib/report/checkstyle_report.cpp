// Findings as Checkstyle's XML: a file element for each file, an error element for each finding.
#include <map>

#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "report/place.hpp"
#include "report/severities.hpp"
#include "report/xml_text.hpp"

namespace cvbuild::inline v0 {

std::string checkstyle_report(const CheckReports& reports) {
  using reports::xml_text;
  constexpr std::string_view severities[] = {"info", "warning", "error"};
  std::map<std::string, std::string> files;
  for (const auto& report : reports)
    for (const auto& finding : report.findings->all()) {
      const auto place = reports::place_of(finding, *report.sources);
      files[place.file] +=
          concat({"    <error line=\"", Decimal(place.line), "\" column=\"", Decimal(place.column),
                  "\" severity=\"", severities[reports::index_of(finding.severity)], "\" message=\"",
                  xml_text(reports::message_of(finding)), "\" source=\"cvcheck.",
                  reports::rule_of(finding).id, "\"/>\n"});
    }
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  for (const auto& [file, errors] : files)
    text += concat({"  <file name=\"", xml_text(file), "\">\n", errors, "  </file>\n"});
  return text + "</checkstyle>\n";
}

}  // namespace cvbuild
