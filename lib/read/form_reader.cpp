// table: the keys of form.yaml; then the checks that go over several of them.
#include "read/form_reader.hpp"

#include <algorithm>

#include <array>
#include <unordered_map>

#include "read/schema.hpp"

namespace cvbuild::reading {

using model::Ask;
using model::Choice;
using model::Form;
using model::Limit;
using model::Question;
using model::Requires;

namespace {

/// The `source:` of a form.
struct FormSource {
  model::Text url;
  std::string_view retrieved;
};

bool is_web_url(std::string_view text) {
  const auto scheme = text.find("://");
  return scheme != std::string_view::npos &&
         (text.substr(0, scheme) == "http" || text.substr(0, scheme) == "https") &&
         text.size() > scheme + 3 && text.find_first_of(" \t\n<>\"") == std::string_view::npos;
}

void read_source(const Value& value, Form& form, ReadContext& context);

void read_one_limit(const Value& value, Question& question, ReadContext& context) {
  read_value(value, question.limits, context);
}

void read_counter(const Value& value, Limit& limit, ReadContext& context) {
  read_value(value, limit.counter, context);
  limit.has_counter = true;
}

void read_any_of(const Value& value, Ask& ask, ReadContext& context) {
  read_value(value, ask.any_of, context);
}

void describe_one_limit(SchemaWriter& writer);
void describe_counter(SchemaWriter& writer);
void describe_source(SchemaWriter& writer);

/// What no id has: blanks, and what attributes, paths and anchors give a meaning to.
constexpr std::string_view no_id_characters = " \t\n/{}\"'#=";
void describe_id(SchemaWriter& writer) { writer.word("[^ \\t\\n/{}\"'#=]+"); }
void describe_url(SchemaWriter& writer) { writer.word("https?://[^ \\t\\n<>\"]+"); }

/// The day stays as it is written.
void read_retrieved(const Value& value, FormSource& source, ReadContext& context) {
  std::optional<model::Date> day;
  read_value(value, day, context);
  if (value.is_scalar()) source.retrieved = value.text;
}
void describe_retrieved(SchemaWriter& writer) { writer.date(); }

/// Asks hold asks: the schema refers to itself.
void describe_any_of(SchemaWriter& writer) {
  writer.list([](SchemaWriter& item) { item.json().member("$ref", "#/definitions/ask"); }, true);
}

}  // namespace

template <>
std::span<const std::string_view> words_of<model::Unit>() {
  return model::unit_names;
}
template <>
std::span<const std::string_view> words_of<model::Counter>() {
  return model::counter_names;
}
template <>
std::span<const std::string_view> words_of<model::Shape>() {
  static constexpr std::string_view words[] = {"", "star", "why", "example", "metric"};
  return words;
}
template <>
std::span<const std::string_view> words_of<model::Accepts>() {
  static constexpr std::string_view words[] = {"document", "text"};
  return words;
}

template <>
std::span<const std::string_view> one_needed_of<Limit>() {
  static constexpr std::string_view keys[] = {"min", "max"};
  return keys;
}
template <>
std::span<const std::string_view> one_needed_of<Ask>() {
  static constexpr std::string_view keys[] = {"id", "any-of"};
  return keys;
}
template <>
std::span<const std::string_view> one_needed_of<Choice>() {
  static constexpr std::string_view keys[] = {"exactly", "at-least", "at-most"};
  return keys;
}

template <>
std::span<const Field<Limit>> fields_of<Limit>() {
  static constexpr std::array fields{
      field<&Limit::min>("min", "the least that is allowed"),
      field<&Limit::max>("max", "the most that is allowed"),
      field<&Limit::unit>("unit", "words, characters, bytes or pages", true),
      custom_field<Limit>("counter", "how the employer's form counts", &read_counter, &describe_counter)};
  return fields;
}

template <>
std::span<const Field<Ask>> fields_of<Ask>() {
  static constexpr std::array fields{
      field<&Ask::id>("id", "the ask's id, unique in its question", false, &describe_id),
      field<&Ask::ask>("ask", "its words in the prompt"),
      field<&Ask::terms>("terms", "words that suggest that it is answered"),
      field<&Ask::shape>("shape", "star, why, example or metric"),
      field<&Ask::mandatory>("mandatory", "the shape is required by the form"),
      custom_field<Ask>("any-of", "asks of which one is enough", &read_any_of, &describe_any_of)};
  return fields;
}

template <>
std::span<const Field<Question>> fields_of<Question>() {
  static constexpr std::array fields{
      field<&Question::id>("id", "every question needs an id, unique in the form", true, &describe_id),
      field<&Question::section>("section", "the heading under which it stands"),
      field<&Question::prompt>("prompt", "every question needs its prompt, word for word", true),
      field<&Question::help>("help", "what the form says beside the prompt"),
      field<&Question::required>("required", "false if it need not be answered"),
      field<&Question::depends_on>("depends-on", "not required while that question is unanswered"),
      field<&Question::limits>("limits", "the limits of its answer"),
      custom_field<Question>("limit", "short for a single limit", &read_one_limit, &describe_one_limit),
      field<&Question::asks>("asks", "the sub-questions inside the prompt")};
  return fields;
}

template <>
std::span<const Field<Choice>> fields_of<Choice>() {
  static constexpr std::array fields{field<&Choice::exactly>("exactly", "how many are to be answered"),
                                     field<&Choice::at_least>("at-least", "how many at the least"),
                                     field<&Choice::at_most>("at-most", "how many at the most"),
                                     field<&Choice::of>("of", "a choice names its questions", true)};
  return fields;
}

template <>
std::span<const Field<Requires>> fields_of<Requires>() {
  static constexpr std::array fields{
      field<&Requires::cv>("cv", "sections and fields of the CV that must be there"),
      field<&Requires::letter>("letter", "whether a letter must be there"),
      field<&Requires::attachments>("attachments", "names of attachments that must be there")};
  return fields;
}

template <>
std::span<const Field<FormSource>> fields_of<FormSource>() {
  static constexpr std::array fields{
      field<&FormSource::url>("url", "where the form is published", false, &describe_url),
      custom_field<FormSource>("retrieved", "the day it was read", &read_retrieved, &describe_retrieved)};
  return fields;
}

template <>
std::span<const Field<Form>> fields_of<Form>() {
  static constexpr std::array fields{
      field<&Form::title>("form", "the form's title"),
      custom_field<Form>("source", "where the form is from", &read_source, &describe_source),
      field<&Form::cycle>("cycle", "the year it is for"),
      field<&Form::anonymous>("anonymous", "the employer forbids identifying details in the answers"),
      field<&Form::accepts>("accepts", "document, or text without links, pictures and tables"),
      field<&Form::required>("requires", "sections and parts that must be there"),
      field<&Form::limits>("limits", "limits over all answers together"),
      field<&Form::choose>("choose", "questions of which some are to be answered"),
      field<&Form::questions>("questions", "a form has questions", true)};
  return fields;
}

void describe_form(SchemaWriter& writer) {
  describe(TypeTag<Form>{}, writer);
  writer.json().key("definitions").begin_object();
  writer.property("ask", "a sub-question inside a prompt",
                  [](SchemaWriter& ask) { describe(TypeTag<Ask>{}, ask); });
  writer.json().end_object();
}

namespace {

void describe_one_limit(SchemaWriter& writer) {
  writer.list([](SchemaWriter& item) { describe(TypeTag<Limit>{}, item); }, true);
}
void describe_counter(SchemaWriter& writer) { describe(TypeTag<model::Counter>{}, writer); }
void describe_source(SchemaWriter& writer) { describe(TypeTag<FormSource>{}, writer); }

void read_source(const Value& value, Form& form, ReadContext& context) {
  FormSource source;
  read_value(value, source, context);
  form.source_url = source.url.value;
  form.source_retrieved = source.retrieved;
  if (source.url.given() && !is_web_url(source.url.value))
    context.diagnostics.report(source_rules::invalid_url, source.url.span,
                               concat({"'", source.url.value, "' is no web address"}),
                               "write it with https:// in front");
}

/// What the tables cannot say: ids are unique and known, counters fit their units.
class FormChecker {
 public:
  FormChecker(Form& form, ReadContext& context) : form_(form), context_(context) {}

