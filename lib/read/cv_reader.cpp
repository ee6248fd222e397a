// Reads the mappings of a CV by the table of JSON Resume's keys, and keeps what that table does not have.
#include "read/cv_reader.hpp"
#include "read/schema.hpp"

#include <algorithm>
#include <array>
#include <concepts>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/model/cv_keys.hpp>

namespace cvbuild::reading {

namespace {

using model::Cv;
using model::Extra;

constexpr std::string_view tags_key = "tags";

/// `x-…`: the author's own business.
bool is_private(std::string_view key) { return key.starts_with("x-"); }

/// The keys of a `Struct`, and `tags`.
template <class Struct>
std::vector<std::string_view> names_of() {
  std::vector<std::string_view> names{tags_key};
  model::for_each_key<Struct>([&](const auto& key) { names.push_back(key.name); });
  return names;
}

class CvReader {
 public:
  explicit CvReader(CvContext context) : values_(context), context_(values_.context()) {}

  const Cv* read(const Value& root) {
    cv_.span = root.span;
    if (!root.is_mapping()) {
      values_.wrong_type(root, "keys and values");
    } else {
      for (const auto& entry : root.entries) read_top(entry);
      cv_.own = context_.arena.copy(std::span<const model::OwnSection>(own_));
      cv_.extras = context_.arena.copy(std::span<const Extra>(extras_));
      tell_nameless(root);
    }
    return context_.arena.make(cv_);
  }

 private:
  /// It may be meant, where nobody is to know whose it is.
  void tell_nameless(const Value& root) {
    const bool told = context_.diagnostics.has_errors();
    if (told || cv_.basics.name.given()) return;
    const Span begin{root.span.begin, std::min(root.span.begin + 1, root.span.end)};
    context_.diagnostics
        .report(source_rules::missing_key, begin, "this CV does not say whose it is",
                context_.json ? "write the name: \"basics\": {\"name\": \"…\"}"
                              : "write the name: basics: {name: …}")
        .severity = Severity::note;
  }

  // --- the top level ---

  void read_top(const Entry& entry) {
    const auto& value = *entry.value;
    if (is_private(entry.key)) return extras_.push_back({{entry.key, entry.key_span}, &value, false});
    if (entry.key == "$schema") return read_schema(value);
    if (entry.key == "basics") return read(value, cv_.basics);
    if (entry.key == "meta") return read_meta(value);
    bool known = false;
    model::for_each_section([&](const auto& key) {
      if (entry.key != key.name) return;
      known = true;
      auto& section = cv_.*(key.member);
      section.key = {entry.key, entry.key_span};
      read_section(value, section);
    });
    if (!known) read_own(entry);
  }

  void read_schema(const Value& value) {
    model::Url url;
    values_.read(value, url);
    cv_.schema = url;
  }

  static bool is_empty(const Value& value) {
    return (value.is_mapping() && value.entries.empty()) || (value.is_sequence() && value.items.empty());
  }

  void read_own(const Entry& entry) {
    const bool titled = entry.value->is_mapping() && entry.value->find("title") != nullptr;
    std::vector<std::string_view> names{"basics", "meta"};
    model::for_each_section([&](const auto& key) { names.push_back(key.name); });
    if (!titled && report_near(entry, names)) return read_as_meant(entry, nearest(entry.key, names));
    if (values_.is_absent(*entry.value)) return;
    const bool of_meta = std::find(meta_keys.begin(), meta_keys.end(), entry.key) != meta_keys.end();
    if (!titled)
      context_.diagnostics
          .report(source_rules::unknown_key, entry.key_span,
                  concat({"'", entry.key, "' is no section of JSON Resume; it is ",
                          is_empty(*entry.value) ? "empty, and not shown" : "shown as one of your own"}),
                  of_meta ? concat({"it belongs below meta: meta: {", entry.key, ": …}"})
                          : concat({"if that is meant, give it a title: ", entry.key,
                                    ": {title: …, entries: […]}"}))
          .severity = Severity::warning;
    own_.push_back(read_own_section(entry, values_));
  }

