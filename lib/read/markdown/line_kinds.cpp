// The line patterns of CommonMark that decide where a block may begin.
#include "read/markdown/line_kinds.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"

namespace cvbuild::reading {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return detail::ascii_lower(byte) >= 'a' && detail::ascii_lower(byte) <= 'z'; }
bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

std::size_t run_length(std::string_view text, char mark) {
  return std::min(text.find_first_not_of(mark), text.size());
}

bool contains_folded(std::string_view text, std::string_view word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char a, char b) { return detail::ascii_lower(a) == b; }) != text.end();
}

/// The names whose tags begin a block of HTML that ends at an empty line (CommonMark 0.31, section 4.6, kind
/// 6).
constexpr std::array<std::string_view, 62> block_names{
    "address",  "article",    "aside",  "base",    "basefont", "blockquote", "body",     "caption",  "center",
    "col",      "colgroup",   "dd",     "details", "dialog",   "dir",        "div",      "dl",       "dt",
    "fieldset", "figcaption", "figure", "footer",  "form",     "frame",      "frameset", "h1",       "h2",
    "h3",       "h4",         "h5",     "h6",      "head",     "header",     "hr",       "html",     "iframe",
    "legend",   "li",         "link",   "main",    "menu",     "menuitem",   "nav",      "noframes", "ol",
    "optgroup", "option",     "p",      "param",   "search",   "section",    "summary",  "table",    "tbody",
    "td",       "tfoot",      "th",     "thead",   "title",    "tr",         "track",    "ul"};
constexpr std::array<std::string_view, 4> raw_names{"pre", "script", "style", "textarea"};

/// The lower-case tag name after `<` or `</`.
std::string tag_name(std::string_view rest) {
  std::string name;
  for (std::size_t at = rest.starts_with("</") ? 2 : 1;
       at < rest.size() && (is_letter(rest[at]) || is_digit(rest[at])); ++at)
    name += detail::ascii_lower(rest[at]);
  return name;
}

/// Kind 7: one complete tag alone on its line. Quoted values may hold '>'.
bool is_lone_tag(std::string_view rest) {
  std::size_t at = rest.starts_with("</") ? 2 : 1;
  if (at >= rest.size() || !is_letter(rest[at])) return false;
  for (char quote = 0; at < rest.size(); ++at) {
    const char byte = rest[at];
    if (quote == 0 && byte == '>') return trim(rest.substr(at + 1)).empty();
    if (quote == 0 && byte == '<') return false;
    if (quote == 0 && (byte == '"' || byte == '\''))
      quote = byte;
    else if (byte == quote)
      quote = 0;
  }
  return false;
}

}  // namespace

std::optional<ListMarker> list_marker(std::string_view rest) {
  if (rest.empty()) return std::nullopt;
  const auto ends_at = [&](std::size_t at) { return at == rest.size() || is_blank(rest[at]); };
  if (rest[0] == '-' || rest[0] == '+' || rest[0] == '*') {
    if (!ends_at(1) || is_thematic_break(rest)) return std::nullopt;
    return ListMarker{1, false, true};
  }
  std::size_t digits = 0;
  while (digits < rest.size() && digits < 10 && is_digit(rest[digits])) ++digits;
  if (digits == 0 || digits > 9 || digits == rest.size()) return std::nullopt;
  if ((rest[digits] != '.' && rest[digits] != ')') || !ends_at(digits + 1)) return std::nullopt;
  return ListMarker{digits + 1, true,
                    rest.substr(0, digits).find_first_not_of('0') == digits - 1 && rest[digits - 1] == '1'};
}

std::optional<Fence> opening_fence(std::string_view rest) {
  if (rest.empty() || (rest[0] != '`' && rest[0] != '~')) return std::nullopt;
  const auto length = run_length(rest, rest[0]);
  if (length < 3 || (rest[0] == '`' && rest.find('`', length) != std::string_view::npos)) return std::nullopt;
  return Fence{rest[0], length};
}

bool closes_fence(std::string_view rest, Fence fence) {
  const auto length = run_length(rest, fence.mark);
  return length >= fence.length && trim(rest.substr(length)).empty();
}

bool is_thematic_break(std::string_view rest) {
  if (rest.empty() || (rest[0] != '-' && rest[0] != '*' && rest[0] != '_')) return false;
  std::size_t marks = 0;
  for (const char byte : rest) {
    if (byte != rest[0] && !is_blank(byte)) return false;
    marks += byte == rest[0] ? 1U : 0U;
  }
  return marks >= 3;
}

bool is_setext_underline(std::string_view rest) {
  if (rest.empty() || (rest[0] != '=' && rest[0] != '-')) return false;
  return trim(rest.substr(run_length(rest, rest[0]))).empty();
}

bool is_atx_heading(std::string_view rest) {
  const auto level = run_length(rest, '#');
  return level >= 1 && level <= 6 && (level == rest.size() || is_blank(rest[level]));
}

int html_block_kind(std::string_view rest) {
  if (!rest.starts_with('<')) return 0;
  const auto name = tag_name(rest);
  const auto after = rest.substr(std::min(rest.size(), name.size() + (rest.starts_with("</") ? 2 : 1)));
  const bool ends = after.empty() || is_blank(after[0]) || after[0] == '>';
  if (ends && !rest.starts_with("</") &&
      std::find(raw_names.begin(), raw_names.end(), name) != raw_names.end())
    return 1;
  if (rest.starts_with("<!--")) return 2;
  if (rest.starts_with("<?")) return 3;
  if (rest.starts_with("<![CDATA[")) return 5;
  if (rest.size() > 2 && rest[1] == '!' && is_letter(rest[2])) return 4;
  if ((ends || after.starts_with("/>")) &&
      std::find(block_names.begin(), block_names.end(), name) != block_names.end())
    return 6;
  return is_lone_tag(rest) ? 7 : 0;
}

bool ends_html_block(std::string_view rest, int kind) {
  switch (kind) {
    case 1:
      return std::any_of(raw_names.begin(), raw_names.end(), [&](std::string_view name) {
        return contains_folded(rest, concat({"</", name, ">"}));
      });
    case 2:
      return rest.find("-->") != std::string_view::npos;
    case 3:
      return rest.find("?>") != std::string_view::npos;
    case 4:
      return rest.find('>') != std::string_view::npos;
    default:
      return rest.find("]]>") != std::string_view::npos;
  }
}

}  // namespace cvbuild::reading
