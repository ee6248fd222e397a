// Words as YAML that is written here.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::writing {

/// `text` in double quotes, so that YAML reads it back; ends of line and tabs become blanks.
[[nodiscard]] inline std::string quoted(std::string_view text) {
  std::string yaml = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') yaml += '\\';
    yaml += byte == '\n' || byte == '\r' || byte == '\t' ? ' ' : byte;
  }
  return yaml + "\"";
}

}  // namespace cvbuild::writing
