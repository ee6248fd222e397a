// The builders: stacks of open scopes over one document's arena.
#include <cvbuild/doc/builder.hpp>

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>
#include <vector>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/verify.hpp>

namespace cvbuild::inline v0 {

using namespace doc;

namespace {

/// What becomes of an end of line.
enum class Lines : unsigned char { kept, blanks };

bool is_clean(std::string_view text, Lines lines) {
  const bool one_line = lines == Lines::kept ? text.find('\r') == std::string_view::npos
                                             : text.find_first_of("\r\n") == std::string_view::npos;
  return one_line && text.find('\0') == std::string_view::npos &&
         find_invalid_utf8(text) == std::string_view::npos;
}

/// Appends `text`, well-formed and without NUL; \r\n and \r are taken for \n.
void append_clean(std::string& clean, std::string_view text, Lines lines) {
  const std::string_view end_of_line = lines == Lines::kept ? "\n" : " ";
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const auto stop =
        std::min({rest.find_first_of(std::string_view("\r\n\0", 3)), find_invalid_utf8(rest), rest.size()});
    clean.append(rest.substr(0, stop));
    at += stop;
    if (at == text.size()) break;
    const bool line = text[at] == '\r' || text[at] == '\n';
    clean.append(line ? end_of_line : "\xEF\xBF\xBD");
    at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
  }
}

}  // namespace

struct detail::BuilderState {
  std::shared_ptr<Document::Data> data = std::make_shared<Document::Data>();
  std::vector<const Image*> images;
  std::vector<std::vector<Block>> blocks{1};
  std::vector<std::vector<Inline>> inlines;
  std::vector<List> lists;
  std::vector<std::vector<ListItem>> items;

  std::string_view keep(std::string_view text, Lines lines = Lines::blanks) {
    if (is_clean(text, lines)) return data->arena.copy(text);
    std::string clean;
    append_clean(clean, text, lines);
    return data->arena.copy(clean);
  }

  void add(const Block& block) { blocks.back().push_back(block); }
  void add(const Inline& item) { inlines.back().push_back(item); }

  /// What `fill` adds to a new top of `stack`, which is taken off again even if `fill` throws.
  template <class T, class Fill>
  Slice<T> collect(std::vector<std::vector<T>>& stack, const Fill& fill) {
    struct Scope {
      std::vector<std::vector<T>>& open;
      ~Scope() { open.pop_back(); }
    };
    stack.emplace_back();
    const Scope scope{stack};
    fill();
    return data->arena.copy(std::span<const T>(stack.back()));
  }

  Inlines text(std::string_view text) {
    return collect(inlines, [&] { add_text(text); });
  }

  /// Texts, with a hard break for each end of line.
  void add_text(std::string_view text) {
    const auto clean = keep(text, Lines::kept);
    for (std::size_t at = 0; at <= clean.size();) {
      const auto end = std::min(clean.find('\n', at), clean.size());
      if (at != 0) add(Break{{}, true});
      if (end != at) add(Text{{}, clean.substr(at, end - at)});
      at = end + 1;
    }
  }

  /// The picture of that name, read if it is new; null if it is none.
  const Image* image(std::string_view name, std::string_view bytes) {
    for (const auto* known : images)
      if (known->path == name) return known;
    Image image;
    if (!read_image_header(bytes, image)) return nullptr;
    image.path = keep(name);
    image.bytes = data->arena.copy(bytes);
    return images.emplace_back(data->arena.make(image));
  }
};

using detail::BuilderState;

// --- running text

namespace {

Inlines collect(BuilderState& state, InlineBuilder& builder, const InlineBuilder::Content& content) {
  return state.collect(state.inlines, [&] { content(builder); });
}

}  // namespace

InlineBuilder& InlineBuilder::text(std::string_view text) {
  state_.add_text(text);
  return *this;
}

InlineBuilder& InlineBuilder::code(std::string_view text) {
  state_.add(Code{{}, state_.keep(text)});
  return *this;
}

InlineBuilder& InlineBuilder::line_break() {
  state_.add(Break{{}, true});
  return *this;
}

InlineBuilder& InlineBuilder::emphasis(const Content& content) {
  state_.add(Emphasis{{}, collect(state_, *this, content)});
  return *this;
}

InlineBuilder& InlineBuilder::strong(const Content& content) {
  state_.add(Strong{{}, collect(state_, *this, content)});
  return *this;
}

InlineBuilder& InlineBuilder::strikethrough(const Content& content) {
  state_.add(Strikethrough{{}, collect(state_, *this, content)});
  return *this;
}

InlineBuilder& InlineBuilder::link(std::string_view target, const Content& content, std::string_view title) {
  state_.add(Link{{}, collect(state_, *this, content), state_.keep(target), state_.keep(title)});
  return *this;
}

InlineBuilder& InlineBuilder::phrase(Role role, const Content& content, std::string_view value) {
  state_.add(Phrase{{}, role, collect(state_, *this, content), state_.keep(value)});
  return *this;
}

bool InlineBuilder::picture(std::string_view name, std::string_view bytes, std::string_view text) {
  const auto* image = state_.image(name, bytes);
  if (image != nullptr) state_.add(Picture{{}, state_.text(text), image->path, {}, image});
  return image != nullptr;
}

