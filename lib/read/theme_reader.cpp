// table: the keys of a theme file, each with the member of ThemeData that it sets.
#include "read/theme_reader.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "read/schema.hpp"
#include "read/schema_writer.hpp"
#include "read/theme_choices.hpp"
#include "read/theme_values.hpp"

namespace cvbuild::reading {

namespace {

/// A number, in points where it is a length; outside its bounds nobody can read what comes out.
struct Measure {
  std::string_view key, summary;
  double ThemeData::*member;
  double least, most;
  bool factor = false;  ///< it multiplies, and has no unit
};
constexpr Measure sizes[] = {{"text", "answers and prose", &ThemeData::text_size, 6, 24},
                             {"cv-text", "text of CVs", &ThemeData::cv_text_size, 6, 24},
                             {"question", "prompts", &ThemeData::question_size, 6, 36},
                             {"section", "headings of sections", &ThemeData::section_size, 6, 48},
                             {"entry", "titles of entries", &ThemeData::entry_size, 6, 36},
                             {"name", "the name at the head", &ThemeData::name_size, 8, 72},
                             {"title", "a document's title", &ThemeData::title_size, 8, 72},
                             {"small", "captions, foot and code, as a part of the text's size",
                              &ThemeData::small_factor, 0.5, 1, true},
                             {"contact", "contact lines and dates, as a part of the text's size",
                              &ThemeData::contact_size_factor, 0.5, 1.2, true}};
constexpr Measure spacing[] = {
    {"line", "from line to line, as a multiple of the size", &ThemeData::line_height, 1, 2.5, true},
    {"cv-line", "the same in CVs", &ThemeData::cv_line_height, 1, 2.5, true},
    {"paragraph", "after a paragraph", &ThemeData::paragraph_space, 0, 48},
    {"heading-before", "before a heading", &ThemeData::heading_space_before, 0, 96},
    {"heading-after", "after a heading", &ThemeData::heading_space_after, 0, 48},
    {"entry-before", "before an entry", &ThemeData::entry_space_before, 0, 48},
    {"list-indent", "how far lists are moved in", &ThemeData::list_indent, 6, 72},
    {"cv-list-indent", "the same in CVs", &ThemeData::cv_list_indent, 6, 72},
    {"question-indent", "how far prompts are moved in for their numbers", &ThemeData::question_indent, 10,
     72},
    {"rule", "how thick rules are", &ThemeData::rule_width, 0.1, 6}};
constexpr Measure margins[] = {{"top", "at the top", &ThemeData::margin_top, 10, 300},
                               {"bottom", "at the bottom", &ThemeData::margin_bottom, 10, 300},
                               {"left", "at the left", &ThemeData::margin_left, 10, 300},
                               {"right", "at the right", &ThemeData::margin_right, 10, 300}};
constexpr Measure paper[] = {{"width", "the paper's width", &ThemeData::paper_width, 200, 2000},
                             {"height", "the paper's height", &ThemeData::paper_height, 200, 3000}};

struct Tint {
  std::string_view key, summary;
  Colour ThemeData::*member;
};
constexpr Tint colours[] = {{"text", "text", &ThemeData::text_colour},
                            {"accent", "name, prompts and the like", &ThemeData::accent},
                            {"section", "headings of sections", &ThemeData::section_colour},
                            {"muted", "dates, captions, what steps back", &ThemeData::muted},
                            {"rule", "rules", &ThemeData::rule_colour},
                            {"link", "links", &ThemeData::link_colour},
                            {"background", "the page on a screen", &ThemeData::background},
                            {"code-background", "behind code", &ThemeData::code_background}};
struct DarkTint {
  std::string_view key, summary;
  Colour DarkColours::*member;
};
constexpr DarkTint dark_colours[] = {{"text", "text", &DarkColours::text},
                                     {"accent", "name, prompts and the like", &DarkColours::accent},
                                     {"section", "headings of sections", &DarkColours::section},
                                     {"muted", "dates, captions, what steps back", &DarkColours::muted},
                                     {"rule", "rules", &DarkColours::rule},
                                     {"link", "links", &DarkColours::link},
                                     {"background", "the page", &DarkColours::background},
                                     {"code-background", "behind code", &DarkColours::code_background}};

struct Face {
  std::string_view key, summary;
  FontFamily ThemeData::*member;
};
constexpr Face fonts[] = {{"text", "text: a family, or several, best first", &ThemeData::text_font},
                          {"headings", "headings", &ThemeData::heading_font},
                          {"code", "code", &ThemeData::code_font}};

struct Paper {
  std::string_view name;
  double width, height;  ///< ISO 216 and ANSI Y14.1, in points
};
constexpr Paper papers[] = {
    {"A4", 595.28, 841.89}, {"A5", 419.53, 595.28}, {"letter", 612, 792}, {"legal", 612, 1008}};

class ThemeReader {
 public:
  ThemeReader(Arena& arena, Diagnostics& diagnostics) : context_{arena, diagnostics} {}

