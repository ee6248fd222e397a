// Follows the user's own Word file.
#include "emit/docx/house.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"
#include "emit/docx/units.hpp"

namespace cvbuild::emitters::docx {

namespace {

using Type = ReferenceDocx::StyleType;

Type type_of(Style style) {
  if (style == Style::no_list) return Type::numbering;
  if (style == Style::table || style == Style::table_normal) return Type::table;
  return style >= Style::default_font ? Type::character : Type::paragraph;
}

bool is_default(Style style) {
  return style == Style::normal || style == Style::default_font || style == Style::table_normal ||
         style == Style::no_list;
}

bool is_heading(Style style) { return style >= Style::heading_1 && style <= Style::heading_6; }

/// `wished`, or with a number behind it where that is taken.
template <class IsTaken>
std::string free_name(std::string_view wished, IsTaken&& is_taken) {
  std::string name(wished);
  for (unsigned number = 2; is_taken(name); ++number) name = concat({wished, Decimal(number)});
  return name;
}

/// The nearest heading above that the file has; the text where it has none.
Style heading_above(Style heading, const StyleIds& ids) {
  auto above = heading;
  while (is_heading(above) && !ids.is_given(above))
    above = static_cast<Style>(static_cast<unsigned>(above) - 1);
  return is_heading(above) ? above : Style::normal;
}

}  // namespace

StyleIds::Name StyleIds::find(const ReferenceDocx& reference, Style style) {
  const auto& ours = docx::name(style);
  const auto type = type_of(style);
  const auto& by_name = reference.style_ids[static_cast<std::size_t>(type)];
  const auto& of_type = reference.default_styles[static_cast<std::size_t>(type)];
  if (is_default(style) && !of_type.empty()) return {of_type, {}, true};
  if (const auto same = by_name.find(detail::ascii_lower(ours.name.text())); same != by_name.end())
    return {same->second, {}, true};
  const std::string id(ours.id.text());
  const auto same = reference.types_of_styles.find(id);
  if (same != reference.types_of_styles.end() && same->second == type) return {id, {}, true};
  // Nor may it be one that another of ours will have.
  const auto has_id = [&](const std::string& wished) {
    const auto is_it = [&](const StyleName& one) { return one.id.text() == wished && wished != id; };
    return reference.types_of_styles.count(wished) != 0 ||
           std::any_of(style_names.begin(), style_names.end(), is_it);
  };
  const auto has_name = [&](const std::string& wished) {
    return std::any_of(reference.style_ids.begin(), reference.style_ids.end(),
                       [&](const auto& names) { return names.count(detail::ascii_lower(wished)) != 0; });
  };
  return {free_name(id, has_id), free_name(ours.name.text(), has_name), false};
}

StyleIds::StyleIds(const ReferenceDocx& reference) {
  for (std::size_t i = 1; i < names_.size(); ++i) names_[i] = find(reference, static_cast<Style>(i));
}

ThemeData with_house_page(ThemeData theme, const ReferenceDocx& reference) {
  const double factor = reference.text_size / theme.text_size;
  theme.text_size = reference.text_size;
  for (double* length : {&theme.question_size, &theme.section_size, &theme.title_size, &theme.paragraph_space,
                         &theme.heading_space_before, &theme.heading_space_after, &theme.name_size,
                         &theme.entry_size, &theme.entry_space_before, &theme.list_indent})
    *length *= factor;
  for (double& size : theme.heading_sizes) size *= factor;
  const auto& page = reference.page;
  if (page.size) {
    theme.paper_width = page.size->width;
    theme.paper_height = page.size->height;
  }
  if (page.margins) {
    theme.margin_top = page.margins->top;
    theme.margin_bottom = page.margins->bottom;
    theme.margin_left = page.margins->left;
    theme.margin_right = page.margins->right;
  }
  // What stands at the right edge stands at that of the first column.
  const double whole = theme.paper_width - theme.margin_left - theme.margin_right;
  const double even = (whole - (page.columns - 1) * page.column_space) / page.columns;
  theme.margin_right += whole - (page.first_column > 0 ? page.first_column : even);
  if (!reference.bullets.levels_xml.empty()) theme.list_indent = reference.bullets.left / 20.0;
  return theme;
}

Definition inheriting(Definition it, const StyleSheet& sheet) {
  const auto& ids = *sheet.ids;
  const bool is_code = it.run.font == sheet.theme.code_font.word;
  if (!is_code || it.style == Style::table_text) it.run.font = {};
  if (it.style != Style::hyperlink) it.run.colour.reset();
  if (it.style == Style::table_text) it.run.size = 0;
  if (it.paragraph.spacing && !it.paragraph.spacing->exact) it.paragraph.spacing->line.reset();
  if (it.paragraph.numbering) it.paragraph.numbering->list += sheet.reference->last_list;
  it.paragraph.other_tabs =
      sheet.reference->tab_stops;  // dates stand at the right edge, and nowhere before it
  // Plain text may be justified there; the words of a title would stand far apart.
  if (it.style == Style::title && !it.paragraph.justification)
    it.paragraph.justification = Justification::left;
  if (is_heading(it.style)) it.based_on = heading_above(it.style, ids);
  // A house may begin its chapters on new pages: not so what is smaller, or stands in a letter.
  if (is_heading(it.based_on)) it.paragraph.page_break_before = false;
  if (is_heading(it.style)) {
    // It is no item of the numbers that the one above may have.
    if (it.based_on != Style::normal) it.paragraph.numbering = Numbering{0, {}};
    return it;
  }
  if (!is_heading(it.based_on)) return it;
  it.run.size = 0;
  it.run.bold.reset();
  it.paragraph.spacing.reset();
  it.paragraph.borders.reset();
  it.paragraph.outline_level.reset();
  if (!it.paragraph.numbering) it.paragraph.numbering = Numbering{0, {}};
  return it;
}

}  // namespace cvbuild::emitters::docx
