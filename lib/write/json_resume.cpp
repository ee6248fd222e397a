// Writes a CV's JSON by the table of JSON Resume's keys.
#include <cvbuild/write/json_resume.hpp>

#include <algorithm>
#include <deque>
#include <vector>

#include <cvbuild/core/json_writer.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/model/cv_keys.hpp>

namespace cvbuild::inline v0 {

namespace {

using model::Text;
using model::Value;

/// Whether a word is a number, a truth value or null in JSON (RFC 8259 sections 3 and 6).
bool is_json_literal(std::string_view word) {
  if (word == "true" || word == "false" || word == "null") return true;
  std::size_t at = word.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const auto begin = at;
    while (at < word.size() && word[at] >= '0' && word[at] <= '9') ++at;
    return at - begin;
  };
  const bool zero = at < word.size() && word[at] == '0';
  const auto whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (at < word.size() && word[at] == '.' && (++at, digits() == 0)) return false;
  if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
    ++at;
    if (at < word.size() && (word[at] == '+' || word[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == word.size();
}

class JsonResume {
 public:
  JsonResume(const model::Selection& selection, Sink& sink) : selection_(selection), json_(sink, 2) {}

  void write(const model::Cv& cv) {
    json_.begin_object();
    if (cv.schema.given()) json_.member("$schema", cv.schema.value);
    if (cv.basics.span.known()) {
      json_.key("basics");
      value(cv.basics);
    }
    model::for_each_section([&](const auto& key) { section(key.name, cv.*(key.member)); });
    for (const auto& own : cv.own) own_section(own);
    extras(cv.extras);
    if (cv.meta.value) {
      json_.key("meta");
      value(*cv.meta.value);
    }
    json_.end_object();
  }

 private:
  // --- values ---

  void value(const Text& text) { json_.string(text.value); }
  /// As it was written; where the variant leaves out blocks of it, the plain text of the others.
  void value(const model::Prose& prose) {
    std::vector<doc::Block> kept;
    std::deque<std::vector<doc::ListItem>> items;
    bool whole = true;
    for (auto block : prose.blocks) {
      if (!selection_.keeps(doc::node(block).attributes)) {
        whole = false;
        continue;
      }
      if (auto* list = std::get_if<doc::List>(static_cast<doc::BlockKind*>(&block))) {
        auto& left = items.emplace_back();
        for (const auto& item : list->items)
          if (selection_.keeps(item.attributes)) left.push_back(item);
        whole = whole && left.size() == list->items.size();
        list->items = {left.data(), left.size()};
      }
      kept.push_back(block);
    }
    whole ? json_.string(prose.text.value) : json_.string(doc::plain_text({kept.data(), kept.size()}));
  }
  void value(const model::Day& day) { json_.string(iso(day.value)); }
  void value(const model::Highlight& highlight) {
    if (highlight.tags.empty() && highlight.extras.empty()) return value(highlight.prose);
    json_.begin_object();
    member("text", highlight.prose);
    member("tags", highlight.tags);
    extras(highlight.extras);
    json_.end_object();
  }
  template <class T>
  void value(Slice<T> items) {
    json_.begin_array();
    for (const auto& item : items)
      if (is_kept(item)) value(item);
    json_.end_array();
  }
  template <std::derived_from<model::Entry> T>
  void value(const T& entry) {
    json_.begin_object();
    model::for_each_key<T>([&](const auto& key) { member(key.name, entry.*(key.member)); });
    end_entry(entry);
  }
  void value(const Value& tree) {
    switch (tree.kind) {
      case model::ValueKind::null:
        json_.literal("null");
        break;
      case model::ValueKind::scalar:
        tree.quoted || !is_json_literal(tree.text) ? json_.string(tree.text) : json_.literal(tree.text);
        break;
      case model::ValueKind::sequence:
        json_.begin_array();
        for (const auto* item : tree.items) value(*item);
        json_.end_array();
        break;
      case model::ValueKind::mapping:
        json_.begin_object();
        for (const auto& entry : tree.entries) {
          json_.key(entry.key);
          value(*entry.value);
        }
        json_.end_object();
    }
  }

  static std::string iso(const model::Date& date) {
    const auto two = [](unsigned number) { return concat({number < 10 ? "-0" : "-", Decimal(number)}); };
    std::string text(Decimal(date.year));
    if (date.month != 0) text += two(date.month);
    if (date.day != 0) text += two(date.day);
    return text;
  }

  // --- members ---

  static bool is_there(const Text& text) { return text.given(); }
  static bool is_there(const model::Prose& prose) { return prose.given(); }
  static bool is_there(const model::Day& day) { return day.given(); }
  static bool is_there(const model::Entry& entry) { return entry.span.known(); }
  template <class T>
  static bool is_there(Slice<T> items) {
    return !items.empty();
  }

  template <class T>
  [[nodiscard]] bool is_kept(const T& item) const {
    if constexpr (requires { item.tags; })
      return selection_.keeps(item.tags);
    else
      return true;
  }

  template <class T>
  void member(std::string_view name, const T& target) {
    if (!is_there(target) || name.empty()) return;
    json_.key(name);
    value(target);
  }

  void extras(Slice<model::Extra> all) {
    for (const auto& extra : all) {
      json_.key(extra.key.value);
      value(*extra.value);
    }
  }

  void end_entry(const model::Entry& entry) {
    member("tags", entry.tags);
    extras(entry.extras);
    json_.end_object();
  }

  // --- sections ---

  /// A list; or, where there is more to say of it than its entries, a mapping.
  template <class T>
  void section(std::string_view name, const model::Section<T>& section) {
    if (section.entries.empty() || !selection_.keeps(section.tags)) return;
    json_.key(name);
    if (!section.title.given() && section.tags.empty()) return value(section.entries);
    json_.begin_object();
    member("title", section.title);
    member("tags", section.tags);
    member("entries", section.entries);
    json_.end_object();
  }

  void own_section(const model::OwnSection& section) {
    if (!selection_.keeps(section.tags)) return;
    const bool mapping = section.title.given() || !section.tags.empty() || !section.entries_key.empty() ||
                         !section.extras.empty() || (section.text.given() && !section.entries.empty());
    json_.key(section.key.value);
    if (!mapping) return section.text.given() ? value(section.text) : own_entries(section.entries);
    json_.begin_object();
    member("title", section.title);
    member("tags", section.tags);
    member("text", section.text);
    if (!section.entries_key.empty()) {
      json_.key(section.entries_key);
      own_entries(section.entries);
    }
    extras(section.extras);
    json_.end_object();
  }

  void own_entries(Slice<model::OwnEntry> entries) {
    json_.begin_array();
    for (const auto& entry : entries)
      if (selection_.keeps(entry.tags)) own_entry(entry);
    json_.end_array();
  }

  void own_entry(const model::OwnEntry& entry) {
    if (entry.is_text) return value(entry.summary);
    // A list in a list has no keys of its own.
    if (entry.extras.size() == 1 && entry.extras[0].key.value.empty()) return value(*entry.extras[0].value);
    json_.begin_object();
    member(entry.title_key, entry.title);
    member(entry.organisation_key, entry.organisation);
    member(entry.place_key, entry.place);
    member(entry.date_key, entry.date);
    member("startDate", entry.start);
    member("endDate", entry.end);
    member("url", entry.url);
    member(entry.summary_key, entry.summary);
    member("highlights", entry.highlights);
    end_entry(entry);
  }

  const model::Selection& selection_;
  JsonWriter json_;
};

}  // namespace

void write_json_resume(const model::Cv& cv, const model::Selection& selection, Sink& sink) {
  JsonResume(selection, sink).write(cv);
  sink.write('\n');
}

}  // namespace cvbuild