  std::shared_ptr<const ThemeData> read(const Value& root) {
    if (!root.is_mapping()) {
      report_wrong_type(root, "keys and values", context_.diagnostics);
    } else {
      if (const auto* base = root.find("extends"); base && !base->is_absent()) read_base(*base);
      read_entries(root, top_keys(), [this](const Entry& entry) { read_top(entry); });
    }
    check_room(root);
    check_contrast(root);
    return std::make_shared<const ThemeData>(theme_);
  }

  static std::vector<std::string_view> top_keys() {
    std::vector<std::string_view> all{"theme",   "extends",   "fonts",   "sizes", "spacing", "paper",
                                      "margins", "web-width", "colours", "dark",  "sections"};
    const auto choices = theme_choice_keys();
    all.insert(all.end(), choices.begin(), choices.end());
    return all;
  }

 private:
  template <class Read>
  void read_entries(const Value& value, const std::vector<std::string_view>& keys, const Read& read) {
    if (!value.is_mapping()) return report_wrong_type(value, "keys and values", context_.diagnostics);
    for (const auto& entry : value.entries) {
      if (std::find(keys.begin(), keys.end(), entry.key) == keys.end())
        context_.diagnostics.report(source_rules::unknown_key, entry.key_span,
                                    concat({"the key '", entry.key, "' is not known here"}),
                                    suggest_or_list(entry.key, keys, "the keys are"));
      else if (entry.value->is_absent())
        report_empty(entry);
      else
        read(entry);
    }
  }
  template <class Row, std::size_t size, class Read>
  void read_rows(const Value& value, const Row (&rows)[size], const Read& read) {
    std::vector<std::string_view> keys;
    for (const auto& row : rows) keys.push_back(row.key);
    read_entries(value, keys, [&](const Entry& entry) {
      for (const auto& row : rows)
        if (row.key == entry.key) read(*entry.value, row);
    });
  }

  void report_empty(const Entry& entry) {
    if (empty_is_comment_)
      context_.diagnostics.report(source_rules::wrong_type, entry.key_span,
                                  concat({"there is no colour for '", entry.key, "'"}),
                                  "write it in quotes, as \"#1f3a5f\": a bare # begins a comment");
    else
      context_.diagnostics.report(source_rules::empty_value, entry.key_span,
                                  concat({"'", entry.key, "' is empty and counts as not there"}));
  }
  /// Colours without their quotes are comments to YAML.
  template <class Rows, class Read>
  void read_tints(const Value& value, const Rows& rows, const Read& read) {
    empty_is_comment_ = true;
    read_rows(value, rows, read);
    empty_is_comment_ = false;
  }

  void read_top(const Entry& entry) {
    const auto& value = *entry.value;
    const auto measure = [this](const Value& one, const Measure& row) { read_measure(one, row); };
    if (entry.key == "theme") read_value(value, theme_.name, context_);
    if (entry.key == "fonts")
      read_rows(value, fonts, [this](const Value& one, const Face& row) { read_font(one, row); });
    if (entry.key == "sizes") {
      read_rows(value, sizes, measure);
      read_headings();
    }
    if (entry.key == "spacing") read_rows(value, spacing, measure);
    if (entry.key == "paper") read_paper(value);
    if (entry.key == "margins") read_margins(value);
    if (entry.key == "web-width")
      read_measure(value, {"web-width", {}, &ThemeData::web_width_rem, 20, 80, true});
    if (entry.key == "colours")
      read_tints(value, colours,
                 [this](const Value& one, const Tint& row) { read_colour(one, theme_.*(row.member)); });
    if (entry.key == "dark")
      read_tints(value, dark_colours, [this](const Value& one, const DarkTint& row) {
        read_colour(one, theme_.dark.*(row.member));
      });
    if (entry.key == "sections") read_sections(value);
    read_theme_choice(entry.key, value, theme_, context_);
  }

  void read_base(const Value& value) {
    std::string_view name;
    read_value(value, name, context_);
    bool found = true;
    const auto base = built_in_theme(name, found);
    theme_ = *base;
    const auto names = built_in_theme_names();
    if (!name.empty() && !found)
      context_.diagnostics.report(
          source_rules::wrong_type, value.span, concat({"there is no theme '", name, "'"}),
          suggest_or_list(name, {names.data(), names.size()}, "the built-in themes are"));
  }

