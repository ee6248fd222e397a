// Writes outputs in two steps, so that a failed run leaves the old files whole.
#include "output.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include <cvbuild/core/text.hpp>

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

Error unwritable(const fs::path& path, const std::string& reason) {
  return {ErrorKind::unwritable, concat({path.generic_string(), ": cannot be written: ", reason})};
}

/// Where a link leads, which stays one.
fs::path behind_links(fs::path path) {
  constexpr int most = 40;
  std::error_code error;
  for (int followed = 0; followed < most && fs::is_symlink(path, error); ++followed) {
    const auto target = fs::read_symlink(path, error);
    if (error) break;
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  return path;
}

/// Whether it is no file that could be replaced: a device, a pipe, what a process has open.
bool is_stream(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  const auto name = path.generic_string();
  return (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status)) ||
         name.starts_with("/dev/") || name.starts_with("/proc/");
}

/// `file`, written and closed, or why not.
std::optional<Error> write(std::ofstream file, const Output& output) {
  file.write(output.bytes.data(), static_cast<std::streamsize>(output.bytes.size()));
  file.close();
  if (file) return std::nullopt;
  return unwritable(output.path,
                    errno != 0 ? std::generic_category().message(errno) : "the file cannot be made");
}

/// Files under their temporary names; those that are not renamed are removed.
class Staging {
 public:
  Staging() = default;
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging() {
    std::error_code ignored;
    for (const auto& file : files_) fs::remove(file.temporary, ignored);
  }

  std::optional<Error> stage(const Output& output) {
    if (is_stream(output.path)) return std::nullopt;
    const auto target = behind_links(output.path);
    std::error_code error;
    if (fs::is_directory(target, error)) return unwritable(target, "a folder of that name is there");
    error.clear();
    if (target.has_parent_path()) fs::create_directories(target.parent_path(), error);
    if (error) return unwritable(target.parent_path(), error.message());
    const auto temporary =
        target.parent_path() / concat({".", target.filename().string(), ".", Decimal(getpid()), ".new"});
    files_.push_back({temporary, target});
    errno = 0;
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    if (file) keep_mode(target, temporary);
    return write(std::move(file), output);
  }

  std::optional<Error> rename_all() {
    for (const auto& file : files_) {
      std::error_code error;
      fs::rename(file.temporary, file.target, error);
      if (error) return unwritable(file.target, error.message());
    }
    files_.clear();
    return std::nullopt;
  }

 private:
  /// Who may read the file that is there may read the new one, and nobody else.
  static void keep_mode(const fs::path& target, const fs::path& temporary) {
    std::error_code error;
    const auto before = fs::status(target, error);
    if (!error && fs::exists(before)) fs::permissions(temporary, before.permissions(), error);
    errno = 0;
  }

  struct File {
    fs::path temporary, target;
  };
  std::vector<File> files_;
};

/// Behind what it was given already.
std::optional<Error> write_stream(const Output& output) {
  errno = 0;
  return write(std::ofstream(output.path, std::ios::binary | std::ios::app), output);
}

}  // namespace

std::optional<Error> write_all(const std::vector<Output>& outputs) {
  Staging staging;
  for (const auto& output : outputs)
    if (auto error = staging.stage(output)) return error;
  for (const auto& output : outputs)
    if (is_stream(output.path))
      if (auto error = write_stream(output)) return error;
  return staging.rename_all();
}

}  // namespace cvbuild::cli