// --- lists

ListBuilder& ListBuilder::item(const Content& content) {
  const auto blocks = state_.collect(state_.blocks, [&] {
    BlockBuilder inside(state_);
    content(inside);
  });
  state_.items.back().push_back({{}, blocks});
  return *this;
}

ListBuilder& ListBuilder::item(std::string_view text) {
  return item([text](BlockBuilder& inside) { inside.paragraph(text); });
}

ListBuilder& ListBuilder::loose() {
  state_.lists.back().tight = false;
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

BlockBuilder& BlockBuilder::heading(unsigned level, std::string_view text, std::string_view id) {
  add_heading(state_, level, state_.text(text), id);
  return *this;
}

BlockBuilder& BlockBuilder::heading(unsigned level, const Text& content, std::string_view id) {
  InlineBuilder inside(state_);
  add_heading(state_, level, collect(state_, inside, content), id);
  return *this;
}

BlockBuilder& BlockBuilder::paragraph(std::string_view text) {
  add_paragraph(state_, state_.text(text));
  return *this;
}

BlockBuilder& BlockBuilder::paragraph(const Text& content) {
  InlineBuilder inside(state_);
  add_paragraph(state_, collect(state_, inside, content));
  return *this;
}

BlockBuilder& BlockBuilder::code(std::string_view text, std::string_view language) {
  CodeBlock node;
  node.language = state_.keep(language);
  node.text = state_.keep(text, Lines::kept);
  state_.add(node);
  return *this;
}

BlockBuilder& BlockBuilder::quote(const Content& content) {
  const auto blocks = state_.collect(state_.blocks, [&] { content(*this); });
  state_.add(with_blocks<Quote>(blocks, Role::none));
  return *this;
}

BlockBuilder& BlockBuilder::group(Role role, const Content& content) {
  const auto blocks = state_.collect(state_.blocks, [&] { content(*this); });
  state_.add(with_blocks<Group>(blocks, role));
  return *this;
}

BlockBuilder& BlockBuilder::rule() {
  state_.add(Rule{});
  return *this;
}

BlockBuilder& BlockBuilder::page_break() {
  state_.add(PageBreak{});
  return *this;
}

BlockBuilder& BlockBuilder::bullet_list(const Items& items) {
  ListBuilder inside(state_);
  add_list(state_, List{}, [&] { items(inside); });
  return *this;
}

BlockBuilder& BlockBuilder::ordered_list(const Items& items, unsigned start) {
  ListBuilder inside(state_);
  List list;
  list.kind = ListKind::ordered;
  list.start = start;
  add_list(state_, list, [&] { items(inside); });
  return *this;
}

BlockBuilder& BlockBuilder::table(Rows rows, Columns columns) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  if (width == 0) return *this;
  std::vector<Alignment> alignments(columns);
  alignments.resize(width, Alignment::none);
  std::vector<TableRow> made;
  for (const auto& row : rows) {
    std::vector<TableCell> cells;
    for (const auto cell : row) cells.push_back({{}, state_.text(cell)});
    cells.resize(width);
    made.push_back({{}, state_.data->arena.copy(std::span<const TableCell>(cells))});
  }
  Table node;
  node.columns = state_.data->arena.copy(std::span<const Alignment>(alignments));
  node.rows = state_.data->arena.copy(std::span<const TableRow>(made));
  state_.add(node);
  return *this;
}

bool BlockBuilder::figure(std::string_view name, std::string_view bytes, std::string_view caption,
                          std::string_view alternative) {
  const auto* image = state_.image(name, bytes);
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

Builder& Builder::title(std::string_view title) {
  state_.data->meta.title = state_.keep(title);
  return *this;
}

Builder& Builder::author(std::string_view author) {
  state_.data->meta.author = state_.keep(author);
  return *this;
}

Builder& Builder::language(std::string_view tag) {
  state_.data->meta.language = state_.keep(tag);
  return *this;
}

Builder& Builder::subject(std::string_view subject) {
  state_.data->meta.subject = state_.keep(subject);
  return *this;
}

Builder& Builder::keywords(std::initializer_list<std::string_view> keywords) {
  std::vector<std::string_view> kept;
  for (const auto keyword : keywords) kept.push_back(state_.keep(keyword));
  state_.data->meta.keywords = state_.data->arena.copy(std::span<const std::string_view>(kept));
  return *this;
}

Builder& Builder::date(std::string_view date) {
  state_.data->meta.date = state_.keep(date);
  return *this;
}

Builder& Builder::anonymous(bool anonymous) {
  state_.data->meta.anonymous = anonymous;
  return *this;
}

Builder& Builder::theme(Theme theme) {
  state_.data->theme = std::move(theme);
  return *this;
}

Document Builder::finish() {
  assert(state_.blocks.size() == 1 && state_.inlines.empty() && state_.items.empty());
  auto& data = *state_.data;
  data.blocks = data.arena.copy(std::span<const Block>(state_.blocks.back()));
  data.images = data.arena.copy(std::span<const Image* const>(state_.images));
#ifdef CVBUILD_VERIFY
  assert(!verify(data.blocks));
#endif
  Document document(std::move(state_.data));
  state_ = BuilderState{};
  return document;
}

}  // namespace cvbuild
