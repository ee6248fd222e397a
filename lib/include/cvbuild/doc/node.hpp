// The typed tree: what a page shows, as ten kinds of block and nine kinds of inline.
//
// Nodes are plain, immutable and trivially destructible. Children are contiguous in an arena; strings are
// views into a source or that arena. Whoever holds a node holds the handle (Document, Application) that keeps
// them alive.
#pragma once

#include <string_view>
#include <type_traits>
#include <variant>

#include <cvbuild/core/slice.hpp>
#include <cvbuild/core/span.hpp>
#include <cvbuild/core/text_argument.hpp>
#include <cvbuild/doc/image.hpp>
#include <cvbuild/doc/role.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

struct Inline;
struct Block;
/// Running text, in order.
using Inlines = Slice<Inline>;
/// Blocks, in order.
using Blocks = Slice<Block>;

/// `key=value` of a list of attributes.
struct Attribute {
  Span span;               ///< of key and value as written
  std::string_view key;    ///< as written
  std::string_view value;  ///< without quotation marks
};

/// `{#id .class key=value}` on a block.
struct Attributes {
  Span span;                        ///< the list, braces included; unknown for a generated anchor
  std::string_view id;              ///< without `#`; empty: none
  Slice<std::string_view> classes;  ///< without `.`
  Slice<Attribute> values;          ///< in their order
  bool generated = false;           ///< nobody wrote the id: it is made of the heading's words

  /// The id as its author wrote it; empty for none.
  [[nodiscard]] std::string_view written_id() const { return generated ? std::string_view{} : id; }
  /// The value of the last attribute of that name, or null.
  [[nodiscard]] const Attribute* find(TextArgument key) const;
  /// Whether one of its classes is `name`.
  [[nodiscard]] bool has_class(TextArgument name) const;
};

/// What every inline carries.
struct InlineNode {
  Span span;  ///< where it stands in the sources; unknown where it was built in code
};

/// What every block carries.
struct BlockNode {
  Span span;                               ///< as InlineNode::span
  Role role = Role::none;                  ///< what it is, beside its kind
  const Attributes* attributes = nullptr;  ///< null: none were written, and there is no anchor

  /// The anchor that `#id` links jump to; empty if there is none.
  [[nodiscard]] std::string_view id() const { return attributes ? attributes->id : std::string_view{}; }
};

// --- inlines
// ---------------------------------------------------------------------------------------------------------------

/// Characters, as they are to be read. Never holds an end of line.
struct Text : InlineNode {
  std::string_view text;  ///< UTF-8
};

/// Characters of code, set in a fixed-width font.
struct Code : InlineNode {
  std::string_view text;  ///< UTF-8
};

/// Words to be stressed: set in italics, mostly.
struct Emphasis : InlineNode {
  Inlines content;  ///< what is stressed
};

/// Words of importance: set in bold, mostly.
struct Strong : InlineNode {
  Inlines content;  ///< what is important
};

/// Words that no longer hold: struck through.
struct Strikethrough : InlineNode {
  Inlines content;  ///< what no longer holds
};

/// A link. `target` is the decoded URL or `#id`, as written: formats percent-encode what they must.
struct Link : InlineNode {
  Inlines content;          ///< the words that are shown
  std::string_view target;  ///< see link_kind() for what is live where
  std::string_view title;   ///< a tooltip, shown where the format has one
};

/// A picture in running text. `content` is its caption or alternative text.
struct Picture : InlineNode {
  Inlines content;          ///< its words where it cannot be shown
  std::string_view target;  ///< the path as written
  std::string_view title;   ///< a tooltip; empty: none
  const Image* image =
      nullptr;  ///< null where pictures are not loaded (a fragment) or the picture is missing
};

/// An end of line: a hard one breaks the line, a soft one is a space that the source wrote as an end of line.
struct Break : InlineNode {
  bool hard = false;  ///< whether the line breaks there
};

/// Words with a role, and the machine's form of them where a format wants one (an ISO date, a URL).
struct Phrase : InlineNode {
  Role role = Role::none;  ///< what the words are
  Inlines content;         ///< the words
  std::string_view value;  ///< see Role for its form; empty: none
};

// --- blocks
// ----------------------------------------------------------------------------------------------------------------

