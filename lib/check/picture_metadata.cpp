// Walks the chunks and segments of picture files.
#include "check/picture_metadata.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace cvbuild::checking {

namespace {

std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
  return value;
}

constexpr bool is_printable(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code >= 0x20 && code != 0x7F;
}

/// The runs of printable bytes, parted by ends of line; texts of two bytes a letter lose their zeros.
std::string texts_in(std::string_view bytes) {
  constexpr std::size_t shortest = 3;
  std::string texts, run;
  std::size_t zeros = 0;
  const auto close = [&] {
    if (run.size() >= shortest) texts.append(run).append("\n");
    run.clear();
  };
  for (const char byte : bytes) {
    if (is_printable(byte)) {
      run += byte;
      zeros = 0;
    } else if (byte != '\0' || ++zeros > 1) {
      close();
    }
  }
  close();
  return texts;
}

void add(PictureMetadata& metadata, std::string_view where, std::string_view bytes) {
  if (auto text = texts_in(bytes); !text.empty()) metadata.entries.push_back({where, std::move(text)});
}

/// PNG 1.2, 11.3.4: keyword, a zero, and in iTXt a flag that says whether the text is compressed.
bool is_compressed(std::string_view type, std::string_view data) {
  if (type == "zTXt") return true;
  return type == "iTXt" && big_endian(data, std::min(data.find('\0'), data.size()) + 1, 1) == 1;
}

void read_png(std::string_view bytes, PictureMetadata& metadata) {
  constexpr std::size_t frame = 12;  // length, type and check sum
  for (std::size_t at = 8; at + frame <= bytes.size();) {
    const auto size = std::min(big_endian(bytes, at, 4), bytes.size() - at - frame);
    const auto type = bytes.substr(at + 4, 4);
    const auto data = bytes.substr(at + 8, size);
    if (is_compressed(type, data))
      metadata.has_compressed = true;
    else if (type == "tEXt" || type == "iTXt")
      add(metadata, "a PNG text", data);
    if (type == "eXIf") add(metadata, "EXIF", data);
    at += size + frame;
  }
}

std::string_view segment_name(std::size_t marker) {
  if (marker == 0xFE) return "a JPEG comment";
  if (marker == 0xE1) return "EXIF or XMP";
  return marker == 0xED ? "IPTC" : "";
}

void read_jpeg(std::string_view bytes, PictureMetadata& metadata) {
  for (std::size_t at = 2; at + 4 <= bytes.size() && bytes[at] == '\xFF';) {
    const auto marker = big_endian(bytes, at + 1, 1);
    const auto size = big_endian(bytes, at + 2, 2);
    if (marker == 0xDA || size < 2) return;
    if (const auto name = segment_name(marker); !name.empty())
      add(metadata, name, bytes.substr(at + 4, size - 2));
    at += 2 + size;
  }
}

/// GIF89a, section 24: a comment is a chain of blocks, each behind its size.
void read_gif(std::string_view bytes, PictureMetadata& metadata) {
  constexpr std::string_view comment = "\x21\xFE";
  constexpr std::string_view application = "\x21\xFF";
  for (const auto mark : {comment, application}) {
    for (auto at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at)) {
      std::string text;
      at += mark.size();
      while (at < bytes.size() && bytes[at] != '\0') {
        const auto size = big_endian(bytes, at, 1);
        text += bytes.substr(at + 1, size);
        at = std::min(bytes.size(), at + 1 + size);
      }
      add(metadata, "a GIF comment", text);
    }
  }
}

}  // namespace

PictureMetadata metadata_of(std::string_view bytes) {
  PictureMetadata metadata;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"))
    read_png(bytes, metadata);
  else if (bytes.starts_with("\xFF\xD8\xFF"))
    read_jpeg(bytes, metadata);
  else if (bytes.starts_with("GIF8"))
    read_gif(bytes, metadata);
  else if (bytes.find("<svg") != std::string_view::npos)
    add(metadata, "its text", bytes);
  return metadata;
}

}  // namespace cvbuild::checking
