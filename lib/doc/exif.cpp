// Finds one entry in a TIFF directory.
#include "doc/exif.hpp"

#include "doc/byte_reader.hpp"

namespace cvbuild::inline v0::doc {

namespace {

/// Numbers in the byte order that the TIFF header names.
class TiffReader {
 public:
  TiffReader(std::string_view tiff, bool little) : reader_(tiff), little_(little) {}

  [[nodiscard]] std::uint32_t number16(std::size_t at) const {
    return little_ ? reader_.little16(at) : reader_.big16(at);
  }
  [[nodiscard]] std::uint32_t number32(std::size_t at) const {
    return little_ ? reader_.little32(at) : reader_.big32(at);
  }
  [[nodiscard]] bool has(std::size_t at, std::size_t size) const { return reader_.has(at, size); }

 private:
  ByteReader reader_;
  bool little_;
};

/// TIFF 6.0, page 15: an entry is its tag, type and count, and a short number stands in it.
Orientation orientation_of_entry(const TiffReader& tiff, std::size_t entry) {
  constexpr std::uint32_t type_short = 3, highest = 8;
  const auto value = tiff.number16(entry + 8);
  const bool is_one_number = tiff.number16(entry + 2) == type_short && tiff.number32(entry + 4) == 1;
  return is_one_number && value >= 1 && value <= highest ? static_cast<Orientation>(value)
                                                         : Orientation::upright;
}

}  // namespace

/// Exif 2.32, section 4.5.2: a TIFF file behind six bytes, whose first directory tells of the main picture.
Orientation read_exif_orientation(std::string_view segment) {
  constexpr std::string_view mark("Exif\0\0", 6);
  constexpr std::uint32_t tag_orientation = 0x0112;
  constexpr std::size_t size_of_entry = 12;
  if (!segment.starts_with(mark)) return Orientation::upright;
  segment.remove_prefix(mark.size());
  const bool little = segment.starts_with(std::string_view("II*\0", 4));
  if (!little && !segment.starts_with(std::string_view("MM\0*", 4))) return Orientation::upright;
  const TiffReader tiff(segment, little);
  const std::size_t directory = tiff.number32(4);
  const auto entries = tiff.number16(directory);
  for (std::size_t i = 0, at = directory + 2; i < entries && tiff.has(at, size_of_entry);
       ++i, at += size_of_entry)
    if (tiff.number16(at) == tag_orientation) return orientation_of_entry(tiff, at);
  return Orientation::upright;
}

}  // namespace cvbuild::doc
