// What can be asked of a CV as a whole: whether a field is there, and which tags occur.
#include <cvbuild/model/cv.hpp>

#include <algorithm>

#include <cvbuild/model/cv_keys.hpp>
#include <cvbuild/model/variant.hpp>

namespace cvbuild::model {

namespace {

bool is_there(const Text& text) { return text.given(); }
bool is_there(const Prose& prose) { return prose.given(); }
bool is_there(const Day& day) { return day.given(); }
bool is_there(const Location& location) { return location.span.known(); }
template <class T>
bool is_there(Slice<T> items) {
  return !items.empty();
}

bool has_extra(Slice<Extra> extras, std::string_view name) {
  return std::any_of(extras.begin(), extras.end(),
                     [name](const Extra& extra) { return extra.shown && extra.key.value == name; });
}

template <class Struct>
bool has_member(const Struct& entry, std::string_view path);

template <class T>
bool holds(const T&, std::string_view) {
  return false;
}
bool holds(const Location& location, std::string_view rest) { return has_member(location, rest); }
bool holds(Slice<Profile> profiles, std::string_view rest) {
  return std::any_of(profiles.begin(), profiles.end(),
                     [rest](const Profile& profile) { return has_member(profile, rest); });
}

/// `path` is a key of `Struct`, or a key and what lies inside it.
template <class Struct>
bool has_member(const Struct& entry, std::string_view path) {
  const auto dot = path.find('.');
  const auto name = path.substr(0, dot);
  bool found = has_extra(entry.extras, path);
  for_each_key<Struct>([&](const auto& key) {
    if (key.name != name) return;
    const auto& member = entry.*(key.member);
    found = found || (dot == std::string_view::npos ? is_there(member) : holds(member, path.substr(dot + 1)));
  });
  return found;
}

void add_tags(Slice<Text> from, std::vector<Text>& tags) {
  tags.insert(tags.end(), from.begin(), from.end());
}

void add_tags(doc::Blocks blocks, std::vector<Text>& tags) {
  for (const auto& block : blocks) append_tags(doc::node(block).attributes, tags);
}

template <class T>
void add_member_tags(const T&, std::vector<Text>&) {}
void add_member_tags(const Prose& prose, std::vector<Text>& tags) { add_tags(prose.blocks, tags); }
void add_member_tags(Slice<Highlight> highlights, std::vector<Text>& tags) {
  for (const auto& highlight : highlights) {
    add_tags(highlight.tags, tags);
    add_tags(highlight.prose.blocks, tags);
  }
}
void add_member_tags(Slice<Profile> profiles, std::vector<Text>& tags) {
  for (const auto& profile : profiles) add_tags(profile.tags, tags);
}

template <class T>
void add_entry_tags(const T& entry, std::vector<Text>& tags) {
  add_tags(entry.tags, tags);
  for_each_key<T>([&](const auto& key) { add_member_tags(entry.*(key.member), tags); });
}

void add_own_tags(const OwnSection& section, std::vector<Text>& tags) {
  add_tags(section.tags, tags);
  add_tags(section.text.blocks, tags);
  for (const auto& entry : section.entries) {
    add_tags(entry.tags, tags);
    add_member_tags(entry.summary, tags);
    add_member_tags(entry.highlights, tags);
  }
}

}  // namespace

bool has_field(const Cv& cv, std::string_view path) {
  const auto dot = path.find('.');
  const auto name = path.substr(0, dot);
  const auto rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  if (name == "basics") return rest.empty() ? cv.basics.span.known() : has_member(cv.basics, rest);
  bool found = false;
  for_each_section([&](const auto& key) {
    if (key.name != name) return;
    const auto& entries = (cv.*(key.member)).entries;
    found = std::any_of(entries.begin(), entries.end(),
                        [rest](const auto& entry) { return rest.empty() || has_member(entry, rest); });
  });
  const auto is_own = [&](const OwnSection& section) {
    return section.key.value == name && (section.text.given() || !section.entries.empty());
  };
  return found || (rest.empty() && std::any_of(cv.own.begin(), cv.own.end(), is_own));
}

void collect_tags(const Cv& cv, std::vector<Text>& tags) {
  const auto first = tags.size();
  add_entry_tags(cv.basics, tags);
  for_each_section([&](const auto& key) {
    const auto& section = cv.*(key.member);
    add_tags(section.tags, tags);
    for (const auto& entry : section.entries) add_entry_tags(entry, tags);
  });
  for (const auto& section : cv.own) add_own_tags(section, tags);
  std::stable_sort(tags.begin() + static_cast<std::ptrdiff_t>(first), tags.end(),
                   [](const Text& a, const Text& b) { return a.span.begin < b.span.begin; });
}

}  // namespace cvbuild::model
