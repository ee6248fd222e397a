// Turns values of any shape into labelled text and lists.
#include "compose/extras.hpp"

#include <algorithm>

#include <cvbuild/doc/link.hpp>

#include "core/ascii.hpp"

namespace cvbuild::composing {

namespace {

using doc::Role;
using model::Value;

constexpr std::string_view private_prefix = "x-";

bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }
char to_upper(char letter) { return is_lower(letter) ? static_cast<char>(letter - 'a' + 'A') : letter; }
bool is_separator(char letter) {
  return std::string_view("_-. \t\r\n").find(letter) != std::string_view::npos;
}

/// Where the word at `begin` ends: at a separator, before a capital after a small letter, or before the last
/// of several capitals that a small letter follows ("URLText" is "URL" and "Text").
std::size_t word_end(std::string_view key, std::size_t begin) {
  auto end = begin + 1;
  for (; end < key.size() && !is_separator(key[end]); ++end) {
    if (!is_upper(key[end])) continue;
    const bool last_capital = end + 1 < key.size() && is_lower(key[end + 1]);
    if (!is_upper(key[end - 1]) || last_capital) break;
  }
  return end;
}

void append_word(std::string_view word, std::string& words) {
  const bool acronym = word.size() > 1 && std::none_of(word.begin(), word.end(), is_lower);
  for (const char letter : word) words += acronym ? letter : detail::ascii_lower(letter);
}

bool is_web_address(std::string_view text) {
  return doc::link_kind(text) == doc::LinkKind::web &&
         text.find_first_of(" \t\r\n") == std::string_view::npos;
}

/// Lowers values, each to the blocks that say it.
class ValueWriter {
 public:
  explicit ValueWriter(const Context& context) : context_(context), arena_(context.arena) {}

  void entry(std::string_view key, Span key_span, const Value& value, std::vector<doc::Block>& target) {
    if (key.starts_with(private_prefix) || value.is_absent()) return;
    Line line(arena_);
    // Keywords speak for themselves, as those of projects do.
    const bool speaks = key == "keywords" && is_flat(value);
    if (const auto words = key_words(key); !words.empty() && !speaks)
      line.strong(label(words, key_span, context_.colon, arena_));
    if (is_flat(value)) {
      if (!line.empty()) line.words(context_.gap);
      append_flat(value, line);
      target.push_back(line.paragraph(Role::item));
      return;
    }
    std::vector<doc::ListItem> items;
    append_items(value, items);
    if (items.empty()) return;
    if (!line.empty()) target.push_back(line.paragraph(Role::item));
    target.push_back(list(items, arena_));
  }

  /// What can go on a line that is there already; false: it cannot.
  bool on_line(const model::Extra& extra, Line& line) {
    if (!is_flat(*extra.value) || line.empty()) return false;
    line.words(middle_dot);
    if (const auto words = key_words(extra.key.value); !words.empty())
      line.words(arena_.copy(words), extra.key.span).words(context_.colon).words(context_.gap);
    append_flat(*extra.value, line);
    return true;
  }

 private:
  /// A scalar, or a list of scalars that hold something.
  static bool is_flat(const Value& value) {
    return value.is_scalar() || (value.is_sequence() && !value.items.empty() &&
                                 std::all_of(value.items.begin(), value.items.end(), [](const Value* item) {
                                   return item->is_scalar() && !item->text.empty();
                                 }));
  }

  void append_flat(const Value& value, Line& line) {
    if (value.is_scalar()) return append_scalar(value, line);
    bool first = true;
    for (const auto* item : value.items) {
      if (!first) line.words(context_.comma);
      append_scalar(*item, line);
      first = false;
    }
  }

  void append_scalar(const Value& value, Line& line) {
    const model::Text text{value.text, value.span};
    if (is_web_address(value.text))
      line.link(model::Url{text});
    else
      line.append(inlines(text, arena_, true));
  }

  void append_items(const Value& value, std::vector<doc::ListItem>& items) {
    for (const auto* item : value.items) {
      std::vector<doc::Block> blocks;
      if (item->is_mapping())
        for (const auto& part : item->entries) entry(part.key, part.key_span, *part.value, blocks);
      else
        entry({}, {}, *item, blocks);
      append_item(blocks, items);
    }
    for (const auto& part : value.entries) {
      std::vector<doc::Block> blocks;
      entry(part.key, part.key_span, *part.value, blocks);
      append_item(blocks, items);
    }
  }

  void append_item(const std::vector<doc::Block>& blocks, std::vector<doc::ListItem>& items) {
    if (!blocks.empty()) items.push_back({{}, arena_.copy(std::span<const doc::Block>(blocks)), nullptr});
  }

  const Context& context_;
  Arena& arena_;
};

}  // namespace

std::string key_words(std::string_view key) {
  std::string words;
  for (std::size_t at = 0; at < key.size();) {
    if (is_separator(key[at])) {
      ++at;
      continue;
    }
    const auto end = word_end(key, at);
    if (!words.empty()) words += ' ';
    append_word(key.substr(at, end - at), words);
    at = end;
  }
  if (!words.empty()) words[0] = to_upper(words[0]);
  return words;
}

void append_extras(Slice<model::Extra> extras, const Context& context, std::vector<doc::Block>& target) {
  ValueWriter writer(context);
  for (const auto& extra : extras)
    if (extra.shown && extra.value) writer.entry(extra.key.value, extra.key.span, *extra.value, target);
}

void append_line(Line& line, Slice<model::Extra> extras, const Context& context,
                 std::vector<doc::Block>& target) {
  ValueWriter writer(context);
  std::vector<model::Extra> others;
  for (const auto& extra : extras) {
    const bool shown = extra.shown && extra.value && !extra.value->is_absent() &&
                       !extra.key.value.starts_with(private_prefix);
    if (shown && !writer.on_line(extra, line)) others.push_back(extra);
  }
  if (!line.empty()) target.push_back(line.paragraph(Role::item));
  append_extras({others.data(), others.size()}, context, target);
}

doc::Block labelled(std::string_view label_words, const model::Text& text, const Context& context) {
  Line line(context.arena);
  line.strong(label(label_words, text.span, context.colon, context.arena)).words(context.gap);
  return line.text(text).paragraph(Role::item);
}

}  // namespace cvbuild::composing
