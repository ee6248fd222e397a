// cvbuild: builds the documents of applications.
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <future>
#include <set>
#include <span>
#include <system_error>

#include <cvbuild/core/text.hpp>
#include <cvbuild/forms/forms.hpp>
#include <cvbuild/theme/theme.hpp>

#include "application_list.hpp"
#include "build.hpp"
#include "common.hpp"
#include "dependencies.hpp"
#include "formats.hpp"
#include "new_application.hpp"
#include "output.hpp"
#include "reference.hpp"
#include "stale.hpp"
#include "themes.hpp"
#include "typeset.hpp"
#include "variants.hpp"

namespace cvbuild::cli {

namespace po = boost::program_options;

namespace {

/// The values of the options below that come from tables.
std::vector<Choices> choices() {
  const auto words = [](const auto& table, const auto& name_of) {
    std::vector<std::string> names;
    for (const auto& row : table) names.emplace_back(name_of(row));
    return names;
  };
  const auto itself = [](std::string_view name) { return name; };
  return {{"to", words(all_formats(), [](const OutputFormat* format) { return format->name; })},
          {"theme", theme_names()},
          {"form", words(built_in_forms(), [](const BuiltInForm& form) { return form.name; })},
          {"pdf-engine", words(tex_engines, itself)}};
}

Program program() {
  Program program{
      "cvbuild",
      "cvbuild [OPTION]… [APPLICATION]…",
      "Builds the documents of each application: a folder with an application.yaml, or one file ('-': "
      "standard input).\n"
      "Without one, application.yaml in this folder.",
      {},
      exit_code_help(),
      "build the documents of job applications",
      choices()};
  program.options.add_options()(
      "output,o", po::value<std::string>()->value_name("DIR|FILE|-"),
      "where the outputs go; default: this folder; a file only for a single output")(
      "from", po::value<std::string>()->value_name("markdown|yaml|json"),
      "read as that, whatever the file's name says")(
      "to", po::value<std::string>()->value_name("FORMAT,…"),
      concat({format_list(), "; default: what the application asks for"}).c_str())(
      "fragment", "html: the body's content alone, nothing resolved")(
      "for", po::value<std::string>()->value_name("TAG,…"),
      "keep what has no tags or one of these; '*' builds every variant, each under a name of its own")(
      "explain-variant", po::value<std::string>()->value_name("NAME"),
      "build nothing; list what the document of that name keeps and drops")(
      "theme", po::value<std::string>()->value_name("NAME|FILE"),
      "a built-in theme, or a theme file, instead of what the application names")(
      "reference-docx", po::value<std::string>()->value_name("FILE"),
      "docx, flat-opc: take styles, lists, page, headers and footers from this Word file")(
      "list-themes", "list the built-in themes, and exit")(
      "columns", po::value<std::string>()->value_name("N"), "text: wrap lines at N columns, 20 at the least")(
      "pdf-engine", po::value<std::string>()->value_name("ENGINE"),
      "pdf: lualatex, xelatex or pdflatex; default: the first that is installed and right for the text")(
      "drafts", "show what is unanswered, draft or todo, marked")(
      "check", "build nothing; fail if a file is not what the sources give")(
      "deps", po::value<std::string>()->value_name("FILE"),
      "write a Makefile fragment of what each output depends on")(
      "deps-target", po::value<std::string>()->value_name("TARGET"),
      "with --deps: name this target in it instead of the outputs")(
      "jobs", po::value<std::string>()->value_name("N"), "build up to N applications at once; default: 1")(
      "list", po::value<std::string>()->value_name("FILE"),
      "also build the applications that FILE names, a line each ('-': standard input)")(
      "list-outputs", "build nothing; list the files that would be written, pictures apart")(
      "new", po::value<std::string>()->value_name("DIR"),
      "write a new application into DIR, to be filled in")(
      "form", po::value<std::string>()->value_name("NAME|FILE"),
      "with --new: the form.yaml of the questions, or the name of a form that ships (cvcheck --list-forms)")(
      "prompts", po::value<std::string>()->value_name("FILE"),
      "with --new: make the form of prompts pasted into FILE ('-': standard input)")(
      "quiet,q", "say nothing but errors");
  return program;
}

std::optional<Syntax> syntax_named(const std::string& name) {
  if (name == "markdown") return Syntax::markdown;
  if (name == "yaml") return Syntax::yaml;
  if (name == "json") return Syntax::json;
  return std::nullopt;
}

/// The words of `a,b`, blanks around them apart.
std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  while (true) {
    const auto comma = std::min(list.find(','), list.size());
    words.emplace_back(trim(list.substr(0, comma)));
    if (comma == list.size()) return words;
    list.remove_prefix(comma + 1);
  }
}

/// The formats of `--to a,b`; an unknown one is told in `problem`.
std::vector<const OutputFormat*> formats_named(std::string_view list, std::string& problem) {
  std::vector<const OutputFormat*> formats;
  for (const auto& name : words_of(list)) {
    const auto* format = format_named(name);
    const bool known = std::find(formats.begin(), formats.end(), format) != formats.end();
    if (format != nullptr && !known) formats.push_back(format);  // asked for twice, it is built once
    if (format == nullptr && problem.empty())
      problem = concat({"there is no format '", name, "'; ", suggest_format(name)});
  }
  return formats;
}

/// The number that the text is; nothing for what is none from `least` to `most`.
std::optional<unsigned> number_in(std::string_view text, unsigned least, unsigned most) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

/// The request, or nothing after a complaint about the command line.
std::optional<BuildRequest> understand(const Program& program, const Arguments& arguments) {
  BuildRequest request;
  std::string problem;
  request.fragment = arguments.has("fragment");
  request.drafts = arguments.has("drafts");
  if (arguments.has("output")) request.destination = arguments.text("output");
  if (arguments.has("to")) request.formats = formats_named(arguments.text("to"), problem);
  if (arguments.has("for")) request.tags = words_of(arguments.text("for"));
  if (arguments.has("for") && (request.tags.empty() || request.tags.front().empty()))
    problem = "--for takes tags parted by commas, or '*' for every variant";
  if (arguments.has("columns")) {
    if (const auto columns = number_in(arguments.text("columns"), 20, 1000))
      request.columns = *columns;
    else
      problem = "--columns takes a number from 20 to 1000";
  }
  request.pdf_engine = arguments.text("pdf-engine");
  const auto is_engine = std::find(std::begin(tex_engines), std::end(tex_engines), request.pdf_engine);
  if (arguments.has("pdf-engine") && is_engine == std::end(tex_engines))
    problem = "--pdf-engine takes lualatex, xelatex or pdflatex";
  if (arguments.has("from") && !(request.from = syntax_named(arguments.text("from"))))
    problem = "--from takes markdown, yaml or json";
  if (request.fragment && request.formats.empty()) request.formats = {format_named("html")};
  const bool only_html = std::all_of(request.formats.begin(), request.formats.end(),
                                     [](const OutputFormat* format) { return format->name == "html"; });
  if (request.fragment && !only_html) problem = "--fragment is for html";
  if (request.destination == "-" && (arguments.has("check") || arguments.has("deps")))
    problem = "-o - leaves no file to check or to depend on";
  if (arguments.has("deps-target") && !arguments.has("deps")) problem = "--deps-target goes with --deps";
  request.reference_file = arguments.text("reference-docx");
  if (arguments.has("reference-docx") && (request.reference_file.empty() || request.reference_file == "-"))
    problem = "--reference-docx takes a file";
  if (request.destination.empty()) problem = "-o takes a folder, a file or '-'";
  if (problem.empty()) return request;
  complain(program, problem);
  return std::nullopt;
}

/// The run over all applications.
class Run {
 public:
  Run(const Program& program, const Arguments& arguments, const BuildRequest& request)
      : program_(program),
        arguments_(arguments),
        request_(request),
        least_(arguments.has("quiet") ? Severity::error : Severity::note) {}

