// Counts letters.
#include "emit/estimate.hpp"

#include <algorithm>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

namespace cvbuild::emitters {

namespace {

constexpr std::size_t letters_on_a_line = 90;

unsigned lines_of(doc::Inlines content) {
  std::size_t letters = 0;
  doc::walk(content, [&letters](const doc::Inline& item) {
    if (const auto* text = std::get_if<doc::Text>(&item.kind())) letters += text->text.size();
  });
  return static_cast<unsigned>(letters / letters_on_a_line + 1);
}

/// Of the size: what the wider of the usual text faces have in bold.
double width_of(char32_t letter) {
  constexpr std::string_view narrow = "ijlI.,:;'|!()[]-/ ", half_wide = "frtsz\"*", wide = "mwMW%@&";
  if (letter >= 0x80) return letter >= 0x1100 && (letter < 0x2000 || letter > 0x2E80) ? 1 : 0.6;
  const auto is_one_of = [letter](std::string_view letters) {
    return letters.find(static_cast<char>(letter)) != std::string_view::npos;
  };
  if (is_one_of(narrow)) return 0.3;
  if (is_one_of(half_wide)) return 0.42;
  if (is_one_of(wide)) return 0.87;
  return letter >= 'A' && letter <= 'Z' ? 0.66 : 0.55;
}

}  // namespace

double estimated_width(doc::Inlines content, double size) {
  double width = 0;
  const auto text = doc::plain_text(content);
  for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
  return width * size;
}

unsigned estimated_lines(doc::Blocks blocks) {
  unsigned lines = 0;
  doc::walk(
      blocks,
      [&lines](const doc::Block& block) {
        if (const auto* paragraph = std::get_if<doc::Paragraph>(&block.kind()))
          lines += lines_of(paragraph->content);
        if (std::holds_alternative<doc::Heading>(block.kind())) lines += 2;
      },
      [](const doc::Inline&) {});
  return lines;
}

bool opens_with_introduction(doc::Blocks blocks) {
  constexpr unsigned most_lines = 3;
  if (blocks.size() < 2 || !std::holds_alternative<doc::Paragraph>(blocks[0].kind())) return false;
  const auto& next = blocks[1].kind();
  return (std::holds_alternative<doc::List>(next) || std::holds_alternative<doc::Table>(next) ||
          std::holds_alternative<doc::CodeBlock>(next)) &&
         estimated_lines(blocks.part(0, 1)) <= most_lines;
}

double highest_picture(const ThemeData& theme) {
  return (theme.paper_height - theme.margin_top - theme.margin_bottom) * 0.8;
}

const doc::Figure* photo_beside_text(const doc::Group& group) {
  if (group.role != doc::Role::head) return nullptr;
  const doc::Figure* photo = nullptr;
  bool has_text = false;
  for (const auto& block : group.blocks) {
    const auto* figure = std::get_if<doc::Figure>(&block.kind());
    const bool is_photo = figure != nullptr && figure->role == doc::Role::photo && photo == nullptr;
    if (is_photo) photo = figure;
    const bool is_text = std::holds_alternative<doc::Paragraph>(block.kind());
    has_text = has_text || is_text;
    if (!is_photo && !is_text) break;
  }
  return has_text ? photo : nullptr;
}

double photo_scale(const doc::Image& image) {
  constexpr double side = 80;
  return std::min({1.0, side / image.width_points(), side / image.height_points()});
}

}  // namespace cvbuild::emitters
