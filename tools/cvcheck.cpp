// cvcheck: says which question of a form, or which part of one, an application leaves open.
#include <deque>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/report/report.hpp>

#include "accept.hpp"
#include "common.hpp"
#include "names.hpp"
#include "rules.hpp"

namespace {

namespace cli = cvbuild::cli;
namespace po = boost::program_options;
using cli::Exit;
using cvbuild::concat;
using cvbuild::Severity;

cli::Program make_program() {
  cli::Program program;
  program.name = "cvcheck";
  program.synopsis = "cvcheck [OPTION]… [APPLICATION]…";
  program.summary =
      "Checks applications: which question, or which part of a question, is still unanswered, and\n"
      "what else is wrong. An APPLICATION is a folder with an application.yaml, such a file, a lone\n"
      "Markdown file, or - for standard input; without one, ./application.yaml.";
  program.options.add_options()("format", po::value<std::vector<std::string>>()->value_name("text|json"),
                                "how to report, on standard output; may be given more than once")(
      "fail-on", po::value<std::string>()->value_name("note|warning|error"),
      "the least grave finding that makes cvcheck fail; error if not given")(
      "require-form", "fail if an application has no form")("quiet,q", "say nothing but errors")(
      "accept",
      "keep what the form asks now in application.lock: a "
      "later change of it is reported")("explain", po::value<std::string>()->value_name("RULE"),
                                        "say what a rule is for, with examples")("list-rules",
                                                                                 "say which rules there are");
  program.epilogue =
      "Exit codes: 0 clean; 1 findings at or above --fail-on; 2 the command line; 3 an application\n"
      "that cannot be read. The worst wins.\n";
  return program;
}

struct Options {
  std::vector<std::string> formats{"text"};
  Severity fail_on = Severity::error;
  bool require_form = false;
  cvbuild::ReportOptions report;
};

/// One application that was read and checked. Findings and coverage point into `application`.
struct Checked {
  std::string name;
  cvbuild::Application application;
  cvbuild::Diagnostics findings;
  cvbuild::Coverage coverage;
};

Checked check(std::string name, cvbuild::Sources sources) {
  cvbuild::Diagnostics findings;
  auto application = cvbuild::read_application(std::move(sources), findings);
  cli::check_names(application, findings);
  auto found = cvbuild::check(application, cvbuild::built_in_rules());
  for (auto& finding : found.items()) findings.add(std::move(finding));
  findings.sort();
  auto coverage = cvbuild::coverage(application);
  return {std::move(name), std::move(application), std::move(findings), std::move(coverage)};
}

/// False, with a complaint, where a value is none.
bool understand(const cli::Program& program, const cli::Arguments& arguments, Options& options) {
  if (arguments.has("format")) options.formats = arguments.list("format");
  for (const auto& format : options.formats) {
    if (format == "text" || format == "json") continue;
    cli::complain(program, concat({"there is no format '", format, "'; formats are text and json"}));
    return false;
  }
  if (arguments.has("fail-on")) {
    const auto severity = cvbuild::severity_named(arguments.text("fail-on"));
    if (!severity) {
      cli::complain(program, "--fail-on takes note, warning or error");
      return false;
    }
    options.fail_on = *severity;
  }
  options.require_form = arguments.has("require-form");
  options.report.quiet = arguments.has("quiet");
  options.report.colour = cli::wants_colour(stdout);
  return true;
}

std::string report(const std::vector<cvbuild::CheckReport>& reports, const Options& options) {
  std::string text;
  for (const auto& format : options.formats) {
    if (format == "json") {
      text += cvbuild::json_report(reports);
      continue;
    }
    for (const auto& one : reports) text += cvbuild::text_report(one, options.report);
  }
  return text;
}

Exit run(const cli::Program& program, const std::vector<std::string>& names, Options options) {
  Exit exit = Exit::clean;
  std::deque<Checked> checked;
  for (const auto& name : names) {
    auto sources = cvbuild::Sources::from_path(name);
    if (!sources) {
      cli::complain(program, sources.error().message);
      exit = cli::worst(exit, cli::exit_of(sources.error()));
      continue;
    }
    const auto& one = checked.emplace_back(check(name, std::move(sources.value())));
    if (one.findings.count(options.fail_on) != 0) exit = cli::worst(exit, Exit::findings);
    if (options.require_form && !one.coverage.evaluated) {
      cli::complain(program, concat({name, ": there is no form, and --require-form wants one"}));
      exit = cli::worst(exit, Exit::findings);
    }
  }
  std::vector<cvbuild::CheckReport> reports;
  for (const auto& one : checked)
    reports.push_back({one.name, &one.application.sources(), &one.findings, &one.coverage});
  options.report.named = names.size() > 1;
  if (!cli::print(stdout, report(reports, options))) {
    cli::complain(program, "standard output: the report cannot be written");
    exit = cli::worst(exit, Exit::unreadable);
  }
  return exit;
}

Exit start(int argc, char** argv) {
  const auto program = make_program();
  cli::Arguments arguments;
  if (const auto done = cli::parse(program, argc, argv, arguments)) return *done;
  if (arguments.has("explain")) return cli::explain_rule(program, arguments.text("explain"));
  if (arguments.has("list-rules")) return cli::list_rules();
  Options options;
  if (!understand(program, arguments, options)) return Exit::usage;
  auto names = arguments.positional;
  if (names.empty()) {
    if (const auto here = cli::application_here()) names.push_back(*here);
  }
  if (names.empty()) {
    cli::complain(program, "no application is named, and there is no application.yaml here");
    return Exit::usage;
  }
  if (arguments.has("accept")) return cli::accept(program, names);
  return run(program, names, std::move(options));
}

}  // namespace

int main(int argc, char** argv) {
  cli::prepare_process();
  return cli::code(start(argc, argv));
}
