// Runs another program and takes what it prints.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/core/result.hpp>

namespace cvbuild::cli {

/// What the program printed on standard output. It is looked up in PATH and gets `arguments` as they are, no
/// shell between; its standard input is empty, its complaints go to `complaints`.
struct ProcessResult {
  int exit = 0;  ///< its exit code; 128 and more: it was killed
  std::string output;
  std::string complaints;
  bool timed_out = false;  ///< it was killed, with all that it had started
};

struct ProcessOptions {
  std::string folder{};                    ///< the program's working directory; empty: this one's
  std::vector<std::string> environment{};  ///< "NAME=value", beside what this process has
  int seconds = 0;                         ///< it may run so long; 0: for ever
};

/// An error where the program is not installed or cannot be started.
[[nodiscard]] Result<ProcessResult> run_process(const std::vector<std::string>& arguments,
                                                const ProcessOptions& options = {});

/// Whether there is a program of that name in PATH.
[[nodiscard]] bool is_installed(const std::string& program);

}  // namespace cvbuild::cli
