// table: the keys of a letter's front matter.
#include "read/letter_reader.hpp"

#include <array>

#include "read/schema.hpp"

namespace cvbuild::reading {

using model::Letter;

namespace {

/// One string of several lines, or a list of lines.
void read_addressee(const Value& value, Letter& letter, ReadContext& context) {
  std::vector<model::Text> lines;
  const auto add = [&](const Value& item) {
    if (!item.is_scalar()) return report_wrong_type(item, "a line of text", context.diagnostics);
    for (auto rest = item.text; !rest.empty();) {
      const auto end = rest.find('\n');
      if (const auto line = trim(rest.substr(0, end)); !line.empty()) lines.push_back({line, item.span});
      rest.remove_prefix(std::min(end, rest.size() - 1) + 1);
    }
  };
  if (value.is_sequence())
    for (const auto* item : value.items) add(*item);
  else
    add(value);
  letter.addressee = context.arena.copy(std::span<const model::Text>(lines));
}

void read_date(const Value& value, Letter& letter, ReadContext& context) {
  std::optional<model::Date> date;
  read_value(value, date, context);
  if (date) letter.date = {*date, value.span};
}

struct LetterField {
  std::string_view key;
  void (*read)(const Value&, Letter&, ReadContext&);
};

constexpr std::array fields{
    LetterField{"addressee", &read_addressee}, LetterField{"date", &read_date},
    LetterField{"subject", [](const Value& value, Letter& letter,
                              ReadContext& context) { read_value(value, letter.subject, context); }},
    LetterField{"closing", [](const Value& value, Letter& letter,
                              ReadContext& context) { read_value(value, letter.closing, context); }},
    LetterField{"signature", [](const Value& value, Letter& letter, ReadContext& context) {
                  read_value(value, letter.signature, context);
                }}};

void read_key(const Entry& entry, Letter& letter, ReadContext& context) {
  for (const auto& field : fields) {
    if (field.key != entry.key) continue;
    if (!entry.value->is_absent()) field.read(*entry.value, letter, context);
    return;
  }
  std::vector<std::string_view> keys;
  for (const auto& field : fields) keys.push_back(field.key);
  const auto meant = did_you_mean(entry.key, keys);
  auto& finding = context.diagnostics.report(
      source_rules::unknown_key, entry.key_span,
      concat({"'", entry.key, "' in a letter's front matter is not used"}),
      meant.empty() ? "addressee, date, subject, closing and signature are" : meant);
  if (meant.empty()) finding.severity = Severity::note;
}

}  // namespace

Letter read_letter(const Source& source, const Markdown& text, Arena& arena, Diagnostics& diagnostics) {
  Letter letter;
  letter.span = source.whole();
  letter.body = {text.blocks.data(), text.blocks.size()};
  ReadContext context{arena, diagnostics};
  if (text.front_matter)
    for (const auto& entry : text.front_matter->entries) read_key(entry, letter, context);
  return letter;
}

}  // namespace cvbuild::reading
