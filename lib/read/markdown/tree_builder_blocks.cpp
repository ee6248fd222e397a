// Blocks: each closed container becomes a node, gets its place and its attributes, and moves into its parent.
#include <md4c.h>

#include <algorithm>
#include <array>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/model/part.hpp>

#include "read/markdown/attribute_list.hpp"
#include "read/markdown/remark.hpp"
#include "read/markdown/tree_builder.hpp"

namespace cvbuild::reading {

namespace {

constexpr std::array<std::string_view, 6> known_keys{"covers", "status", "reason", "part", "tags", "alt"};

constexpr std::array<std::string_view, 1> page_break{"page-break"};

template <class Visitor>
void for_each_word(std::string_view words, const Visitor& visit) {
  for (auto rest = trim(words); !rest.empty(); rest = trim(rest)) {
    const auto end = std::min(rest.find_first_of(" \t"), rest.size());
    visit(rest.substr(0, end));
    rest.remove_prefix(end);
  }
}

std::string part_help(std::string_view part) {
  auto help = did_you_mean(part, model::part_names);
  if (!help.empty()) return help;
  for (const auto name : model::part_names) help += concat({help.empty() ? "a part is one of " : ", ", name});
  return help;
}

/// The columns that the second line of `paragraph` would give a table; the parser takes very wide ones for
/// running text.
unsigned delimiter_columns(std::string_view paragraph) {
  const auto begin = paragraph.find('\n');
  if (begin == std::string_view::npos) return 0;
  const auto line = paragraph.substr(begin + 1, line_end(paragraph, begin + 1) - begin - 1);
  if (line.find_first_not_of("|:- \t>") != std::string_view::npos) return 0;
  return static_cast<unsigned>(std::count(line.begin(), line.end(), '|'));
}

}  // namespace

std::span<doc::Block> TreeBuilder::finish() {
  if (failed_) return {};
  return arena_.copy_mutable(std::span<const doc::Block>(blocks_));
}

doc::Blocks TreeBuilder::take_blocks(std::size_t from) {
  const auto taken = arena_.copy(std::span<const doc::Block>(blocks_).subspan(from));
  blocks_.resize(from);
  return taken;
}

/// A container without text lies where the next character stands; looking for it moves the cursor on, line by
/// line.
Span TreeBuilder::place_of(const Frame& frame) {
  if (frame.hull.known()) return frame.hull;
  const auto& text = parsed_;
  auto begin = text.find_first_not_of(" \t\r\n>", cursor_);
  if (begin == std::string_view::npos) return source_.span(cursor_, cursor_);
  const bool marker_only =
      frame.type == MD_BLOCK_LI || frame.type == MD_BLOCK_UL || frame.type == MD_BLOCK_OL;
  auto end = std::min(text.find_first_of(marker_only ? " \t\r\n" : "\r\n", begin), text.size());
  cursor_ = end;
  return source_.span(begin, end);
}

void TreeBuilder::push_block(doc::Block block, Span span) {
  const auto* attributes = doc::node(block).attributes;
  if (attributes && attributes->has_class("page-break"))
    blocks_.push_back(doc::PageBreak{{span, doc::Role::none, nullptr}});
  blocks_.push_back(block);
  settle_suppressions(span);
  if (!frames_.empty()) frames_.back().hull = hull(frames_.back().hull, span);
}

// --- attributes
// ------------------------------------------------------------------------------------------------------------

/// All lists at this depth whose block begins in [from, block_begin].
const doc::Attributes* TreeBuilder::take_attributes(std::uint32_t from, std::uint32_t block_begin) {
  if (depth_ >= lists_.size()) return nullptr;
  auto& waiting = lists_[depth_];
  std::vector<const doc::Attributes*> taken;
  std::string_view id;
  for (auto at = waiting.size(); at-- > 0;) {
    const auto list = waiting[at];
    const auto target = source_.base + list.target;
    if (target > block_begin) break;
    if (target < from) continue;
    taken.push_back(parse_attribute_list(source_, list.begin, list.end, arena_));
    if (!id.empty() && !taken.back()->id.empty() && id != taken.back()->id)
      diagnostics_.report(source_rules::bad_attributes, taken.back()->span,
                          concat({"the block has two ids: '", taken.back()->id, "' counts"}),
                          "keep one of them");
    if (!taken.back()->id.empty()) id = taken.back()->id;
    waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(at));
  }
  const auto* attributes = merge_attributes(taken, arena_);
  if (attributes) warn_of_meaningless(*attributes);
  return attributes;
}

