// table: the keys of application.yaml.
#include "read/application_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "read/schema.hpp"

namespace cvbuild::reading {

using model::DocumentPlan;
using model::Part;

namespace {

constexpr std::string_view grades[] = {"off", "note", "warning", "error"};
constexpr std::string_view orders[] = {"newest-first", "as-written"};

/// A mapping whose keys are the author's own; `make` turns an entry into what is kept of it.
template <class T, class Make>
Slice<T> read_entries(const Value& value, ReadContext& context, Make make) {
  std::vector<T> items;
  if (!value.is_mapping()) report_wrong_type(value, "keys and values", context.diagnostics);
  for (const auto& entry : value.entries) items.push_back(make(entry));
  return context.arena.copy(std::span<const T>(items));
}

model::Text text_of(const Value& value, ReadContext& context) {
  model::Text text;
  if (!value.is_absent()) read_value(value, text, context);
  return text;
}

void read_as_of(const Value& value, ApplicationFile& file, ReadContext& context) {
  read_value(value, file.as_of, context);
  if (!file.as_of) file.as_of_refused = value.span;
}

void read_waivers(const Value& value, ApplicationFile& file, ReadContext& context) {
  file.waivers = read_entries<WaiverEntry>(value, context, [&](const Entry& entry) {
    return WaiverEntry{{entry.key, entry.key_span}, text_of(*entry.value, context)};
  });
}

void read_grades(const Value& value, ApplicationFile& file, ReadContext& context) {
  file.grades = read_entries<model::Grade>(value, context, [&](const Entry& entry) {
    const auto word = text_of(*entry.value, context);
    const auto severity = severity_named(word.value);
    if (!severity && word.value != "off") {
      context.diagnostics.report(source_rules::wrong_type, entry.value->span,
                                 concat({"'", word.value, "' is no severity"}),
                                 suggest_or_list(word.value, grades, "write one of"));
    }
    return model::Grade{{entry.key, entry.key_span}, severity};
  });
}

void read_terms(const Value& value, ApplicationFile& file, ReadContext& context) {
  file.terms = read_entries<model::PreferredTerm>(value, context, [&](const Entry& entry) {
    model::PreferredTerm term{{entry.key, entry.key_span}, {}};
    if (!entry.value->is_absent()) read_value(*entry.value, term.instead_of, context);
    return term;
  });
}

void read_attachments(const Value& value, ApplicationFile& file, ReadContext& context) {
  file.attachments = read_entries<model::Attachment>(value, context, [&](const Entry& entry) {
    return model::Attachment{{entry.key, entry.key_span}, text_of(*entry.value, context)};
  });
}

void read_order(const Value& value, ApplicationFile& file, ReadContext& context) {
  const auto word = text_of(value, context);
  file.as_written = word.value == orders[1];
  if (word.given() && word.value != orders[0] && word.value != orders[1])
    context.diagnostics.report(source_rules::wrong_type, value.span,
                               concat({"'", word.value, "' is no order of a CV's entries"}),
                               suggest_or_list(word.value, orders, "write one of"));
}

bool is_language_tag(std::string_view tag) {
  std::size_t length = 0;
  bool first = true;
  for (std::size_t at = 0; at <= tag.size(); ++at) {
    const char byte = at < tag.size() ? tag[at] : '-';
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    if (byte != '-') {
      if (!letter && (first || byte < '0' || byte > '9')) return false;
      ++length;
      continue;
    }
    if (length < (first ? 2U : 1U) || length > 8) return false;
    first = false;
    length = 0;
  }
  return true;
}

void read_language(const Value& value, ApplicationFile& file, ReadContext& context) {
  read_value(value, file.language, context);
  if (!file.language.given() || is_language_tag(file.language.value)) return;
  context.diagnostics.report(source_rules::wrong_type, value.span,
                             concat({"'", file.language.value, "' is no language"}),
                             "write a tag such as en-GB, de or pt-BR");
  file.language = {};
}

void describe_text_entries(SchemaWriter& writer) {
  writer.entries([](SchemaWriter& value) { value.text(); });
}

void describe_terms(SchemaWriter& writer) {
  writer.entries([](SchemaWriter& value) { describe(TypeTag<Slice<model::Text>>{}, value); });
}

/// Every rule by its name, so that an editor completes it.
void describe_grades(SchemaWriter& writer) {
  auto& json = writer.json();
  writer.types({"object"});
  json.key("properties").begin_object();
  for (const auto* rule : writer.words().rules)
    writer.property(rule->id, rule->summary, [](SchemaWriter& grade) { grade.one_of(grades); });
  json.end_object();
  json.key("additionalProperties").literal("false");
}

void describe_order(SchemaWriter& writer) { writer.one_of(orders); }
/// A built-in theme, or a path, which has a full stop or a stroke in it.
void describe_theme(SchemaWriter& writer) {
  writer.json().key("anyOf").begin_array();
  writer.schema([](SchemaWriter& name) { name.one_of(name.words().themes); });
  writer.schema([](SchemaWriter& path) { path.json().member("type", "string").member("pattern", "[./]"); });
  writer.json().end_array();
}
void describe_formats(SchemaWriter& writer) {
  writer.list([](SchemaWriter& item) { item.one_of(item.words().formats); }, true);
}
/// As is_file_name() has it, but for its length.
void describe_name(SchemaWriter& writer) {
  writer.word("[^-.\\x00-\\x1f/\\\\:*?\"<>|][^\\x00-\\x1f/\\\\:*?\"<>|]*");
}
void describe_as_of(SchemaWriter& writer) { writer.date(); }
void describe_language(SchemaWriter& writer) { writer.pattern("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"); }

}  // namespace

template <>
std::span<const std::string_view> words_of<Part>() {
  static constexpr std::string_view words[] = {"cv", "letter", "answers"};
  return words;
}

template <>
std::span<const Field<DocumentPlan>> fields_of<DocumentPlan>() {
  static constexpr std::array fields{
      field<&DocumentPlan::name>("name", "the file's name without extension", false, &describe_name),
      field<&DocumentPlan::parts>("parts", "what it is made of: cv, letter, answers"),
      field<&DocumentPlan::formats>("formats", "as in --to; docx, html and latex if none is named", false,
                                    &describe_formats),
      field<&DocumentPlan::anonymous>("anonymous", "false: this document may identify the applicant"),
      field<&DocumentPlan::tags>("for", "the variants whose content it keeps, beside what has no tags")};
  return fields;
}

template <>
std::span<const Field<Allowed>> fields_of<Allowed>() {
  static constexpr std::array fields{
      field<&Allowed::rule>("rule", "the rule whose finding is allowed", true),
      field<&Allowed::at>("at", "where: a file, file:line, file#id or cv.yaml#work/0", true),
      field<&Allowed::reason>("reason", "why it is allowed")};
  return fields;
}

template <>
std::span<const Field<ApplicationFile>> fields_of<ApplicationFile>() {
  using File = ApplicationFile;
  static constexpr std::array fields{
      field<&File::title>("application", "the application's title"),
      custom_field<File>("language", "the language of the documents, as en-GB", &read_language,
                         &describe_language),
      custom_field<File>("as-of", "the day against which dates are measured", &read_as_of, &describe_as_of),
      field<&File::cv>("cv", "the CV's file"),
      field<&File::form>("form", "the form's file"),
      field<&File::answers>("answers", "a Markdown file, or a folder of them"),
      field<&File::letter>("letter", "the cover letter's file"),
      field<&File::theme>("theme", "how the documents look: a built-in theme, or a theme file", false,
                          &describe_theme),
      custom_field<File>("order", "newest-first, or as-written for the CV's own order", &read_order,
                         &describe_order),
      field<&File::photo>("photo", "true shows the picture of the CV's basics.image"),
      field<&File::keywords>("keywords", "words for the documents' properties"),
      field<&File::documents>("documents", "what is emitted, and from what"),
      custom_field<File>("waive", "question.ask: the reason why it is not answered", &read_waivers,
                         &describe_text_entries),
      custom_field<File>("checks", "rule: off, note, warning or error", &read_grades, &describe_grades),
      custom_field<File>("terms", "a spelling: [those that are not wanted]", &read_terms, &describe_terms),
      field<&File::allowed>("allow", "findings that are to stand, each with its reason"),
      custom_field<File>("attachments", "name: the file that the form asks for", &read_attachments,
                         &describe_text_entries)};
  return fields;
}

void describe_application(SchemaWriter& writer) { describe(TypeTag<ApplicationFile>{}, writer); }

bool is_application(const Value& root) {
  constexpr std::string_view keys[] = {"answers", "form", "cv", "letter", "application"};
  return root.is_mapping() && std::any_of(std::begin(keys), std::end(keys), [&root](std::string_view key) {
           return root.find(key) != nullptr;
         });
}

ApplicationFile read_application_file(const Value& root, Arena& arena, Diagnostics& diagnostics) {
  ReadContext context{arena, diagnostics};
  ApplicationFile file;
  read_value(root, file, context);
  return file;
}

}  // namespace cvbuild::reading
