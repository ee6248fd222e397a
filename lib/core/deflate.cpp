// libdeflate's functions under names of ours.
#include "core/deflate.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <new>

namespace cvbuild::inline v0 {

namespace {

// Measured on a document of 3,500 words: 1 takes 0.2 ms less than 6 and gives a file a tenth larger.
constexpr int compression_level = 1;

}  // namespace

std::uint32_t crc32(std::string_view bytes) { return libdeflate_crc32(0, bytes.data(), bytes.size()); }

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(compression_level)) {
  if (!compressor_) throw std::bad_alloc();
}

std::string_view Deflater::deflate(std::string_view bytes) {
  if (bytes.empty()) return {};
  if (scratch_size_ < bytes.size()) {
    scratch_size_ = bytes.size();
    scratch_ = std::make_unique_for_overwrite<char[]>(scratch_size_);
  }
  return {scratch_.get(), libdeflate_deflate_compress(compressor_.get(), bytes.data(), bytes.size(),
                                                      scratch_.get(), bytes.size() - 1)};
}

std::optional<std::string> inflated(std::string_view stream, std::size_t most) {
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const {
      libdeflate_free_decompressor(decompressor);
    }
  };
  const std::unique_ptr<libdeflate_decompressor, Free> decompressor(libdeflate_alloc_decompressor());
  if (!decompressor) throw std::bad_alloc();
  // No stream holds more than 1,032 times its size, so that many small ones take no time.
  constexpr std::size_t largest_ratio = 1032;
  std::string bytes(std::min(most, stream.size() * largest_ratio + 1), '\0');
  std::size_t size = 0;
  if (libdeflate_zlib_decompress(decompressor.get(), stream.data(), stream.size(), bytes.data(), bytes.size(),
                                 &size) != LIBDEFLATE_SUCCESS)
    return std::nullopt;
  bytes.resize(size);
  return bytes;
}

}  // namespace cvbuild
