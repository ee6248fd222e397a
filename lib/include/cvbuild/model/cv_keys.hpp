// table: JSON Resume's keys, each with the member that holds its value: what reading, writing and looking
// fields up go by.
#pragma once

#include <string_view>
#include <tuple>

#include <cvbuild/model/cv.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// One key of a mapping. `old_name` is what earlier versions of the schema called it; empty: nothing else.
template <class Member>
struct Key {
  std::string_view name;        ///< the schema's name for it
  Member member;                ///< a pointer to the member
  std::string_view summary;     ///< what it holds, for editors
  std::string_view old_name{};  ///< a key that is understood too, and a finding
};
/// A row without an old name, or with one.
/// @{
template <class Member>
Key(const char*, Member, const char*) -> Key<Member>;
template <class Member>
Key(const char*, Member, const char*, const char*) -> Key<Member>;
/// @}

// clang-format off
/// The keys of that mapping, in the schema's order: a tuple of Key, found by a null pointer's type.
/// @{
constexpr auto keys(const Profile*) {
  return std::tuple{Key{"network", &Profile::network, "the network's name"},
                    Key{"username", &Profile::username, "the name there"},
                    Key{"url", &Profile::url, "the profile's address"}};
}
constexpr auto keys(const Location*) {
  return std::tuple{Key{"address", &Location::address, "street and number"},
                    Key{"postalCode", &Location::postal_code, "the postal code"},
                    Key{"city", &Location::city, "the city"},
                    Key{"countryCode", &Location::country_code, "two letters of ISO 3166-1, as GB"},
                    Key{"region", &Location::region, "state, province or the like"}};
}
constexpr auto keys(const Basics*) {
  return std::tuple{Key{"name", &Basics::name, "the person's name"},
                    Key{"label", &Basics::label, "what the person is"},
                    Key{"image", &Basics::image, "a picture, shown only if meta.photo is true", "picture"},
                    Key{"email", &Basics::email, "an e-mail address"},
                    Key{"phone", &Basics::phone, "a telephone number"},
                    Key{"url", &Basics::url, "the person's own site", "website"},
                    Key{"summary", &Basics::summary, "a few sentences, in Markdown"},
                    Key{"location", &Basics::location, "where the person lives"},
                    Key{"profiles", &Basics::profiles, "the person on social networks"}};
}
constexpr auto keys(const Position*) {
  return std::tuple{Key{"name", &Position::name, "the employer", "company"},
                    Key{"location", &Position::location, "where it was"},
                    Key{"description", &Position::description, "what the employer is"},
                    Key{"position", &Position::position, "the position's title"},
                    Key{"url", &Position::url, "the employer's site", "website"},
                    Key{"startDate", &Position::start, "2021, 2021-05 or 2021-05-03"},
                    Key{"endDate", &Position::end, "the same; left out while it goes on"},
                    Key{"summary", &Position::summary, "a few sentences, in Markdown"},
                    Key{"highlights", &Position::highlights, "achievements, in Markdown"}};
}
constexpr auto keys(const Volunteering*) {
  return std::tuple{Key{"organization", &Volunteering::organization, "the organisation"},
                    Key{"position", &Volunteering::position, "the position's title"},
                    Key{"location", &Volunteering::location, "where it was"},
                    Key{"url", &Volunteering::url, "the organisation's site", "website"},
                    Key{"startDate", &Volunteering::start, "2021, 2021-05 or 2021-05-03"},
                    Key{"endDate", &Volunteering::end, "the same; left out while it goes on"},
                    Key{"summary", &Volunteering::summary, "a few sentences, in Markdown"},
                    Key{"highlights", &Volunteering::highlights, "achievements, in Markdown"}};
}
constexpr auto keys(const Study*) {
  return std::tuple{Key{"institution", &Study::institution, "the school or university"},
                    Key{"url", &Study::url, "its site", "website"},
                    Key{"area", &Study::area, "the subject"},
                    Key{"studyType", &Study::study_type, "the degree"},
                    Key{"startDate", &Study::start, "2021, 2021-05 or 2021-05-03"},
                    Key{"endDate", &Study::end, "the same; left out while it goes on"},
                    Key{"score", &Study::score, "the grade", "gpa"},
                    Key{"courses", &Study::courses, "courses taken"}};
}
constexpr auto keys(const Award*) {
  return std::tuple{Key{"title", &Award::title, "the award's name"},
                    Key{"date", &Award::date, "when it was given"},
                    Key{"awarder", &Award::awarder, "who gave it"},
                    Key{"summary", &Award::summary, "what it was for, in Markdown"}};
}
constexpr auto keys(const Certificate*) {
  return std::tuple{Key{"name", &Certificate::name, "the certificate's name"},
                    Key{"date", &Certificate::date, "when it was given"},
                    Key{"url", &Certificate::url, "where it can be seen", "website"},
                    Key{"issuer", &Certificate::issuer, "who gave it"}};
}
constexpr auto keys(const Publication*) {
  return std::tuple{Key{"name", &Publication::name, "the publication's title"},
                    Key{"publisher", &Publication::publisher, "who published it"},
                    Key{"releaseDate", &Publication::release_date, "when"},
                    Key{"url", &Publication::url, "where it can be read", "website"},
                    Key{"summary", &Publication::summary, "what it is about, in Markdown"}};
}
constexpr auto keys(const SkillGroup*) {
  return std::tuple{Key{"name", &SkillGroup::name, "what the skills have in common"},
                    Key{"level", &SkillGroup::level, "how well"},
                    Key{"keywords", &SkillGroup::keywords, "the skills"}};
}
constexpr auto keys(const Language*) {
  return std::tuple{Key{"language", &Language::language, "the language's name", "name"},
                    Key{"fluency", &Language::fluency, "how well", "level"}};
}
constexpr auto keys(const Interest*) {
  return std::tuple{Key{"name", &Interest::name, "the interest"},
                    Key{"keywords", &Interest::keywords, "what of it"}};
}
constexpr auto keys(const Reference*) {
  return std::tuple{Key{"name", &Reference::name, "who says it"},
                    Key{"reference", &Reference::reference, "what is said, in Markdown"}};
}
constexpr auto keys(const Project*) {
  return std::tuple{Key{"name", &Project::name, "the project's name"},
                    Key{"description", &Project::description, "what it is, in Markdown", "summary"},
                    Key{"highlights", &Project::highlights, "achievements, in Markdown"},
                    Key{"keywords", &Project::keywords, "what was used"},
                    Key{"startDate", &Project::start, "2021, 2021-05 or 2021-05-03"},
                    Key{"endDate", &Project::end, "the same; left out while it goes on"},
                    Key{"url", &Project::url, "the project's site", "website"},
                    Key{"roles", &Project::roles, "what the person was in it"},
                    Key{"entity", &Project::entity, "the organisation behind it"},
                    Key{"type", &Project::type, "what kind of project"}};
}
/// @}

