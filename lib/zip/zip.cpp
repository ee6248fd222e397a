// Reads ZIP containers through libzip, with every size bounded.
#include <cvbuild/zip/zip.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_set>

#include <cvbuild/core/text.hpp>

#include "zip/libzip.hpp"

namespace cvbuild::inline v0::zip {

namespace {

struct Discard {
  void operator()(zip_t* archive) const { libzip()->discard(archive); }
  void operator()(zip_file_t* file) const { libzip()->fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using File = std::unique_ptr<zip_file_t, Discard>;

Error unreadable(std::string_view what, std::string_view why) {
  return {ErrorKind::unreadable, concat({what, ": ", why})};
}

/// Owns libzip's description of an error.
class ZipError {
 public:
  ZipError() { libzip()->error_init(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  ~ZipError() { libzip()->error_fini(&error_); }
  zip_error_t* get() { return &error_; }
  std::string_view text() { return libzip()->error_strerror(&error_); }

 private:
  zip_error_t error_;
};

Result<Archive> open_archive(std::string_view bytes, int flags) {
  if (bytes.empty()) return unreadable("not a ZIP file", "it is empty");  // which libzip takes for one
  ZipError error;
  zip_source_t* source = libzip()->source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
  if (!source) return unreadable("not a ZIP file", error.text());
  zip_t* archive = libzip()->open_from_source(source, flags, error.get());
  if (archive) return Archive(archive);
  libzip()->source_free(source);
  return unreadable("not a ZIP file", error.text());
}

/// Reads entry `index` whole, at most `room` bytes.
Result<Entry> read_entry(zip_t* archive, zip_uint64_t index, std::size_t room) {
  const char* raw_name = libzip()->get_name(archive, index, ZIP_FL_ENC_GUESS);
  Entry entry{raw_name ? raw_name : "", {}};
  const File file(libzip()->fopen_index(archive, index, 0));
  if (!file) return unreadable(entry.name, libzip()->strerror(archive));
  std::array<char, 32768> chunk;
  while (true) {
    const auto count = libzip()->fread(file.get(), chunk.data(), chunk.size());
    if (count < 0)
      return unreadable(entry.name, libzip()->error_strerror(libzip()->file_get_error(file.get())));
    if (count == 0) return entry;
    if (static_cast<std::size_t>(count) > room - entry.bytes.size())
      return Error{ErrorKind::too_large, concat({entry.name, ": larger than the bound"})};
    entry.bytes.append(chunk.data(), static_cast<std::size_t>(count));
  }
}

/// How many bytes the entries may have together.
std::size_t room_in(std::size_t container, const Bounds& bounds) {
  constexpr std::size_t small = std::size_t{1} << 20;
  if (bounds.growth == 0 || container > bounds.bytes / bounds.growth) return bounds.bytes;
  return std::min(bounds.bytes, std::max(small, container * bounds.growth));
}

bool has_duplicates(const std::vector<Entry>& entries) {
  std::unordered_set<std::string_view> names;
  return std::any_of(entries.begin(), entries.end(),
                     [&names](const Entry& entry) { return !names.insert(entry.name).second; });
}

}  // namespace

Result<std::vector<Entry>> read_zip(TextArgument given_bytes, const Bounds& bounds) {
  const std::string_view bytes = given_bytes;
  if (libzip() == nullptr) return Error{ErrorKind::missing_tool, "libzip is not installed"};
  auto archive = open_archive(bytes, bounds.alike ? ZIP_RDONLY | ZIP_CHECKCONS : ZIP_RDONLY);
  if (!archive) return archive.error();
  const auto count = libzip()->get_num_entries(archive.value().get(), 0);
  if (count < 0 || static_cast<std::size_t>(count) > bounds.entries)
    return Error{ErrorKind::too_large, concat({Decimal(count), " entries, more than the bound"})};
  std::vector<Entry> entries;
  auto room = room_in(bytes.size(), bounds);
  for (zip_int64_t i = 0; i < count; ++i) {
    auto entry = read_entry(archive.value().get(), static_cast<zip_uint64_t>(i), room);
    if (!entry) return entry.error();
    room -= entry.value().bytes.size();
    entries.push_back(std::move(entry).value());
  }
  if (has_duplicates(entries)) return unreadable("damaged package", "two parts of one name");
  return entries;
}

}  // namespace cvbuild::zip
