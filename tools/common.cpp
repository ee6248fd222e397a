// The command line, exit codes, colour and printing that the two programs share.
#include "common.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <system_error>

#include <unistd.h>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/version.hpp>
#include <cvbuild/report/report.hpp>

#include "describe.hpp"

namespace cvbuild::cli {

namespace po = boost::program_options;

namespace {

constexpr const char* positional_name = "application";

std::string help(const Program& program) {
  std::ostringstream text;
  text << "usage: " << program.synopsis << "\n\n"
       << program.summary << "\n\n"
       << all_options(program) << '\n'
       << program.epilogue;
  return text.str();
}

po::variables_map understand(const Program& program, int argc, const char* const* argv) {
  po::options_description options = all_options(program);
  options.add_options()(positional_name, po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add(positional_name, -1);
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(po::command_line_parser(argc, argv).options(options).positional(positional).style(style).run(),
            values);
  po::notify(values);
  return values;
}

Exit answer(std::string_view text) { return print(stdout, text) ? Exit::clean : Exit::unreadable; }

}  // namespace

std::string exit_code_help() {
  std::string text = "Exit codes, of which the worst wins:\n";
  for (std::size_t i = 0; i < std::size(exit_meanings); ++i)
    text += concat({"  ", Decimal(i), "  ", exit_meanings[i], "\n"});
  return text + "A failed run leaves the files that are there as they are.\n";
}

po::options_description all_options(const Program& program) {
  po::options_description options("Options");
  for (const auto& option : program.options.options()) options.add(option);
  options.add_options()("describe", po::value<std::string>()->value_name(description_forms()),
                        "print these options as a manual page, a completion script or a table, and exit")(
      "help", "say this, and exit")("version", "say which version this is, and exit");
  return options;
}

Exit exit_of(const Error& error) {
  switch (error.kind) {
    case ErrorKind::missing_tool:
    case ErrorKind::usage:
      return Exit::usage;
    case ErrorKind::unreadable:
    case ErrorKind::unwritable:
    case ErrorKind::too_large:
      break;
  }
  return Exit::unreadable;
}

std::string padded(std::string_view text, std::size_t width) {
  return concat({text, std::string(width - std::min(width, text.size()), ' ')});
}

Exit fail(const Program& program, const Error& error) {
  complain(program, error.message);
  return exit_of(error);
}

void prepare_process() {
  // Writing past a limit on file sizes, or into a closed pipe, is to be an error that is told, not the end.
  (void)std::signal(SIGXFSZ, SIG_IGN);
  (void)std::signal(SIGPIPE, SIG_IGN);
}

std::optional<Exit> parse(const Program& program, int argc, const char* const* argv, Arguments& arguments) {
  try {
    arguments.values = understand(program, argc, argv);
  } catch (const po::error& error) {
    complain(program, error.what());
    complain(program, "--help says what there is");
    return Exit::usage;
  }
  if (arguments.has("help")) return answer(help(program));
  if (arguments.has("describe")) {
    if (const auto text = describe(program, arguments.text("describe"))) return answer(*text);
    complain(program, concat({"--describe takes ", description_forms()}));
    return Exit::usage;
  }
  if (arguments.has("version")) return answer(concat({program.name, " " CVBUILD_VERSION "\n"}));
  arguments.positional = arguments.list(positional_name);
  return std::nullopt;
}

bool wants_colour(std::FILE* stream) {
  const char* refused = std::getenv("NO_COLOR");
  if (refused != nullptr && *refused != '\0') return false;
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) != "dumb" && isatty(fileno(stream)) == 1;
}

void complain(const Program& program, std::string_view message) {
  // Nobody is left to be told if this fails.
  (void)print(stderr, concat({program.name, ": ", printable(message), "\n"}));
}

bool print(std::FILE* stream, std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
  return std::fflush(stream) == 0 && written;
}

bool print_findings(const Diagnostics& findings, const Sources& sources, Severity least) {
  const ReportOptions options{wants_colour(stderr)};
  std::string text;
  for (const auto& finding : findings.all())
    if (finding.severity >= least) text += format_diagnostic(finding, sources, options);
  return print(stderr, text);
}

std::optional<std::string> application_here() {
  std::error_code ignored;
  if (!std::filesystem::exists("application.yaml", ignored)) return std::nullopt;
  return "application.yaml";
}

}  // namespace cvbuild::cli
