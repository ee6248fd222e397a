// Numbers in the bytes of a picture, of which none is read past their end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cvbuild::inline v0::doc {

/// Bytes as numbers; past the end they are 0, and only has() tells.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool has(std::size_t at, std::size_t size) const {
    return at <= bytes_.size() && bytes_.size() - at >= size;
  }
  [[nodiscard]] std::uint32_t byte(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U;
  }
  [[nodiscard]] std::uint32_t big16(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
  [[nodiscard]] std::uint32_t big32(std::size_t at) const { return big16(at) << 16 | big16(at + 2); }
  [[nodiscard]] std::uint32_t little16(std::size_t at) const { return byte(at + 1) << 8 | byte(at); }
  [[nodiscard]] std::uint32_t little32(std::size_t at) const { return little16(at + 2) << 16 | little16(at); }
  [[nodiscard]] std::string_view text(std::size_t at, std::size_t size) const {
    return has(at, size) ? bytes_.substr(at, size) : std::string_view{};
  }

 private:
  std::string_view bytes_;
};

}  // namespace cvbuild::doc
