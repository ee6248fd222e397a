// cvcheck: says which question of a form, or which part of one, an application leaves open.
#include <algorithm>
#include <deque>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>

#include <cvbuild/check/check.hpp>
#include <cvbuild/check/profile.hpp>
#include <cvbuild/check/suggest_covers.hpp>
#include <cvbuild/core/path.hpp>
#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/report/report.hpp>

#include "accept.hpp"
#include "baseline_file.hpp"
#include "built_files.hpp"
#include "common.hpp"
#include "fixing.hpp"
#include "forms.hpp"
#include "links.hpp"
#include "names.hpp"
#include "reference.hpp"
#include "reports.hpp"
#include "rules.hpp"
#include "schemas.hpp"
#include "since.hpp"
#include "themes.hpp"
#include "unread.hpp"

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
  // clang-format off
  program.options.add_options()
    ("format", po::value<std::vector<std::string>>()->value_name(cli::report_formats()),
     "how to report, to standard output or a file; may be given more than once")
    ("report", po::value<std::string>()->value_name("FILE.html"),
     "write a page with every question, its asks, and the findings beside the text: --format html=FILE.html")
    ("outputs", po::value<std::string>()->value_name("DIR"),
     "check the built files in DIR too: all text there once and in order, nothing hidden, stale or, where the form "
     "wants it, telling who wrote it")
    ("theme", po::value<std::string>()->value_name("NAME|FILE"),
     "with --outputs: the theme that cvbuild was told to take instead of the application's")
    ("reference-docx", po::value<std::string>()->value_name("FILE"),
     "with --outputs: the Word file that cvbuild took their look from")
    ("fail-on", po::value<std::string>()->value_name("note|warning|error"),
     "the least grave finding that makes cvcheck fail; error if not given")
    ("require-form", "fail if an application has no form: that is the error missing-form")
    ("quiet,q", "say nothing but errors")
    ("accept", "keep what the form asks now in application.lock: a later change of it is reported")
    ("suggest", "show as a diff which block to mark with covers for each open ask")
    ("write", "with --suggest: make that change")
    ("fix", "mend what needs no judgement, then check")
    ("diff", "show as a diff what --fix would change")
    ("baseline", po::value<std::string>()->value_name("FILE"), "leave out the findings that this file knows")
    ("write-baseline", "write the findings at or above --fail-on into the baseline, which may only shrink")
    ("since", po::value<std::string>()->value_name("REV"), "report only on files that changed since (git), and the errors of applications that did")
    ("profile", "say on standard error what each rule costs")
    ("links", "ask each address on the web whether it is there (needs curl and a network); never fails for it")
    ("explain", po::value<std::string>()->value_name("RULE"), "say what a rule is for, with examples")
    ("list-rules", "say which rules there are")
    ("list-forms", "say which application forms ship with cvcheck: form: NAME in application.yaml")
    ("schema", po::value<std::string>()->value_name(cli::schema_list()),
     "print a JSON Schema, with which an editor completes and checks such a file");
  // clang-format on
  program.epilogue = cli::exit_code_help();
  program.brief = "say which question of an application form is still unanswered";
  program.choices = {{"explain", cli::rule_names()}, {"theme", cli::theme_names()}};
  return program;
}

struct Options {
  std::vector<cli::WantedReport> formats;
  Severity fail_on = Severity::error;
  bool require_form = false;
  bool fix = false;
  bool profile = false;
  std::string outputs;
  std::optional<cvbuild::Theme> theme;              ///< that the outputs have instead of the application's
  std::optional<cvbuild::ReferenceDocx> reference;  ///< whose look the outputs have
  std::string baseline;
  bool write_baseline = false;
  std::optional<std::set<std::string>> changed;  ///< absolute paths; nothing: all files count
  cvbuild::ReportOptions report;
};

/// One application that was read and checked. Findings and coverage point into `application`.
struct Checked {
  std::string name;
  cvbuild::Application application;
  cvbuild::Diagnostics findings;
  cvbuild::Coverage coverage;
};

