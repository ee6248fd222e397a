// Scalars: text until someone knows what type their key takes.
#include "read/schema.hpp"

#include <charconv>

namespace cvbuild::reading {

namespace {

std::string_view kind_words(const Value& value) {
  switch (value.kind) {
    case ValueKind::null:
      return "nothing";
    case ValueKind::scalar:
      return "text";
    case ValueKind::sequence:
      return "a list";
    case ValueKind::mapping:
      return "keys and values";
  }
  return {};
}

std::optional<bool> truth_of(const Value& value, ReadContext& context) {
  if (value.is_scalar() && !value.quoted && value.text == "true") return true;
  if (value.is_scalar() && !value.quoted && value.text == "false") return false;
  report_wrong_type(value, "true or false", context.diagnostics);
  return std::nullopt;
}

}  // namespace

void report_wrong_type(const Value& value, std::string_view wanted, Diagnostics& diagnostics,
                       std::string help) {
  const auto found =
      value.is_scalar() ? concat({"'", value.text.substr(0, 40), "'"}) : std::string(kind_words(value));
  diagnostics.report(source_rules::wrong_type, value.span, concat({"expected ", wanted, ", found ", found}),
                     std::move(help));
}

void read_value(const Value& value, std::string_view& target, ReadContext& context) {
  if (!value.is_scalar()) return report_wrong_type(value, "text", context.diagnostics);
  target = value.text;
}

void read_value(const Value& value, model::Text& target, ReadContext& context) {
  if (!value.is_scalar()) return report_wrong_type(value, "text", context.diagnostics);
  target = {value.text, value.span};
}

void read_value(const Value& value, bool& target, ReadContext& context) {
  target = truth_of(value, context).value_or(target);
}

void read_value(const Value& value, model::Located<bool>& target, ReadContext& context) {
  if (const auto truth = truth_of(value, context)) target = {*truth, value.span};
}

void read_value(const Value& value, std::optional<bool>& target, ReadContext& context) {
  if (const auto truth = truth_of(value, context)) target = truth;
}

void read_value(const Value& value, std::optional<std::uint32_t>& target, ReadContext& context) {
  std::uint32_t number = 0;
  const auto text = value.is_scalar() && !value.quoted ? value.text : std::string_view{};
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || end.ec != std::errc{} || end.ptr != text.data() + text.size())
    return report_wrong_type(value, "a whole number", context.diagnostics);
  target = number;
}

void read_value(const Value& value, std::optional<model::Date>& target, ReadContext& context) {
  if (!value.is_scalar()) return report_wrong_type(value, "a date", context.diagnostics);
  target = model::parse_date(value.text);
  if (!target)
    context.diagnostics.report(source_rules::invalid_date, value.span,
                               concat({"'", value.text, "' is no date"}),
                               "write 2023-11-20, 2023-11 or 2023");
}

}  // namespace cvbuild::reading
