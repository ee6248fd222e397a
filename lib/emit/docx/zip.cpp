// A writer of ZIP files (PKWARE APPNOTE 6.3.9), no more of the format than a package needs.
#include <array>
#include <limits>

#include "core/deflate.hpp"
#include "emit/docx/package.hpp"

namespace cvbuild::emitters::docx {

namespace {

constexpr std::uint16_t date_1980 = 1 << 5 | 1;  // 1 January 1980, the first day that ZIP has
constexpr std::uint16_t version = 20;            // 2.0: deflate
constexpr std::uint16_t utf8_names = 1 << 11;

/// Little-endian numbers, one after the other.
class Record {
 public:
  Record& two(std::size_t value) { return put(value, 2); }
  Record& four(std::size_t value) { return put(value, 4); }
  [[nodiscard]] std::string_view bytes() const { return {bytes_.data(), size_}; }

 private:
  Record& put(std::size_t value, unsigned count) {
    for (unsigned i = 0; i < count; ++i) bytes_[size_++] = static_cast<char>(value >> 8 * i & 0xFF);
    return *this;
  }
  std::array<char, 48> bytes_{};
  std::size_t size_ = 0;
};

struct Entry {
  std::string_view name;
  std::uint32_t crc = 0;
  bool deflated = false;
  std::size_t packed = 0;
  std::size_t size = 0;
  std::size_t offset = 0;
};

/// What the local header and the central directory have in common.
Record& describe(Record& record, const Entry& entry) {
  record.two(version).two(utf8_names).two(entry.deflated ? 8 : 0).two(0).two(date_1980);
  return record.four(entry.crc).four(entry.packed).four(entry.size).two(entry.name.size()).two(0);
}

class ZipWriter {
 public:
  explicit ZipWriter(Sink& sink) : sink_(sink), start_(sink.size()) {}

  void add(std::string_view name, std::string_view bytes) {
    Entry entry{name, crc32(bytes), false, bytes.size(), bytes.size(), sink_.size() - start_};
    const auto packed = deflater_.deflate(bytes);
    entry.deflated = !packed.empty();
    if (entry.deflated) entry.packed = packed.size();
    Record local;
    sink_.write(describe(local.four(0x04034b50), entry).bytes());
    sink_.write(name);
    sink_.write(entry.deflated ? packed : bytes);
    too_large_ = too_large_ || bytes.size() > limit;
    entries_.push_back(entry);
  }

  void finish() {
    const auto directory = sink_.size() - start_;
    for (const auto& entry : entries_) {
      Record central;
      describe(central.four(0x02014b50).two(version), entry);
      sink_.write(central.two(0).two(0).two(0).four(0).four(entry.offset).bytes());
      sink_.write(entry.name);
    }
    const auto end = sink_.size() - start_;
    Record last;
    last.four(0x06054b50).two(0).two(0).two(entries_.size()).two(entries_.size());
    sink_.write(last.four(end - directory).four(directory).two(0).bytes());
    if (too_large_ || end > limit || entries_.size() > 0xFFFE) sink_.fail();
  }

 private:
  static constexpr std::size_t limit = std::numeric_limits<std::uint32_t>::max() - 1;
  Sink& sink_;
  std::size_t start_;
  std::vector<Entry> entries_;
  Deflater deflater_;
  bool too_large_ = false;
};

}  // namespace

void write_zip(const Package& package, Sink& sink) {
  Sink types;
  write_content_types(package, types);
  ZipWriter zip(sink);
  zip.add("[Content_Types].xml", types.bytes());
  for (const auto& part : package.parts()) zip.add(part.name, part.bytes);
  zip.finish();
  if (package.failed() || types.failed()) sink.fail();
}

}  // namespace cvbuild::emitters::docx
