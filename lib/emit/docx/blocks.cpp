// Blocks as paragraphs and tables.
#include "emit/docx/blocks.hpp"

#include <algorithm>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "emit/docx/drawing.hpp"
#include "emit/docx/inlines.hpp"

#include "emit/docx/units.hpp"
#include "emit/estimate.hpp"

namespace cvbuild::emitters::docx {

namespace {

constexpr bool is_tight_mark(Style style) {
  return style == Style::list_bullet || style == Style::list_number;
}

/// How many paragraphs an entry opens with: those up to its first highlight.
unsigned opening_paragraphs(doc::Blocks entry) {
  unsigned paragraphs = 0;
  for (const auto& block : entry) {
    ++paragraphs;
    if (std::holds_alternative<doc::List>(block.kind())) break;
  }
  constexpr unsigned usual = 5;
  return paragraphs <= usual ? paragraphs : 3;
}

}  // namespace

void BlockWriter::write(doc::Blocks blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    constexpr unsigned with_the_next = 2;
    if (opens_with_introduction(blocks.part(i, blocks.size() - i))) kept_ = std::max(kept_, with_the_next);
    // A rule ends a table by itself, and two in a row are one: Word knows no empty paragraphs.
    const auto is_rule = [&](std::size_t at) {
      return at < blocks.size() && std::holds_alternative<doc::Rule>(blocks[at].kind());
    };
    if (is_rule(i) && is_rule(i + 1)) continue;
    rule_follows_ = is_rule(i + 1);
    expect_bookmark(doc::node(blocks[i]));
    is_last_ = i + 1 == blocks.size();
    visit(*this, blocks[i].kind());
  }
}

void BlockWriter::expect_bookmark(const doc::BlockNode& node) {
  if (node.id().empty()) return;
  const auto* bookmark = context_.bookmarks.find(node.id());
  if (bookmark && bookmark->owner == &node) flow_.expect_bookmark(*bookmark);
}

void BlockWriter::write_paragraph(ParagraphProperties properties, doc::Inlines content) {
  if (kept_ > 0 && --kept_ > 0) properties.keep_next = true;
  // Who said it stands close below what was said, and apart from the next.
  if (is_quotation_)
    properties.spacing =
        Spacing{0,
                twips(properties.keep_next.value_or(false) ? 2 : context_.theme.entry_space_before * 1.5),
                {},
                false};
  const auto* photo = std::exchange(waiting_photo_, nullptr);
  if (photo != nullptr) make_room_for_photo(properties);
  flow_.open_paragraph(properties);
  if (properties.centre_tab) flow_.text("\t", {});
  InlineWriter(context_, flow_, properties.style).write(content);
  if (photo != nullptr) {
    flow_.text("\t", {});
    write_photo(*photo);
  }
  flow_.close_paragraph();
  above_ = properties.style;
}

/// The depth of a heading of that level: never more than one below the heading that it stands under.
unsigned BlockWriter::depth_of(unsigned level) {
  while (!open_levels_.empty() && open_levels_.back() >= level) open_levels_.pop_back();
  open_levels_.push_back(level);
  return static_cast<unsigned>(open_levels_.size());
}

void BlockWriter::operator()(const doc::Heading& heading) {
  const auto depth = depth_of(heading.level);
  // An empty heading would stand in the navigation as a hole.
  if (trim(doc::plain_text(heading.content)).empty()) return;
  ParagraphProperties properties;
  properties.style = styles_of(heading.role).heading;
  if (properties.style == Style::entry_title && depth > 2) properties.style = Style::position;
  if (properties.style == Style::none)
    properties.style = heading_style(depth, styles_of(heading.role).is_prompt);
  // An entry that is a title alone has nothing to stay on a page with.
  if (is_last_ && (properties.style == Style::entry_title || properties.style == Style::position))
    properties.keep_next = false;
  if (properties.style == Style::position && above_ == Style::employer) properties.spacing = Spacing{};
  write_paragraph(properties, heading.content);
}

Style BlockWriter::mark_style(doc::ListKind kind, bool tight) const {
  if (kind == doc::ListKind::bullet && body_ == Style::entry_text) return Style::highlight;
  if (kind == doc::ListKind::bullet) return tight ? Style::list_bullet : Style::list_bullet_loose;
  return tight ? Style::list_number : Style::list_number_loose;
}

Style BlockWriter::mark_style() const { return mark_style(lists_.back().kind, lists_.back().tight); }

/// The style of the item that comes directly after the present paragraph: in a list inside it, beside it or
/// around it.
Style BlockWriter::following_mark() const {
  for (auto place = lists_.rbegin(); place != lists_.rend(); ++place) {
    if (place->followed_by) return mark_style(place->followed_by->kind, place->followed_by->tight);
    if (!place->last_block) return Style::none;
    if (!place->last_item) return mark_style(place->kind, place->tight);
  }
  return Style::none;
}

