// Starts a process with posix_spawn and reads both of its streams until it ends.
#include "process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
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

void read_both(const Pipe& output, const Pipe& complaints, ProcessResult& result) {
  std::array<pollfd, 2> waiting{{{output.reading(), POLLIN, 0}, {complaints.reading(), POLLIN, 0}}};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
    for (auto& one : waiting) {
      if (one.fd < 0 || one.revents == 0) continue;
      if (!read_some(one.fd, &one == &waiting[0] ? result.output : result.complaints)) one.fd = -1;
    }
  }
}

int exit_of_process(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Result<ProcessResult> run_process(const std::vector<std::string>& arguments) {
  Pipe output, complaints;
  const auto failed = [&](int error) {
    return Error{ErrorKind::missing_tool,
                 concat({arguments[0], ": cannot be run: ", std::generic_category().message(error)})};
  };
  if (!output.ok() || !complaints.ok()) return failed(errno);
  std::vector<char*> argv;
  std::vector<std::string> copies = arguments;
  for (auto& argument : copies) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output.writing(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, complaints.writing(), STDERR_FILENO);
  pid_t process = 0;
  const int error = posix_spawnp(&process, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return failed(error);
  output.close_writing();
  complaints.close_writing();
  ProcessResult result;
  read_both(output, complaints, result);
  result.exit = exit_of_process(process);
  return result;
}

}  // namespace cvbuild::cli
