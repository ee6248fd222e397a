// Types, words and patterns of JSON Schema; and the four files, each put together by its reader.
#include "read/schema_writer.hpp"

#include <cvbuild/core/enum_name.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "read/application_reader.hpp"
#include "read/cv_reader.hpp"
#include "read/form_reader.hpp"
#include "read/theme_reader.hpp"

namespace cvbuild::reading {

void SchemaWriter::types(std::initializer_list<std::string_view> names) {
  json_.key("type").begin_array();
  for (const auto name : names) json_.string(name);
  json_.string("null").end_array();
}

void SchemaWriter::pattern(std::string_view regular_expression) {
  text();
  json_.member("pattern", concat({"^\\s*$|^(", regular_expression, ")$"}));
}

void SchemaWriter::word(std::string_view regular_expression) {
  text();
  json_.member("pattern", concat({"^(", regular_expression, ")?$"}));
}

void SchemaWriter::given() {
  json_.key("not").begin_object().key("enum").begin_array();
  json_.literal("null").string("").begin_array().end_array();
  json_.end_array().end_object();
}

void SchemaWriter::any_given(std::span<const std::string_view> keys) {
  json_.key("anyOf").begin_array();
  for (const auto key : keys) {
    json_.begin_object().key("required").begin_array().string(key).end_array();
    json_.key("properties").begin_object();
    property(key, {}, [](SchemaWriter& value) { value.given(); });
    json_.end_object().end_object();
  }
  json_.end_array();
}

/// A year by itself is a number to YAML.
void SchemaWriter::date() {
  types({"string", "integer"});
  json_.member("pattern", "^\\s*$|^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$");
  json_.key("minimum").literal("1000").key("maximum").literal("2999");
}

void SchemaWriter::one_of(std::span<const std::string_view> words) {
  json_.key("enum").begin_array();
  for (const auto word : words)
    if (!word.empty()) json_.string(word);
  json_.literal("null").end_array();
}

}  // namespace cvbuild::reading

namespace cvbuild::inline v0 {

namespace {

void check_word(std::string_view word) {
  if (find_invalid_utf8(word) != std::string_view::npos) misused("json_schema: a word is not UTF-8");
}

}  // namespace

std::string json_schema(SchemaKind kind, const SchemaWords& words) {
  const auto name = enum_name(schema_kinds, kind);
  if (name.empty()) misused("json_schema: there is no such SchemaKind");
  for (const auto list : {words.formats, words.themes})
    for (const auto word : list) check_word(word);
  for (const auto* rule : words.rules) {
    check_word(required(rule, "json_schema: a rule is a null pointer")->id);
    check_word(rule->summary);
  }
  Sink sink;
  reading::SchemaWriter writer(sink, words);
  auto& json = writer.json();
  json.begin_object();
  json.member("$schema", "http://json-schema.org/draft-07/schema#");
  json.member("$id", concat({"urn:cvbuild:schema:", name}));
  switch (kind) {
    case SchemaKind::application:
      json.member("title", "application.yaml: what an application is made of");
      reading::describe_application(writer);
      break;
    case SchemaKind::form:
      json.member("title", "form.yaml: an employer's questions, and what each asks for");
      reading::describe_form(writer);
      break;
    case SchemaKind::cv:
      json.member("title", "A CV in JSON Resume's vocabulary, as YAML or JSON");
      reading::describe_cv(writer);
      break;
    case SchemaKind::theme:
      json.member("title", "A theme: how documents look, as far as it differs from the one that it extends");
      reading::describe_theme_file(writer);
      break;
  }
  json.end_object();
  return sink.take() + "\n";
}

}  // namespace cvbuild
