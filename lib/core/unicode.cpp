// UTF-8 by its table of well-formed byte sequences; white space by its 25 code points.
#include <cvbuild/core/unicode.hpp>

#include <cstring>

namespace cvbuild::inline v0 {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// One row of Unicode's table 3-7: the length that a first byte announces and the range of the second byte.
struct Sequence {
  unsigned length;
  unsigned char second_low;
  unsigned char second_high;
};

Sequence sequence_of(unsigned char first) {
  if (first < 0x80) return {1, 0, 0};
  if (first < 0xC2) return {0, 0, 0};
  if (first < 0xE0) return {2, 0x80, 0xBF};
  if (first < 0xF0)
    return {3, static_cast<unsigned char>(first == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(first == 0xED ? 0x9F : 0xBF)};
  if (first < 0xF5)
    return {4, static_cast<unsigned char>(first == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(first == 0xF4 ? 0x8F : 0xBF)};
  return {0, 0, 0};
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80; }

bool well_formed_at(std::string_view text, std::size_t at, Sequence sequence) {
  if (sequence.length == 0 || text.size() - at < sequence.length) return false;
  if (byte_at(text, at + 1) < sequence.second_low || byte_at(text, at + 1) > sequence.second_high)
    return false;
  for (std::size_t i = 2; i < sequence.length; ++i)
    if (!is_continuation(byte_at(text, at + i))) return false;
  return true;
}

/// The offset of the first byte from `at` on that is not ASCII; eight at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  std::uint64_t eight = 0;
  for (; text.size() - at >= sizeof eight; at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

bool is_ascii_space(unsigned char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    const auto sequence = sequence_of(byte_at(text, at));
    if (!well_formed_at(text, at, sequence)) return at;
    at += sequence.length;
  }
  return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto first = byte_at(text, offset);
  const auto length = sequence_of(first).length;
  if (length <= 1 || length > text.size() - offset) return text[offset++] < 0 ? U'\uFFFD' : first;
  char32_t code_point = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) code_point = code_point << 6 | (byte_at(text, offset + i) & 0x3FU);
  offset += length;
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = U'\uFFFD';
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0 | code_point >> 6);
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | code_point >> 12);
    tail(6), tail(0);
  } else {
    text += static_cast<char>(0xF0 | code_point >> 18);
    tail(12), tail(6), tail(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += is_continuation(static_cast<unsigned char>(byte)) ? 0U : 1U;
  return count;
}

std::size_t count_utf16(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    count += is_continuation(value) ? 0U : value >= 0xF0 ? 2U : 1U;
  }
  return count;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = byte_at(text, at);
    const bool space = byte < 0x80 ? (++at, is_ascii_space(byte)) : is_white_space(next_code_point(text, at));
    count += !space && !inside ? 1U : 0U;
    inside = !space;
  }
  return count;
}

bool is_white_space(char32_t code_point) {
  switch (code_point) {
    case 0x20:
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return true;
    default:
      return (code_point >= 0x09 && code_point <= 0x0D) || (code_point >= 0x2000 && code_point <= 0x200A);
  }
}

bool is_right_to_left(char32_t code_point) {
  if (code_point < 0x0590) return false;
  return code_point <= 0x08FF || (code_point >= 0xFB1D && code_point <= 0xFDFF) ||
         (code_point >= 0xFE70 && code_point <= 0xFEFC) || (code_point >= 0x10800 && code_point <= 0x10FFF) ||
         (code_point >= 0x1E800 && code_point <= 0x1EFFF);
}

}  // namespace cvbuild
