// Walks the chunks and segments of picture files.
#include "check/picture_metadata.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/deflate.hpp"

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

/// The stream of a compressed text in PNG (third edition, 11.3.3): in zTXt behind the keyword, its zero and
/// the method; in iTXt behind two flags, a language and a translated keyword besides. Nothing where the text
/// is not compressed.
std::optional<std::string_view> compressed_part(std::string_view type, std::string_view data) {
  const auto behind_zero = [](std::string_view text) {
    const auto zero = text.find('\0');
    return zero == std::string_view::npos ? std::string_view{} : text.substr(zero + 1);
  };
  const auto rest = behind_zero(data);
  if (type == "zTXt") return rest.substr(std::min<std::size_t>(1, rest.size()));
  if (type != "iTXt" || rest.empty() || rest[0] != 1) return std::nullopt;
  return behind_zero(behind_zero(rest.substr(std::min<std::size_t>(2, rest.size()))));
}

int hex_digit(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  return byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

/// ImageMagick's "Raw profile type …": a name, a length, and the bytes in hexadecimal digits.
std::string raw_profile(std::string_view text) {
  std::string bytes;
  const auto name = text.find_first_not_of('\n');
  const auto length = text.find('\n', std::min(name, text.size()));
  const auto digits = text.find('\n', std::min(length, text.size() - 1) + 1);
  int high = -1;
  for (const char byte : text.substr(std::min(digits, text.size()))) {
    const int digit = hex_digit(byte);
    if (digit < 0) continue;
    if (high >= 0) bytes += static_cast<char>(high * 16 + digit);
    high = high >= 0 ? -1 : digit;
  }
  return bytes;
}

constexpr std::size_t largest_text = 1U << 20U;

void add_png_text(PictureMetadata& metadata, std::string_view type, std::string_view data) {
  const auto stream = compressed_part(type, data);
  const auto text = stream ? inflated(*stream, largest_text) : std::optional<std::string>{};
  if (stream && !text) metadata.has_compressed = true;
  const std::string_view plain = text ? *text : stream ? std::string_view{} : data;
  // The keyword is no part of the words behind its zero.
  const auto keyword = data.substr(0, data.find('\0'));
  const bool is_bare = !stream && type == "tEXt" && keyword.size() < data.size();
  const auto words = is_bare ? data.substr(keyword.size() + 1) : plain;
  add(metadata, "a PNG text",
      text || is_bare ? std::string(keyword).append("\n").append(words) : std::string(plain));
  if (data.starts_with("Raw profile type "))
    add(metadata, "a PNG text",
        raw_profile(text ? plain : data.substr(std::min(data.find('\0'), data.size()))));
}

void read_png(std::string_view bytes, PictureMetadata& metadata) {
  constexpr std::size_t frame = 12;  // length, type and check sum
  for (std::size_t at = 8; at + frame <= bytes.size();) {
    const auto size = std::min(big_endian(bytes, at, 4), bytes.size() - at - frame);
    const auto type = bytes.substr(at + 4, 4);
    const auto data = bytes.substr(at + 8, size);
    if (type == "tEXt" || type == "zTXt" || type == "iTXt") add_png_text(metadata, type, data);
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