  void run() {
    if (form_.questions.empty() && !context_.diagnostics.has_errors())
      context_.diagnostics.report(source_rules::missing_key, form_.span, "this form has no questions",
                                  "write them: questions: [{id: …, prompt: …}]");
    std::vector<Question> questions(form_.questions.begin(), form_.questions.end());
    for (auto& question : questions) complete(question);
    form_.questions = context_.arena.copy(std::span<const Question>(questions));
    complete_limits(form_.limits);
    check_references();
  }

 private:
  using Seen = std::unordered_map<std::string_view, Span>;

  void complete(Question& question) {
    check_id(question.id, "question", question_ids_);
    Seen asks;
    std::vector<Ask> completed(question.asks.begin(), question.asks.end());
    for (auto& ask : completed) complete(ask, asks);
    question.asks = context_.arena.copy(std::span<const Ask>(completed));
    complete_limits(question.limits);
    for (const auto& choice : form_.choose)
      for (const auto& id : choice.of)
        question.in_choice |= id.value == question.id.value && !id.value.empty();
  }

  void complete(Ask& ask, Seen& seen) {
    if (!ask.any_of.empty()) {
      std::vector<Ask> alternatives(ask.any_of.begin(), ask.any_of.end());
      for (auto& alternative : alternatives) complete(alternative, seen);
      ask.any_of = context_.arena.copy(std::span<const Ask>(alternatives));
      return;
    }
    if (!ask.id.given()) {
      if (ask.span.known())
        context_.diagnostics.report(source_rules::missing_key, ask.span, "this ask has no id",
                                    "answers name it by its id: {id: languages, ask: languages}");
      return;
    }
    check_id(ask.id, "ask", seen);
    if (ask.ask.empty()) ask.ask = ask.id.value;
  }