/// Keys and values that seem to be meant, and say nothing.
void TreeBuilder::warn_of_meaningless(const doc::Attributes& attributes) {
  const auto warn = [&](std::string_view what, std::string_view word, Span span, std::string help) {
    diagnostics_.report(source_rules::bad_attributes, span,
                        concat({"the ", what, " '", word, "' means nothing here"}), std::move(help));
  };
  for (const auto& value : attributes.values) {
    if (value.key == "part") {
      for_each_word(value.value, [&](std::string_view part) {
        if (!model::is_part(part)) warn("part", part, value.span, part_help(part));
      });
    } else if (std::find(known_keys.begin(), known_keys.end(), value.key) == known_keys.end()) {
      if (auto help = did_you_mean(value.key, known_keys); !help.empty())
        warn("attribute", value.key, value.span, std::move(help));
    }
  }
  for (const auto name : attributes.classes)
    if (name != page_break[0] && !nearest(name, page_break).empty())
      warn("class", name, attributes.span, did_you_mean(name, page_break));
}

// --- leaves
// ----------------------------------------------------------------------------------------------------------------

void TreeBuilder::flush_tight_paragraph() {
  if (frames_.empty() || frames_.back().is_inline || frames_.back().type != MD_BLOCK_LI) return;
  flush_text();
  auto& item = frames_.back();
  if (inlines_.size() == item.inlines) return;
  Frame paragraph = item;
  paragraph.hull = {};
  for (auto at = item.inlines; at < inlines_.size(); ++at)
    paragraph.hull = hull(paragraph.hull, doc::node(inlines_[at]).span);
  push_paragraph(paragraph);
}

/// A list of attributes that ends a paragraph, where other programs may take it, and we do not.
void TreeBuilder::warn_of_trailing_list(doc::Inlines content) {
  const auto* text = std::get_if<doc::Text>(&content.back().kind());
  if (text == nullptr || !text->text.ends_with('}')) return;
  if (content.size() >= 2 && std::holds_alternative<doc::Picture>(content[content.size() - 2].kind()) &&
      text->text.starts_with('{') && attribute_list_length(text->text) == text->text.size()) {
    diagnostics_.report(source_rules::bad_attributes, text->span,
                        "a picture takes no attributes behind it, so they are shown as text",
                        "delete them: a picture has its own size, and is never wider than the line");
    return;
  }
  const auto at = text->text.rfind(" {");
  if (at == std::string_view::npos) return;
  const auto list = text->text.substr(at + 1);
  const bool is_known = list.starts_with("{#") ||
                        std::any_of(known_keys.begin(), known_keys.end(), [list](std::string_view key) {
                          return list.substr(1).starts_with(key) && list[key.size() + 1] == '=';
                        });
  // As it stands in the source, where a backslash before it makes it text.
  const auto place = Span{text->span.end - static_cast<std::uint32_t>(list.size()), text->span.end};
  const auto written = source_.text.substr(place.begin - source_.base - 1, list.size() + 1);
  if (!is_known || attribute_list_length(list) != list.size() || written.substr(1) != list ||
      written[0] == '\\')
    return;
  diagnostics_.report(
      source_rules::bad_attributes, place,
      "these attributes stand at the end of their paragraph, so they are shown as text",
      "put them on a line of their own before it; or a backslash before the brace, if they are text");
}

void TreeBuilder::push_paragraph(const Frame& frame) {
  const auto content = take_inlines(frame.inlines);
  if (content.empty()) return;
  const auto span = place_of(frame);
  warn_of_trailing_list(content);
  check_table(span);
  const auto* attributes = take_attributes(0, span.begin);
  const auto* picture = content.size() == 1 ? std::get_if<doc::Picture>(&content[0].kind()) : nullptr;
  if (!picture) return push_block(doc::Paragraph{{span, doc::Role::none, attributes}, content}, span);
  const auto* alternative = attributes ? attributes->find("alt") : nullptr;
  push_block(doc::Figure{{span, doc::Role::none, attributes},
                         picture->content,
                         picture->target,
                         picture->title,
                         alternative ? alternative->value : std::string_view{},
                         picture->image},
             span);
}

