// Writes blocks line by line into their containers.
#include "emit/markdown/blocks.hpp"

#include <algorithm>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "emit/markdown/characters.hpp"
#include "emit/markdown/tightness.hpp"

namespace cvbuild::emitters {

namespace {

using doc::Role;

constexpr unsigned lowest_level = 6;
constexpr std::uint64_t largest_number = 999999999;  ///< CommonMark: at most nine digits

/// Lines of a head, and items, are set close; so is an organisation below the dates of its entry.
bool is_head_line(Role role) { return role == Role::label || role == Role::contact; }

const doc::Paragraph* close_line(const doc::Block& block) {
  const auto* paragraph = std::get_if<doc::Paragraph>(&block.kind());
  if (paragraph == nullptr || !leaves_lines(block) || has_attribute_line(block)) return nullptr;
  const bool close =
      is_head_line(paragraph->role) || paragraph->role == Role::item || paragraph->role == Role::organisation;
  return close ? paragraph : nullptr;
}

bool stand_close(Role above, Role below) {
  return (is_head_line(above) && is_head_line(below)) || (above == Role::item && below == Role::item);
}

/// Names as lists of attributes have them.
bool is_attribute_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char byte) {
    return byte < 0 || is_ascii_alphanumeric(byte) || byte == '_' || byte == '-' || byte == ':' ||
           byte == '.';
  });
}

std::string quoted(std::string_view value) {
  std::string text = "\"";
  for (const char byte : value) {
    if (byte == '"' || byte == '\\') text += '\\';
    text += byte == '\n' || byte == '\r' ? ' ' : byte;
  }
  return text += '"';
}

}  // namespace

BlockMarkdown::BlockMarkdown(const Document& document, const EmitOptions& options,
                             const doc::Group* title_head, unsigned shift, Sink& sink,
                             Diagnostics& diagnostics)
    : out_(sink),
      pieces_(diagnostics),
      lines_(document.images(), options),
      diagnostics_(diagnostics),
      title_head_(title_head),
      shift_(shift) {}

void BlockMarkdown::note(Span span, std::string message) {
  diagnostics_.report(source_rules::lossy_emission, span, std::move(message));
}

void BlockMarkdown::title(std::string_view title) {
  pieces_.clear(true);
  pieces_.text(title);
  heading(1, nullptr);
  if (out_.lines() > 0) out_.owe_empty_line();
}

void BlockMarkdown::write(doc::Blocks blocks, bool tight) {
  const auto start = out_.lines();
  for (std::size_t at = 0; at < blocks.size();) {
    const auto before = out_.lines();
    if (before != start) tight ? out_.owe_nothing() : out_.owe_empty_line();
    if (before == start) before_ = {};
    at = write_next(blocks, at);
    if (out_.lines() == before) continue;
    const auto* list = std::get_if<doc::List>(&blocks[at - 1].kind());
    if (list == nullptr && !std::holds_alternative<doc::Group>(blocks[at - 1].kind())) before_ = {};
  }
}

/// Writes a block, and those after it that stand close to it; returns where to go on.
std::size_t BlockMarkdown::write_next(doc::Blocks blocks, std::size_t at) {
  if (const auto* node = std::get_if<doc::Heading>(&blocks[at].kind()))
    return write_entry(*node, blocks, at + 1);
  if (close_line(blocks[at]) != nullptr) return write_close(blocks, at);
  visit(*this, blocks[at].kind());
  return at + 1;
}

// --- running text

std::size_t BlockMarkdown::write_close(doc::Blocks blocks, std::size_t at) {
  const auto* line = close_line(blocks[at]);
  attribute_line(*line);
  pieces_.clear();
  pieces_.append(line->content);
  for (++at; at < blocks.size(); ++at) {
    const auto* below = close_line(blocks[at]);
    if (below == nullptr || !stand_close(line->role, below->role)) break;
    pieces_.add_break(true);
    pieces_.append(below->content);
    line = below;
  }
  write_pieces();
  return at;
}

void BlockMarkdown::write_pieces() {
  pieces_.finish();
  if (pieces_.empty()) return;
  const auto text = lines_.write(pieces_, Place::paragraph);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out_.line(text.substr(at, end - at));
    at = end + 1;
  }
}