  void check_id(const model::Text& id, std::string_view what, Seen& seen) {
    if (!id.given()) return;
    if (id.value.find_first_of(no_id_characters) != std::string_view::npos)
      context_.diagnostics.report(source_rules::wrong_type, id.span,
                                  concat({"'", id.value, "' cannot be an id"}),
                                  "an id is made of letters, digits, hyphens, dots and underscores");
    const auto [first, added] = seen.emplace(id.value, id.span);
    if (added) return;
    auto& finding = context_.diagnostics.report(source_rules::duplicate_id, id.span,
                                                concat({"a second ", what, " has the id '", id.value, "'"}),
                                                "answers could not tell the two apart: change one of them");
    finding.related.push_back({first->second, "the first is here"});
  }

  void complete_limits(Slice<Limit>& limits) {
    std::vector<Limit> completed(limits.begin(), limits.end());
    for (auto& limit : completed) complete(limit);
    limits = context_.arena.copy(std::span<const Limit>(completed));
  }
  /// Whether something in there was wrong already.
  [[nodiscard]] bool is_told(Span span) const {
    const auto all = context_.diagnostics.all();
    return std::any_of(all.begin(), all.end(),
                       [span](const Diagnostic& one) { return span.contains(one.span); });
  }

  void complete(Limit& limit) {
    if (!limit.has_counter) limit.counter = default_counter(limit.unit);
    if (!limit.span.known()) return;
    if (unit_of(limit.counter) != limit.unit) {
      context_.diagnostics.report(
          source_rules::wrong_type, limit.span, concat({"the counter does not count ", name(limit.unit)}),
          "words: whitespace, uax29; characters: utf16, utf16-crlf, graphemes; bytes: utf8, utf8-html");
      limit.counter = default_counter(limit.unit);  // so that no count of another unit is told
    }
    if (limit.min && limit.max && *limit.min > *limit.max)
      context_.diagnostics.report(source_rules::wrong_type, limit.span, "the least is more than the most");
    if (!limit.min && !limit.max && !is_told(limit.span))
      context_.diagnostics.report(source_rules::missing_key, limit.span,
                                  "this limit has neither min nor max");
  }