/// What might have been a table, and is none.
void TreeBuilder::check_table(Span paragraph) {
  const auto text = std::string_view(source_.text).substr(paragraph.begin - source_.base, paragraph.size());
  const auto columns = delimiter_columns(text);
  if (columns > bounds_.table_columns) return void(over_table_columns(columns, paragraph));
  if (columns != 0 && text.find("---") == std::string_view::npos &&
      text.find('-') != std::string_view::npos &&
      text.substr(0, text.find('\n')).find('|') != std::string_view::npos)
    diagnostics_.report(source_rules::raw_markup, paragraph, "this table is shown as text",
                        "write three hyphens or more in each cell of its second line: | --- | --- |");
}

bool TreeBuilder::over_table_columns(unsigned columns, Span place) {
  return over_bounds(concat({"this table has ", Decimal(columns), " columns; ",
                             Decimal(bounds_.table_columns), " are allowed"}),
                     place);
}

void TreeBuilder::push_heading(const Frame& frame) {
  const auto content = take_inlines(frame.inlines);
  auto span = place_of(frame);
  // An ATX heading's place is its whole line, from the first number sign to the end of its attributes.
  const auto begin = span.begin - source_.base;
  const auto line = source_.text.find_last_of("\r\n", begin);
  const auto line_begin = line == std::string::npos ? 0 : line + 1;
  const auto sign = std::string_view(source_.text).substr(line_begin, begin - line_begin + 1).find('#');
  if (sign != std::string_view::npos) {
    const auto mark = line_begin + sign;
    auto end = line_end(source_.text, span.end - source_.base);
    while (end > mark && (source_.text[end - 1] == ' ' || source_.text[end - 1] == '\t')) --end;
    span = source_.span(mark, end);
  }
  const auto* attributes = take_attributes(0, span.begin);
  push_block(doc::Heading{{span, doc::Role::none, attributes}, frame.number, content}, span);
}

void TreeBuilder::push_code(const Frame& frame) {
  const bool any = text_type_ == MD_TEXT_CODE;
  const auto text = !any ? std::string_view{} : text_copied_ ? arena_.copy(scratch_) : pending_view();
  auto place = frame;
  if (any) place.hull = text_span_;
  text_type_ = -1;
  const auto span = place_of(place);
  push_block(doc::CodeBlock{{span, doc::Role::none, take_attributes(0, span.begin)}, frame.text, text}, span);
}

void TreeBuilder::push_html(const Frame& frame) {
  auto place = frame;
  if (text_type_ == MD_TEXT_HTML) place.hull = text_span_;
  const std::string html(text_type_ == MD_TEXT_HTML ? pending_view() : std::string_view{});
  text_type_ = -1;
  const auto span = place_of(place);
  const auto text = without_comments(span, html);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return;
  diagnostics_.report(source_rules::raw_markup, span, "HTML is shown as text",
                      "write it in Markdown; put it into a code block if it is meant to be read");
  const auto from = inlines_.size();
  std::string_view rest = arena_.copy(text);
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = trim(rest.substr(0, end));
    if (!line.empty() && inlines_.size() > from) inlines_.push_back(doc::Break{{span}, true});
    if (!line.empty()) inlines_.push_back(doc::Text{{span}, line});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  push_block(doc::Paragraph{{span, doc::Role::raw, take_attributes(0, span.begin)}, take_inlines(from)},
             span);
}

// --- containers
// ------------------------------------------------------------------------------------------------------------

void TreeBuilder::push_item(const Frame& frame) {
  const auto span = place_of(frame);
  const auto& list = frames_.back();
  const bool first = items_.size() == list.items;
  // Attributes before the first item belong to the list.
  const auto* attributes = first ? nullptr : take_attributes(items_[list.items].span.begin + 1, span.begin);
  items_.push_back({span, take_blocks(frame.blocks), attributes});
  settle_suppressions(span);
  frames_.back().hull = hull(frames_.back().hull, span);
}

void TreeBuilder::push_list(const Frame& frame, doc::ListKind kind) {
  const auto span = place_of(frame);
  const auto items = arena_.copy(std::span<const doc::ListItem>(items_).subspan(frame.items));
  items_.resize(frame.items);
  push_block(doc::List{{span, doc::Role::none, take_attributes(0, span.begin)},
                       kind,
                       frame.tight,
                       kind == doc::ListKind::ordered ? frame.number : 1U,
                       items},
             span);
}

