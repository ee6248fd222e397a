// Describes a CV to editors by the table of JSON Resume's keys.
#include <concepts>
#include <type_traits>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/cv_keys.hpp>

#include "read/cv_reader.hpp"
#include "read/schema_writer.hpp"

namespace cvbuild::reading {

namespace {

/// In the order of the reader's overloads: each describes what that one takes.
void describe_cv_value(TypeTag<model::Text> /*type*/, SchemaWriter& writer) { writer.text(); }
void describe_cv_value(TypeTag<model::Prose> /*type*/, SchemaWriter& writer) { writer.text(); }
void describe_cv_value(TypeTag<model::Phone> /*type*/, SchemaWriter& writer) { writer.text(); }
void describe_cv_value(TypeTag<model::Day> /*type*/, SchemaWriter& writer) { writer.date(); }
void describe_cv_value(TypeTag<model::Url> /*type*/, SchemaWriter& writer) {
  writer.pattern(R"([A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+)");
}
void describe_cv_value(TypeTag<model::Email> /*type*/, SchemaWriter& writer) {
  writer.pattern(R"([^\s()<>\[\]:;,\\"@]+@[^\s()<>\[\]:;,\\"@]+)");
}
/// What is no code is told, and does no harm.
void describe_cv_value(TypeTag<model::CountryCode> /*type*/, SchemaWriter& writer) { writer.text(); }
void describe_texts(SchemaWriter& writer) {
  writer.list([](SchemaWriter& item) { item.text(); }, false);
}
void describe_cv_value(TypeTag<Slice<model::Text>> /*type*/, SchemaWriter& writer) { describe_texts(writer); }

/// `{text: …, tags: […]}`.
void describe_tagged(SchemaWriter& writer) {
  auto& json = writer.json();
  writer.types({"object"});
  json.key("properties").begin_object();
  writer.property("text", "the point, in Markdown", [](SchemaWriter& text) { text.text(); });
  writer.property("tags", "the variants that it belongs to", &describe_texts);
  json.end_object();
  json.key("required").begin_array().string("text").end_array();
  json.key("additionalProperties").literal("false");
}

void describe_cv_value(TypeTag<Slice<model::Highlight>> /*type*/, SchemaWriter& writer) {
  writer.list(
      [](SchemaWriter& item) {
        item.json().key("anyOf").begin_array();
        item.schema([](SchemaWriter& text) { text.text(); });
        item.schema(&describe_tagged);
        item.json().end_array();
      },
      false);
}

void describe_cv_value(TypeTag<Slice<model::Profile>> type, SchemaWriter& writer);

/// An entry's keys, those that they had before, and its tags; what JSON Resume does not know is shown all the
/// same.
template <std::derived_from<model::Entry> Struct>
void describe_cv_value(TypeTag<Struct> /*type*/, SchemaWriter& writer) {
  auto& json = writer.json();
  writer.types({"object"});
  json.key("properties").begin_object();
  model::for_each_key<Struct>([&](const auto& key) {
    using Value = std::decay_t<decltype(std::declval<Struct>().*(key.member))>;
    const auto value = [](SchemaWriter& property) { describe_cv_value(TypeTag<Value>{}, property); };
    writer.property(key.name, key.summary, value);
    if (!key.old_name.empty())
      writer.property(key.old_name, concat({"now called ", key.name}), [&](SchemaWriter& old) {
        old.json().key("deprecated").literal("true");
        value(old);
      });
  });
  writer.property("tags", "the variants that it belongs to; none: all", &describe_texts);
  json.end_object();
}

void describe_cv_value(TypeTag<Slice<model::Profile>> /*type*/, SchemaWriter& writer) {
  writer.list([](SchemaWriter& item) { describe_cv_value(TypeTag<model::Profile>{}, item); }, false);
}

/// A list of entries, or `{title: …, tags: […], entries: […]}`.
template <class Struct>
void describe_section(SchemaWriter& writer) {
  const auto entries = [](SchemaWriter& list) {
    list.list([](SchemaWriter& item) { describe_cv_value(TypeTag<Struct>{}, item); }, false);
  };
  auto& json = writer.json();
  json.key("anyOf").begin_array();
  writer.schema(entries);
  json.begin_object();
  writer.types({"object"});
  json.key("properties").begin_object();
  writer.property("title", "the section's heading", [](SchemaWriter& title) { title.text(); });
  writer.property("tags", "the variants that it belongs to", &describe_texts);
  writer.property("entries", "the entries", entries);
  json.end_object();
  json.key("required").begin_array().string("entries").end_array();
  json.key("additionalProperties").literal("false").end_object();
  writer.schema(
      [](SchemaWriter& blank) { blank.json().member("type", "string").member("pattern", "^\\s*$"); });
  json.end_array();
}

/// What CvReader::read_meta goes by; other tools keep more there.
void describe_meta(SchemaWriter& writer) {
  auto& json = writer.json();
  writer.types({"object"});
  json.key("properties").begin_object();
  writer.property("language", "the document's language, as en-GB", [](SchemaWriter& text) { text.text(); });
  writer.property("photo", "true shows the picture of basics.image", [](SchemaWriter& /*any*/) {});
  writer.property("order", "newest-first, or as-written for your own order", [](SchemaWriter& order) {
    constexpr std::string_view words[] = {"newest-first", "as-written"};
    order.one_of(words);
  });
  writer.property("canonical", "where the newest version is",
                  [](SchemaWriter& url) { describe_cv_value(TypeTag<model::Url>{}, url); });
  for (const auto key : {"version", "lastModified"})
    writer.property(key, {}, [](SchemaWriter& text) { text.text(); });
  json.end_object();
}

}  // namespace

void describe_cv(SchemaWriter& writer) {
  auto& json = writer.json();
  json.member("type", "object").key("properties").begin_object();
  writer.property("$schema", "the schema that the file follows",
                  [](SchemaWriter& url) { describe_cv_value(TypeTag<model::Url>{}, url); });
  writer.property("basics", "who the CV is about",
                  [](SchemaWriter& basics) { describe_cv_value(TypeTag<model::Basics>{}, basics); });
  model::for_each_section([&](const auto& key) {
    using Section = std::decay_t<decltype(std::declval<model::Cv>().*(key.member))>;
    using Item = std::decay_t<decltype(*std::declval<Section>().entries.begin())>;
    writer.property(key.name, key.summary, &describe_section<Item>);
  });
  writer.property("meta", "how the CV is to be read", &describe_meta);
  json.end_object();
}

}  // namespace cvbuild::reading