/// Whether something is so wrong that nothing can be built.
bool stops_building(const cvbuild::Diagnostics& findings) {
  return std::any_of(findings.all().begin(), findings.all().end(), [](const cvbuild::Diagnostic& finding) {
    return finding.severity == Severity::error && cvbuild::stops_building(*finding.rule);
  });
}

void report_missing_form(const cvbuild::Application& application, cvbuild::Diagnostics& findings) {
  if (application.data().form != nullptr) return;
  findings.report(cvbuild::built_in_rule("missing-form"), application.data().span,
                  "no form was read, and --require-form wants one",
                  "name the form, a file or one of --list-forms, in application.yaml: form: form.yaml");
}

/// `options`: where the built files are; empty: they are not looked at.
Checked check(std::string name, cvbuild::Sources sources, const Options& options) {
  cvbuild::Diagnostics findings;
  auto application = cvbuild::read_application(std::move(sources), findings);
  cli::check_formats(application, findings);
  std::optional<cli::BuiltFiles> built;
  if (!options.outputs.empty() && !stops_building(findings))
    built.emplace(application, options.outputs,
                  cli::BuiltWith{options.theme, options.reference ? &*options.reference : nullptr});
  const auto measured = built ? built->measured() : cvbuild::Measured{};
  findings.append(cvbuild::check(application, cvbuild::built_in_rules(), measured));
  if (options.require_form) report_missing_form(application, findings);
  if (built) findings.append(built->check());
  findings.sort();
  auto coverage = cvbuild::coverage(application, measured);
  return {std::move(name), std::move(application), std::move(findings), std::move(coverage)};
}

/// False, with a complaint, where a value is none.
bool understand(const cli::Program& program, const cli::Arguments& arguments, Options& options) {
  auto wanted = arguments.list("format");
  if (arguments.has("report")) {
    if (wanted.empty()) wanted.emplace_back("text");
    wanted.push_back(concat({"html=", arguments.text("report")}));
  }
  auto formats = cli::wanted_reports(program, wanted);
  if (!formats) return false;
  options.formats = std::move(*formats);
  if (arguments.has("fail-on")) {
    const auto severity = cvbuild::severity_named(arguments.text("fail-on"));
    if (!severity) {
      cli::complain(program, "--fail-on takes note, warning or error");
      return false;
    }
    options.fail_on = *severity;
    options.report.fail_on = *severity;
  }
  options.require_form = arguments.has("require-form");
  options.report.quiet = arguments.has("quiet");
  options.report.colour = cli::wants_colour(stdout);
  return true;
}

/// What the command line names.
struct Named {
  std::deque<Checked> checked;
  std::deque<cli::Unread> unread;
  Exit exit = Exit::clean;  ///< what those that are unread mean
};

/// The applications that can be read; the others are complained of.
Named read_all(const cli::Program& program, const std::vector<std::string>& names,
               const Options& options = {}) {
  Named named;
  for (const auto& name : names) {
    auto sources = cvbuild::Sources::from_path(name);
    if (sources) {
      named.checked.push_back(check(cvbuild::shown_path(name), std::move(sources.value()), options));
      continue;
    }
    cli::complain(program, sources.error().message);
    named.unread.emplace_back(cvbuild::shown_path(name), sources.error().message);
    named.exit = cli::worst(named.exit, cli::exit_of(sources.error()));
  }
  return named;
}

cvbuild::CheckReports reports_of(const std::deque<Checked>& checked) {
  cvbuild::CheckReports reports;
  for (const auto& one : checked)
    reports.push_back({one.name, &one.application.sources(), &one.findings, &one.coverage});
  return reports;
}

using Changes = std::vector<cvbuild::EditedSource>;

Changes fixes(const Checked& one) {
  return cvbuild::apply_edits(cvbuild::fixes_of(one.findings), one.application.sources());
}

Changes suggestions(const Checked& one) {
  const cvbuild::Prose prose(one.application);
  const auto covers = cvbuild::suggest_covers(one.coverage, prose);
  return cvbuild::apply_edits(cvbuild::cover_edits(covers, one.application.sources()),
                              one.application.sources());
}

