// table: what the writer writes for the characters that cannot stand in a .tex file as they are.
#pragma once

#include <string_view>

namespace cvbuild::emitters::latex {

/// The escapes of ASCII; control characters are U+FFFD.
constexpr std::string_view escape_of(char byte) {
  switch (byte) {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\{";
    case '}':
      return "\\}";
    case '$':
      return "\\$";
    case '&':
      return "\\&";
    case '#':
      return "\\#";
    case '^':
      return "\\textasciicircum{}";
    case '_':
      return "\\_";
    case '%':
      return "\\%";
    case '~':
      return "\\textasciitilde{}";
    default:
      return "\\unknown{}";
  }
}

/// What stands for a character that no font shows as it is; nothing if the character stands for itself.
constexpr std::string_view replacement(char32_t code_point) {
  if (code_point >= 0x80 && code_point < 0xA0) return "\\unknown{}";
  if (code_point >= 0x2000 && code_point <= 0x2003) return "\\enspace{}";
  if (code_point >= 0x2004 && code_point <= 0x200A) return "\\,";
  switch (code_point) {
    case 0x00A0:
      return "~";
    case 0x00AD:
      return "\\-";
    case 0x200B:
      return "\\brk{}";
    case 0x202F:
    case 0x205F:
      return "\\,";
    case 0x1680:
    case 0x2028:
    case 0x2029:
      return "\\ ";
    case 0x3000:
      return "\\quad{}";
    case 0xFFFD:
    case 0xFFFE:
    case 0xFFFF:
      return "\\unknown{}";
    default:
      return {};
  }
}

/// Characters without a form that tell the direction of others.
constexpr bool is_bidi_control(char32_t code_point) {
  return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

/// Characters without a form.
constexpr bool is_invisible(char32_t code_point) {
  return is_bidi_control(code_point) || code_point == 0x2060 || code_point == 0xFEFF;
}

/// Whether a word must not be broken before this character: marks, joiners, and scripts whose clusters are
/// not ours to find.
constexpr bool clings(char32_t code_point) {
  return (code_point >= 0x0300 && code_point <= 0x036F) || (code_point >= 0x0590 && code_point <= 0x109F) ||
         (code_point >= 0x200C && code_point <= 0x200D) || (code_point >= 0xFE00 && code_point <= 0xFE0F) ||
         (code_point >= 0x1F3FB && code_point <= 0x1F3FF);
}

}  // namespace cvbuild::emitters::latex