/// `level` is 1 to 6, 1 being the highest below the document's title.
struct Heading : BlockNode {
  unsigned level = 1;  ///< 1 to 6
  Inlines content;     ///< its words
};

/// Running text between two breaks of paragraph.
struct Paragraph : BlockNode {
  Inlines content;  ///< its words
};

/// An item of a list.
struct ListItem {
  Span span;                               ///< from its marker to its end
  Blocks blocks;                           ///< what it holds
  const Attributes* attributes = nullptr;  ///< as BlockNode::attributes
};

/// Whether items have a sign or a number.
enum class ListKind : std::uint8_t { bullet, ordered };

/// In a tight list the items' paragraphs are set without space between them.
struct List : BlockNode {
  ListKind kind = ListKind::bullet;  ///< whether its items are numbered
  bool tight = true;                 ///< its paragraphs stand close
  unsigned start = 1;                ///< the first number of an ordered list
  Slice<ListItem> items;             ///< in order
};

/// Lines of code, each but perhaps the last ended by '\n'.
struct CodeBlock : BlockNode {
  std::string_view language;  ///< the first word of the info string
  std::string_view text;      ///< UTF-8, kept as it is
};

/// What someone else said.
struct Quote : BlockNode {
  Blocks blocks;  ///< what it holds
};

/// How the cells of a column are aligned; none: as the format does it.
enum class Alignment : std::uint8_t { none, left, center, right };

/// A cell of a table.
struct TableCell {
  Span span;        ///< of its text
  Inlines content;  ///< its words; empty: an empty cell
};

/// A row of a table.
struct TableRow {
  Span span;               ///< of the line
  Slice<TableCell> cells;  ///< as many as the table has columns
};

/// A table; every row has a cell for each column.
struct Table : BlockNode {
  Slice<Alignment> columns;  ///< how each is aligned, from left to right in the source
  unsigned head_rows = 1;    ///< the first rows, repeated on each page
  Slice<TableRow> rows;      ///< those of the head first
};

/// A picture that stands by itself, with its caption below.
struct Figure : BlockNode {
  Inlines caption;          ///< what stands below it; empty: nothing
  std::string_view target;  ///< the path as written
  std::string_view title;   ///< a tooltip
  std::string_view
      alternative;  ///< what the picture shows, for those who cannot see it; empty: the caption says it
  const Image* image =
      nullptr;  ///< null where pictures are not loaded (a fragment) or the picture is missing
};

/// A thematic break.
struct Rule : BlockNode {};

/// The next block begins a new page, where the format has pages.
struct PageBreak : BlockNode {};

/// Blocks that belong together under a role: a section, a question, an answer.
struct Group : BlockNode {
  Blocks blocks;  ///< what belongs together
};

// --- the sums
// --------------------------------------------------------------------------------------------------------------

/// The kinds of inline.
using InlineKind = std::variant<Text, Code, Emphasis, Strong, Strikethrough, Link, Picture, Break, Phrase>;
/// The kinds of block.
using BlockKind =
    std::variant<Heading, Paragraph, List, CodeBlock, Quote, Table, Figure, Rule, PageBreak, Group>;

/// One inline: exactly one of the kinds, to be looked at through visit().
struct Inline : InlineKind {
  using InlineKind::InlineKind;
  using InlineKind::operator=;
  /// The variant, for visit().
  [[nodiscard]] const InlineKind& kind() const { return *this; }
};

/// One block, in the same way.
struct Block : BlockKind {
  using BlockKind::BlockKind;
  using BlockKind::operator=;
  /// The variant, for visit().
  [[nodiscard]] const BlockKind& kind() const { return *this; }
};

static_assert(std::is_trivially_destructible_v<Inline> && std::is_trivially_destructible_v<Block>);
static_assert(std::is_trivially_copyable_v<Inline> && std::is_trivially_copyable_v<Block>);

/// The part that all kinds of block share.
[[nodiscard]] inline const BlockNode& node(const Block& block) {
  return std::visit([](const auto& kind) -> const BlockNode& { return kind; }, block.kind());
}
/// The part that all kinds of inline share.
[[nodiscard]] inline const InlineNode& node(const Inline& item) {
  return std::visit([](const auto& kind) -> const InlineNode& { return kind; }, item.kind());
}

}  // namespace cvbuild::doc
#pragma GCC visibility pop
