// Reads style sheets, and finds what they say of an element.
#include "inspect/css.hpp"

#include <algorithm>
#include <array>

#include "core/ascii.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

constexpr std::size_t most_rules = 2000;

/// Those that can hide text; a rule without any of them is of no interest.
constexpr std::array<std::string_view, 22> hiding{
    "display",    "visibility",       "opacity",     "font-size", "font",      "color",
    "background", "background-color", "text-indent", "left",      "right",     "top",
    "bottom",     "margin-left",      "margin-top",  "clip",      "clip-path", "transform",
    "position",   "overflow",         "height",      "width"};

constexpr bool is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string without_comments(std::string_view css) {
  std::string text;
  while (!css.empty()) {
    const auto begin = css.find("/*");
    text += css.substr(0, begin);
    if (begin == std::string_view::npos) break;
    const auto end = css.find("*/", begin + 2);
    css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
  }
  return text;
}

constexpr bool is_name_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         byte == '-' || byte == '_' || static_cast<unsigned char>(byte) >= 0x80;
}

std::string_view read_name(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && is_name_byte(text[size])) ++size;
  const auto name = text.substr(0, size);
  text.remove_prefix(size);
  return name;
}

/// Past the brace that closes the one at `open`; the end where none does.
std::size_t closing_brace(std::string_view css, std::size_t open) {
  int depth = 0;
  for (auto at = open; at < css.size(); ++at) {
    if (css[at] == '{') ++depth;
    if (css[at] == '}' && --depth == 0) return at;
  }
  return css.size();
}

/// Calls `use` with the parts of a list; separators within brackets part nothing.
template <class Use>
void split(std::string_view list, char separator, Use use) {
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    if (at < list.size() && (list[at] == '(' || list[at] == ')')) depth += list[at] == '(' ? 1 : -1;
    if (at < list.size() && (list[at] != separator || depth > 0)) continue;
    use(trimmed(list.substr(begin, at - begin)));
    begin = at + 1;
  }
}

bool hides(const Declaration& declaration) {
  return std::find(hiding.begin(), hiding.end(), declaration.property) != hiding.end();
}

}  // namespace

std::vector<Declaration> parse_declarations(std::string_view text) {
  constexpr std::string_view mark = "!important";
  std::vector<Declaration> declarations;
  split(text, ';', [&](std::string_view part) {
    const auto colon = part.find(':');
    if (colon == std::string_view::npos) return;
    const auto name = trimmed(part.substr(0, colon));
    Declaration one{name.starts_with("--") ? std::string(name) : detail::ascii_lower(name),
                    detail::ascii_lower(trimmed(part.substr(colon + 1))), false};
    if (one.value.ends_with(mark)) {
      one.value = trimmed(std::string_view(one.value).substr(0, one.value.size() - mark.size()));
      one.important = true;
    }
    declarations.push_back(std::move(one));
  });
  return declarations;
}

bool Selector::Compound::read(std::string_view text, unsigned& specificity) {
  if (text == ":root") {
    element = "html";
    return true;
  }
  if (text.starts_with('*'))
    text.remove_prefix(1);
  else if (element = detail::ascii_lower(read_name(text)); !element.empty())
    specificity += 1;
  while (!text.empty()) {
    const char kind = text.front();
    text.remove_prefix(1);
    const auto name = read_name(text);
    if ((kind != '.' && kind != '#') || name.empty()) return false;
    specificity += kind == '.' ? 100 : 10000;
    if (kind == '.')
      classes.emplace_back(name);
    else
      id = name;
  }
  return true;
}

bool Selector::Compound::matches(const xml::Node& node) const {
  if (!element.empty() && node.name != element) return false;
  const auto* own_id = node.find("id");
  if (!id.empty() && (own_id == nullptr || *own_id != id)) return false;
  if (classes.empty()) return true;
  const auto* own = node.find("class");
  return own != nullptr && std::all_of(classes.begin(), classes.end(), [own](const std::string& name) {
           bool found = false;
           split(*own, ' ', [&](std::string_view one) { found = found || one == name; });
           return found;
         });
}