Style BlockWriter::body_style(doc::Role role) const {
  if (const auto style = styles_of(role).paragraph; style != Style::none) return style;
  if (quotes_ > 0) return Style::quote;
  if (!lists_.empty()) return flow_.has_mark() ? mark_style() : Style::list_continue;
  return body_;
}

void BlockWriter::operator()(const doc::Paragraph& paragraph) {
  ParagraphProperties properties;
  properties.style = body_style(paragraph.role);
  // Within tight lists there is no space, not even where one of numbers begins or ends inside one of bullets.
  if (is_tight_mark(properties.style) && properties.style != following_mark() &&
      is_tight_mark(following_mark()))
    properties.spacing = Spacing{};
  write_paragraph(properties, paragraph.content);
}

void BlockWriter::operator()(const doc::List& list) {
  if (flow_.has_mark()) flow_.flush_mark(mark_style());
  const auto level = std::min(static_cast<unsigned>(lists_.size()), list_levels - 1);
  lists_.push_back({list.kind, list.tight, context_.lists.begin(list, level), level});
  flow_.move_in(context_.theme.list_indent);
  for (const auto& item : list.items) {
    lists_.back().last_item = &item == &list.items.back();
    write_item(item);
  }
  flow_.move_out(context_.theme.list_indent);
  lists_.pop_back();
}

void BlockWriter::write_item(const doc::ListItem& item) {
  flow_.expect_mark({lists_.back().id, lists_.back().level});
  for (std::size_t i = 0; i < item.blocks.size(); ++i) {
    auto& place = lists_.back();
    place.last_block = i + 1 == item.blocks.size();
    place.followed_by = place.last_block ? nullptr : std::get_if<doc::List>(&item.blocks[i + 1].kind());
    write(item.blocks.part(i, 1));
  }
  if (flow_.has_mark()) flow_.flush_mark(mark_style());
}

void BlockWriter::operator()(const doc::CodeBlock& code) {
  ParagraphProperties properties;
  properties.style = Style::source_code;
  flow_.open_paragraph(properties);
  auto rest = code.text;
  if (rest.ends_with('\n')) rest.remove_suffix(1);
  const RunProperties run;
  for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
    flow_.code(rest.substr(0, end), run);
    flow_.line_break(run);
    rest.remove_prefix(end + 1);
  }
  flow_.code(rest, run);
  flow_.close_paragraph();
}

void BlockWriter::operator()(const doc::Quote& quote) {
  ++quotes_;
  flow_.move_in(quote_indent(context_.theme));
  write(quote.blocks);
  flow_.move_out(quote_indent(context_.theme));
  --quotes_;
}

void BlockWriter::operator()(const doc::Table& table) {
  if (table.rows.empty() || table.columns.empty()) return;
  // In a cell these would mean something else.
  if (flow_.has_mark()) flow_.flush_mark(mark_style());
  if (flow_.breaks_page()) flow_.empty_paragraph(Style::table_end);
  const auto& theme = context_.theme;
  const double indent = flow_.indent();
  const double available =
      std::max(theme.paper_width - theme.margin_left - theme.margin_right - indent, 72.0);
  const auto layout = lay_out(table, available, theme.text_size);
  const auto& widths = layout.widths;
  TableProperties properties;
  for (const double width : widths) properties.width += twips(width);
  properties.indent = twips(indent);
  properties.head = table.head_rows > 0;
  properties.right_to_left = context_.right_to_left;
  auto& out = flow_.out();
  out.markup("<w:tbl>");
  docx::write(out, properties, context_.ids);
  out.markup("<w:tblGrid>");
  for (const double width : widths) out.markup("<w:gridCol").attribute("w:w", twips(width)).markup("/>");
  out.markup("</w:tblGrid>");
  flow_.move_out(indent);
  for (std::size_t row = 0; row < table.rows.size(); ++row) write_row({table, layout}, row);
  flow_.move_in(indent);
  out.markup("</w:tbl>");
  if (!rule_follows_) flow_.empty_paragraph(Style::table_end);
}

void BlockWriter::write_row(const TablePlace& place, std::size_t row) {
  auto& out = flow_.out();
  out.markup("<w:tr><w:trPr><w:cantSplit/>");
  if (row < place.table.head_rows) out.markup("<w:tblHeader/>");
  out.markup("</w:trPr>");
  for (std::size_t column = 0; column < place.layout.widths.size(); ++column) write_cell(place, row, column);
  out.markup("</w:tr>");
}

