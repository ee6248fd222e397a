// Escapes (CommonMark 0.31, section 2.4): a backslash before ASCII punctuation.
#include "emit/markdown/escape.hpp"

#include <algorithm>

namespace cvbuild::emitters::markdown {

namespace {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool begins_line(std::string_view line) {
  const auto last = line.find_last_not_of(" \t");
  return last == std::string_view::npos || line[last] == '\n';
}

/// Whether the line so far is a number that a full stop or bracket would make a list's marker.
bool is_number_alone(std::string_view line) {
  const auto begin = line.rfind('\n');
  auto rest = line.substr(begin == std::string_view::npos ? 0 : begin + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  return !rest.empty() && std::all_of(rest.begin(), rest.end(), is_digit);
}

bool is_markup(std::string_view line, char byte) {
  if (std::string_view("\\`*_[]<&~|{}").find(byte) != std::string_view::npos) return true;
  if (byte == '#') return line.empty() || line.back() == ' ' || line.back() == '\n' || line.back() == '#';
  if (byte == '.' || byte == ')') return is_number_alone(line);
  return std::string_view("-+=>").find(byte) != std::string_view::npos && begins_line(line);
}

}  // namespace

void append_text(std::string& line, std::string_view text) {
  for (const char byte : text) {
    // Blanks at the beginning of a line would be taken for nothing, or for code.
    const bool lost = (byte == ' ' || byte == '\t') && (line.empty() || line.back() == '\n');
    if (lost)
      line += byte == ' ' ? "&#32;" : "&#9;";
    else if (is_markup(line, byte))
      line.append({'\\', byte});
    else
      line += byte;
  }
}

std::size_t longest_backquotes(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_not_of('`', at), text.size());
    longest = std::max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

void append_code(std::string& line, std::string_view text) {
  if (text.empty()) return;
  const std::string fence(longest_backquotes(text) + 1, '`');
  const bool blank = text.find_first_not_of(' ') == std::string_view::npos;
  const bool padded =
      text.front() == '`' || text.back() == '`' || (!blank && text.front() == ' ' && text.back() == ' ');
  line.append(fence).append(padded ? " " : "").append(text).append(padded ? " " : "").append(fence);
}

void append_target(std::string& line, std::string_view target, std::string_view title) {
  const auto is_plain = [](char byte) {
    return is_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte < 0 ||
           std::string_view(":/?#@.,;=+%-_~!$'").find(byte) != std::string_view::npos;
  };
  const auto escaped = [&line](std::string_view text, std::string_view specials) {
    for (const char byte : text) {
      if (specials.find(byte) != std::string_view::npos) line += '\\';
      line += byte == '\n' ? ' ' : byte;
    }
  };
  line += '(';
  if (!target.empty() && std::all_of(target.begin(), target.end(), is_plain)) {
    line += target;
  } else {
    line += '<';
    escaped(target, "\\<>&");
    line += '>';
  }
  if (!title.empty()) {
    line += " \"";
    escaped(title, "\\\"&");
    line += '"';
  }
  line += ')';
}

}  // namespace cvbuild::emitters::markdown
