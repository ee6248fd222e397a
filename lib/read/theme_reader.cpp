// Reads a theme file: what it names changes the theme that it extends.
#include "read/theme_reader.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "read/schema.hpp"
#include "read/theme_checks.hpp"
#include "read/theme_choices.hpp"
#include "read/theme_keys.hpp"
#include "read/theme_values.hpp"

namespace cvbuild::reading {

using namespace theme_keys;

namespace {

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
    check_room(theme_, root, context_.diagnostics);
    check_contrast(theme_, root, context_.diagnostics);
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
    if (entry.key == "web-width") read_measure(value, web_width);
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

  const Theme classic_ = classic_theme();
  ThemeData theme_ = *classic_;
  ReadContext context_;
  bool empty_is_comment_ = false;
};

}  // namespace

std::shared_ptr<const ThemeData> read_theme(const Value& root, Arena& arena, Diagnostics& diagnostics) {
  return ThemeReader(arena, diagnostics).read(root);
}

}  // namespace cvbuild::reading
