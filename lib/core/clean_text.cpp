// Replaces what no document can hold.
#include "core/clean_text.hpp"

#include <algorithm>

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::inline v0::detail {

std::string valid_text(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const auto good = text.substr(0, std::min(find_invalid_utf8(text), text.find('\0')));
    valid.append(good);
    text.remove_prefix(good.size());
    if (text.empty()) break;
    valid.append("\uFFFD");
    text.remove_prefix(1);
  }
  return valid;
}

std::string clean_text(std::string_view text, Lines lines) {
  const char end_of_line = lines == Lines::kept ? '\n' : ' ';
  const auto valid = valid_text(text);
  std::string clean;
  clean.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size(); ++at) {
    const bool ends_line = valid[at] == '\r' || valid[at] == '\n';
    if (valid.compare(at, 2, "\r\n") == 0) ++at;
    clean += ends_line ? end_of_line : valid[at];
  }
  return clean;
}

}  // namespace cvbuild::inline v0::detail