  void read_measure(const Value& value, const Measure& row) {
    const auto number = value.is_scalar() ? points_in(value.text, row.factor) : std::nullopt;
    if (!number)
      return void(context_.diagnostics.report(
          source_rules::wrong_type, value.span,
          concat({"'", value.is_scalar() ? value.text : std::string_view("…"), "' is no ",
                  row.factor ? "number" : "length"}),
          row.factor ? "write a number without a unit, such as 1.2"
                     : "write points, or a unit behind the number: pt, mm, cm or in"));
    if (*number < row.least || *number > row.most)
      context_.diagnostics.report(
          source_rules::wrong_type, value.span,
          concat({"'", value.text, "' is ", *number < row.least ? "too little" : "too much"}),
          concat({"it is from ", number_text(row.least), " to ", number_text(row.most),
                  row.factor ? "" : " points"}));
    else
      theme_.*(row.member) = *number;
  }
  static std::string number_text(double number) {
    auto text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
  }

  /// Headings without a question around them step down from prompts to text.
  void read_headings() {
    theme_.heading_sizes[0] = std::max(theme_.text_size, theme_.question_size);
    theme_.heading_sizes[1] = theme_.heading_sizes[2] = theme_.text_size;
  }

  /// What no format takes for something else: a path, a list, an option, a line; Word takes 31 letters.
  static bool is_font_name(std::string_view name) {
    constexpr std::size_t longest = 31;
    const auto is_control = [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; };
    return !name.empty() && name.size() <= longest && name.front() != '-' && !has_line_separator(name) &&
           name.find_first_of("\"\\{};<>%$#^~[]:,/") == std::string_view::npos &&
           std::none_of(name.begin(), name.end(), is_control);
  }
  static bool has_line_separator(std::string_view name) {
    return name.find("\u2028") != std::string_view::npos || name.find("\u2029") != std::string_view::npos;
  }

  /// Margins must leave a column that holds words, and lines.
  void check_room(const Value& root) {
    constexpr double least_width = 150, least_height = 150;
    const auto width = theme_.paper_width - theme_.margin_left - theme_.margin_right;
    const auto height = theme_.paper_height - theme_.margin_top - theme_.margin_bottom;
    if (width >= least_width && height >= least_height) return;
    const auto* place = root.find("margins");
    if (place == nullptr) place = root.find("paper");
    context_.diagnostics.report(
        source_rules::wrong_type, place != nullptr ? place->span : root.span,
        concat(
            {"the margins leave ", number_text(std::round(std::min(width, height))), " points for the text"}),
        "leave 150 or more (53 mm) in both directions: make the margins smaller or the paper larger");
  }

  void read_margins(const Value& value) {
    const auto measure = [this](const Value& one, const Measure& row) { read_measure(one, row); };
    if (value.is_mapping()) return read_rows(value, margins, measure);
    const auto told = context_.diagnostics.all().size();
    read_measure(value, margins[0]);
    if (context_.diagnostics.all().size() != told) return;
    for (const auto& row : margins) theme_.*(row.member) = theme_.margin_top;
  }

  void read_paper(const Value& value) {
    theme_.paper_is_chosen = true;
    if (value.is_mapping())
      return read_rows(value, paper,
                       [this](const Value& one, const Measure& row) { read_measure(one, row); });
    std::vector<std::string_view> names;
    for (const auto& one : papers) {
      names.push_back(one.name);
      if (!value.is_scalar() || value.text != one.name) continue;
      theme_.paper_width = one.width;
      theme_.paper_height = one.height;
      return;
    }
    context_.diagnostics.report(source_rules::wrong_type, value.span, "this is no paper that is known here",
                                suggest_or_list({}, names, "write {width: …, height: …}, or one of"));
  }

  void read_colour(const Value& value, Colour& target) {
    const auto colour = value.is_scalar() ? colour_in(value.text) : std::nullopt;
    if (colour)
      target = *colour;
    else
      context_.diagnostics.report(
          source_rules::wrong_type, value.span,
          concat({"'", value.is_scalar() ? value.text : std::string_view("…"), "' is no colour"}),
          "write it as \"#1f3a5f\", in quotes: a bare # begins a comment");
  }