  /// What is wrong inside a misspelt section is told in the same run; nothing is built of what is read here.
  void read_as_meant(const Entry& entry, std::string_view name) {
    if (name == "basics") {
      decltype(cv_.basics) basics;
      read(*entry.value, basics);
    }
    model::for_each_section([&](const auto& key) {
      if (name != key.name) return;
      auto section = Cv{}.*(key.member);
      read_section(*entry.value, section);
    });
  }

  void read_meta(const Value& value) {
    cv_.meta.value = &value;
    if (values_.is_absent(value)) return;
    if (!value.is_mapping()) return values_.wrong_type(value, "keys and values");
    if (const auto* language = value.find("language")) values_.read(*language, cv_.meta.language);
    if (const auto* theme = value.find("theme"); theme && theme->is_scalar())
      values_.read(*theme, cv_.meta.theme);
    if (const auto* photo = value.find("photo"))
      cv_.meta.photo = photo->is_scalar() && !photo->quoted && photo->text == "true";
    if (const auto* order = value.find("order")) read_order(*order);
    for (const auto& entry : value.entries) tell_misspelt_meta(entry);
    check_meta(value);
  }

  static constexpr std::array<std::string_view, 7> meta_keys{"language", "theme",     "photo",       "order",
                                                             "version",  "canonical", "lastModified"};

  /// Other keys are other tools' business, but for those that are nearly one of ours.
  void tell_misspelt_meta(const Entry& entry) {
    if (std::find(meta_keys.begin(), meta_keys.end(), entry.key) == meta_keys.end())
      (void)report_near(entry, {meta_keys.begin(), meta_keys.end()});
  }

  /// What the schema has a type for, though only other tools go by it.
  void check_meta(const Value& value) {
    model::Url canonical;
    model::Text text;
    if (const auto* url = value.find("canonical")) values_.read(*url, canonical);
    for (const auto key : {"version", "lastModified"})
      if (const auto* word = value.find(key)) values_.read(*word, text);
  }

  void read_order(const Value& value) {
    cv_.meta.as_written = value.is_scalar() && value.text == "as-written";
    if (!cv_.meta.as_written && !(value.is_scalar() && value.text == "newest-first"))
      values_.wrong_type(value, "newest-first or as-written");
  }

  // --- sections and entries ---

  template <class T>
  void read_section(const Value& value, model::Section<T>& section) {
    if (values_.is_absent(value)) return;
    const auto* list = &value;
    if (value.is_mapping()) {
      list = value.find("entries");
      if (list == nullptr) return values_.wrong_type(value, "a list of entries", cure_of(value));
      read_section_keys(value, section);
    }
    if (!list->is_sequence()) return values_.wrong_type(*list, "a list of entries");
    section.span = list->span;
    section.entries = read_list<T>(*list);
  }

  static constexpr std::array<std::string_view, 3> section_keys_known{"title", "tags", "entries"};

  /// How to mend a section that is a mapping and has no entries.
  [[nodiscard]] std::string cure_of(const Value& section) const {
    for (const auto& entry : section.entries)
      if (auto meant = did_you_mean(entry.key, std::span(section_keys_known).last(1)); !meant.empty())
        return meant;
    return context_.json ? "put the entries into brackets: [{…}, {…}]" : "put a hyphen before each entry";
  }

  template <class T>
  void read_section_keys(const Value& value, model::Section<T>& section) {
    for (const auto& entry : value.entries) {
      if (entry.key == "title") values_.read(*entry.value, section.title);
      if (entry.key == tags_key) values_.read(*entry.value, section.tags);
      if (entry.key != "title" && entry.key != tags_key && entry.key != "entries")
        context_.diagnostics.report(source_rules::unknown_key, entry.key_span,
                                    concat({"the key '", entry.key, "' is not known here"}),
                                    suggest_or_list(entry.key, section_keys_known, "a section's keys are"));
    }
  }

  template <class T>
  Slice<T> read_list(const Value& list) {
    std::vector<T> items;
    items.reserve(list.items.size());
    for (const auto* item : list.items)
      if (!values_.is_absent(*item)) read(*item, items.emplace_back());
    return context_.arena.copy(std::span<const T>(items));
  }

