// Estimates how high the text beside a photo is.
#include "emit/docx/photo.hpp"

#include <algorithm>
#include <cmath>

#include "emit/docx/drawing.hpp"
#include "emit/estimate.hpp"

namespace cvbuild::emitters::docx {

namespace {

/// The type of a paragraph in the head, in points.
struct Type {
  double size, line;
};

Type type_of(doc::Role role, const ThemeData& theme) {
  const auto spaced = [&theme](double size) { return size * theme.line_height; };
  const double small = theme.text_size * theme.contact_size_factor;
  if (role == doc::Role::name) return {theme.name_size, theme.name_size * 1.15};
  if (role == doc::Role::label) return {theme.question_size, spaced(theme.section_size)};
  if (role == doc::Role::contact) return {small, spaced(small)};
  return {theme.text_size, spaced(theme.text_size)};
}

/// As few lines as the text can take: letters are estimated as wide as they come.
double least_height(const doc::Paragraph& paragraph, double width, const ThemeData& theme) {
  constexpr double narrowest = 0.75;
  const auto type = type_of(paragraph.role, theme);
  return (std::floor(estimated_width(paragraph.content, type.size) * narrowest / width) + 1) * type.line;
}

double reach_below_text(doc::Blocks head, const doc::Image& photo, const ThemeData& theme) {
  const auto extent = fitted_photo(photo);
  const double width =
      std::max(theme.paper_width - theme.margin_left - theme.margin_right - extent.width - photo_gap, 36.0);
  double text = 0;
  for (const auto& block : head)
    if (const auto* paragraph = std::get_if<doc::Paragraph>(&block.kind()))
      text += least_height(*paragraph, width, theme);
  return std::max(photo_drop + extent.height - text, 0.0);
}

}  // namespace

PhotoPlace photo_place(const doc::Group& group, const ThemeData& theme) {
  const auto* photo = photo_beside_text(group);
  if (photo == nullptr || !is_embeddable(photo->image)) return {};
  PhotoPlace place{photo, nullptr, reach_below_text(group.blocks, *photo->image, theme)};
  for (const auto& block : group.blocks)
    if (std::get_if<doc::Figure>(&block.kind()) != photo)
      place.last_above = std::get_if<doc::Paragraph>(&block.kind());
  return place;
}

}  // namespace cvbuild::emitters::docx