  /// The last generic family says what to fall back to; without one it is that of the theme that is extended.
  void read_font(const Value& value, const Face& row) {
    auto& family = theme_.*(row.member);
    Slice<std::string_view> names;
    read_value(value, names, context_);
    std::vector<std::string_view> web, system;
    for (const auto name : names) {
      if (!is_font_name(name))
        return void(context_.diagnostics.report(source_rules::wrong_type, value.span,
                                                "this is no name of a font",
                                                "write the family's name as a word processor lists it"));
      web.push_back(name);
      if (!is_generic_family(name)) system.push_back(name);
    }
    if (system.empty())
      return void(context_.diagnostics.report(source_rules::wrong_type, value.span,
                                              "there is no font's name here",
                                              "name a family before the generic one: [Carlito, sans-serif]"));
    if (!is_generic_family(web.back())) web.push_back(family.web[family.web.size() - 1]);
    family.word = system[0];
    family.web = context_.arena.copy(std::span<const std::string_view>(web));
    family.tex_system = context_.arena.copy(std::span<const std::string_view>(system));
  }

  void read_sections(const Value& value) {
    Slice<std::string_view> names;
    read_value(value, names, context_);
    for (const auto& name : names) check_section(name, {names.begin(), &name}, value);
    theme_.section_order = names;
  }
  /// Sections of a CV's own may have any name but one that looks like a slip.
  void check_section(std::string_view name, std::span<const std::string_view> before, const Value& value) {
    const std::span<const std::string_view> known(conventional_order);
    const auto report = [&](std::string_view what, std::string help) {
      context_.diagnostics.report(source_rules::wrong_type, place_of_item(value, before.size()),
                                  concat({"the section '", name, what}), std::move(help));
    };
    if (std::find(before.begin(), before.end(), name) != before.end())
      report("' is named twice", "remove one of the two");
    else if (std::find(known.begin(), known.end(), name) == known.end())
      if (auto help = did_you_mean(name, known); !help.empty())
        report("' is none of JSON Resume's", std::move(help));
  }
  static Span place_of_item(const Value& value, std::size_t at) {
    return at < value.items.size() ? value.items[at]->span : value.span;
  }

  // --- what is read is seen ---

  struct Pair {
    std::string_view words;
    Colour text, ground;
  };
  void check_contrast(const Value& root) {
    const auto& dark = theme_.dark;
    const Pair pairs[] = {{"colours: text on background", theme_.text_colour, theme_.background},
                          {"colours: accent on background", theme_.accent, theme_.background},
                          {"colours: section on background", theme_.section_colour, theme_.background},
                          {"colours: muted on background", theme_.muted, theme_.background},
                          {"colours: link on background", theme_.link_colour, theme_.background},
                          {"colours: text on code-background", theme_.text_colour, theme_.code_background},
                          {"dark: text on background", dark.text, dark.background},
                          {"dark: accent on background", dark.accent, dark.background},
                          {"dark: section on background", dark.section, dark.background},
                          {"dark: muted on background", dark.muted, dark.background},
                          {"dark: link on background", dark.link, dark.background},
                          {"dark: text on code-background", dark.text, dark.code_background}};
    constexpr double least = 4.5;  // WCAG 2.2, 1.4.3, level AA
    for (const auto& pair : pairs)
      if (const auto ratio = contrast(pair.text, pair.ground); ratio < least)
        context_.diagnostics.report(
            source_rules::low_contrast, place_of(root, pair.words),
            concat({pair.words, " has a contrast of ", number_text(std::floor(ratio * 10) / 10),
                    ":1, and 4.5:1 is the least that most people can read"}),
            "make the one darker or the other lighter");
  }
  /// Of the words "group: one on other": the first of these that the file has, and the group.
  static Span place_of(const Value& root, std::string_view words) {
    const auto colon = words.find(": "), on = words.find(" on ");
    const auto* group = root.is_mapping() ? root.find(words.substr(0, colon)) : nullptr;
    if (group == nullptr || !group->is_mapping()) return group != nullptr ? group->span : root.span;
    for (const auto key : {words.substr(colon + 2, on - colon - 2), words.substr(on + 4)})
      if (const auto* colour = group->find(key)) return colour->span;
    return group->span;
  }

  const Theme classic_ = classic_theme();
  ThemeData theme_ = *classic_;
  ReadContext context_;
  bool empty_is_comment_ = false;
};

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

std::shared_ptr<const ThemeData> read_theme(const Value& root, Arena& arena, Diagnostics& diagnostics) {
  return ThemeReader(arena, diagnostics).read(root);
}

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
                  [](SchemaWriter& width) {
                    describe_measure(width, {"web-width", {}, &ThemeData::web_width_rem, 20, 80, true});
                  });
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