  template <std::derived_from<model::Entry> T>
  void read(const Value& value, T& target) {
    if (values_.is_absent(value)) return;
    if (!value.is_mapping()) return values_.wrong_type(value, "keys and values");
    target.span = value.span;
    std::vector<Extra> extras;
    for (const auto& entry : value.entries) read_key(value, entry, target, extras);
    target.extras = context_.arena.copy(std::span<const Extra>(extras));
    if constexpr (requires { target.start; }) values_.check_range(target.start, target.end);
  }

  void read(const Value& value, Slice<model::Profile>& target) {
    if (values_.is_absent(value)) return;
    if (!value.is_sequence()) return values_.wrong_type(value, "a list of profiles");
    target = read_list<model::Profile>(value);
  }

  template <class Leaf>
  requires(!std::derived_from<Leaf, model::Entry>) void read(const Value& value, Leaf& target) {
    values_.read(value, target);
  }

  template <class T>
  void read_key(const Value& mapping, const Entry& entry, T& target, std::vector<Extra>& extras) {
    if (is_private(entry.key)) return extras.push_back({{entry.key, entry.key_span}, entry.value, false});
    if (entry.key == tags_key) return values_.read(*entry.value, target.tags);
    bool known = false;
    model::for_each_key<T>([&](const auto& key) {
      if (!known && (entry.key == key.name || is_old_name(mapping, entry, key.name, key.old_name))) {
        known = true;
        read(*entry.value, target.*(key.member));
      }
    });
    if (!known && !keep_old<T>(entry, extras) && !report_near(entry, names_of<T>())) keep(entry, extras);
  }

  /// An old name beside the new one: the new one is used, the old one's text is kept.
  template <class T>
  bool keep_old(const Entry& entry, std::vector<Extra>& extras) {
    std::string_view name;
    model::for_each_key<T>([&](const auto& key) {
      if (!entry.key.empty() && entry.key == key.old_name) name = key.name;
    });
    if (name.empty()) return false;
    if (values_.is_absent(*entry.value)) return true;
    context_.diagnostics.report(
        source_rules::old_key, entry.key_span,
        concat({"'", entry.key, "' is now called '", name, "', which is there too and is used"}),
        concat({"keep one of the two; the text of '", entry.key, "' is shown after the rest"}));
    extras.push_back({{entry.key, entry.key_span}, entry.value, true});
    return true;
  }

  /// An old name stands for the new one, unless that is there too.
  bool is_old_name(const Value& mapping, const Entry& entry, std::string_view name,
                   std::string_view old_name) {
    if (old_name.empty() || entry.key != old_name || mapping.find(name) != nullptr) return false;
    context_.diagnostics.report(
        source_rules::old_key, entry.key_span, concat({"'", entry.key, "' is now called '", name, "'"}),
        context_.json ? concat({"write \"", name, "\": …"}) : concat({"write ", name, ": …"}));
    return true;
  }

  // --- what JSON Resume does not have ---

  bool report_near(const Entry& entry, const std::vector<std::string_view>& names) {
    auto meant = did_you_mean(entry.key, names);
    if (meant.empty()) return false;
    context_.diagnostics.report(source_rules::unknown_key, entry.key_span,
                                concat({"the key '", entry.key, "' is not known here"}), std::move(meant));
    return true;
  }

  void keep(const Entry& entry, std::vector<Extra>& extras) {
    if (values_.is_absent(*entry.value)) return;
    context_.diagnostics
        .report(source_rules::unknown_key, entry.key_span,
                concat({"JSON Resume has no key '", entry.key, "' here; its text is shown after the rest"}),
                "write x- before it to keep it to yourself")
        .severity = Severity::warning;
    extras.push_back({{entry.key, entry.key_span}, entry.value, true});
  }

  CvValues values_;
  CvContext& context_;
  Cv cv_;
  std::vector<model::OwnSection> own_;
  std::vector<Extra> extras_;
};

}  // namespace

const model::Cv* read_cv(const Value& root, CvContext context) { return CvReader(context).read(root); }

}  // namespace cvbuild::reading
