// Looks at a theme that was named or read: whether it is there, its text has room and can be told from its
// ground.
#include "read/theme_checks.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "read/theme_values.hpp"

namespace cvbuild::reading {

void check_theme_name(const model::Text& name, Severity severity, Diagnostics& diagnostics) {
  bool found = true;
  if (name.given()) static_cast<void>(built_in_theme(name.value, found));
  if (found) return;
  std::string help = "the built-in themes are:";
  for (const auto known : built_in_theme_names()) help += concat({" ", known});
  diagnostics
      .report(source_rules::wrong_type, name.span,
              concat({"there is no theme '", name.value, "'",
                      severity == Severity::note ? " here; classic is used" : ""}),
              std::move(help))
      .severity = severity;
}

void check_room(const ThemeData& theme, const Value& root, Diagnostics& diagnostics) {
  constexpr double least_width = 150, least_height = 150;
  const auto width = theme.paper_width - theme.margin_left - theme.margin_right;
  const auto height = theme.paper_height - theme.margin_top - theme.margin_bottom;
  if (width >= least_width && height >= least_height) return;
  const auto* place = root.find("margins");
  if (place == nullptr) place = root.find("paper");
  diagnostics.report(
      source_rules::wrong_type, place != nullptr ? place->span : root.span,
      concat(
          {"the margins leave ", number_text(std::round(std::min(width, height))), " points for the text"}),
      "leave 150 or more (53 mm) in both directions: make the margins smaller or the paper larger");
}

namespace {

struct Pair {
  std::string_view words;
  Colour text, ground;
};
/// Of the words "group: one on other": the first of these that the file has, and the group.
Span place_of(const Value& root, std::string_view words) {
  const auto colon = words.find(": "), on = words.find(" on ");
  const auto* group = root.is_mapping() ? root.find(words.substr(0, colon)) : nullptr;
  if (group == nullptr || !group->is_mapping()) return group != nullptr ? group->span : root.span;
  for (const auto key : {words.substr(colon + 2, on - colon - 2), words.substr(on + 4)})
    if (const auto* colour = group->find(key)) return colour->span;
  return group->span;
}

}  // namespace

void check_contrast(const ThemeData& theme, const Value& root, Diagnostics& diagnostics) {
  const auto& dark = theme.dark;
  const Pair pairs[] = {{"colours: text on background", theme.text_colour, theme.background},
                        {"colours: accent on background", theme.accent, theme.background},
                        {"colours: section on background", theme.section_colour, theme.background},
                        {"colours: muted on background", theme.muted, theme.background},
                        {"colours: link on background", theme.link_colour, theme.background},
                        {"colours: text on code-background", theme.text_colour, theme.code_background},
                        {"dark: text on background", dark.text, dark.background},
                        {"dark: accent on background", dark.accent, dark.background},
                        {"dark: section on background", dark.section, dark.background},
                        {"dark: muted on background", dark.muted, dark.background},
                        {"dark: link on background", dark.link, dark.background},
                        {"dark: text on code-background", dark.text, dark.code_background}};
  constexpr double least = 4.5;  // WCAG 2.2, 1.4.3, level AA
  for (const auto& pair : pairs)
    if (const auto ratio = contrast(pair.text, pair.ground); ratio < least)
      diagnostics.report(source_rules::low_contrast, place_of(root, pair.words),
                         concat({pair.words, " has a contrast of ", number_text(std::floor(ratio * 10) / 10),
                                 ":1, and 4.5:1 is the least that most people can read"}),
                         "make the one darker or the other lighter");
}

}  // namespace cvbuild::reading
