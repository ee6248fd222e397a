// Escaping for XML and HTML: clean stretches are copied whole.
#include "emit/xml_writer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "core/controls.hpp"

namespace cvbuild::emitters {

namespace {

enum class Where : unsigned char { text, attribute };

/// What stands for `byte`, or nothing if it stands for itself.
constexpr std::string_view replacement(unsigned char byte, Where where) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return where == Where::attribute ? "&quot;" : std::string_view{};
    case '\t':
      return where == Where::attribute ? "&#9;" : std::string_view{};
    case '\n':
      return where == Where::attribute ? "&#10;" : std::string_view{};
    case '\r':
      return "&#13;";
    default:
      return byte < 0x20 || byte == 0x7F ? "\xEF\xBF\xBD" : std::string_view{};
  }
}

struct Escapes {
  std::array<std::string_view, 256> instead{};
  std::array<bool, 256> special{};  ///< has a replacement, or may begin a character that has one
};
constexpr Escapes make_escapes(Where where) {
  Escapes escapes{};
  for (unsigned byte = 0; byte < escapes.instead.size(); ++byte) {
    escapes.instead[byte] = replacement(static_cast<unsigned char>(byte), where);
    escapes.special[byte] = !escapes.instead[byte].empty() || byte == 0xC2 || byte == 0xEF;
  }
  return escapes;
}
constexpr Escapes in_text = make_escapes(Where::text);
constexpr Escapes in_attribute = make_escapes(Where::attribute);

constexpr std::uint64_t ones = 0x0101010101010101U;
/// A high bit where a byte of `word` is `byte` (and perhaps above such a place).
constexpr std::uint64_t equal(std::uint64_t word, unsigned char byte) {
  const auto differs = word ^ ones * byte;
  return (differs - ones) & ~differs;
}

/// Whether one of eight bytes may be special in some place: most text is passed over eight bytes at a time.
bool may_hold_special(const char* eight_bytes) {
  std::uint64_t word;
  std::memcpy(&word, eight_bytes, sizeof word);
  const auto controls = (word - ones * 0x20) & ~word;
  const auto found = controls | equal(word, '&') | equal(word, '<') | equal(word, '>') | equal(word, '"') |
                     equal(word, 0x7F) | equal(word, 0xC2) | equal(word, 0xEF);
  return (found & ones * 0x80) != 0;
}

std::size_t find_special(std::string_view text, std::size_t at, const Escapes& escapes) {
  while (at < text.size()) {
    if (text.size() - at >= 8 && !may_hold_special(text.data() + at)) {
      at += 8;
      continue;
    }
    const auto end = std::min(text.size(), at + 8);
    for (; at < end; ++at)
      if (escapes.special[static_cast<unsigned char>(text[at])]) return at;
  }
  return text.size();
}

/// The size of the character at `at` if it is a control of two bytes, or U+FFFE or U+FFFF, which have three;
/// 0: it is none.
std::size_t forbidden_size(std::string_view text, std::size_t at) {
  const std::size_t size = static_cast<unsigned char>(text[at]) == 0xC2 ? 2 : 3;
  return find_control(text.substr(at, size)) == 0 ? size : 0;
}

void write_escaped(Sink& sink, std::string_view text, const Escapes& escapes) {
  std::size_t clean = 0;
  for (auto at = find_special(text, 0, escapes); at < text.size(); at = find_special(text, at, escapes)) {
    auto instead = escapes.instead[static_cast<unsigned char>(text[at])];
    std::size_t length = 1;
    if (instead.empty()) {
      length = forbidden_size(text, at);
      if (length == 0) {
        ++at;
        continue;
      }
      instead = "\xEF\xBF\xBD";
    }
    sink.write(text.substr(clean, at - clean));
    sink.write(instead);
    at += length;
    clean = at;
  }
  sink.write(text.substr(clean));
}

}  // namespace

XmlWriter& XmlWriter::text(std::string_view text) {
  write_escaped(sink_, text, in_text);
  return *this;
}

XmlWriter& XmlWriter::attribute(Literal name, std::string_view value) {
  sink_.write(' ');
  sink_.write(name.text());
  sink_.write("=\"");
  write_escaped(sink_, value, in_attribute);
  sink_.write('"');
  return *this;
}

XmlWriter& XmlWriter::value(std::string_view piece) {
  write_escaped(sink_, piece, in_attribute);
  return *this;
}

XmlWriter& XmlWriter::base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  sink_.reserve(sink_.size() + bytes.size() * 4 / 3 + 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto group = bytes.substr(at, 3);
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
    char quartet[4];
    for (unsigned i = 0; i < 4; ++i)
      quartet[i] = i <= group.size() ? digits[bits >> (18 - 6 * i) & 63U] : '=';
    sink_.write({quartet, 4});
  }
  return *this;
}

}  // namespace cvbuild::emitters
