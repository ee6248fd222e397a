// Looks for labels before a colon, and for what refers to them.
#include "read/markdown/definitions.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"

namespace cvbuild::reading {

namespace {

struct Definition {
  std::size_t bracket = 0;
  std::string label;
  bool has_address = false;
};

/// Letter case and white space make no difference between labels (CommonMark 0.30, 4.7).
std::string folded(std::string_view label) {
  std::string text;
  for (const char byte : trim(label)) {
    const bool blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    if (blank && text.ends_with(' ')) continue;
    text += blank ? ' ' : detail::ascii_lower(byte);
  }
  return text;
}

/// Whether only containers and blanks stand on the line before `at`.
bool begins_line(std::string_view text, std::size_t at) {
  constexpr std::string_view marks = " \t>-*+.)0123456789";
  while (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r')
    if (marks.find(text[--at]) == std::string_view::npos) return false;
  return true;
}

bool looks_like_address(std::string_view target) {
  target = trim(target);
  target = target.substr(0, target.find_first_of(" \t\r\n"));
  return target.starts_with('<') || target.starts_with('#') ||
         target.find_first_of("/.@:") != std::string_view::npos;
}

bool is_comment(std::string_view label) {
  return std::none_of(label.begin(), label.end(), [](char byte) {
    return byte < 0 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
  });
}

}  // namespace

void keep_unused_definitions(std::string& text, std::size_t begin, bool addresses) {
  const std::string_view all = text;
  std::vector<Definition> definitions;
  std::set<std::string> used;
  for (auto open = all.find('[', begin); open != std::string_view::npos; open = all.find('[', open + 1)) {
    const auto close = all.find_first_of("[]", open + 1);
    if (close == std::string_view::npos) break;
    if (all[close] == '[') continue;
    auto label = folded(all.substr(open + 1, close - open - 1));
    if (all.substr(close + 1, 1) == ":" && begins_line(all, open))
      definitions.push_back({open, std::move(label), looks_like_address(all.substr(close + 2, 200))});
    else
      used.insert(std::move(label));
  }
  for (const auto& definition : definitions)
    if (used.count(definition.label) == 0 && !is_comment(definition.label) &&
        (addresses || !definition.has_address))
      text[definition.bracket] = 'x';
}

}  // namespace cvbuild::reading
