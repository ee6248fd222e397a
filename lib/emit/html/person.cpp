// A person in schema.org's vocabulary, as JSON-LD.
#include "emit/html/person.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/json_writer.hpp>

namespace cvbuild::emitters {

namespace {

/// A property and its text.
struct Property {
  std::string_view name;
  std::string_view text;
};

void write_said(JsonWriter& json, const Property& property) {
  if (!property.text.empty()) json.member(property.name, property.text);
}

void write_address(JsonWriter& json, const Person& person) {
  const std::array<Property, 5> properties{{{"streetAddress", person.street_address},
                                            {"postalCode", person.postal_code},
                                            {"addressLocality", person.locality},
                                            {"addressRegion", person.region},
                                            {"addressCountry", person.country}}};
  if (std::all_of(properties.begin(), properties.end(), [](const auto& each) { return each.text.empty(); }))
    return;
  json.key("address").begin_object().member("@type", "PostalAddress");
  for (const auto& property : properties) write_said(json, property);
  json.end_object();
}

/// Texts, or objects of a type that have those names.
void write_list(JsonWriter& json, std::string_view name, Slice<std::string_view> items,
                std::string_view type = {}) {
  if (items.empty()) return;
  json.key(name).begin_array();
  for (const auto item : items) {
    if (type.empty())
      json.string(item);
    else
      json.begin_object().member("@type", type).member("name", item).end_object();
  }
  json.end_array();
}

}  // namespace

void write_person(const Person& person, Sink& sink) {
  JsonWriter json(sink, 0, true);
  json.begin_object().member("@context", "https://schema.org").member("@type", "Person");
  const std::array<Property, 5> properties{{{"name", person.name},
                                            {"jobTitle", person.job_title},
                                            {"email", person.email},
                                            {"telephone", person.telephone},
                                            {"url", person.url}}};
  for (const auto& property : properties) write_said(json, property);
  write_address(json, person);
  write_list(json, "sameAs", person.profiles);
  write_list(json, "worksFor", person.works_for, "Organization");
  write_list(json, "alumniOf", person.alumni_of, "Organization");
  write_list(json, "knowsAbout", person.knows_about);
  write_list(json, "knowsLanguage", person.knows_languages, "Language");
  write_list(json, "award", person.awards);
  json.end_object();
}

}  // namespace cvbuild::emitters
