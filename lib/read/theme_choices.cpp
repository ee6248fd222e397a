// table: what may be chosen in a theme file, and how it is read.
#include "read/theme_choices.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::reading {

namespace {

constexpr std::array<std::string_view, 8> keys{"titles", "dates",      "section-rule", "bullet",
                                               "name",   "head-align", "head",         "foot"};
/// In the order of DatesAs.
constexpr std::array<std::string_view, 4> date_words{"short", "long", "numeric", "years"};
/// In the order of RulePlace.
constexpr std::array<std::string_view, 3> rule_words{"below", "above", "none"};
/// In the order of NameAs.
constexpr std::array<std::string_view, 2> name_words{"as-written", "capitals"};
constexpr std::array<std::string_view, 2> align_words{"start", "centre"};
constexpr std::array<std::string_view, 2> page_ends{"left", "right"};
/// In the order of PagePart.
constexpr std::array<std::string_view, 5> page_words{"none", "title", "author", "page", "pages"};

std::vector<std::string_view> title_keys() {
  std::vector<std::string_view> all;
  for (const auto key : conventional_order)
    if (key != "own") all.push_back(key);
  return all;
}

/// Sets `choice` to that whose place in `words` the value has; says so where it is none of them.
template <class Choice>
void choose(const Value& value, std::span<const std::string_view> words, Choice& choice,
            ReadContext& context) {
  const auto text = value.is_scalar() ? value.text : std::string_view{};
  const auto found = std::find(words.begin(), words.end(), text);
  if (found != words.end())
    choice = static_cast<Choice>(found - words.begin());
  else
    context.diagnostics.report(source_rules::wrong_type, value.span,
                               concat({"'", text.substr(0, 40), "' cannot be chosen here"}),
                               suggest_or_list(text, words, "the choices are"));
}

/// Calls `read(entry)` for each key that is one of `known`.
template <class Read>
void each_known(const Value& value, std::span<const std::string_view> known, ReadContext& context,
                const Read& read) {
  if (!value.is_mapping()) return report_wrong_type(value, "keys and values", context.diagnostics);
  for (const auto& entry : value.entries)
    if (std::find(known.begin(), known.end(), entry.key) == known.end())
      context.diagnostics.report(source_rules::unknown_key, entry.key_span,
                                 concat({"the key '", entry.key, "' is not known here"}),
                                 suggest_or_list(entry.key, known, "the keys are"));
    else if (entry.value->is_absent())
      context.diagnostics.report(source_rules::empty_value, entry.key_span,
                                 concat({"'", entry.key, "' is empty and counts as not there"}));
    else
      read(entry);
}

void read_titles(const Value& value, ThemeData& theme, ReadContext& context) {
  const auto known = title_keys();
  std::vector<SectionTitle> titles(theme.section_titles.begin(), theme.section_titles.end());
  each_known(value, known, context, [&](const Entry& entry) {
    std::string_view title;
    read_value(*entry.value, title, context);
    std::erase_if(titles, [&](const SectionTitle& one) { return one.key == entry.key; });
    if (!title.empty()) titles.push_back({entry.key, title});
  });
  theme.section_titles = context.arena.copy(std::span<const SectionTitle>(titles));
}

void read_page_edge(const Value& value, PagePart& left, PagePart& right, ReadContext& context) {
  each_known(value, page_ends, context, [&](const Entry& entry) {
    choose(*entry.value, page_words, entry.key == "left" ? left : right, context);
  });
}

}  // namespace

std::span<const std::string_view> theme_choice_keys() { return keys; }

void read_theme_choice(std::string_view key, const Value& value, ThemeData& theme, ReadContext& context) {
  if (key == "titles") read_titles(value, theme, context);
  if (key == "head") read_page_edge(value, theme.head_left, theme.head_right, context);
  if (key == "foot") read_page_edge(value, theme.foot_left, theme.foot_right, context);
  if (key == "dates") choose(value, date_words, theme.dates, context);
  if (key == "section-rule") choose(value, rule_words, theme.section_rule, context);
  if (key == "name") choose(value, name_words, theme.name_as, context);
  if (key == "head-align") choose(value, align_words, theme.head_is_centred, context);
  if (key != "bullet") return;
  std::size_t sign = 0;
  choose(value, theme_bullets, sign, context);
  theme.bullet = theme_bullets[sign];
}

void describe_theme_choices(SchemaWriter& writer) {
  const auto group = [](SchemaWriter& of, std::span<const std::string_view> names, const auto& describe) {
    of.types({"object"});
    of.json().key("properties").begin_object();
    for (const auto name : names) of.property(name, {}, describe);
    of.json().end_object().key("additionalProperties").literal("false");
  };
  writer.property("titles", "headings of sections, instead of the language's", [&](SchemaWriter& titles) {
    const auto known = title_keys();
    group(titles, known, [](SchemaWriter& title) { title.text(); });
  });
  writer.property(
      "dates",
      "how the dates of a CV are written: with short or long names of months, in digits, or the year alone",
      [](SchemaWriter& one) { one.one_of(date_words); });
  writer.property("section-rule", "the rule of sections' headings",
                  [](SchemaWriter& one) { one.one_of(rule_words); });
  writer.property("bullet", "the sign of lists", [](SchemaWriter& one) { one.one_of(theme_bullets); });
  writer.property("name", "how the name at the head of a CV or letter is written",
                  [](SchemaWriter& one) { one.one_of(name_words); });
  writer.property("head-align", "where a CV's name, label and contact stand",
                  [](SchemaWriter& one) { one.one_of(align_words); });
  const auto page_edge = [&](SchemaWriter& edge) {
    group(edge, page_ends, [](SchemaWriter& one) { one.one_of(page_words); });
  };
  writer.property("head", "what stands at the head of each page but the first", page_edge);
  writer.property("foot", "what stands at the foot of a page", page_edge);
}

}  // namespace cvbuild::reading