std::optional<Selector> Selector::parse(std::string_view text) {
  Selector selector;
  text = trimmed(text);
  while (!text.empty()) {
    const auto end =
        std::find_if(text.begin(), text.end(), [](char byte) { return is_blank(byte) || byte == '>'; }) -
        text.begin();
    Compound compound;
    if (end == 0 || !compound.read(text.substr(0, static_cast<std::size_t>(end)), selector.specificity_))
      return std::nullopt;
    text = trimmed(text.substr(static_cast<std::size_t>(end)));
    compound.direct = text.starts_with('>');
    if (compound.direct) text = trimmed(text.substr(1));
    selector.compounds_.push_back(std::move(compound));
  }
  if (selector.compounds_.empty() || selector.compounds_.back().direct) return std::nullopt;
  return selector;
}

bool Selector::matches(const ElementPath& path) const {
  return !path.empty() && compounds_.back().matches(*path.back()) &&
         matches(path, path.size() - 1, compounds_.size() - 1);
}

/// Whether what stands before `compound` matches above `element`. The nearest that fits is taken unless it
/// must stand directly above another.
bool Selector::matches(const ElementPath& path, std::size_t element, std::size_t compound) const {
  while (compound > 0) {
    const auto& wanted = compounds_[--compound];
    if (element == 0) return false;
    --element;
    while (!wanted.direct && element > 0 && !wanted.matches(*path[element])) --element;
    if (!wanted.matches(*path[element])) return false;
  }
  return true;
}

void StyleSheet::add(std::string_view css) { add_rules(without_comments(css), 0); }

void StyleSheet::add_rules(std::string_view css, unsigned depth) {
  constexpr unsigned deepest = 8;
  while (!css.empty() && depth < deepest) {
    const auto open = css.find('{');
    if (open == std::string_view::npos) return;
    auto head = trimmed(css.substr(0, open));
    if (const auto statement = head.rfind(';'); statement != std::string_view::npos)
      head = trimmed(head.substr(statement + 1));
    const auto close = closing_brace(css, open);
    const auto body = css.substr(open + 1, close - open - 1);
    const bool is_group = head.starts_with("@media") || head.starts_with("@supports");
    if (is_group && head.find("dark") == std::string_view::npos) add_rules(body, depth + 1);
    if (!head.starts_with('@')) add_rule(head, body);
    css.remove_prefix(std::min(close + 1, css.size()));
  }
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view declarations) {
  auto declared = parse_declarations(declarations);
  if (selectors == ":root")
    for (const auto& one : declared)
      if (one.property.starts_with("--")) variables_[one.property] = one.value;
  std::erase_if(declared, [](const Declaration& one) { return !hides(one); });
  if (declared.empty()) return;
  split(selectors, ',', [&](std::string_view one) {
    auto selector = Selector::parse(one);
    if (!selector) return;
    cut_ = cut_ || rules_.size() == most_rules;
    if (!cut_) rules_.push_back({std::move(*selector), declared});
  });
}

std::vector<Declaration> StyleSheet::of(const ElementPath& path) const {
  std::vector<const Rule*> matching;
  for (const auto& rule : rules_)
    if (rule.selector.matches(path)) matching.push_back(&rule);
  std::stable_sort(matching.begin(), matching.end(), [](const Rule* a, const Rule* b) {
    return a->selector.specificity() < b->selector.specificity();
  });
  std::vector<Declaration> declared;
  for (const auto* rule : matching)
    declared.insert(declared.end(), rule->declarations.begin(), rule->declarations.end());
  if (const auto* own = path.back()->find("style"))
    for (auto& one : parse_declarations(*own)) declared.push_back(std::move(one));
  std::stable_sort(declared.begin(), declared.end(),
                   [](const Declaration& a, const Declaration& b) { return a.important < b.important; });
  return declared;
}

std::string StyleSheet::resolve(std::string_view value) const {
  constexpr int deepest = 8;
  std::string resolved(value);
  for (int depth = 0; depth < deepest; ++depth) {
    const auto begin = resolved.find("var(");
    const auto end = resolved.find(')', std::min(begin, resolved.size()));
    if (begin == std::string::npos || end == std::string::npos) break;
    const auto inner = std::string_view(resolved).substr(begin + 4, end - begin - 4);
    const auto found = variables_.find(std::string(trimmed(inner.substr(0, inner.find(',')))));
    if (found == variables_.end()) break;
    resolved = resolved.substr(0, begin) + found->second + resolved.substr(end + 1);
  }
  return resolved;
}

}  // namespace cvbuild::inspect