/// Shows or writes what `make` gives for each application.
template <class Make>
Exit change(const cli::Program& program, const std::deque<Checked>& checked, bool write, const Make& make) {
  Exit exit = Exit::clean;
  for (const auto& one : checked) {
    const Changes changes = make(one);
    if (changes.empty()) continue;
    exit =
        cli::worst(exit, write ? cli::write_changes(program, changes) : cli::show_changes(program, changes));
  }
  return exit;
}

/// Takes the known findings out, and says which of the baseline are gone; or writes the baseline.
Exit apply_baseline(const cli::Program& program, Named& named, const Options& options) {
  if (options.baseline.empty()) return Exit::clean;
  cvbuild::Baseline baseline(cli::baseline_folder(options.baseline));
  auto& checked = named.checked;
  std::set<std::string> files;
  for (const auto& one : checked) files.merge(baseline.files_of(one.application.sources()));
  if (options.write_baseline) {
    for (const auto& one : checked) baseline.add(one.findings, one.application.sources(), options.fail_on);
    const auto exit = cli::write_baseline(program, options.baseline, baseline, files);
    if (exit != Exit::clean) return exit;
  } else if (const auto none = cli::read_baseline(options.baseline, baseline)) {
    cli::complain(program, none->message);
    named.unread.emplace_back(cvbuild::shown_path(options.baseline), none->message);
    return none->exit;
  }
  for (auto& one : checked) baseline.take_from(one.findings, one.application.sources());
  baseline.keep_only(files);
  if (!options.changed && !checked.empty())
    cli::report_stale(baseline, options.baseline, checked.back().findings);
  return Exit::clean;
}

Exit verdict(const Checked& one, const Options& options) {
  return one.findings.count(options.fail_on) != 0 ? Exit::findings : Exit::clean;
}

std::string costs(const Checked& one) {
  std::string text;
  for (const auto& cost : cvbuild::profile(one.application, cvbuild::built_in_rules())) {
    const auto microseconds = std::to_string(cost.time.count() / 1000);
    text += concat({std::string(8 - std::min<std::size_t>(microseconds.size(), 8), ' '), microseconds,
                    " us  ", cost.what, "\n"});
  }
  return text;
}

Exit run(const cli::Program& program, const std::vector<std::string>& names, Options options) {
  auto named = read_all(program, names, options);
  auto& checked = named.checked;
  Exit exit = named.exit;
  // What is mended may show what else to mend: where Gitlab is GitLab now, GITLAB is another spelling of it.
  const auto is_mended = [](const Checked& one) { return fixes(one).empty(); };
  for (int left = options.fix ? 4 : 0; left > 0 && exit == named.exit; --left) {
    if (std::all_of(checked.begin(), checked.end(), is_mended)) break;
    exit = cli::worst(exit, change(program, checked, true, fixes));
    checked = read_all(program, names, options).checked;
  }
  for (auto& one : checked)
    if (options.changed) cli::keep_changed(*options.changed, one.application.sources(), one.findings);
  exit = cli::worst(exit, apply_baseline(program, named, options));
  for (const auto& one : checked) {
    exit = cli::worst(exit, verdict(one, options));
    if (options.profile) (void)cli::print(stderr, costs(one));
  }
  options.report.named = names.size() > 1;
  return cli::worst(
      exit, cli::write_reports(program, options.formats, {reports_of(checked), cli::reports_of(named.unread)},
                               options.report));
}

/// `--suggest` and `--diff`, which report nothing else.
Exit propose(const cli::Program& program, const std::vector<std::string>& names,
             const cli::Arguments& arguments) {
  const auto named = read_all(program, names);
  const auto done = arguments.has("suggest")
                        ? change(program, named.checked, arguments.has("write"), suggestions)
                        : change(program, named.checked, false, fixes);
  return cli::worst(named.exit, done);
}

