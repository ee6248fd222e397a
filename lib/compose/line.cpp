// Puts pieces of running text together, each with the place that it comes from.
#include "compose/line.hpp"

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/link.hpp>

namespace cvbuild::composing {

namespace {

constexpr std::string_view line_ends = "\r\n";

doc::Inlines one(const doc::Inline& item, Arena& arena) { return arena.copy(std::span(&item, 1)); }

bool is_live(std::string_view target) {
  const auto kind = doc::link_kind(target);
  return kind == doc::LinkKind::web || kind == doc::LinkKind::mail || kind == doc::LinkKind::phone;
}

std::vector<doc::Inline> split(const model::Text& text, bool hard_breaks) {
  std::vector<doc::Inline> items;
  for (auto rest = text.value; !rest.empty();) {
    const auto line = rest.substr(0, rest.find_first_of(line_ends));
    if (!line.empty()) {
      if (!items.empty()) items.push_back(doc::Break{{text.span}, hard_breaks});
      items.push_back(doc::Text{{text.span}, line});
    }
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return items;
}

/// The pieces may stand in another order than in the source.
template <class Items>
Span hull_of(const Items& content) {
  Span span;
  for (const auto& item : content) span = hull(span, doc::node(item).span);
  return span;
}

}  // namespace

std::string_view url_text(std::string_view url) {
  if (doc::link_kind(url) != doc::LinkKind::web) return url;
  auto text = url.substr(url.find(':') + 1);
  while (text.starts_with('/')) text.remove_prefix(1);
  if (text.ends_with('/')) text.remove_suffix(1);
  return text.empty() ? url : text;
}

doc::Inlines inlines(const model::Text& text, Arena& arena, bool hard_breaks) {
  if (text.value.empty()) return {};
  if (text.value.find_first_of(line_ends) == std::string_view::npos)
    return one(doc::Text{{text.span}, text.value}, arena);
  return arena.copy(std::span<const doc::Inline>(split(text, hard_breaks)));
}

Line& Line::words(std::string_view words, Span span) {
  if (!words.empty()) items_.push_back(doc::Text{{span}, words});
  return *this;
}

Line& Line::text(const model::Text& text) {
  if (text.value.find_first_of(line_ends) == std::string_view::npos) return words(text.value, text.span);
  const auto items = split(text, false);
  items_.insert(items_.end(), items.begin(), items.end());
  return *this;
}

Line& Line::phrase(doc::Role role, const model::Text& text) {
  return phrase(role, inlines(text, *arena_), {});
}

Line& Line::phrase(doc::Role role, doc::Inlines content, std::string_view value) {
  if (content.empty()) return *this;
  const auto place = hull_of(content);
  items_.push_back(doc::Phrase{{place}, role, content, value});
  return *this;
}

Line& Line::strong(doc::Inlines content) {
  if (content.empty()) return *this;
  const auto place = hull_of(content);
  items_.push_back(doc::Strong{{place}, content});
  return *this;
}

Line& Line::link(const model::Text& words, std::string_view target) {
  if (!is_live(target)) return text(words);
  items_.push_back(doc::Link{{words.span}, inlines(words, *arena_), target, {}});
  return *this;
}

Line& Line::link(const model::Url& url) {
  return url.given() ? link({url_text(url.value), url.span}, url.value) : *this;
}

Line& Line::append(doc::Inlines content) {
  items_.insert(items_.end(), content.begin(), content.end());
  return *this;
}

Line& Line::line_break(Span span) {
  items_.push_back(doc::Break{{span}, true});
  return *this;
}

Line& Line::next(std::string_view separator) {
  if (items_.empty()) return *this;
  if (first_ == 0) first_ = items_.size();
  return words(separator);
}

Line Line::take_first() {
  Line first(*arena_);
  const auto size = static_cast<std::ptrdiff_t>(first_ == 0 ? items_.size() : first_);
  first.items_.assign(items_.begin(), items_.begin() + size);
  items_.erase(items_.begin(), items_.begin() + (first_ == 0 ? size : size + 1));
  first_ = 0;
  return first;
}

Span Line::span() const { return hull_of(items_); }

doc::Inlines Line::content() const { return arena_->copy(std::span<const doc::Inline>(items_)); }

doc::Block Line::paragraph(doc::Role role) const {
  return doc::Paragraph{{span(), role, nullptr}, content()};
}

doc::Block Line::heading(doc::Role role, unsigned level) const {
  return doc::Heading{{span(), role, nullptr}, level, content()};
}

doc::Inlines label(std::string_view words, Span span, std::string_view colon, Arena& arena) {
  return one(doc::Text{{span}, arena.copy(concat({words, colon}))}, arena);
}

doc::Block group(doc::Role role, const std::vector<doc::Block>& blocks, Arena& arena) {
  return doc::Group{{{}, role, nullptr}, arena.copy(std::span<const doc::Block>(blocks))};
}

doc::Block list(const std::vector<doc::ListItem>& items, Arena& arena) {
  return doc::List{{{}, doc::Role::none, nullptr},
                   doc::ListKind::bullet,
                   true,
                   1,
                   arena.copy(std::span<const doc::ListItem>(items))};
}

void append_joined(Slice<model::Text> texts, std::string_view comma, Line& line) {
  bool first = true;
  for (const auto& text : texts) {
    if (!first) line.words(comma);
    line.text(text);
    first = false;
  }
}

}  // namespace cvbuild::composing
