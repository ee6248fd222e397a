// The table of report formats, and the writing of reports.
#include "reports.hpp"

#include <filesystem>
#include <system_error>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>

#include "output.hpp"

namespace cvbuild::cli {

namespace {

struct ReportFormat {
  std::string_view name;
  bool document;  ///< a whole JSON or XML document, beside which nothing else may stand
  std::string (*write)(const CheckReports& reports, const ReportOptions& options);
};

std::string text_of_all(const CheckReports& reports, const ReportOptions& options) {
  std::string text;
  for (const auto& report : reports) text += text_report(report, options);
  return text;
}

template <std::string (*write)(const CheckReports&)>
std::string plain(const CheckReports& reports, const ReportOptions& /*options*/) {
  return write(reports);
}

constexpr ReportFormat formats[] = {{"text", false, &text_of_all},
                                    {"json", true, &plain<&json_report>},
                                    {"sarif", true, &plain<&sarif_report>},
                                    {"junit", true, &junit_report},
                                    {"github", false, &plain<&github_report>},
                                    {"gitlab", true, &plain<&gitlab_report>},
                                    {"checkstyle", true, &plain<&checkstyle_report>},
                                    {"html", true, &plain<&html_report>}};

const ReportFormat* find_format(std::string_view name) {
  const auto found = std::find_if(std::begin(formats), std::end(formats),
                                  [name](const ReportFormat& format) { return format.name == name; });
  return found == std::end(formats) ? nullptr : found;
}

void complain_of_format(const Program& program, const std::string& name) {
  std::vector<std::string_view> names;
  std::string list;
  for (const auto& format : formats) {
    names.push_back(format.name);
    list += concat({list.empty() ? "" : ", ", format.name});
  }
  const auto suggestion = did_you_mean(name, names);
  complain(program,
           concat({"there is no format '", name, "'; ", suggestion.empty() ? "formats are " : suggestion,
                   suggestion.empty() ? list : ""}));
}

bool run_into_each_other(const std::vector<WantedReport>& wanted) {
  std::size_t documents = 0, others = 0;
  for (const auto& one : wanted)
    if (one.path.empty()) ++(find_format(one.format)->document ? documents : others);
  return documents > 1 || (documents == 1 && others > 0);
}

/// What a file's reader may be given has no colour in it.
ReportOptions for_file(ReportOptions options) {
  options.colour = false;
  return options;
}

bool append_summary(const CheckReports& reports) {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  if (path == nullptr || *path == 0) return true;
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file << github_summary(reports);
  return static_cast<bool>(file.flush());
}

}  // namespace

std::string report_formats() {
  std::string all;
  for (const auto& format : formats) all += concat({all.empty() ? "" : "|", format.name});
  return all + "[=PATH]";
}

std::optional<std::vector<WantedReport>> wanted_reports(const Program& program,
                                                        const std::vector<std::string>& values) {
  if (values.empty()) return std::vector<WantedReport>{{"text", {}}};
  std::vector<WantedReport> wanted;
  for (const auto& value : values) {
    const auto equals = std::min(value.find('='), value.size());
    wanted.push_back({value.substr(0, equals), value.substr(std::min(equals + 1, value.size()))});
    if (find_format(wanted.back().format) == nullptr) {
      complain_of_format(program, wanted.back().format);
      return std::nullopt;
    }
    if (wanted.back().path == "-") wanted.back().path.clear();
  }
  if (!run_into_each_other(wanted)) return wanted;
  complain(program,
           "two reports would run into each other on standard output; write one to a file: --format "
           "json=report.json");
  return std::nullopt;
}

/// Whether a file of that name was read.
static bool is_source(const std::string& path, const CheckReports& reports) {
  std::error_code error;
  for (const auto& report : reports)
    for (const auto& file : report.sources->files())
      if (std::filesystem::equivalent(path, file, error)) return true;
  return false;
}

CheckReports RunReports::all() const {
  auto reports = checked;
  reports.insert(reports.end(), unread.begin(), unread.end());
  return reports;
}

Exit write_reports(const Program& program, const std::vector<WantedReport>& wanted, const RunReports& reports,
                   const ReportOptions& options) {
  const auto all = reports.all();
  std::string shown;
  std::vector<Output> files;
  Exit exit = Exit::clean;
  for (const auto& one : wanted)
    if (!one.path.empty() && is_source(one.path, reports.checked)) {
      complain(program, concat({one.path, ": this report would overwrite a source; name another file"}));
      return Exit::usage;
    }
  for (const auto& one : wanted) {
    const auto& format = *find_format(one.format);
    if (one.path.empty())
      shown += format.write(one.format == "text" ? reports.checked : all, options);
    else
      files.push_back({one.path, format.write(all, for_file(options))});
    if (one.format == "github" && !append_summary(all)) {
      complain(program, "the step summary ($GITHUB_STEP_SUMMARY) cannot be written");
      exit = Exit::unreadable;
    }
  }
  if (const auto error = write_all(files)) {
    complain(program, error->message);
    exit = worst(exit, exit_of(*error));
  }
  if (print(stdout, shown)) return exit;
  complain(program, "standard output: the report cannot be written");
  return Exit::unreadable;
}

}  // namespace cvbuild::cli
