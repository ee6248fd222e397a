// Escaping for LaTeX: clean stretches are copied whole.
#include "emit/latex/tex_writer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <cvbuild/core/unicode.hpp>

#include "emit/ascii_host.hpp"
#include "emit/latex/characters.hpp"
#include "emit/latex/replacements.hpp"

namespace cvbuild::emitters::latex {

namespace {

constexpr std::size_t wrap_column = 78;

/// What a byte asks for. `doubled` would form a ligature with itself, `breakable` is a good place to break a
/// long word after, `leading` begins a character of two or more bytes that has to be looked at.
enum class Byte : unsigned char { plain, blank, escaped, doubled, breakable, continuation, leading };

constexpr Byte classify(unsigned char byte) {
  constexpr std::string_view escaped = "\\{}$&#^_%~[*";
  if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') return Byte::blank;
  if (byte < 0x20 || byte == 0x7F || escaped.find(static_cast<char>(byte)) != escaped.npos)
    return Byte::escaped;
  if (byte == '-' || byte == '<' || byte == '>' || byte == ',') return Byte::doubled;
  if (byte == '/' || byte == '.' || byte == '=' || byte == '?' || byte == ':' || byte == ';' || byte == '@' ||
      byte == '+')
    return Byte::breakable;
  if (byte >= 0x80 && byte < 0xC0) return Byte::continuation;
  return byte == 0xC2 || byte == 0xCC || byte == 0xCD || byte >= 0xE0 ? Byte::leading : Byte::plain;
}

constexpr Width width_of_byte(unsigned char byte) {
  constexpr std::string_view narrow = "ijlftrI.,;:!'|()[]`- /\"", wide = "mw%&", widest = "MW@";
  const auto in = [byte](std::string_view set) { return set.find(static_cast<char>(byte)) != set.npos; };
  if (byte >= 0x80) return byte < 0xC0 ? 0 : byte < 0xE3 ? 85 : 105;
  if (in(narrow)) return 48;
  if (in(wide)) return 98;
  if (in(widest)) return 112;
  return byte >= 'A' && byte <= 'Z' ? 90 : 64;
}

struct ByteInfo {
  Byte kind = Byte::plain;
  unsigned char width = 0;
};
constexpr std::array<ByteInfo, 256> make_bytes() {
  std::array<ByteInfo, 256> table{};
  for (unsigned byte = 0; byte < table.size(); ++byte)
    table[byte] = {classify(static_cast<unsigned char>(byte)),
                   static_cast<unsigned char>(width_of_byte(static_cast<unsigned char>(byte)))};
  return table;
}
constexpr auto bytes = make_bytes();
/// The width of plain bytes, 0 for all others.
constexpr std::array<unsigned char, 256> make_plain_widths() {
  std::array<unsigned char, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte)
    if (bytes[byte].kind == Byte::plain) table[byte] = bytes[byte].width;
  return table;
}
constexpr auto plain_width = make_plain_widths();
constexpr const ByteInfo& info(char byte) { return bytes[static_cast<unsigned char>(byte)]; }

constexpr bool is_word_byte(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

constexpr bool is_ascii_name(char byte) {
  return is_word_byte(byte) && static_cast<unsigned char>(byte) < 0x80;
}

constexpr bool is_hex(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'F') || (byte >= 'a' && byte <= 'f');
}

/// Whether the byte may stand in a URL as it is (RFC 3986, sections 2.2 and 2.3), apart from `%`. The dollar
/// and the apostrophe may; they are encoded because TeX reads them.
constexpr bool is_url_byte(char byte) {
  return is_ascii_name(byte) || std::string_view("-._~:/?#[]@!&()*+,;=").find(byte) != std::string_view::npos;
}

}  // namespace

Width width_of(std::string_view text) {
  Width width = 0;
  for (const char byte : text) width += info(byte).width;
  return width;
}

Width widest_word_of(std::string_view text) {
  Width widest = 0, width = 0;
  for (const char byte : text) {
    width = byte == ' ' ? 0 : width + info(byte).width;
    widest = std::max(widest, width);
  }
  return widest;
}

void TexWriter::space() {
  run_ = 0;
  const auto written = sink_.bytes();
  if (written.empty() || written.back() == '\n' || written.back() == ' ') return;
  if (!one_line_ && written.size() - line_begin_ > wrap_column) {
    sink_.write('\n');
    line_begin_ = sink_.size();
    return;
  }
  sink_.write(' ');
}

