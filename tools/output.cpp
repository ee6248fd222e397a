// Writes outputs in two steps, so that a failed run leaves the old files whole.
#include "output.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <cvbuild/core/text.hpp>

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

Error unwritable(const fs::path& path, const std::string& reason) {
  return {ErrorKind::unwritable, concat({path.generic_string(), ": cannot be written: ", reason})};
}

/// Files under their temporary names; those that are not renamed are removed.
class Staging {
 public:
  Staging() = default;
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging() {
    std::error_code ignored;
    for (const auto& path : temporary_) fs::remove(path, ignored);
  }

  std::optional<Error> stage(const Output& output) {
    const fs::path target = output.path;
    std::error_code error;
    if (fs::is_directory(target, error)) return unwritable(target, "a folder of that name is there");
    error.clear();
    if (target.has_parent_path()) fs::create_directories(target.parent_path(), error);
    if (error) return unwritable(target.parent_path(), error.message());
    temporary_.push_back(target.parent_path() /
                         concat({".", target.filename().string(), ".", Decimal(getpid()), ".new"}));
    errno = 0;
    std::ofstream file(temporary_.back(), std::ios::binary | std::ios::trunc);
    if (file) keep_mode(target);
    file.write(output.bytes.data(), static_cast<std::streamsize>(output.bytes.size()));
    file.close();
    if (!file)
      return unwritable(target,
                        errno != 0 ? std::generic_category().message(errno) : "the file cannot be made");
    return std::nullopt;
  }

  std::optional<Error> rename_all(const std::vector<Output>& outputs) {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      std::error_code error;
      fs::rename(temporary_[i], outputs[i].path, error);
      if (error) return unwritable(outputs[i].path, error.message());
    }
    temporary_.clear();
    return std::nullopt;
  }

 private:
  /// Who may read the file that is there may read the new one, and nobody else.
  void keep_mode(const fs::path& target) const {
    std::error_code error;
    const auto before = fs::status(target, error);
    if (!error && fs::exists(before)) fs::permissions(temporary_.back(), before.permissions(), error);
    errno = 0;
  }

  std::vector<fs::path> temporary_;
};

}  // namespace

std::optional<Error> write_all(const std::vector<Output>& outputs) {
  Staging staging;
  for (const auto& output : outputs)
    if (auto error = staging.stage(output)) return error;
  return staging.rename_all(outputs);
}

}  // namespace cvbuild::cli