  /// Up to `jobs` are built at once; what is said and written is as if they were built one by one.
  Exit operator()(std::span<const std::string> applications, unsigned jobs) {
    while (!applications.empty()) {
      const auto batch = applications.subspan(0, std::min<std::size_t>(jobs, applications.size()));
      applications = applications.subspan(batch.size());
      build_all(batch);
    }
    if (arguments_.has("deps") && exit_ == Exit::clean) write_deps();
    return exit_;
  }

 private:
  using Result = cvbuild::Result<Built>;

  void build_all(std::span<const std::string> paths) {
    const bool is_told = arguments_.has("explain-variant") || arguments_.has("list-outputs");
    std::vector<std::future<Result>> all;
    for (const auto& path : paths) {
      if (is_told)
        exit_ = worst(exit_, tell(path));
      else
        all.push_back(std::async(paths.size() == 1 ? std::launch::deferred : std::launch::async,
                                 [this, &path] { return built_from(path); }));
    }
    for (auto& each : all) exit_ = worst(exit_, finish(each.get()));
  }

  [[nodiscard]] Result built_from(const std::string& path) const {
    auto sources = Sources::from_path(path);
    if (!sources) return sources.error();
    return build(std::move(sources).value(), request_);
  }

  Exit tell(const std::string& path) {
    auto sources = Sources::from_path(path);
    if (!sources) return fail(sources.error());
    return arguments_.has("explain-variant") ? explain(std::move(sources).value())
                                             : list_outputs(std::move(sources).value());
  }

  Exit finish(const Result& result) {
    if (!result) return fail(result.error());
    const auto& built = result.value();
    if (!print_findings(built.findings, built.sources, least_)) return Exit::unreadable;
    if (built.problem) return fail(*built.problem);
    if (built.findings.has_errors()) return Exit::findings;
    if (const auto clash = find_clash(built)) return fail({ErrorKind::usage, *clash});
    deps_ += dependencies(built, request_, arguments_.text("deps-target"));
    return arguments_.has("check") ? check(built) : write(built);
  }

