// Describes theme files for --schema, from the table of their keys.
#include <string>
#include <vector>

#include "read/schema.hpp"
#include "read/schema_writer.hpp"
#include "read/theme_choices.hpp"
#include "read/theme_keys.hpp"
#include "read/theme_reader.hpp"

namespace cvbuild::reading {

using namespace theme_keys;

namespace {

template <class Row, std::size_t size, class Describe>
void describe_rows(SchemaWriter& writer, const Row (&rows)[size], const Describe& describe) {
  writer.types({"object"});
  writer.json().key("properties").begin_object();
  for (const auto& row : rows)
    writer.property(row.key, row.summary, [&](SchemaWriter& one) { describe(one, row); });
  writer.json().end_object().key("additionalProperties").literal("false");
}

void describe_length(SchemaWriter& writer) {
  writer.types({"number", "string"});
  writer.json().member("pattern", R"(^[0-9]+(\.[0-9]+)?\s*(pt|mm|cm|in)?$)");
}
void describe_measure(SchemaWriter& writer, const Measure& row) {
  if (row.factor)
    writer.types({"number"});
  else
    describe_length(writer);
  writer.json()
      .key("minimum")
      .literal(std::to_string(row.least))
      .key("maximum")
      .literal(std::to_string(row.most));
}
void describe_colour(SchemaWriter& writer) {
  writer.types({"string"});
  writer.json().member("pattern", "^#[0-9A-Fa-f]{6}$");
}

}  // namespace

void describe_theme_file(SchemaWriter& writer) {
  auto& json = writer.json();
  json.member("type", "object").key("properties").begin_object();
  writer.property("theme", "the theme's name", [](SchemaWriter& text) { text.text(); });
  writer.property("extends", "the built-in theme that it changes; classic if none is named",
                  [](SchemaWriter& name) { name.one_of(name.words().themes); });
  writer.property("fonts", "families, best first; the last may be generic (serif, sans-serif)",
                  [](SchemaWriter& group) {
                    describe_rows(group, fonts, [](SchemaWriter& one, const Face&) {
                      one.list([](SchemaWriter& name) { name.text(); }, true);
                    });
                  });
  writer.property("sizes", "of letters, in points",
                  [](SchemaWriter& group) { describe_rows(group, sizes, &describe_measure); });
  writer.property("spacing", "between lines, paragraphs and headings",
                  [](SchemaWriter& group) { describe_rows(group, spacing, &describe_measure); });
  writer.property("paper", "A4, A5, letter, legal, or {width: …, height: …}", [](SchemaWriter& either) {
    either.json().key("anyOf").begin_array();
    either.schema([](SchemaWriter& name) {
      std::vector<std::string_view> names;
      for (const auto& one : papers) names.push_back(one.name);
      name.one_of(names);
    });
    either.schema([](SchemaWriter& group) { describe_rows(group, paper, &describe_measure); });
    either.json().end_array();
  });
  writer.property("margins", "one length for all four sides, or each by itself", [](SchemaWriter& either) {
    either.json().key("anyOf").begin_array();
    either.schema(&describe_length);
    either.schema([](SchemaWriter& group) { describe_rows(group, margins, &describe_measure); });
    either.json().end_array();
  });
  writer.property("web-width", "how wide a web page's column is at the most, in rem",
                  [](SchemaWriter& width) { describe_measure(width, web_width); });
  const auto colour = [](SchemaWriter& one, const auto& /*row*/) { describe_colour(one); };
  writer.property("colours", "as \"#1f3a5f\"",
                  [&](SchemaWriter& group) { describe_rows(group, colours, colour); });
  writer.property("dark", "what a screen shows where its user asks for dark pages",
                  [&](SchemaWriter& group) { describe_rows(group, dark_colours, colour); });
  writer.property("sections",
                  "the order of a CV's sections: JSON Resume's keys, your own, and `own` for all of those",
                  [](SchemaWriter& list) { list.list([](SchemaWriter& name) { name.text(); }, true); });
  describe_theme_choices(writer);
  json.end_object().key("additionalProperties").literal("false");
}

}  // namespace cvbuild::reading
