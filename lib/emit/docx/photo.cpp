// Estimates whether a name leaves room for a photo on its line.
#include "emit/docx/photo.hpp"

#include "emit/docx/drawing.hpp"
#include "emit/estimate.hpp"

namespace cvbuild::emitters::docx {

namespace {

const doc::Paragraph* first_paragraph(doc::Blocks blocks) {
  for (const auto& block : blocks)
    if (const auto* paragraph = std::get_if<doc::Paragraph>(&block.kind())) return paragraph;
  return nullptr;
}

/// A centred name stays in the middle: as much as the photo takes is free on its other side.
bool fits_beside(const doc::Paragraph& paragraph, const doc::Image& photo, const ThemeData& theme) {
  const double line = theme.paper_width - theme.margin_left - theme.margin_right;
  const double beside = fitted_photo(photo).width + photo_gap;
  return estimated_width(paragraph.content, theme.name_size) + (theme.head_is_centred ? 2 : 1) * beside <=
         line;
}

}  // namespace

PhotoPlace photo_place(const doc::Group& group, const ThemeData& theme) {
  const auto* photo = photo_beside_text(group);
  if (photo == nullptr || !is_embeddable(photo->image)) return {};
  const auto* first = first_paragraph(group.blocks);
  return {photo, first != nullptr && fits_beside(*first, *photo->image, theme)};
}

}  // namespace cvbuild::emitters::docx
