// A CV as its author means it: JSON Resume's sections (version 1.x), typed, and the author's own sections.
#pragma once

#include <string_view>
#include <vector>

#include <cvbuild/core/slice.hpp>
#include <cvbuild/core/span.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/date.hpp>
#include <cvbuild/model/form.hpp>
#include <cvbuild/model/value.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// An absolute URI (RFC 3986 section 4.3), as written.
struct Url : Text {};
/// An address of RFC 5321's form, as written.
struct Email : Text {};
/// As written: telephone numbers have no one form.
struct Phone : Text {};
/// ISO 3166-1 alpha-2, in upper case as its author ought to write it.
struct CountryCode : Text {};
using Day = Located<Date>;

/// Markdown in a string: as written, and parsed. The spans of its blocks lie inside the string's.
struct Prose {
  Text text;
  doc::Blocks blocks;
  [[nodiscard]] bool given() const { return text.given(); }
};

/// One of several achievements: a string, or `{text: …, tags: […]}`.
struct Highlight {
  Prose prose;
  Slice<Text> tags;
};

/// A key that JSON Resume does not have. Its text is shown after the entry's own, unless it is the author's
/// own business (`x-…`).
struct Extra {
  Text key;
  const Value* value = nullptr;
  bool shown = true;
};

/// What every entry carries.
struct Entry {
  Span span;
  Slice<Text> tags;  ///< of the variants that it belongs to; none: all of them
  Slice<Extra> extras;
};

struct Profile : Entry {
  Text network, username;
  Url url;
};

struct Location : Entry {
  Text address, postal_code, city, region;
  CountryCode country_code;
};

struct Basics : Entry {
  Text name, label, image;
  Email email;
  Phone phone;
  Url url;
  Prose summary;
  Location location;
  Slice<Profile> profiles;
};

struct Position : Entry {
  Text name;  ///< the employer's
  Text position, location;
  Prose description;  ///< what the employer is
  Url url;
  Day start, end;
  Prose summary;
  Slice<Highlight> highlights;
};

struct Volunteering : Entry {
  Text organization, position, location;
  Url url;
  Day start, end;
  Prose summary;
  Slice<Highlight> highlights;
};

struct Study : Entry {
  Text institution, area, study_type, score;
  Url url;
  Day start, end;
  Slice<Highlight> courses;
};

struct Award : Entry {
  Text title, awarder;
  Day date;
  Prose summary;
};

struct Certificate : Entry {
  Text name, issuer;
  Day date;
  Url url;
};

struct Publication : Entry {
  Text name, publisher;
  Day release_date;
  Url url;
  Prose summary;
};

struct SkillGroup : Entry {
  Text name, level;
  Slice<Text> keywords;
};

struct Language : Entry {
  Text language, fluency;
};

struct Interest : Entry {
  Text name;
  Slice<Text> keywords;
};

struct Reference : Entry {
  Text name;
  Prose reference;
};

struct Project : Entry {
  Text name, entity, type;
  Prose description;
  Slice<Highlight> highlights;
  Slice<Text> keywords;
  Day start, end;
  Url url;
  Slice<Text> roles;
};

/// An entry of an author's own section: what it has of the usual things; all else is in `extras`.
struct OwnEntry : Entry {
  Text title;         ///< of the first of title, name, position, role that is there
  Text organisation;  ///< of the first of organization, organisation, company, institution, publisher,
                      ///< issuer, awarder, entity
  Text place;         ///< location, place or city
  Day start, end;     ///< startDate and endDate
  Day date;           ///< date or releaseDate
  Url url;
  Prose summary;  ///< summary, description or text; of a string, all of it
  Slice<Highlight> highlights;
  /// The keys under which they were written, to write them again; not given: a string.
  std::string_view title_key, organisation_key, place_key, date_key, summary_key;
  bool is_text = false;  ///< the entry is a string
};

/// A section: a list of entries, or `{title: …, tags: […], entries: […]}`.
template <class T>
struct Section {
  Span span;   ///< of the list
  Text key;    ///< where the section's name is written; not given: there is no such section
  Text title;  ///< the author's own heading; not given: the locale's
  Slice<Text> tags;
  Slice<T> entries;
};

/// A section that JSON Resume does not have: `entries`, or running text.
struct OwnSection : Section<OwnEntry> {
  Prose text;
  std::string_view entries_key;  ///< under which the entries stand in a mapping; empty: a list
  Slice<Extra> extras;           ///< what else its mapping holds
};

/// What `meta` says about how the CV is to be shown; the rest of it is for other tools.
struct CvMeta {
  Text language;  ///< BCP 47
  Text theme;
  bool as_written = false;  ///< `order: as-written`: entries keep the author's order
  bool photo = false;       ///< `photo: true`: the picture of `basics.image` is shown
  const Value* value = nullptr;
};

struct Cv {
  Span span;
  Basics basics;
  Section<Position> work;
  Section<Volunteering> volunteer;
  Section<Study> education;
  Section<Award> awards;
  Section<Certificate> certificates;
  Section<Publication> publications;
  Section<SkillGroup> skills;
  Section<Language> languages;
  Section<Interest> interests;
  Section<Reference> references;
  Section<Project> projects;
  Slice<OwnSection> own;  ///< in the author's order
  CvMeta meta;
  Text schema;                        ///< `$schema`
  Slice<Extra> extras;                ///< top-level `x-…`
  const doc::Image* photo = nullptr;  ///< of basics.image, where it is to be shown
};

/// Whether the CV has what a form's `requires: {cv: […]}` names: a section with an entry (`work`), or a field
/// with text (`basics.email`, `work.startDate`: in at least one entry).
[[nodiscard]] bool has_field(const Cv& cv, std::string_view path);

/// What a person wrote in the CV, for rules that look at words: its prose and its plain strings (names,
/// places, key words), in the order of the schema. URLs, addresses, dates and private keys apart.
struct CvTexts {
  std::vector<doc::Blocks> prose;
  std::vector<Text> strings;
};
[[nodiscard]] CvTexts texts_of(const Cv& cv);

/// Appends every tag that something in the CV carries, in the order of the source, as often as it is written.
void collect_tags(const Cv& cv, std::vector<Text>& tags);

}  // namespace cvbuild::model
#pragma GCC visibility pop
