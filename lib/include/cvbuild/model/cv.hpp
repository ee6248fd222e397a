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
/// A date and its place.
struct Day : Located<Date> {
  Span refused{};  ///< where the source has a date that is none, which has been told; it is then not given
};

/// Markdown in a string: as written, and parsed. The spans of its blocks lie inside the string's.
struct Prose {
  Text text;           ///< Markdown, as written
  doc::Blocks blocks;  ///< parsed
  /// Whether the source has it.
  [[nodiscard]] bool given() const { return text.given(); }
};

/// A key that JSON Resume does not have. Its text is shown after the entry's own, unless it is the author's
/// own business (`x-…`).
struct Extra {
  Text key;                      ///< as written
  const Value* value = nullptr;  ///< never null
  bool shown = true;             ///< false for `x-…`
};

/// One of several achievements: a string, or `{text: …, tags: […]}`.
struct Highlight {
  Prose prose;          ///< its words
  Slice<Text> tags;     ///< of the variants that it belongs to; none: all of them
  Slice<Extra> extras;  ///< keys beside text and tags, in order
};

/// What every entry carries.
struct Entry {
  Span span;            ///< of the mapping, or of the string that stands for one
  Slice<Text> tags;     ///< of the variants that it belongs to; none: all of them
  Slice<Extra> extras;  ///< keys that the schema does not have, in order
};

/// An entry of `basics.profiles`.
struct Profile : Entry {
  /// As keys(const Profile*) says.
  /// @{
  Text network, username;
  Url url;
  /// @}
};

/// `basics.location`.
struct Location : Entry {
  /// As keys(const Location*) says.
  /// @{
  Text address, postal_code, city, region;
  CountryCode country_code;
  /// @}
};

/// `basics`: the person.
struct Basics : Entry {
  /// As keys(const Basics*) says.
  /// @{
  Text name, label, image;
  Email email;
  Phone phone;
  Url url;
  Prose summary;
  Location location;
  Slice<Profile> profiles;
  /// @}
};

/// An entry of `work`.
struct Position : Entry {
  Text name;  ///< the employer's
  /// As keys(const Position*) says.
  /// @{
  Text position, location;
  Prose description;  ///< what the employer is
  Url url;
  Day start, end;
  Prose summary;
  Slice<Highlight> highlights;
  /// @}
};

/// An entry of `volunteer`.
struct Volunteering : Entry {
  /// As keys(const Volunteering*) says.
  /// @{
  Text organization, position, location;
  Url url;
  Day start, end;
  Prose summary;
  Slice<Highlight> highlights;
  /// @}
};

/// An entry of `education`.
struct Study : Entry {
  /// As keys(const Study*) says.
  /// @{
  Text institution, area, study_type, score;
  Url url;
  Day start, end;
  Slice<Highlight> courses;
  /// @}
};

/// An entry of `awards`.
struct Award : Entry {
  /// As keys(const Award*) says.
  /// @{
  Text title, awarder;
  Day date;
  Prose summary;
  /// @}
};

/// An entry of `certificates`.
struct Certificate : Entry {
  /// As keys(const Certificate*) says.
  /// @{
  Text name, issuer;
  Day date;
  Url url;
  /// @}
};

/// An entry of `publications`.
struct Publication : Entry {
  /// As keys(const Publication*) says.
  /// @{
  Text name, publisher;
  Day release_date;
  Url url;
  Prose summary;
  /// @}
};

/// An entry of `skills`.
struct SkillGroup : Entry {
  /// As keys(const SkillGroup*) says.
  /// @{
  Text name, level;
  Slice<Text> keywords;
  /// @}
};

/// An entry of `languages`.
struct Language : Entry {
  /// As keys(const Language*) says.
  /// @{
  Text language, fluency;
  /// @}
};

/// An entry of `interests`.
struct Interest : Entry {
  /// As keys(const Interest*) says.
  /// @{
  Text name;
  Slice<Text> keywords;
  /// @}
};

/// An entry of `references`.
struct Reference : Entry {
  /// As keys(const Reference*) says.
  /// @{
  Text name;
  Prose reference;
  /// @}
};

/// An entry of `projects`.
struct Project : Entry {
  /// As keys(const Project*) says.
  /// @{
  Text name, entity, type;
  Prose description;
  Slice<Highlight> highlights;
  Slice<Text> keywords;
  Day start, end;
  Url url;
  Slice<Text> roles;
  /// @}
};

/// An entry of an author's own section: what it has of the usual things; all else is in `extras`.
struct OwnEntry : Entry {
  Text title;         ///< of the first of title, name, position, role that is there
  Text organisation;  ///< of the first of organization, organisation, company, institution, publisher,
                      ///< issuer, awarder, entity
  Text place;         ///< location, place or city
  /// A range; an end that is not given goes on.
  /// @{
  Day start, end;  ///< startDate and endDate
  /// @}
  Day date;                     ///< date or releaseDate
  Url url;                      ///< as written
  Prose summary;                ///< summary, description or text; of a string, all of it
  Slice<Highlight> highlights;  ///< key `highlights`
  /// The keys under which they were written, to write them again; not given: a string.
  /// Views of the source.
  /// @{
  std::string_view title_key, organisation_key, place_key, date_key, summary_key;
  /// @}
  bool is_text = false;  ///< the entry is a string
};

/// A section: a list of entries, or `{title: …, tags: […], entries: […]}`.
template <class T>
struct Section {
  Span span;         ///< of the list
  Text key;          ///< where the section's name is written; not given: there is no such section
  Text title;        ///< the author's own heading; not given: the locale's
  Slice<Text> tags;  ///< of the variants that it belongs to; none: all of them
  Slice<T> entries;  ///< in the author's order
};

/// A section that JSON Resume does not have: `entries`, or running text.
struct OwnSection : Section<OwnEntry> {
  Prose text;                    ///< where it is running text, or begins with some
  std::string_view entries_key;  ///< under which the entries stand in a mapping; empty: a list
  Slice<Extra> extras;           ///< what else its mapping holds
};

/// What `meta` says about how the CV is to be shown; the rest of it is for other tools.
struct CvMeta {
  Text language;                 ///< BCP 47
  Text theme;                    ///< the name of a theme, here or in another tool
  bool as_written = false;       ///< `order: as-written`: entries keep the author's order
  bool photo = false;            ///< `photo: true`: the picture of `basics.image` is shown
  const Value* value = nullptr;  ///< all of `meta`; null: there is none
};

/// A whole CV. A section that the source does not have has no key and no entries.
struct Cv {
  Span span;  ///< of the file
  /// As section_keys() says; `basics` as keys(const Basics*).
  /// @{
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
  /// @}
  Slice<OwnSection> own;              ///< in the author's order
  CvMeta meta;                        ///< `meta`
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
  std::vector<doc::Blocks> prose;  ///< parsed Markdown
  std::vector<Text> strings;       ///< plain strings
};
/// In time linear in the CV; views of it.
[[nodiscard]] CvTexts texts_of(const Cv& cv);

/// Appends every tag that something in the CV carries, in the order of the source, as often as it is written.
void collect_tags(const Cv& cv, std::vector<Text>& tags);

}  // namespace cvbuild::model
#pragma GCC visibility pop