/// `--links`, which reports nothing else and never fails for what it finds.
Exit links(const cli::Program& program, const std::vector<std::string>& names, const Options& options) {
  auto named = read_all(program, names);
  for (auto& one : named.checked) {
    auto found = cli::check_links(one.application);
    if (!found) {
      cli::complain(program, found.error().message);
      return cli::exit_of(found.error());
    }
    one.findings = std::move(found.value());
    one.findings.sort();
    one.coverage = {};
  }
  return cli::worst(named.exit, cli::write_reports(program, options.formats,
                                                   {reports_of(named.checked), cli::reports_of(named.unread)},
                                                   options.report));
}

/// Options that need each other, and what git knows; nothing, with a complaint, where that is not so.
std::optional<Exit> understand_changes(const cli::Program& program, const cli::Arguments& arguments,
                                       const std::vector<std::string>& names, Options& options) {
  options.fix = arguments.has("fix");
  options.profile = arguments.has("profile");
  options.outputs = arguments.text("outputs");
  options.baseline = arguments.text("baseline");
  options.write_baseline = arguments.has("write-baseline");
  std::error_code ignored;
  const char* wrong =
      arguments.has("write") && !arguments.has("suggest") ? "--write goes with --suggest"
      : arguments.has("suggest") && (options.fix || arguments.has("diff"))
          ? "--suggest, which shows what to mark, and --fix or --diff are two runs"
      : options.write_baseline && options.baseline.empty() ? "--write-baseline needs --baseline FILE"
      : options.write_baseline && arguments.has("since")
          ? "--write-baseline needs all findings, and --since leaves some out"
      : arguments.has("outputs") && !std::filesystem::is_directory(options.outputs, ignored)
          ? "--outputs takes the folder that the built files are in, and there is none of that name"
      : arguments.has("reference-docx") && !arguments.has("outputs")
          ? "--reference-docx goes with --outputs: it is the file that cvbuild took their look from"
      : arguments.has("theme") && !arguments.has("outputs")
          ? "--theme goes with --outputs: it is what cvbuild was told to build them with"
          : nullptr;
  if (wrong != nullptr) {
    cli::complain(program, wrong);
    return Exit::usage;
  }
  if (arguments.has("reference-docx")) {
    Exit exit = Exit::clean;
    options.reference =
        cli::reference_named(program, arguments.text("reference-docx"), Severity::error, exit);
    if (!options.reference) return exit;
  }
  if (arguments.has("theme")) {
    Exit exit = Exit::clean;
    options.theme = cli::theme_named(program, arguments.text("theme"), exit);
    if (!options.theme) return exit;
  }
  if (!arguments.has("since")) return std::nullopt;
  auto changed = cli::files_changed_since(arguments.text("since"), names.front());
  if (!changed) {
    cli::complain(program, changed.error().message);
    return cli::exit_of(changed.error());
  }
  options.changed = std::move(changed.value());
  return std::nullopt;
}

Exit start(int argc, char** argv) {
  const auto program = make_program();
  cli::Arguments arguments;
  if (const auto done = cli::parse(program, argc, argv, arguments)) return *done;
  if (arguments.has("explain")) return cli::explain_rule(program, arguments.text("explain"));
  if (arguments.has("list-rules")) return cli::list_rules();
  if (arguments.has("list-forms")) return cli::list_forms();
  if (arguments.has("schema")) return cli::print_schema(program, arguments.text("schema"));
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
  if (arguments.has("accept") &&
      (arguments.has("suggest") || arguments.has("fix") || arguments.has("diff"))) {
    cli::complain(program,
                  "--accept, which keeps what the form asks, and --suggest, --fix or --diff are two runs");
    return Exit::usage;
  }
  if (arguments.has("accept")) return cli::accept(program, names);
  if (const auto exit = understand_changes(program, arguments, names, options)) return *exit;
  if (arguments.has("links")) return links(program, names, options);
  const bool proposes = arguments.has("suggest") || arguments.has("diff");
  return proposes ? propose(program, names, arguments) : run(program, names, std::move(options));
}

}  // namespace

int main(int argc, char** argv) {
  cli::prepare_process();
  return cli::code(start(argc, argv));
}
