// What can be asked of a CV as a whole: whether a field is there, and which tags occur.
#include <cvbuild/model/cv.hpp>

#include <algorithm>

#include <cvbuild/model/cv_keys.hpp>
#include <cvbuild/model/variant.hpp>

namespace cvbuild::inline v0::model {

namespace {

bool is_there(const Text& text) { return text.given(); }
bool is_there(const Prose& prose) { return prose.given(); }
bool is_there(const Day& day) { return day.given() || day.refused.known(); }
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

/// Visits what an entry holds, member by member; `see` has a function for each kind of member.
template <class T, class See>
void see_members(const T& entry, See& see) {
  see.entry(entry);
  for_each_key<T>([&](const auto& key) { see(entry.*(key.member)); });
}

void see_members(const OwnEntry& entry, auto& see) {
  see.entry(entry);
  for (const auto* text : {&entry.title, &entry.organisation, &entry.place}) see(*text);
  see(entry.summary);
  see(entry.highlights);
}

template <class See>
void see_all(const Cv& cv, See& see) {
  see_members(cv.basics, see);
  for_each_section([&](const auto& key) {
    const auto& section = cv.*(key.member);
    see.section(section.title, section.tags);
    for (const auto& entry : section.entries) see_members(entry, see);
  });
  for (const auto& section : cv.own) {
    see.section(section.title, section.tags);
    see(section.text);
    for (const auto& entry : section.entries) see_members(entry, see);
  }
}

/// Collects the tags.
struct SeeTags {
  std::vector<Text>& tags;
  void add(Slice<Text> from) { tags.insert(tags.end(), from.begin(), from.end()); }
  void entry(const Entry& entry) { add(entry.tags); }
  void section(const Text&, Slice<Text> from) { add(from); }
  template <class T>
  void operator()(const T&) {}
  void operator()(const Prose& prose) { append_tags(prose.blocks, tags); }
  void operator()(Slice<Highlight> highlights) {
    for (const auto& highlight : highlights) {
      add(highlight.tags);
      (*this)(highlight.prose);
    }
  }
  void operator()(const Location& location) { see_members(location, *this); }
  void operator()(Slice<Profile> profiles) {
    for (const auto& profile : profiles) see_members(profile, *this);
  }
};

/// Collects what a person wrote.
struct SeeTexts {
  CvTexts& texts;
  void entry(const Entry& entry) { (*this)(entry.extras); }
  void operator()(Slice<Extra> extras) {
    for (const auto& extra : extras)
      if (extra.shown && extra.value->is_scalar()) (*this)(Text{extra.value->text, extra.value->span});
  }
  void section(const Text& title, Slice<Text>) { (*this)(title); }
  void operator()(const Text& text) {
    if (text.given()) texts.strings.push_back(text);
  }
  void operator()(const Url&) {}
  void operator()(const Email&) {}
  void operator()(const Phone&) {}
  void operator()(const CountryCode&) {}
  void operator()(const Day&) {}
  void operator()(const Prose& prose) {
    if (prose.given()) texts.prose.push_back(prose.blocks);
  }
  void operator()(const Location& location) { see_members(location, *this); }
  void operator()(Slice<Text> all) {
    for (const auto& text : all) (*this)(text);
  }
  void operator()(Slice<Highlight> highlights) {
    for (const auto& highlight : highlights) {
      (*this)(highlight.prose);
      (*this)(highlight.extras);
    }
  }
  void operator()(Slice<Profile> profiles) {
    for (const auto& profile : profiles) see_members(profile, *this);
  }
};

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

CvTexts texts_of(const Cv& cv) {
  CvTexts texts;
  SeeTexts see{texts};
  see_all(cv, see);
  return texts;
}

void collect_tags(const Cv& cv, std::vector<Text>& tags) {
  const auto first = static_cast<std::ptrdiff_t>(tags.size());
  SeeTags see{tags};
  see_all(cv, see);
  std::stable_sort(tags.begin() + first, tags.end(),
                   [](const Text& a, const Text& b) { return a.span.begin < b.span.begin; });
}

}  // namespace cvbuild::model
