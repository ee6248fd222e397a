// Words as YAML that is written here.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::writing {

/// `text` in double quotes, so that YAML reads it back; ends of line and tabs become blanks, other controls
/// escapes.
[[nodiscard]] inline std::string quoted(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string yaml = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') yaml += '\\';
    const auto code = static_cast<unsigned char>(byte);
    if (code >= 0x20 && code != 0x7F)
      yaml += byte;
    else if (byte == '\n' || byte == '\r' || byte == '\t')
      yaml += ' ';
    else
      yaml.append("\\x").append({hex[code >> 4U], hex[code & 15U]});
  }
  return yaml + "\"";
}

}  // namespace cvbuild::writing