void TreeBuilder::push_row(const Frame& frame) {
  const auto span = frame.hull.known() ? frame.hull : source_.span(cursor_, cursor_);
  rows_.push_back({span, arena_.copy(std::span<const doc::TableCell>(cells_).subspan(frame.cells))});
  cells_.resize(frame.cells);
  frames_.back().hull = hull(frames_.back().hull, span);
}

void TreeBuilder::push_table(const Frame& frame) {
  const auto span = place_of(frame);
  const auto columns = arena_.copy(std::span<const doc::Alignment>(columns_).subspan(frame.columns));
  const auto rows = arena_.copy(std::span<const doc::TableRow>(rows_).subspan(frame.rows));
  columns_.resize(frame.columns);
  rows_.resize(frame.rows);
  push_block(doc::Table{{span, doc::Role::none, take_attributes(0, span.begin)}, columns, 1, rows}, span);
}

void TreeBuilder::leave_block(const Frame& frame) {
  switch (frame.type) {
    case MD_BLOCK_QUOTE: {
      const auto span = place_of(frame);
      return push_block(
          doc::Quote{{span, doc::Role::none, take_attributes(0, span.begin)}, take_blocks(frame.blocks)},
          span);
    }
    case MD_BLOCK_UL:
      return push_list(frame, doc::ListKind::bullet);
    case MD_BLOCK_OL:
      return push_list(frame, doc::ListKind::ordered);
    case MD_BLOCK_LI:
      return push_item(frame);
    case MD_BLOCK_HR: {
      const auto span = place_of(frame);
      return push_block(doc::Rule{{span, doc::Role::none, take_attributes(0, span.begin)}}, span);
    }
    case MD_BLOCK_H:
      return push_heading(frame);
    case MD_BLOCK_CODE:
      return push_code(frame);
    case MD_BLOCK_HTML:
      return push_html(frame);
    case MD_BLOCK_P:
      return push_paragraph(frame);
    case MD_BLOCK_TABLE:
      return push_table(frame);
    case MD_BLOCK_TR:
      return push_row(frame);
    case MD_BLOCK_TH:
      columns_.push_back(frame.alignment);
      [[fallthrough]];
    case MD_BLOCK_TD: {
      const auto span = frame.hull.known() ? frame.hull : source_.span(cursor_, cursor_);
      cells_.push_back({span, take_inlines(frame.inlines)});
      break;
    }
    default:
      break;  // the document, and a table's head and body, are no nodes
  }
  if (!frames_.empty()) frames_.back().hull = hull(frames_.back().hull, frame.hull);
}

// --- comments
// --------------------------------------------------------------------------------------------------------------

/// What is left of `html`; each comment in it is heard. One that is never closed stays.
std::string TreeBuilder::without_comments(Span span, std::string_view html) {
  std::string rest;
  for (auto begin = html.find("<!--"); begin != std::string_view::npos; begin = html.find("<!--")) {
    const auto close = html.find("-->", begin + 2);
    if (close == std::string_view::npos) break;
    rest.append(html.substr(0, begin));
    comment(span, html.substr(begin, close + 3 - begin));
    html.remove_prefix(close + 3);
  }
  return rest.append(html);
}

void TreeBuilder::comment(Span span, std::string_view text) {
  const auto remark = read_remark(text);
  if (!remark.wrong.empty())
    diagnostics_.report(source_rules::bad_attributes, span, remark.wrong, remark.help);
  if (!remark.allows) return;
  while (!waiting_suppressions_.empty() && waiting_suppressions_.back().second > depth_)
    waiting_suppressions_.pop_back();
  waiting_suppressions_.emplace_back(suppressions_.size(), depth_);
  suppressions_.push_back({span,
                           arena_.copy(remark.rule),
                           {arena_.copy(remark.reason), remark.reason.empty() ? Span{} : span},
                           {}});
}

void TreeBuilder::settle_suppressions(Span block) {
  // What waits in a container that is closed by now waits for nothing; the rest is in order of depth.
  auto& waiting = waiting_suppressions_;
  while (!waiting.empty() && waiting.back().second > depth_) waiting.pop_back();
  auto first = waiting.end();
  while (first != waiting.begin() && std::prev(first)->second == depth_) --first;
  const auto settled = std::remove_if(first, waiting.end(), [&](const auto& one) {
    auto& suppression = suppressions_[one.first];
    if (suppression.span.begin >= block.begin) return false;
    suppression.target = block;
    return true;
  });
  waiting.erase(settled, waiting.end());
}

}  // namespace cvbuild::reading