const doc::Phrase* BlockMarkdown::dates_of(const doc::Heading& node) {
  const auto* last = node.content.empty() ? nullptr : std::get_if<doc::Phrase>(&node.content.back().kind());
  if (last == nullptr || last->role != Role::dates || !leaves_pieces(last->content)) return nullptr;
  return leaves_pieces(node.content.part(0, node.content.size() - 1)) ? last : nullptr;
}

/// Writes the pieces as a heading.
void BlockMarkdown::heading(unsigned level, const doc::BlockNode* node) {
  pieces_.finish();
  if (pieces_.empty()) return;
  std::string line(std::min(level, lowest_level), '#');
  line.append(" ").append(lines_.write(pieces_, Place::heading));
  if (const auto list = attributes(node); !list.empty()) line.append(" ").append(list);
  out_.line(line);
}

/// Writes the heading's line and leaves its dates in the pieces, as the first line of a paragraph.
void BlockMarkdown::open_entry(const doc::Heading& node, const doc::Phrase* dates) {
  pieces_.clear(true);
  pieces_.append(node.content.part(0, node.content.size() - (dates != nullptr ? 1 : 0)));
  heading(node.level + shift_, &node);
  pieces_.clear();
  if (dates == nullptr) return;
  out_.owe_empty_line();
  pieces_.open(Mark::emphasis);
  pieces_.append(dates->content);
  pieces_.close(Mark::emphasis);
}

void BlockMarkdown::operator()(const doc::Heading& node) {
  open_entry(node, dates_of(node));
  write_pieces();
}

/// An entry's heading, its dates and its organisation; returns where to go on.
std::size_t BlockMarkdown::write_entry(const doc::Heading& node, doc::Blocks blocks, std::size_t at) {
  const auto* dates = dates_of(node);
  open_entry(node, dates);
  const auto* organisation = dates != nullptr && at < blocks.size() ? close_line(blocks[at]) : nullptr;
  if (organisation != nullptr && organisation->role == Role::organisation) {
    pieces_.add_break(true);
    pieces_.append(organisation->content);
    ++at;
  }
  write_pieces();
  return at;
}

void BlockMarkdown::operator()(const doc::Paragraph& node) {
  if (!leaves_pieces(node.content)) return;
  const bool is_name = node.role == Role::name;
  const bool is_title = is_name && in_title_head_;
  pieces_.clear(is_title);
  if (is_name && !is_title) pieces_.open(Mark::strong);
  pieces_.append(node.content);
  if (is_name && !is_title) pieces_.close(Mark::strong);
  if (is_title) return heading(1, &node);
  attribute_line(node);
  write_pieces();
}

void BlockMarkdown::operator()(const doc::Figure& node) {
  attribute_line(node, node.alternative);
  pieces_.clear();
  pieces_(doc::Picture{{node.span}, node.caption, node.target, node.title, node.image});
  write_pieces();
}

// --- attributes

std::string BlockMarkdown::attributes(const doc::BlockNode* node, std::string_view alternative) {
  auto id =
      node != nullptr && node->attributes != nullptr ? node->attributes->written_id() : std::string_view{};
  if (id.empty()) id = group_id_;
  if (!is_attribute_name(id)) {
    note(node != nullptr ? node->span : Span{}, concat({"Markdown cannot spell the id '", id, "'"}));
    id = {};
  }
  std::string list;
  if (!id.empty()) list += concat({" #", id});
  if (breaks_page_) list += " .page-break";
  if (!alternative.empty()) list += concat({" alt=", quoted(alternative)});
  group_id_ = {};
  breaks_page_ = false;
  return list.empty() ? list : concat({"{", std::string_view(list).substr(1), "}"});
}

void BlockMarkdown::attribute_line(const doc::BlockNode& node, std::string_view alternative) {
  if (const auto list = attributes(&node, alternative); !list.empty()) out_.line(list);
}

// --- containers

void BlockMarkdown::operator()(const doc::Quote& node) {
  if (std::none_of(node.blocks.begin(), node.blocks.end(), leaves_lines)) return;
  attribute_line(node);
  const auto mark = out_.enter("> ", "> ");
  write(node.blocks);
  out_.leave(mark);
}

