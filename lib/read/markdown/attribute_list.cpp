// Reads a list of attributes twice: first its shape, then its contents.
#include "read/markdown/attribute_list.hpp"

#include <string>
#include <vector>

namespace cvbuild::reading {

namespace {

bool is_name_start(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte < 0;
}
bool is_name(char byte) {
  return is_name_start(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == ':' || byte == '.';
}
bool is_bare_value(char byte) {
  return byte != ' ' && byte != '\t' && byte != '"' && byte != '\'' && byte != '{' && byte != '}' &&
         byte != '=' && byte != '\n' && byte != '\r';
}

/// One item of a list, as offsets into the text that is scanned. `mark` is '#', '.' or '='.
struct Item {
  char mark = 0;
  std::size_t key_begin = 0, key_end = 0, value_begin = 0, value_end = 0;
  bool quoted = false;
};

/// Walks over a list's items.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), at_(1) {}

  /// The next item; false at the end of the list or where it is malformed.
  bool next(Item& item) {
    skip_blanks();
    if (peek() == '}') return false;
    failed_ = !(peek() == '#' || peek() == '.' ? scan_name(item) : is_name_start(peek()) && scan_pair(item));
    return !failed_;
  }
  /// The offset behind the closing brace if the scan has arrived there, else 0.
  [[nodiscard]] std::size_t closed() const { return !failed_ && peek() == '}' ? at_ + 1 : 0; }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\n'; }
  [[nodiscard]] bool at_item_end() const { return peek() == ' ' || peek() == '\t' || peek() == '}'; }
  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }
  bool scan_name(Item& item) {
    item = {peek(), 0, 0, ++at_, 0, false};
    while (is_name(peek())) ++at_;
    item.value_end = at_;
    return item.value_end > item.value_begin && at_item_end();
  }
  bool scan_pair(Item& item) {
    item = {'=', at_, 0, 0, 0, false};
    while (is_name(peek())) ++at_;
    item.key_end = at_;
    if (peek() != '=') return false;
    ++at_;
    return (peek() == '"' ? scan_quoted(item) : scan_bare(item)) && at_item_end();
  }
  bool scan_bare(Item& item) {
    item.value_begin = at_;
    while (is_bare_value(peek())) ++at_;
    item.value_end = at_;
    return item.value_end > item.value_begin;
  }
  bool scan_quoted(Item& item) {
    item.quoted = true;
    item.value_begin = ++at_;
    while (peek() != '"') {
      if (peek() == '\n' || peek() == '\r') return false;
      at_ += peek() == '\\' && at_ + 1 < text_.size() ? 2U : 1U;
    }
    item.value_end = at_++;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  bool failed_ = false;
};

std::string_view unescape(std::string_view value, Arena& arena) {
  if (value.find('\\') == std::string_view::npos) return value;
  std::string plain;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool escape =
        value[at] == '\\' && at + 1 < value.size() && (value[at + 1] == '"' || value[at + 1] == '\\');
    plain += value[escape ? ++at : at];
  }
  return arena.copy(plain);
}

}  // namespace

std::size_t attribute_list_length(std::string_view text) {
  if (text.empty() || text.front() != '{') return 0;
  Scanner scanner(text);
  bool any = false;
  for (Item item; scanner.next(item);) any = true;
  return any ? scanner.closed() : 0;
}

bool looks_like_attribute_list(std::string_view text) {
  if (text.size() < 2 || text.front() != '{') return false;
  if ((text[1] == '#' || text[1] == '.') && text.size() > 2 && is_name_start(text[2])) return true;
  std::size_t at = 1;
  while (at < text.size() && is_name(text[at])) ++at;
  return at > 1 && is_name_start(text[1]) && at < text.size() && text[at] == '=';
}

const doc::Attributes* parse_attribute_list(const Source& source, std::size_t begin, std::size_t end,
                                            Arena& arena) {
  const auto text = std::string_view(source.text).substr(begin, end - begin);
  doc::Attributes attributes{.span = source.span(begin, end), .id = {}, .classes = {}, .values = {}};
  std::vector<std::string_view> classes;
  std::vector<doc::Attribute> values;
  Scanner scanner(text);
  for (Item item; scanner.next(item);) {
    const auto value = text.substr(item.value_begin, item.value_end - item.value_begin);
    if (item.mark == '#') attributes.id = value;
    if (item.mark == '.') classes.push_back(value);
    if (item.mark != '=') continue;
    values.push_back({source.span(begin + item.value_begin, begin + item.value_end),
                      text.substr(item.key_begin, item.key_end - item.key_begin),
                      item.quoted ? unescape(value, arena) : value});
  }
  attributes.classes = arena.copy(std::span<const std::string_view>(classes));
  attributes.values = arena.copy(std::span<const doc::Attribute>(values));
  return arena.make(attributes);
}

const doc::Attributes* merge_attributes(std::span<const doc::Attributes* const> lists, Arena& arena) {
  if (lists.size() < 2) return lists.empty() ? nullptr : lists[0];
  doc::Attributes merged;
  std::vector<std::string_view> classes;
  std::vector<doc::Attribute> values;
  for (const auto* list : lists) {
    merged.span = hull(merged.span, list->span);
    if (!list->id.empty()) merged.id = list->id;
    classes.insert(classes.end(), list->classes.begin(), list->classes.end());
    values.insert(values.end(), list->values.begin(), list->values.end());
  }
  merged.classes = arena.copy(std::span<const std::string_view>(classes));
  merged.values = arena.copy(std::span<const doc::Attribute>(values));
  return arena.make(merged);
}

}  // namespace cvbuild::reading
