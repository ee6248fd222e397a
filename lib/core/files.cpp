// Reads files by the C library, whose errors have names.
#include "core/files.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <system_error>

#include <cvbuild/core/text.hpp>

namespace cvbuild::inline v0 {

std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t mebibyte = 1U << 20U;
  return bytes % mebibyte == 0 && bytes != 0 ? concat({Decimal(bytes / mebibyte), " MiB"})
                                             : concat({Decimal(bytes), " bytes"});
}

namespace {

Error unreadable(const std::string& path, int code) {
  if (code == ENOMEM) throw std::bad_alloc();
  return {ErrorKind::unreadable, concat({path, ": ", std::generic_category().message(code)})};
}

Error too_large(const std::string& path, std::size_t limit) {
  return {ErrorKind::too_large,
          concat({path, ": larger than the ", size_in_words(limit), " that a source may have"})};
}

Result<std::string> read_stream(std::FILE* stream, const std::string& name, std::size_t limit) {
  std::string text;
  char buffer[65536];
  std::setvbuf(stream, nullptr, _IONBF, 0);  // a buffer that cannot be had would be taken for the end
  while (const auto size = std::fread(buffer, 1, sizeof buffer, stream)) {
    text.append(buffer, size);
    if (text.size() > limit) return too_large(name, limit);
  }
  if (std::ferror(stream)) return unreadable(name, errno);
  return text;
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit, Pipes pipes) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) return unreadable(path, EISDIR);
  const bool pipe = pipes == Pipes::allowed && S_ISFIFO(status.st_mode);
  if (!S_ISREG(status.st_mode) && !pipe) return Error{ErrorKind::unreadable, concat({path, ": is no file"})};
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > limit)
    return too_large(path, limit);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return unreadable(path, errno);
  return read_stream(file.get(), path, limit);
}

Result<std::string> read_standard_input(std::size_t limit) {
  return read_stream(stdin, "standard input", limit);
}

}  // namespace cvbuild