  void check_references() {
    for (const auto& question : form_.questions) {
      if (!question.depends_on.given()) continue;
      check_known(question.depends_on);
      if (question.depends_on.value == question.id.value)
        refuse(question.depends_on.span, "a question cannot depend on itself");
      else
        check_circle(question);
    }
    for (const auto& choice : form_.choose) check_choice(choice);
  }
  /// Told at the question of a circle that stands first: none of them would ever be required.
  void check_circle(const Question& first) {
    const auto* at = form_.find(first.depends_on.value);
    for (std::size_t steps = 0; at != nullptr && at->depends_on.given() && steps < form_.questions.size();
         ++steps) {
      if (at < &first) return;
      if (at == &first)
        return refuse(first.depends_on.span, concat({"questions depend on one another in a circle, from '",
                                                     first.id.value, "' on"}));
      at = form_.find(at->depends_on.value);
    }
  }
  void check_choice(const Choice& choice) {
    Seen seen;
    for (const auto& id : choice.of) {
      check_known(id);
      if (id.given() && !seen.emplace(id.value, id.span).second)
        refuse(id.span, concat({"the choice names '", id.value, "' twice"}));
    }
    if (!choice.span.known()) return;
    if (choice.of.empty() && !is_told(choice.span))
      context_.diagnostics.report(source_rules::missing_key, choice.span, "this choice names no questions",
                                  "name those of which some are to be answered: of: [first, second]");
    if (!choice.exactly && !choice.at_least && !choice.at_most)
      context_.diagnostics.report(source_rules::missing_key, choice.span, "this choice does not say how many",
                                  "write exactly, at-least or at-most");
    if (choice.exactly && (choice.at_least || choice.at_most))
      refuse(choice.span, "exactly leaves no room for at-least or at-most");
    if (choice.at_least && choice.at_most && *choice.at_least > *choice.at_most)
      refuse(choice.span, "at-least is more than at-most");
  }
  void refuse(Span span, std::string message) {
    context_.diagnostics.report(source_rules::wrong_type, span, std::move(message));
  }
  void check_known(const model::Text& id) {
    if (!id.given() || form_.find(id.value)) return;
    std::vector<std::string_view> ids;
    for (const auto& question : form_.questions) ids.push_back(question.id.value);
    context_.diagnostics.report(source_rules::unknown_question, id.span,
                                concat({"the form has no question '", id.value, "'"}),
                                suggest_or_list(id.value, ids, "its questions are"));
  }

  Form& form_;
  ReadContext& context_;
  Seen question_ids_;
};

}  // namespace

/// A form that forgot its questions is known by the other keys that only a form has.
bool is_form(const Value& root) {
  if (!root.is_mapping() || root.find("answers") || root.find("cv")) return false;
  static constexpr std::string_view own_keys[] = {"questions", "choose",   "anonymous",
                                                  "accepts",   "requires", "cycle"};
  return std::any_of(std::begin(own_keys), std::end(own_keys),
                     [&](std::string_view key) { return root.find(key) != nullptr; });
}

const Form* read_form(const Value& root, Arena& arena, Diagnostics& diagnostics) {
  ReadContext context{arena, diagnostics};
  Form form;
  read_value(root, form, context);
  FormChecker(form, context).run();
  return arena.make(form);
}

}  // namespace cvbuild::reading