  Exit explain(Sources sources) {
    Diagnostics findings;
    const auto application = read_application(sources, findings, {.from = request_.from});
    findings.sort();
    if (!print_findings(findings, sources, least_)) return Exit::unreadable;
    if (findings.has_errors()) return Exit::findings;
    const auto text = explain_variants(application, arguments_.text("explain-variant"), request_.tags);
    if (!text) return fail(text.error());
    return print(stdout, text.value()) ? Exit::clean : Exit::unreadable;
  }

  Exit list_outputs(Sources sources) {
    const auto places = places_due(std::move(sources), request_);
    if (!places) return fail(places.error());
    std::string text;
    for (const auto& place : places.value()) text += concat({place, "\n"});
    return print(stdout, text) ? Exit::clean : Exit::unreadable;
  }

  /// No output may overwrite a source, or an output of another application.
  std::optional<std::string> find_clash(const Built& built) {
    for (const auto& file : built.sources.files()) sources_.insert(resolved(file));
    for (const auto& file : {request_.theme_file, request_.reference_file})
      if (!file.empty()) sources_.insert(resolved(file));
    for (const auto& output : built.outputs) {
      if (output.path == "-") continue;
      if (sources_.count(resolved(output.path)) != 0)
        return concat({output.path, ": this output would overwrite a source; name another folder with -o"});
      if (!written_.insert(resolved(output.path)).second)
        return concat(
            {output.path, ": two of these applications have an output of that name; give each its own -o"});
    }
    return std::nullopt;
  }
  static std::string resolved(const std::string& path) {
    std::error_code error;
    const auto real = std::filesystem::weakly_canonical(std::filesystem::absolute(path), error);
    return error ? path : real.generic_string();
  }

  Exit check(const Built& built) {
    const auto stale = stale_outputs(built.outputs);
    for (const auto& line : stale) complain(program_, line);
    return stale.empty() ? Exit::clean : Exit::findings;
  }

  Exit write(const Built& built) {
    if (built.outputs.size() == 1 && built.outputs[0].path == "-")
      return print(stdout, built.outputs[0].bytes)
                 ? Exit::clean
                 : fail({ErrorKind::unwritable, concat({"standard output cannot be written: ",
                                                        std::generic_category().message(errno)})});
    const auto error = write_all(built.outputs);
    return error ? fail(*error) : Exit::clean;
  }

  void write_deps() {
    const auto file = arguments_.text("deps");
    if (file == "-") {
      if (!print(stdout, deps_)) exit_ = worst(exit_, Exit::unreadable);
      return;
    }
    if (sources_.count(resolved(file)) != 0 || written_.count(resolved(file)) != 0) {
      exit_ = worst(exit_,
                    fail({ErrorKind::usage, concat({"--deps ", file, ": that is a source or an output"})}));
      return;
    }
    if (const auto error = write_all({{file, deps_}})) exit_ = worst(exit_, fail(*error));
  }

  Exit fail(const Error& error) {
    complain(program_, error.message);
    return exit_of(error);
  }

  const Program& program_;
  const Arguments& arguments_;
  const BuildRequest& request_;
  Severity least_;
  Exit exit_ = Exit::clean;
  std::string deps_;
  std::set<std::string> sources_;  ///< of all applications so far, resolved
  std::set<std::string> written_;  ///< outputs, resolved
};

Exit run(int argc, const char* const* argv) {
  const auto what = program();
  Arguments arguments;
  if (const auto exit = parse(what, argc, argv, arguments)) return *exit;
  if (arguments.has("new")) return new_application(what, arguments);
  if (arguments.has("list-themes")) return list_themes();
  auto request = understand(what, arguments);
  if (!request) return Exit::usage;
  if (arguments.has("theme")) {
    Exit exit = Exit::clean;
    request->theme = theme_named(what, arguments.text("theme"), exit);
    if (!request->theme) return exit;
    const auto& name = arguments.text("theme");
    if (name.find_first_of("./") != std::string::npos) request->theme_file = name;
  }
  if (!request->reference_file.empty()) {
    Exit exit = Exit::clean;
    const auto least = arguments.has("quiet") ? Severity::error : Severity::note;
    request->reference = reference_named(what, request->reference_file, least, exit);
    if (!request->reference) return exit;
  }
  unsigned jobs = 1;
  if (arguments.has("jobs")) {
    const auto number = number_in(arguments.text("jobs"), 1, 1000);
    if (!number) return complain(what, "--jobs takes a number from 1 to 1000"), Exit::usage;
    jobs = *number;
  }
  auto applications = arguments.positional;
  if (arguments.has("list")) {
    const auto listed = read_list(arguments.text("list"));
    if (!listed) return complain(what, listed.error().message), exit_of(listed.error());
    applications.insert(applications.end(), listed.value().begin(), listed.value().end());
  }
  if (applications.empty() && !arguments.has("list"))
    if (auto here = application_here()) applications.push_back(std::move(*here));
  if (applications.empty() && !arguments.has("list")) {
    complain(what, "which application? There is no application.yaml in this folder; --help says more");
    return Exit::usage;
  }
  return Run(what, arguments, *request)(applications, jobs);
}

}  // namespace

}  // namespace cvbuild::cli

int main(int argc, char** argv) {
  cvbuild::cli::prepare_process();
  return cvbuild::cli::code(cvbuild::cli::run(argc, argv));
}