void BlockMarkdown::operator()(const doc::Group& node) {
  const auto id = node.attributes != nullptr ? node.attributes->written_id() : std::string_view{};
  if (!id.empty()) group_id_ = id;
  const bool is_title_head = &node == title_head_;
  if (is_title_head) in_title_head_ = true;
  write(node.blocks);
  if (is_title_head) in_title_head_ = false;
}

/// Lists that follow each other are told apart by their signs; so are lists that open each other's items,
/// whose empty items would make a rule of hyphens.
char BlockMarkdown::sign_for(const doc::List& node) const {
  const bool ordered = node.kind == doc::ListKind::ordered;
  const char usual = ordered ? '.' : '-';
  const char other = ordered ? ')' : '+';
  const bool follows = before_.is_list && before_.kind == node.kind;
  const bool opens = out_.at_begin() && !open_signs_.empty();
  const char taken = follows ? before_.sign : opens ? open_signs_.back() : '\0';
  return taken == usual ? other : usual;
}

void BlockMarkdown::operator()(const doc::List& node) {
  if (node.items.empty()) return;
  attribute_line(node);
  const auto sign = sign_for(node);
  const bool tight = node.tight && can_be_tight(node);
  std::uint64_t number = std::min<std::uint64_t>(node.start, largest_number);
  if (number != node.start) note(node.span, "Markdown counts from 999999999 at most");
  open_signs_.push_back(sign);
  for (const auto& one : node.items) {
    if (&one != node.items.begin()) tight ? out_.owe_nothing() : out_.owe_empty_line();
    std::string marker;
    if (node.kind == doc::ListKind::ordered) marker += Decimal(std::min(number++, largest_number));
    item(one, (marker += sign) += ' ', tight);
  }
  open_signs_.pop_back();
  before_ = {true, node.kind, sign};
}

void BlockMarkdown::item(const doc::ListItem& item, std::string_view marker, bool tight) {
  const auto lines = out_.lines();
  const auto mark = out_.enter(marker, std::string(marker.size(), ' '));
  before_ = {};
  write(item.blocks, tight);
  if (out_.lines() == lines) out_.line({});
  out_.leave(mark);
}

// --- leaves

void BlockMarkdown::operator()(const doc::CodeBlock& node) {
  attribute_line(node);
  const char sign = node.language.find('`') == std::string_view::npos ? '`' : '~';
  const std::string fence(std::max<std::size_t>(3, longest_run(node.text, sign) + 1), sign);
  std::string opening = fence;
  for (std::size_t at = 0; at < node.language.size(); ++at) {
    const char byte = node.language[at];
    if (is_control(byte) || byte == ' ') {
      opening += concat({"&#", Decimal(static_cast<int>(byte)), ";"});
      continue;
    }
    if (byte == '\\' || byte == '&') opening += '\\';
    opening += byte;
  }
  out_.line(opening);
  for (std::size_t at = 0; at < node.text.size();) {
    const auto end = line_end(node.text, at);
    out_.line(node.text.substr(at, end - at));
    at = end + (node.text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  out_.line(fence);
}

void BlockMarkdown::operator()(const doc::Table& node) {
  constexpr std::string_view rules[] = {" --- |", " :-- |", " :-: |", " --: |"};
  if (node.rows.empty() || node.columns.empty()) return;
  attribute_line(node);
  const auto columns = node.columns.size();
  row(node.head_rows == 0 ? nullptr : &node.rows[0], columns);
  std::string rule = "|";
  for (const auto alignment : node.columns) rule += rules[static_cast<std::size_t>(alignment)];
  out_.line(rule);
  for (std::size_t at = node.head_rows == 0 ? 0 : 1; at < node.rows.size(); ++at)
    row(&node.rows[at], columns);
}

void BlockMarkdown::row(const doc::TableRow* row, std::size_t columns) {
  std::string line = "|";
  for (std::size_t at = 0; at < columns; ++at) {
    pieces_.clear(true);
    if (row != nullptr && at < row->cells.size()) pieces_.append(row->cells[at].content);
    pieces_.finish();
    line.append(" ").append(lines_.write(pieces_, Place::cell)).append(" |");
  }
  out_.line(line);
}

void BlockMarkdown::operator()(const doc::Rule& node) {
  attribute_line(node);
  out_.line("***");
}

}  // namespace cvbuild::emitters
