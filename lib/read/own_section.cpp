// Sections that JSON Resume does not have: whatever a person wrote is understood as far as its keys say, and
// the rest of it is kept as it is.
#include <algorithm>
#include <initializer_list>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>

#include "read/cv_reader.hpp"

namespace cvbuild::reading {

namespace {

using model::Extra;
using model::OwnEntry;
using model::OwnSection;

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class OwnReader {
 public:
  explicit OwnReader(CvValues& values) : values_(values) {}

  OwnSection section(const Entry& entry) {
    OwnSection section;
    section.key = {entry.key, entry.key_span};
    section.span = entry.value->span;
    const auto& value = *entry.value;
    if (value.is_sequence())
      section.entries = entries(value);
    else if (value.is_mapping())
      read_mapping(value, section);
    else if (values_.is_text(value))
      values_.read(value, section.text);
    tell_empty(entry, section);
    return section;
  }

 private:
  /// A heading by itself is not shown.
  void tell_empty(const Entry& entry, const OwnSection& section) {
    const bool shown = std::any_of(section.extras.begin(), section.extras.end(),
                                   [](const Extra& extra) { return extra.shown; });
    if (!entry.value->is_mapping() || !section.entries.empty() || section.text.given() || shown) return;
    values_.context().diagnostics.report(source_rules::empty_value, entry.key_span,
                                         "this section has no entries and no text, and is not shown");
  }

  void read_mapping(const Value& value, OwnSection& section) {
    std::vector<Extra> extras;
    for (const auto& entry : value.entries) {
      const auto& part = *entry.value;
      const bool is_list = part.is_sequence() && section.entries_key.empty();
      if (entry.key == "title" && part.is_scalar())
        values_.read(part, section.title);
      else if (entry.key == "tags")
        values_.read(part, section.tags);
      else if (entry.key == "text" && part.is_scalar())
        values_.read(part, section.text);
      else if (is_list && is_one_of(entry.key, {"entries", "items"}))
        section.entries_key = entry.key, section.entries = entries(part);
      else if (entry.key == "entries" && !part.is_sequence() && !values_.is_absent(part))
        values_.wrong_type(part, "a list of entries");
      else
        keep(entry, extras);
    }
    if (value.find("title") != nullptr || !section.entries_key.empty())
      for (const auto& extra : extras) tell_unknown(extra);
    section.extras = copy(extras);
  }

  /// In a mapping that is laid out as a section.
  void tell_unknown(const Extra& extra) {
    static constexpr std::string_view known[] = {"title", "tags", "text", "entries"};
    if (!extra.shown) return;
    auto meant = did_you_mean(extra.key.value, known);
    const bool near = !meant.empty();
    values_.context()
        .diagnostics
        .report(
            source_rules::unknown_key, extra.key.span,
            near ? concat({"the key '", extra.key.value, "' is not known here"})
                 : concat({"a section has no key '", extra.key.value, "'; its text is shown after the rest"}),
            near ? std::move(meant) : "a section's keys are title, tags, text and entries")
        .severity = near ? Severity::error : Severity::warning;
  }

  Slice<OwnEntry> entries(const Value& list) {
    std::vector<OwnEntry> items;
    for (const auto* item : list.items)
      if (!values_.is_absent(*item)) items.push_back(entry(*item));
    return copy(items);
  }

  OwnEntry entry(const Value& value) {
    OwnEntry entry;
    entry.span = value.span;
    if (value.is_mapping()) {
      read_entry(value, entry);
    } else if (value.is_scalar()) {
      entry.is_text = true;
      // A number is as good as its digits here: no schema says what it should be.
      entry.summary = values_.context().prose.read(value);
    } else {
      const Extra whole{{{}, value.span}, &value, true};
      entry.extras = values_.context().arena.copy(std::span(&whole, 1));
    }
    return entry;
  }

  void read_entry(const Value& value, OwnEntry& entry) {
    std::vector<Extra> extras;
    for (const auto& part : value.entries)
      if (!read_key(part, entry) && !tell_near_tags(part)) keep(part, extras);
    entry.extras = copy(extras);
    values_.check_range(entry.start, entry.end);
  }

  /// Any key is an entry's own but a slip of this one, with which all of it would be in every variant.
  bool tell_near_tags(const Entry& part) {
    static constexpr std::string_view known[] = {"tags"};
    auto meant = did_you_mean(part.key, known);
    if (meant.empty()) return false;
    values_.context().diagnostics.report(source_rules::unknown_key, part.key_span,
                                         concat({"the key '", part.key, "' is not known here"}),
                                         std::move(meant));
    return true;
  }

  bool read_key(const Entry& part, OwnEntry& entry) {
    const auto& value = *part.value;
    const auto key = part.key;
    if (key == "tags") return values_.read(value, entry.tags), true;
    if (key == "highlights" && value.is_sequence()) return values_.read(value, entry.highlights), true;
    if (!value.is_scalar()) return false;
    return is_date(part, entry) || is_address(part, entry) || is_title(part, entry);
  }

  bool is_title(const Entry& part, OwnEntry& entry) {
    const auto key = part.key;
    if (values_.context().json && !part.value->quoted) return false;
    if (is_one_of(key, {"title", "name", "position", "role"}))
      return take(part, entry.title, entry.title_key);
    if (is_one_of(key, {"organization", "organisation", "company", "institution", "publisher", "issuer",
                        "awarder", "entity"}))
      return take(part, entry.organisation, entry.organisation_key);
    if (is_one_of(key, {"location", "place", "city"})) return take(part, entry.place, entry.place_key);
    if (is_one_of(key, {"summary", "description", "text"}))
      return take(part, entry.summary, entry.summary_key);
    return false;
  }

  bool is_date(const Entry& part, OwnEntry& entry) {
    const auto key = part.key;
    if (is_one_of(key, {"date", "releaseDate"})) return take_date(part, entry.date, entry.date_key);
    std::string_view same = key;
    if (key == "startDate") return take_date(part, entry.start, same);
    return key == "endDate" && take_date(part, entry.end, same);
  }

  bool is_address(const Entry& part, OwnEntry& entry) {
    const auto& value = *part.value;
    if (part.key == "url" && is_url(value.text)) return values_.read(value, entry.url), true;
    if (part.key == "url")
      doubt(value, source_rules::invalid_url, "web address", "write it in full, with https:// in front");
    if (part.key == "email" && !is_email(value.text))
      doubt(value, source_rules::invalid_email, "e-mail address", "write it as name@example.com");
    return false;
  }

  /// The first of several keys that mean the same takes the place; the others are kept as they are.
  template <class Target>
  bool take(const Entry& part, Target& target, std::string_view& key) {
    if (!key.empty()) return false;
    key = part.key;
    values_.read(*part.value, target);
    return true;
  }

  /// What is no date is text: nobody said that it must be one.
  bool take_date(const Entry& part, model::Day& target, std::string_view& key) {
    const auto date = model::parse_date(part.value->text);
    if (!date) {
      doubt(*part.value, source_rules::invalid_date, "date",
            "write 2021, 2021-03 or 2021-03-21, and it is shown as the other dates are");
      if (!values_.is_absent(*part.value)) target.refused = part.value->span;
    }
    if (!date || target.given()) return false;
    key = part.key;
    target = {{*date, part.value->span}};
    return true;
  }

  /// No schema says what it must be, but its key does: it is shown as it stands.
  void doubt(const Value& value, const RuleInfo& rule, std::string_view wanted, std::string help) {
    if (values_.is_absent(value)) return;
    values_.context()
        .diagnostics
        .report(rule, value.span,
                concat({"'", value.text, "' is no ", wanted, ", and is shown as it stands"}), std::move(help))
        .severity = Severity::warning;
  }

  void keep(const Entry& entry, std::vector<Extra>& extras) {
    const bool hidden = entry.key.starts_with("x-");
    if (hidden || !values_.is_absent(*entry.value))
      extras.push_back({{entry.key, entry.key_span}, entry.value, !hidden});
  }

  template <class T>
  Slice<T> copy(const std::vector<T>& items) {
    return values_.context().arena.copy(std::span<const T>(items));
  }

  CvValues& values_;
};

}  // namespace

OwnSection read_own_section(const Entry& entry, CvValues& values) { return OwnReader(values).section(entry); }

}  // namespace cvbuild::reading