void BlockWriter::write_cell(const TablePlace& place, std::size_t row, std::size_t column) {
  auto& out = flow_.out();
  const bool head = row < place.table.head_rows;
  CellProperties cell;
  cell.width = twips(place.layout.widths[column]);
  // The table's style rules off the first row only.
  if (head && place.table.head_rows > 1)
    cell.bottom =
        row + 1 < place.table.head_rows ? Border{} : Border{table_head_rule, context_.theme.text_colour, 0};
  out.markup("<w:tc>");
  docx::write(out, cell);
  ParagraphProperties properties;
  properties.style = head ? Style::table_head : Style::table_text;
  if (place.layout.is_small) properties.style = head ? Style::table_head_small : Style::table_text_small;
  const auto alignment = place.table.columns[column];
  if (alignment == doc::Alignment::center) properties.justification = Justification::center;
  if (alignment == doc::Alignment::right) properties.justification = Justification::right;
  const auto& cells = place.table.rows[row].cells;
  write_paragraph(properties, column < cells.size() ? cells[column].content : doc::Inlines{});
  out.markup("</w:tc>");
}

namespace {

std::string alternative_of(const doc::Figure& figure) {
  return figure.alternative.empty() ? doc::plain_text(figure.caption) : std::string(figure.alternative);
}

}  // namespace

/// It stands at the line's end.
void BlockWriter::make_room_for_photo(ParagraphProperties& properties) const {
  const auto& theme = context_.theme;
  const int edge = twips(theme.paper_width - theme.margin_left - theme.margin_right);
  properties.right_tab = edge;
  properties.other_tabs = context_.tab_stops;
  if (!theme.head_is_centred) return;
  properties.centre_tab = edge / 2;
  properties.justification = Justification::left;
}

void BlockWriter::write_photo(const doc::Figure& photo) {
  const auto alternative = alternative_of(photo);
  write_drawing(context_, flow_, {*photo.image, fitted_photo(*photo.image), alternative, photo.title});
}

void BlockWriter::write_photo_above() {
  ParagraphProperties properties;
  properties.keep_next = true;
  properties.justification = Justification::right;
  flow_.open_paragraph(properties);
  write_photo(*photo_.photo);
  flow_.close_paragraph();
}

void BlockWriter::operator()(const doc::Figure& figure) {
  if (&figure == photo_.photo) return;
  const bool embedded = can_embed(context_, figure.image, figure.target, figure.span);
  ParagraphProperties properties;
  if (embedded) {
    const bool photo = figure.role == doc::Role::photo;
    properties.style = photo ? Style::none : Style::figure;
    flow_.open_paragraph(properties);
    const auto alternative = alternative_of(figure);
    const auto extent =
        photo ? fitted_photo(*figure.image) : fitted(*figure.image, context_.theme, flow_.indent());
    const bool decorative =
        alternative.empty() && figure.attributes != nullptr && figure.attributes->has_class("decorative");
    write_drawing(context_, flow_, {*figure.image, extent, alternative, figure.title, decorative});
    flow_.close_paragraph();
  }
  properties.style = Style::caption;
  if (!figure.caption.empty()) {
    write_paragraph(properties, figure.caption);
  } else if (!embedded && !figure.alternative.empty()) {
    flow_.open_paragraph(properties);
    flow_.text(figure.alternative, {});
    flow_.close_paragraph();
  }
}

void BlockWriter::operator()(const doc::Rule&) { flow_.empty_paragraph(Style::rule); }

void BlockWriter::operator()(const doc::PageBreak&) { flow_.expect_page_break(); }

/// How many of a group's paragraphs stay with the next one: all but the last of a short entry; of a longer
/// one its title and what comes first.
unsigned BlockWriter::kept_paragraphs(const doc::Group& group) {
  const bool entry = group.role == doc::Role::entry || group.role == doc::Role::experience ||
                     group.role == doc::Role::education;
  if (!entry) return kept_;
  if (estimated_lines(group.blocks) > longest_kept_whole) return opening_paragraphs(group.blocks);
  unsigned paragraphs = 0;
  doc::walk(
      group.blocks,
      [&paragraphs](const doc::Block& block) {
        paragraphs += std::holds_alternative<doc::Paragraph>(block.kind()) ||
                      std::holds_alternative<doc::Heading>(block.kind());
      },
      [](const doc::Inline&) {});
  return paragraphs;
}

void BlockWriter::operator()(const doc::Group& group) {
  kept_ = kept_paragraphs(group);
  is_quotation_ = !group.blocks.empty() && std::holds_alternative<doc::Quote>(group.blocks[0].kind()) &&
                  styles_of(group.role).paragraph == Style::entry_text;
  photo_ = photo_place(group, context_.theme);
  if (photo_.photo != nullptr && !photo_.in_first_line) write_photo_above();
  waiting_photo_ = photo_.in_first_line ? photo_.photo : nullptr;
  const auto outer = body_;
  if (const auto style = styles_of(group.role).paragraph; style != Style::none) body_ = style;
  write(group.blocks);
  body_ = outer;
  is_quotation_ = false;
}

}  // namespace cvbuild::emitters::docx
