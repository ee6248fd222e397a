// What the two programs share: their command line, exit codes, colour, and the printing of findings.
#pragma once

#include <cstdio>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/program_options.hpp>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/result.hpp>
#include <cvbuild/core/source.hpp>

namespace cvbuild::cli {

/// DESIGN.md section 4. The order is the order of gravity: the worst wins.
enum class Exit : int { clean = 0, findings = 1, usage = 2, unreadable = 3 };

/// What each means, by its number: for --help and the reference.
inline constexpr std::string_view exit_meanings[] = {
    "clean", "findings (cvcheck: at or above --fail-on; cvbuild: errors, or with --check a stale output)",
    "the command line, or a program that is missing",
    "an application or an output that cannot be read or written"};
static_assert(std::size(exit_meanings) == static_cast<std::size_t>(Exit::unreadable) + 1);
/// The same as a paragraph of --help.
[[nodiscard]] std::string exit_code_help();

[[nodiscard]] constexpr Exit worst(Exit a, Exit b) { return a < b ? b : a; }
[[nodiscard]] constexpr int code(Exit exit) { return static_cast<int>(exit); }
/// The exit code that a failure of the environment means.
[[nodiscard]] Exit exit_of(const Error& error);

/// Values of an option that its own text does not list; for completions and the manual page.
struct Choices {
  std::string option;  ///< "theme"
  std::vector<std::string> words;
};

/// What `--help` says of a program, and the options that it has. all_options() adds those that every program
/// has.
struct Program {
  std::string name;      ///< "cvcheck"
  std::string synopsis;  ///< "cvcheck [OPTION]… [APPLICATION]…"
  std::string summary;   ///< what it does, in a line or two
  boost::program_options::options_description options;
  std::string epilogue;  ///< exit codes and the like; ends in a line feed
  std::string brief;     ///< what it does, in some words, without a full stop
  std::vector<Choices> choices;
};

/// The program's options, in one list whatever their groups, with `--describe`, `--help` and `--version`.
[[nodiscard]] boost::program_options::options_description all_options(const Program& program);

/// A command line that was understood.
struct Arguments {
  boost::program_options::variables_map values;
  std::vector<std::string> positional;

  [[nodiscard]] bool has(const char* option) const { return values.count(option) != 0; }
  [[nodiscard]] std::string text(const char* option) const {
    return has(option) ? values[option].as<std::string>() : std::string{};
  }
  [[nodiscard]] std::vector<std::string> list(const char* option) const {
    return has(option) ? values[option].as<std::vector<std::string>>() : std::vector<std::string>{};
  }
};

/// Makes failing writes errors instead of signals. Called first.
void prepare_process();

/// Understands the command line, or answers `--help`, `--version` and `--describe` on standard output, or
/// complains on standard error; in the last two cases `arguments` is not to be used, and the exit code is
/// returned. Options are never guessed from a part of their name; `-` is an argument; what follows `--` is
/// none.
[[nodiscard]] std::optional<Exit> parse(const Program& program, int argc, const char* const* argv,
                                        Arguments& arguments);

/// Whether `stream` is a terminal that shows colours and the user wants them (https://no-color.org, TERM).
[[nodiscard]] bool wants_colour(std::FILE* stream);

/// "cvcheck: message" on standard error. Control characters of `message` are made visible.
void complain(const Program& program, std::string_view message);
/// Complains of it, and gives its exit code.
[[nodiscard]] Exit fail(const Program& program, const Error& error);

/// `text`, which is ASCII, with blanks behind it up to `width`.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// All of `text` to `stream`, and flushed; false where that is impossible (a full disk, a closed pipe).
[[nodiscard]] bool print(std::FILE* stream, std::string_view text);

/// The findings at or above `least`, as a compiler shows them, to standard error (cvbuild's place for them).
/// False where that is impossible.
[[nodiscard]] bool print_findings(const Diagnostics& findings, const Sources& sources,
                                  Severity least = Severity::note);

/// The application that is meant where none is named: `application.yaml` in the working directory, if it is
/// there.
[[nodiscard]] std::optional<std::string> application_here();

}  // namespace cvbuild::cli
