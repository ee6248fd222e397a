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
#include <cvbuild/doc/image.hpp>
#include <cvbuild/doc/role.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

struct Inline;
struct Block;
using Inlines = Slice<Inline>;
using Blocks = Slice<Block>;

/// `key=value` of a list of attributes.
struct Attribute {
  Span span;
  std::string_view key;
  std::string_view value;
};

/// `{#id .class key=value}` on a block.
struct Attributes {
  Span span;  ///< the list, braces included; unknown for a generated anchor
  std::string_view id;
  Slice<std::string_view> classes;
  Slice<Attribute> values;
  bool generated = false;  ///< nobody wrote the id: it is made of the heading's words

  /// The id as its author wrote it; empty for none.
  [[nodiscard]] std::string_view written_id() const { return generated ? std::string_view{} : id; }
  /// The value of the last attribute of that name, or null.
  [[nodiscard]] const Attribute* find(std::string_view key) const;
  [[nodiscard]] bool has_class(std::string_view name) const;
};

/// What every inline carries.
struct InlineNode {
  Span span;
};

/// What every block carries.
struct BlockNode {
  Span span;
  Role role = Role::none;
  const Attributes* attributes = nullptr;

  /// The anchor that `#id` links jump to; empty if there is none.
  [[nodiscard]] std::string_view id() const { return attributes ? attributes->id : std::string_view{}; }
};

// --- inlines
// ---------------------------------------------------------------------------------------------------------------

/// Characters, as they are to be read. Never holds an end of line.
struct Text : InlineNode {
  std::string_view text;
};

/// Characters of code, set in a fixed-width font.
struct Code : InlineNode {
  std::string_view text;
};

struct Emphasis : InlineNode {
  Inlines content;
};

struct Strong : InlineNode {
  Inlines content;
};

struct Strikethrough : InlineNode {
  Inlines content;
};

/// A link. `target` is the decoded URL or `#id`, as written: formats percent-encode what they must.
struct Link : InlineNode {
  Inlines content;
  std::string_view target;
  std::string_view title;  ///< a tooltip, shown where the format has one
};

/// A picture in running text. `content` is its caption or alternative text.
struct Picture : InlineNode {
  Inlines content;
  std::string_view target;  ///< the path as written
  std::string_view title;
  const Image* image =
      nullptr;  ///< null where pictures are not loaded (a fragment) or the picture is missing
};

/// An end of line: a hard one breaks the line, a soft one is a space that the source wrote as an end of line.
struct Break : InlineNode {
  bool hard = false;
};

/// Words with a role, and the machine's form of them where a format wants one (an ISO date, a URL).
struct Phrase : InlineNode {
  Role role = Role::none;
  Inlines content;
  std::string_view value;
};

// --- blocks
// ----------------------------------------------------------------------------------------------------------------

/// `level` is 1 to 6, 1 being the highest below the document's title.
struct Heading : BlockNode {
  unsigned level = 1;
  Inlines content;
};

struct Paragraph : BlockNode {
  Inlines content;
};

struct ListItem {
  Span span;
  Blocks blocks;
  const Attributes* attributes = nullptr;
};

enum class ListKind : std::uint8_t { bullet, ordered };

/// In a tight list the items' paragraphs are set without space between them.
struct List : BlockNode {
  ListKind kind = ListKind::bullet;
  bool tight = true;
  unsigned start = 1;  ///< the first number of an ordered list
  Slice<ListItem> items;
};

/// Lines of code, each but perhaps the last ended by '\n'.
struct CodeBlock : BlockNode {
  std::string_view language;  ///< the first word of the info string
  std::string_view text;
};

struct Quote : BlockNode {
  Blocks blocks;
};

enum class Alignment : std::uint8_t { none, left, center, right };

struct TableCell {
  Span span;
  Inlines content;
};

struct TableRow {
  Span span;
  Slice<TableCell> cells;  ///< as many as the table has columns
};

struct Table : BlockNode {
  Slice<Alignment> columns;
  unsigned head_rows = 1;  ///< the first rows, repeated on each page
  Slice<TableRow> rows;
};

/// A picture that stands by itself, with its caption below.
struct Figure : BlockNode {
  Inlines caption;
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
  Blocks blocks;
};

// --- the sums
// --------------------------------------------------------------------------------------------------------------

using InlineKind = std::variant<Text, Code, Emphasis, Strong, Strikethrough, Link, Picture, Break, Phrase>;
using BlockKind =
    std::variant<Heading, Paragraph, List, CodeBlock, Quote, Table, Figure, Rule, PageBreak, Group>;

struct Inline : InlineKind {
  using InlineKind::InlineKind;
  using InlineKind::operator=;
  [[nodiscard]] const InlineKind& kind() const { return *this; }
};

struct Block : BlockKind {
  using BlockKind::BlockKind;
  using BlockKind::operator=;
  [[nodiscard]] const BlockKind& kind() const { return *this; }
};

static_assert(std::is_trivially_destructible_v<Inline> && std::is_trivially_destructible_v<Block>);
static_assert(std::is_trivially_copyable_v<Inline> && std::is_trivially_copyable_v<Block>);

/// The part that all kinds of block share.
[[nodiscard]] inline const BlockNode& node(const Block& block) {
  return std::visit([](const auto& kind) -> const BlockNode& { return kind; }, block.kind());
}
[[nodiscard]] inline const InlineNode& node(const Inline& item) {
  return std::visit([](const auto& kind) -> const InlineNode& { return kind; }, item.kind());
}

}  // namespace cvbuild::doc
#pragma GCC visibility pop
