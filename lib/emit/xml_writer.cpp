// Escaping for XML and HTML: clean stretches are copied whole.
#include "emit/xml_writer.hpp"

#include <array>

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
      return byte < 0x20 ? "\xEF\xBF\xBD" : std::string_view{};
  }
}

using Replacements = std::array<std::string_view, 256>;
constexpr Replacements make_replacements(Where where) {
  Replacements table{};
  for (unsigned byte = 0; byte < table.size(); ++byte)
    table[byte] = replacement(static_cast<unsigned char>(byte), where);
  return table;
}
constexpr Replacements in_text = make_replacements(Where::text);
constexpr Replacements in_attribute = make_replacements(Where::attribute);

/// U+FFFE and U+FFFF are no characters of XML; in UTF-8 they are EF BF BE and EF BF BF.
bool is_noncharacter(std::string_view text, std::size_t at) {
  return text.size() - at >= 3 && text[at] == '\xEF' && text[at + 1] == '\xBF' &&
         (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

void write_escaped(Sink& sink, std::string_view text, const Replacements& replacements) {
  std::size_t clean = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto instead = replacements[static_cast<unsigned char>(text[at])];
    std::size_t length = 1;
    if (instead.empty()) {
      if (text[at] != '\xEF' || !is_noncharacter(text, at)) continue;
      instead = "\xEF\xBF\xBD";
      length = 3;
    }
    sink.write(text.substr(clean, at - clean));
    sink.write(instead);
    clean = at + length;
    at = clean - 1;
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
