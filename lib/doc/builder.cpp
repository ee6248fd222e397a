// The builders: stacks of open scopes over one document's arena.
#include <cvbuild/doc/builder.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/verify.hpp>

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

// --- blocks

namespace {

template <class Kind>
Block with_blocks(Blocks blocks, Role role) {
  Kind node;
  node.role = role;
  node.blocks = blocks;
  return node;
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
  const auto blocks = open().collect(state_.blocks, [&] { fill(content, BlockBuilder(state_)); });
  state_.add(with_blocks<Group>(blocks, checked(role)));
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
  List list;
  list.kind = ListKind::ordered;
  list.start = start;
  add_list(open(), list, [&] { fill(items, ListBuilder(state_)); });
  return *this;
}

BlockBuilder& BlockBuilder::table(Rows rows, Columns columns) & {
  std::size_t width = 0;
  open();
  for (const auto& row : rows) width = std::max(width, row.size());
  if (width == 0) return *this;
  std::vector<Alignment> alignments(columns);
  alignments.resize(width, Alignment::none);
  std::vector<TableRow> made;
  for (const auto& row : rows) {
    std::vector<TableCell> cells;
    for (const auto& cell : row) cells.push_back({{}, state_.text(cell)});
    cells.resize(width);
    made.push_back({{}, state_.data->arena.copy(std::span<const TableCell>(cells))});
  }
  Table node;
  node.columns = state_.data->arena.copy(std::span<const Alignment>(alignments));
  node.rows = state_.data->arena.copy(std::span<const TableRow>(made));
  state_.add(node);
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

// --- the root

Builder::Builder() : Builder(std::make_unique<BuilderState>()) {}
Builder::Builder(std::unique_ptr<BuilderState> state) : BlockBuilder(*state), owned_(std::move(state)) {}
Builder::~Builder() = default;

Builder& Builder::title(TextArgument title) & {
  state_.data->meta.title = state_.keep(title);
  return *this;
}

Builder& Builder::author(TextArgument author) & {
  state_.data->meta.author = state_.keep(author);
  return *this;
}

namespace {

/// BCP 47, roughly: subtags of letters and digits, the first of 2 to 8 letters. Empty: not said.
bool is_language_tag(std::string_view tag) {
  const auto is_letter = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  const auto is_alphanumeric = [&](char byte) { return is_letter(byte) || (byte >= '0' && byte <= '9'); };
  const auto first = tag.substr(0, tag.find('-'));
  if (tag.empty()) return true;
  if (first.size() < 2 || first.size() > 8 || !std::all_of(first.begin(), first.end(), is_letter))
    return false;
  for (auto begin = first.size(); begin < tag.size();) {
    const auto end = std::min(tag.find('-', begin + 1), tag.size());
    const auto subtag = tag.substr(begin + 1, end - begin - 1);
    if (subtag.empty() || subtag.size() > 8 || !std::all_of(subtag.begin(), subtag.end(), is_alphanumeric))
      return false;
    begin = end;
  }
  return true;
}

/// A day of the calendar, written "2026-11-30".
bool is_day(std::string_view date) {
  constexpr std::string_view pattern = "0000-00-00";
  if (date.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < date.size(); ++i)
    if (pattern[i] == '-' ? date[i] != '-' : date[i] < '0' || date[i] > '9') return false;
  const auto number = [date](std::size_t at, std::size_t length) {
    unsigned value = 0;
    for (const char digit : date.substr(at, length)) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
  };
  return number(0, 4) != 0 &&
         std::chrono::year_month_day{std::chrono::year{static_cast<int>(number(0, 4))},
                                     std::chrono::month{number(5, 2)}, std::chrono::day{number(8, 2)}}
             .ok();
}

}  // namespace

Builder& Builder::language(TextArgument tag) & {
  if (!is_language_tag(tag)) misused("Builder::language: this is no language tag, such as en-GB");
  state_.data->meta.language = state_.keep(tag);
  return *this;
}

Builder& Builder::subject(TextArgument subject) & {
  state_.data->meta.subject = state_.keep(subject);
  return *this;
}

Builder& Builder::keywords(std::initializer_list<TextArgument> keywords) & {
  std::vector<std::string_view> kept;
  for (const auto& keyword : keywords) kept.push_back(state_.keep(keyword));
  state_.data->meta.keywords = state_.data->arena.copy(std::span<const std::string_view>(kept));
  return *this;
}

Builder& Builder::date(TextArgument date) & {
  const std::string_view words = date;
  const auto day = concat({words, words.size() == 4 ? "-01" : "", words.size() <= 7 ? "-01" : ""});
  if (!is_day(day)) misused("Builder::date: this is no date, such as 2026, 2026-11 or 2026-11-30");
  state_.data->meta.date = state_.keep(day);
  return *this;
}

Builder& Builder::anonymous(bool anonymous) & {
  state_.data->meta.anonymous = anonymous;
  return *this;
}

Builder& Builder::theme(Theme theme) & {
  state_.data->theme = std::move(theme);
  return *this;
}

Document Builder::finish() & {
  auto& data = *open().data;
  data.blocks = data.arena.copy(std::span<const Block>(state_.blocks.back()));
  data.images = data.arena.copy(std::span<const Image* const>(state_.images));
  if (const auto fault = verify(data.blocks)) misused(concat({"Builder: ", *fault}));
  Document document(std::move(state_.data));
  state_ = BuilderState{};
  return document;
}

}  // namespace cvbuild
