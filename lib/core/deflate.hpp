// Compression: DEFLATE (RFC 1951), bare and in zlib's frame (RFC 1950), and the check sum of both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace cvbuild::inline v0 {

/// CRC-32 as ZIP and PNG have it (ISO 3309).
[[nodiscard]] std::uint32_t crc32(std::string_view bytes);

/// Compresses piece by piece, and keeps its memory in between. Making one throws bad_alloc where there is
/// none.
class Deflater {
 public:
  Deflater();

  /// `bytes` compressed, valid until the next call; empty where they would not be smaller.
  [[nodiscard]] std::string_view deflate(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  std::unique_ptr<char[]> scratch_;
  std::size_t scratch_size_ = 0;
};

/// What a zlib stream holds; nothing for other bytes, or where it is more than `most`.
[[nodiscard]] std::optional<std::string> inflated(std::string_view stream, std::size_t most);

}  // namespace cvbuild