/// The sections, in the schema's order; `basics` and `meta` apart.
constexpr auto section_keys() {
  return std::tuple{Key{"work", &Cv::work, "positions"},
                    Key{"volunteer", &Cv::volunteer, "unpaid positions"},
                    Key{"education", &Cv::education, "studies"},
                    Key{"awards", &Cv::awards, "awards"},
                    Key{"certificates", &Cv::certificates, "certificates"},
                    Key{"publications", &Cv::publications, "publications"},
                    Key{"skills", &Cv::skills, "skills, in groups"},
                    Key{"languages", &Cv::languages, "languages"},
                    Key{"interests", &Cv::interests, "interests"},
                    Key{"references", &Cv::references, "what others say"},
                    Key{"projects", &Cv::projects, "projects"}};
}
// clang-format on

/// Calls `function(key)` for each key of a `Struct`, in the schema's order.
template <class Struct, class Function>
constexpr void for_each_key(Function&& function) {
  std::apply([&](const auto&... key) { (function(key), ...); }, keys(static_cast<const Struct*>(nullptr)));
}
/// The same for the sections of a CV.
template <class Function>
constexpr void for_each_section(Function&& function) {
  std::apply([&](const auto&... key) { (function(key), ...); }, section_keys());
}

}  // namespace cvbuild::model
#pragma GCC visibility pop
