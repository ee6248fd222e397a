// table: what may be chosen in a theme file, and how it is read.
#include "read/theme_choices.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::reading {

namespace {

constexpr std::array<std::string_view, 5> keys{"titles", "dates", "section-rule", "bullet", "foot"};
constexpr std::array<std::string_view, 2> date_words{"short", "long"};
constexpr std::array<std::string_view, 2> rule_words{"below", "none"};
constexpr std::array<std::string_view, 2> foot_ends{"left", "right"};
/// In the order of FootPart.
constexpr std::array<std::string_view, 5> foot_words{"none", "title", "author", "page", "pages"};

std::vector<std::string_view> title_keys() {
  std::vector<std::string_view> all;
  for (const auto key : conventional_order)
    if (key != "own") all.push_back(key);
  return all;
}

/// Which of `words` the value is; their number where it is none, after saying so.
std::size_t choose(const Value& value, std::span<const std::string_view> words, ReadContext& context) {
  const auto text = value.is_scalar() ? value.text : std::string_view{};
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end())
    context.diagnostics.report(source_rules::wrong_type, value.span,
                               concat({"'", text.substr(0, 40), "' cannot be chosen here"}),
                               suggest_or_list(text, words, "the choices are"));
  return static_cast<std::size_t>(found - words.begin());
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
    else if (!entry.value->is_absent())
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

void read_foot(const Value& value, ThemeData& theme, ReadContext& context) {
  each_known(value, foot_ends, context, [&](const Entry& entry) {
    const auto part = choose(*entry.value, foot_words, context);
    if (part < foot_words.size())
      (entry.key == "left" ? theme.foot_left : theme.foot_right) = static_cast<FootPart>(part);
  });
}

}  // namespace

std::span<const std::string_view> theme_choice_keys() { return keys; }

void read_theme_choice(std::string_view key, const Value& value, ThemeData& theme, ReadContext& context) {
  if (key == "titles") read_titles(value, theme, context);
  if (key == "foot") read_foot(value, theme, context);
  if (key == "dates") theme.long_dates = choose(value, date_words, context) == 1;
  if (key == "section-rule") theme.section_rule = choose(value, rule_words, context) != 1;
  if (key != "bullet") return;
  const auto sign = choose(value, theme_bullets, context);
  if (sign < std::size(theme_bullets)) theme.bullet = theme_bullets[sign];
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
  writer.property("dates", "how long the names of months are",
                  [](SchemaWriter& one) { one.one_of(date_words); });
  writer.property("section-rule", "the rule of sections' headings",
                  [](SchemaWriter& one) { one.one_of(rule_words); });
  writer.property("bullet", "the sign of lists", [](SchemaWriter& one) { one.one_of(theme_bullets); });
  writer.property("foot", "what stands at the foot of a page", [&](SchemaWriter& foot) {
    group(foot, foot_ends, [](SchemaWriter& one) { one.one_of(foot_words); });
  });
}

}  // namespace cvbuild::reading