void TexWriter::place_for_break() {
  run_ = 0;
  if (struck_)
    sink_.write("}\\brk{}\\sout{");
  else
    sink_.write("\\brk{}");
}

/// Only the direction of what stands beside it is ever to be seen of it.
void TexWriter::write_invisible(char32_t code_point) {
  if (!bidi_ || one_line_ || !is_bidi_control(code_point)) return;
  sink_.write("\\bidimark{");
  write_hex(code_point);
  sink_.write("}");
}

/// Four digits.
void TexWriter::write_hex(char32_t unit) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (unsigned shift = 16; shift != 0; shift -= 4) sink_.write(digits[unit >> (shift - 4) & 15U]);
}

/// A string of the PDF knows none of the preamble's own macros, which are defined below it.
std::string_view TexWriter::known(std::string_view replacement) const {
  if (!one_line_) return replacement;
  return replacement == "\\brk{}" ? "" : replacement == "\\unknown{}" ? "?" : replacement;
}

void TexWriter::multibyte(std::string_view text, std::size_t& at, std::size_t& clean) {
  const auto begin = at;
  const auto code_point = next_code_point(text, at);
  const bool wide = is_cjk(code_point) || is_unparted(code_point);  // the preamble breaks their lines
  if (wide) run_ = 0;
  const auto instead = replacement(code_point);
  const bool needs_break = is_full(info(text[begin]).width) && !clings(code_point);
  if (instead.empty() && !is_invisible(code_point) && !needs_break) return;
  sink_.write(text.substr(clean, begin - clean));
  clean = begin;
  if (needs_break) place_for_break();
  if (instead.empty() && !is_invisible(code_point)) return;
  sink_.write(known(instead));
  write_invisible(code_point);
  clean = at;
}

/// Whether the rest of the word fits behind what stands of it.
bool TexWriter::fits(std::string_view rest) const {
  auto width = run_;
  for (const char byte : rest) {
    if (info(byte).kind == Byte::blank) return true;
    if ((width += info(byte).width) > limit_) return false;
  }
  return true;
}

void TexWriter::character(std::string_view text, std::size_t& at, std::size_t& clean) {
  const char byte = text[at];
  const auto flush = [&] {
    sink_.write(text.substr(clean, at - clean));
    clean = at;
  };
  const auto kind = info(byte).kind;
  if (kind == Byte::leading) return multibyte(text, at, clean);
  if (is_full(info(byte).width)) {
    flush();
    place_for_break();
  }
  if (kind == Byte::escaped) {
    flush();
    if (byte == '[' || byte == '*')
      sink_.write(!protect_ ? std::string_view(&byte, 1) : byte == '[' ? "{[}" : "{*}");
    else
      sink_.write(known(escape_of(byte)));
    clean = at + 1;
  } else if (kind == Byte::doubled) {
    flush();
    if (!sink_.bytes().empty() && sink_.bytes().back() == byte) sink_.write("{}");
  }
  const bool is_good_place = kind == Byte::breakable || byte == '-';
  if (is_good_place && run_ >= limit_ / 4 && !one_line_ && at + 1 < text.size() &&
      is_word_byte(text[at + 1]) && !fits(text.substr(at))) {
    sink_.write(text.substr(clean, at + 1 - clean));
    clean = at + 1;
    place_for_break();
  }
  ++at;
}

/// Whether the byte at `at` stands for itself and leaves the word whole; most do. `clean` is where the
/// stretch that is still to be copied begins.
inline bool TexWriter::is_clean(std::string_view text, std::size_t at, std::size_t clean) const {
  const auto& byte = info(text[at]);
  switch (byte.kind) {
    case Byte::plain:
      return run_ + byte.width <= limit_;
    case Byte::breakable:
      return run_ + byte.width <= limit_ / 4;
    case Byte::doubled:
      return at > clean && text[at - 1] != text[at] &&
             run_ + byte.width <= (text[at] == '-' ? limit_ / 4 : limit_);
    case Byte::continuation:
      return true;
    case Byte::blank:
      return verbatim_ || (at > clean && at + 1 < text.size() && text[at] == ' ' &&
                           info(text[at + 1]).kind != Byte::blank &&
                           sink_.size() - line_begin_ + (at - clean) <= wrap_column);
    case Byte::escaped:
    case Byte::leading:
      return false;
  }
  return false;
}

/// Most of all text: letters and digits.
inline std::size_t TexWriter::skip_plain(std::string_view text, std::size_t at) {
  auto run = run_;
  for (; at < text.size(); ++at) {
    const Width width = plain_width[static_cast<unsigned char>(text[at])];
    if (width == 0 || run + width > limit_) break;
    run += width;
  }
  run_ = run;
  return at;
}

