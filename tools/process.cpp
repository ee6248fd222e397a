// Starts a process with posix_spawn and reads both of its streams until it ends.
#include "process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <system_error>

#include <cvbuild/core/text.hpp>

extern char** environ;

namespace cvbuild::cli {

namespace {

/// Both ends of a pipe; closed when it goes.
class Pipe {
 public:
  Pipe() : open_(pipe2(ends_.data(), O_CLOEXEC) == 0) {}
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    if (!open_) return;
    close(ends_[0]);
    close_writing();
  }
  [[nodiscard]] bool ok() const { return open_; }
  [[nodiscard]] int reading() const { return ends_[0]; }
  [[nodiscard]] int writing() const { return ends_[1]; }
  void close_writing() {
    if (ends_[1] >= 0) close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
  bool open_;
};

/// Appends what is there; false at the end.
bool read_some(int descriptor, std::string& text) {
  std::array<char, 65536> buffer;
  const auto count = read(descriptor, buffer.data(), buffer.size());
  if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && errno == EINTR);
}

using Clock = std::chrono::steady_clock;

/// Milliseconds until `deadline`, as poll() takes them; -1: there is none.
int left_until(std::optional<Clock::time_point> deadline) {
  if (!deadline) return -1;
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<long long>(left, 0, 1000 * 1000));
}

/// Until both are at their ends; false: the time was over first.
bool read_both(const Pipe& output, const Pipe& complaints, std::optional<Clock::time_point> deadline,
               ProcessResult& result) {
  std::array<pollfd, 2> waiting{{{output.reading(), POLLIN, 0}, {complaints.reading(), POLLIN, 0}}};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    const int ready = poll(waiting.data(), waiting.size(), left_until(deadline));
    if (ready == 0) return false;
    if (ready < 0 && errno != EINTR) return true;
    for (auto& one : waiting) {
      if (ready < 0 || one.fd < 0 || one.revents == 0) continue;
      if (!read_some(one.fd, &one == &waiting[0] ? result.output : result.complaints)) one.fd = -1;
    }
  }
  return true;
}

int exit_of_process(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

namespace {

/// What a program is started with.
class Start {
 public:
  Start(const std::vector<std::string>& arguments, const ProcessOptions& options)
      : arguments_(arguments), variables_(options.environment) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    // A group of its own, so that what it starts ends with it.
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
    if (!options.folder.empty()) posix_spawn_file_actions_addchdir_np(&actions_, options.folder.c_str());
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  /// An error's number, or 0.
  int run(int output, int complaints, pid_t& process) {
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, complaints, STDERR_FILENO);
    auto argv = pointers(arguments_);
    auto variables = pointers(variables_);
    variables.pop_back();
    for (char** variable = environ; *variable != nullptr; ++variable)
      if (!is_given(*variable)) variables.push_back(*variable);
    variables.push_back(nullptr);
    return posix_spawnp(&process, argv[0], &actions_, &attributes_, argv.data(), variables.data());
  }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (auto& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
  }
  [[nodiscard]] bool is_given(std::string_view variable) const {
    const auto name = variable.substr(0, variable.find('=') + 1);
    return std::any_of(variables_.begin(), variables_.end(),
                       [name](const std::string& one) { return one.starts_with(name); });
  }

  std::vector<std::string> arguments_, variables_;
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

}  // namespace

Result<ProcessResult> run_process(const std::vector<std::string>& arguments, const ProcessOptions& options) {
  Pipe output, complaints;
  const auto failed = [&](int error) {
    return Error{ErrorKind::missing_tool,
                 concat({arguments[0], ": cannot be run: ", std::generic_category().message(error)})};
  };
  if (!output.ok() || !complaints.ok()) return failed(errno);
  pid_t process = 0;
  if (const int error = Start(arguments, options).run(output.writing(), complaints.writing(), process);
      error != 0)
    return failed(error);
  output.close_writing();
  complaints.close_writing();
  std::optional<Clock::time_point> deadline;
  if (options.seconds > 0) deadline = Clock::now() + std::chrono::seconds(options.seconds);
  ProcessResult result;
  result.timed_out = !read_both(output, complaints, deadline, result);
  if (result.timed_out) kill(-process, SIGKILL);
  result.exit = exit_of_process(process);
  return result;
}

bool is_installed(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const auto folder = folders.substr(0, folders.find(':'));
    if (access(concat({folder.empty() ? "." : folder, "/", program}).c_str(), X_OK) == 0) return true;
    folders.remove_prefix(std::min(folders.size(), folder.size() + 1));
  }
  return false;
}

}  // namespace cvbuild::cli
