// The builders of running text, lists, tables and blocks: stacks of open scopes over one document's arena.
#include <cvbuild/doc/builder.hpp>

#include <algorithm>
#include <utility>
#include <vector>

#include <cvbuild/core/misuse.hpp>

#include "doc/builder_state.hpp"

namespace cvbuild::inline v0 {

using namespace doc;
using detail::BuilderState;
using detail::Lines;

// --- running text

namespace {

BuilderState& open(BuilderState& state, std::size_t depth) {
  if (state.depth != depth)
    misused("Builder: one is used outside its scope, or while a scope inside it is open");
  return state;
}

/// Lets the caller's function fill a scope.
template <class Function, class Builder>
void fill(const Function& function, Builder&& inside) {
  if (!function) misused("Builder: a scope has no function");
  function(inside);
}

void check(Alignment alignment) {
  if (alignment > Alignment::right) misused("Builder: there is no such alignment of a column");
}

Role checked(Role role) {
  if (static_cast<std::size_t>(role) >= role_count) misused("Builder: there is no such role");
  return role;
}

}  // namespace

InlineBuilder::InlineBuilder(BuilderState& state) : state_(state), depth_(state.depth) {}
BuilderState& InlineBuilder::open() { return cvbuild::open(state_, depth_); }

Inlines InlineBuilder::collect(BuilderState& state, const Content& content) {
  return state.collect(state.inlines, [&] { fill(content, InlineBuilder(state)); });
}

InlineBuilder& InlineBuilder::text(TextArgument text) & {
  open().add_text(text);
  return *this;
}

InlineBuilder& InlineBuilder::code(TextArgument text) & {
  open().add(Code{{}, state_.keep(text)});
  return *this;
}

InlineBuilder& InlineBuilder::line_break() & {
  open().add(Break{{}, true});
  return *this;
}

InlineBuilder& InlineBuilder::emphasis(const Content& content) & {
  state_.add(Emphasis{{}, collect(open(), content)});
  return *this;
}

InlineBuilder& InlineBuilder::strong(const Content& content) & {
  state_.add(Strong{{}, collect(open(), content)});
  return *this;
}

InlineBuilder& InlineBuilder::strikethrough(const Content& content) & {
  state_.add(Strikethrough{{}, collect(open(), content)});
  return *this;
}

InlineBuilder& InlineBuilder::link(TextArgument target, const Content& content, TextArgument title) & {
  state_.add(Link{{}, collect(open(), content), state_.keep(target), state_.keep(title)});
  return *this;
}

InlineBuilder& InlineBuilder::phrase(Role role, const Content& content, TextArgument value) & {
  state_.add(Phrase{{}, checked(role), collect(open(), content), state_.keep(value)});
  return *this;
}

bool InlineBuilder::picture(TextArgument name, TextArgument bytes, TextArgument text) & {
  const auto* image = open().image(name, bytes);
  if (image != nullptr) state_.add(Picture{{}, state_.text(text), image->path, {}, image});
  return image != nullptr;
}

// --- lists

ListBuilder::ListBuilder(BuilderState& state) : state_(state), depth_(state.depth) {}
BuilderState& ListBuilder::open() { return cvbuild::open(state_, depth_); }

ListBuilder& ListBuilder::item(const Content& content) & {
  const auto blocks = open().collect(state_.blocks, [&] { fill(content, BlockBuilder(state_)); });
  state_.items.back().push_back({{}, blocks});
  return *this;
}

ListBuilder& ListBuilder::item(TextArgument text) & {
  return item([text](BlockBuilder& inside) { inside.paragraph(text); });
}

ListBuilder& ListBuilder::loose() & {
  open().lists.back().tight = false;
  return *this;
}

// --- tables

TableBuilder::TableBuilder(BuilderState& state) : state_(state), depth_(state.depth) {}
BuilderState& TableBuilder::open() { return cvbuild::open(state_, depth_); }

TableBuilder& TableBuilder::row() & {
  open().tables.back().rows.emplace_back();
  return *this;
}

void TableBuilder::add(Inlines content) {
  auto& rows = state_.tables.back().rows;
  if (rows.empty()) misused("Builder: a cell before the first row of its table");
  rows.back().push_back({{}, content});
}

TableBuilder& TableBuilder::cell(TextArgument text) & {
  add(open().text(text));
  return *this;
}

TableBuilder& TableBuilder::cell(const Content& content) & {
  add(InlineBuilder::collect(open(), content));
  return *this;
}

TableBuilder& TableBuilder::column(Alignment alignment) & {
  check(alignment);
  open().tables.back().columns.push_back(alignment);
  return *this;
}

// --- blocks

namespace {

template <class Kind>
Block with_blocks(Blocks blocks, Role role) {
  Kind node;
  node.role = role;
  node.blocks = blocks;
  return node;
}

/// Roles that blocks have one by one, rather than a group of them.
constexpr bool is_of_paragraphs(Role role) {
  switch (role) {
    case Role::declined:
    case Role::raw:
    case Role::name:
    case Role::label:
    case Role::contact:
    case Role::organisation:
    case Role::item:
    case Role::addressee:
    case Role::date:
    case Role::closing:
    case Role::signature:
      return true;
    default:
      return false;
  }
}
constexpr bool is_of_headings(Role role) { return role == Role::subject || role == Role::part; }
constexpr bool is_of_single_blocks(Role role) {
  return is_of_paragraphs(role) || is_of_headings(role) || role == Role::photo;
}

/// The role of the heading that opens a group: an entry's title, the name of an employer.
constexpr Role opening_role(Role group) {
  if (group == Role::experience || group == Role::education) return Role::entry;
  return group == Role::entry || group == Role::employer ? group : Role::none;
}

template <class Kind>
void give_role(Block& block, Role role) {
  const auto* found = std::get_if<Kind>(&block.kind());
  if (found == nullptr || found->role != Role::none) return;
  auto copy = *found;
  copy.role = role;
  block = copy;
}

/// To what a group holds, the roles that it brings.
void give_roles(std::vector<Block>& blocks, Role group) {
  if (!blocks.empty() && opening_role(group) != Role::none)
    give_role<Heading>(blocks.front(), opening_role(group));
  for (auto& block : blocks) {
    if (is_of_paragraphs(group)) give_role<Paragraph>(block, group);
    if (is_of_headings(group)) give_role<Heading>(block, group);
    if (group == Role::photo) give_role<Figure>(block, group);
  }
}

const Attributes* attributes_of(BuilderState& state, std::string_view id) {
  if (id.empty()) return nullptr;
  Attributes attributes;
  attributes.id = state.keep(id);
  return state.data->arena.make(attributes);
}

void add_heading(BuilderState& state, unsigned level, Inlines content, std::string_view id) {
  Heading node;
  node.attributes = attributes_of(state, id);
  node.level = std::clamp(level, 1U, 6U);
  node.content = content;
  state.add(node);
}

void add_paragraph(BuilderState& state, Inlines content) {
  Paragraph node;
  node.content = content;
  state.add(node);
}

void add_list(BuilderState& state, const List& list, const std::function<void()>& fill) {
  state.lists.push_back(list);
  struct Scope {
    std::vector<List>& open;
    ~Scope() { open.pop_back(); }
  };
  const Scope scope{state.lists};
  const auto items = state.collect(state.items, fill);
  auto& node = state.lists.back();
  node.items = items;
  state.add(node);
}

}  // namespace

BlockBuilder::BlockBuilder(BuilderState& state) : state_(state), depth_(state.depth) {}
BuilderState& BlockBuilder::open() { return cvbuild::open(state_, depth_); }

BlockBuilder& BlockBuilder::heading(unsigned level, TextArgument text, TextArgument id) & {
  add_heading(open(), level, state_.text(text), id);
  return *this;
}

BlockBuilder& BlockBuilder::heading(unsigned level, const Text& content, TextArgument id) & {
  add_heading(state_, level, InlineBuilder::collect(open(), content), id);
  return *this;
}

BlockBuilder& BlockBuilder::paragraph(TextArgument text) & {
  add_paragraph(open(), state_.text(text));
  return *this;
}

BlockBuilder& BlockBuilder::paragraph(const Text& content) & {
  add_paragraph(state_, InlineBuilder::collect(open(), content));
  return *this;
}

BlockBuilder& BlockBuilder::code(TextArgument text, TextArgument language) & {
  CodeBlock node;
  node.language = open().keep(language);
  node.text = state_.keep(text, Lines::kept);
  state_.add(node);
  return *this;
}

BlockBuilder& BlockBuilder::quote(const Content& content) & {
  const auto blocks = open().collect(state_.blocks, [&] { fill(content, BlockBuilder(state_)); });
  state_.add(with_blocks<Quote>(blocks, Role::none));
  return *this;
}

BlockBuilder& BlockBuilder::group(Role role, const Content& content) & {
  const auto blocks = open().collect(state_.blocks, [&] {
    fill(content, BlockBuilder(state_));
    give_roles(state_.blocks.back(), checked(role));
  });
  if (is_of_single_blocks(role))
    for (const auto& block : blocks) state_.add(block);
  else
    state_.add(with_blocks<Group>(blocks, role));
  return *this;
}

BlockBuilder& BlockBuilder::rule() & {
  open().add(Rule{});
  return *this;
}

BlockBuilder& BlockBuilder::page_break() & {
  open().add(PageBreak{});
  return *this;
}

BlockBuilder& BlockBuilder::bullet_list(const Items& items) & {
  add_list(open(), List{}, [&] { fill(items, ListBuilder(state_)); });
  return *this;
}

BlockBuilder& BlockBuilder::ordered_list(const Items& items, unsigned start) & {
  constexpr unsigned most = 999'999'999;
  if (start > most) misused("Builder::ordered_list: it begins at 999,999,999 at the most");
  List list;
  list.kind = ListKind::ordered;
  list.start = start;
  add_list(open(), list, [&] { fill(items, ListBuilder(state_)); });
  return *this;
}

namespace {

/// Nothing where there is no cell. Short rows are filled up.
void add_table(BuilderState& state, BuilderState::OpenTable& open) {
  std::size_t width = 0;
  for (const auto& row : open.rows) width = std::max(width, row.size());
  if (width == 0) return;
  open.columns.resize(width, Alignment::none);
  std::vector<TableRow> made;
  for (auto& row : open.rows) {
    row.resize(width);
    made.push_back({{}, state.data->arena.copy(std::span<const TableCell>(row))});
  }
  Table node;
  node.columns = state.data->arena.copy(std::span<const Alignment>(open.columns));
  node.rows = state.data->arena.copy(std::span<const TableRow>(made));
  state.add(node);
}

}  // namespace

BlockBuilder& BlockBuilder::table(Rows rows, Columns columns) & {
  open();
  for (const auto alignment : columns) check(alignment);
  BuilderState::OpenTable made{columns, {}};
  for (const auto& row : rows) {
    auto& cells = made.rows.emplace_back();
    for (const auto& cell : row) cells.push_back({{}, state_.text(cell)});
  }
  add_table(state_, made);
  return *this;
}

BlockBuilder& BlockBuilder::table(const Cells& cells) & {
  auto made = open().collect_table([&] { fill(cells, TableBuilder(state_)); });
  add_table(state_, made);
  return *this;
}

bool BlockBuilder::figure(TextArgument name, TextArgument bytes, TextArgument caption,
                          TextArgument alternative) & {
  const auto* image = open().image(name, bytes);
  if (image == nullptr) return false;
  Figure node;
  node.caption = state_.text(caption);
  node.target = image->path;
  node.alternative = state_.keep(alternative);
  node.image = image;
  state_.add(node);
  return true;
}

}  // namespace cvbuild