void TexWriter::write_escaped(std::string_view text) {
  if (text.empty()) return;
  std::size_t clean = 0;
  for (std::size_t at = skip_plain(text, 0); at < text.size(); at = skip_plain(text, at)) {
    const auto& byte = info(text[at]);
    if (is_clean(text, at, clean)) {
      run_ = byte.kind == Byte::blank ? 0 : run_ + byte.width;
      ++at;
    } else if (byte.kind == Byte::blank) {
      sink_.write(text.substr(clean, at - clean));
      space();
      clean = ++at;
    } else {
      character(text, at, clean);
      run_ += byte.width;
      protect_ = false;
    }
  }
  sink_.write(text.substr(clean));
  protect_ = false;
}

TexWriter& TexWriter::text(std::string_view text) {
  if (protect_ && !text.empty() && text[0] != '[' && text[0] != '*') protect_ = false;
  write_escaped(text);
  return *this;
}

TexWriter& TexWriter::code_line(std::string_view text) {
  constexpr std::size_t tab_width = 4;
  verbatim_ = true;
  run_ = 0;
  std::size_t column = 0;
  for (std::size_t tab = text.find('\t'); tab != text.npos; tab = text.find('\t')) {
    const auto before = text.substr(0, tab);
    write_escaped(before);
    column += count_code_points(before);
    const auto blanks = tab_width - column % tab_width;
    sink_.write(std::string_view("    ").substr(0, blanks));
    column += blanks;
    text.remove_prefix(tab + 1);
  }
  write_escaped(text);
  verbatim_ = false;
  return *this;
}

TexWriter& TexWriter::pdf_string(std::string_view text) {
  one_line_ = true;
  const auto limit = limit_;
  limit_ = ~Width{0};
  write_escaped(text);
  limit_ = limit;
  run_ = 0;
  one_line_ = false;
  return *this;
}

TexWriter& TexWriter::utf16(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto code_point = next_code_point(text, at);
    if (code_point >= 0x10000) write_hex(0xD7C0 + (code_point >> 10U));
    write_hex(code_point >= 0x10000 ? 0xDC00 + (code_point & 0x3FFU) : code_point);
  }
  return *this;
}

TexWriter& TexWriter::url(std::string_view link) {
  std::string room;
  const auto target = with_ascii_host(link, room);
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (std::size_t at = 0; at < target.size(); ++at) {
    const char byte = target[at];
    const bool encoded =
        byte == '%' && target.size() - at > 2 && is_hex(target[at + 1]) && is_hex(target[at + 2]);
    if (encoded) {
      sink_.write("\\%");
    } else if (is_url_byte(byte)) {
      if (byte == '#' || byte == '&' || byte == '_') sink_.write('\\');
      sink_.write(byte);
    } else {
      const auto value = static_cast<unsigned char>(byte);
      sink_.write("\\%");
      sink_.write(digits[value >> 4U]);
      sink_.write(digits[value & 15U]);
    }
  }
  return *this;
}

TexWriter& TexWriter::anchor_name(std::string_view id) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (const char byte : id) {
    if (is_ascii_name(byte) || byte == '-') {
      sink_.write(byte);
      continue;
    }
    const auto value = static_cast<unsigned char>(byte);
    sink_.write('.');
    sink_.write(digits[value >> 4U]);
    sink_.write(digits[value & 15U]);
  }
  return *this;
}

TexWriter& TexWriter::path(std::string_view path) {
  for (const char byte : path) {
    const bool plain = is_word_byte(byte) || byte == '-' || byte == '.' || byte == '/' || byte == ' ';
    if (!plain) sink_.write("\\expandafter\\@gobble\\string\\");
    sink_.write(byte);
  }
  return *this;
}

TexWriter& TexWriter::decimal(double value, unsigned digits) {
  long scale = 1;
  for (unsigned i = 0; i < digits; ++i) scale *= 10;
  const long scaled =
      std::lround(std::clamp(std::isfinite(value) ? value : 0, -1e6, 1e6) * static_cast<double>(scale));
  if (scaled < 0) sink_.write('-');
  const long magnitude = std::abs(scaled);
  number(magnitude / scale);
  long rest = magnitude % scale;
  if (rest != 0) sink_.write('.');
  while (rest != 0) {
    scale /= 10;
    number(rest / scale);
    rest %= scale;
  }
  return *this;
}

}  // namespace cvbuild::emitters::latex
