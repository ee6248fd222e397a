// Reads ZIP containers through libzip, with every size bounded.
#include <cvbuild/inspect/docx.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unordered_map>

#include <cvbuild/core/text.hpp>

#include "inspect/libzip.hpp"

namespace cvbuild::inline v0::inspect {

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

Result<Archive> open_archive(std::string_view bytes) {
  if (bytes.empty()) return unreadable("not a ZIP file", "it is empty");  // which libzip takes for one
  ZipError error;
  zip_source_t* source = libzip()->source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
  if (!source) return unreadable("not a ZIP file", error.text());
  zip_t* archive = libzip()->open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, error.get());
  if (archive) return Archive(archive);
  libzip()->source_free(source);
  return unreadable("not a ZIP file", error.text());
}

/// Reads entry `index` whole, at most `room` bytes.
Result<Part> read_part(zip_t* archive, zip_uint64_t index, std::size_t room) {
  const char* raw_name = libzip()->get_name(archive, index, ZIP_FL_ENC_GUESS);
  Part part{raw_name ? raw_name : "", {}};
  const File file(libzip()->fopen_index(archive, index, 0));
  if (!file) return unreadable(part.name, libzip()->strerror(archive));
  std::array<char, 32768> chunk;
  while (true) {
    const auto count = libzip()->fread(file.get(), chunk.data(), chunk.size());
    if (count < 0)
      return unreadable(part.name, libzip()->error_strerror(libzip()->file_get_error(file.get())));
    if (count == 0) return part;
    if (static_cast<std::size_t>(count) > room - part.bytes.size())
      return Error{ErrorKind::too_large, concat({part.name, ": larger than the bound"})};
    part.bytes.append(chunk.data(), static_cast<std::size_t>(count));
  }
}

using Index = std::unordered_map<std::string_view, std::string_view>;
Index index_of(const std::vector<Part>& parts) {
  Index index;
  for (const auto& part : parts) index.emplace(part.name, part.bytes);
  return index;
}

/// The first part of `parts` that `others` lacks or has otherwise.
std::optional<std::string> first_difference(const std::vector<Part>& parts, const Index& others) {
  for (const auto& part : parts) {
    const auto other = others.find(part.name);
    if (other == others.end() || other->second != part.bytes) return part.name;
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<Part>> open_package(std::string_view bytes, const PackageBounds& bounds) {
  if (libzip() == nullptr) return Error{ErrorKind::missing_tool, "libzip is not installed"};
  auto archive = open_archive(bytes);
  if (!archive) return archive.error();
  const auto count = libzip()->get_num_entries(archive.value().get(), 0);
  if (count < 0 || static_cast<std::size_t>(count) > bounds.entries)
    return Error{ErrorKind::too_large, concat({Decimal(count), " entries, more than the bound"})};
  std::vector<Part> parts;
  std::size_t total = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    auto part = read_part(archive.value().get(), static_cast<zip_uint64_t>(i), bounds.bytes - total);
    if (!part) return part.error();
    total += part.value().bytes.size();
    parts.push_back(std::move(part).value());
  }
  if (const auto index = index_of(parts); index.size() != parts.size())
    return unreadable("damaged package", "two parts of one name");
  return parts;
}

Result<Comparison> same_parts(std::string_view a, std::string_view b, const PackageBounds& bounds) {
  const auto first = open_package(a, bounds);
  if (!first) return first.error();
  const auto second = open_package(b, bounds);
  if (!second) return second.error();
  auto different = first_difference(first.value(), index_of(second.value()));
  if (!different) different = first_difference(second.value(), index_of(first.value()));
  if (!different) return Comparison{};
  return Comparison{false, std::move(*different)};
}

}  // namespace cvbuild::inspect
