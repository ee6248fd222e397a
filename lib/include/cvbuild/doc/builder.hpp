// Makes a document in code: copies what it is given and nests by scope.
//
// A scope is a function that is called at once with the builder of what belongs inside. Strings are copied,
// so they need to live no longer than the call. Bytes that are no UTF-8, and NUL, become U+FFFD; an end of
// line is a hard break in running text, kept in blocks of code, and a blank in all other strings. What is
// built has no places (its spans are unknown).
//
// A builder that a scope was given lives as long as that scope: a pointer to it that is kept dangles, as any
// does. A programmer's errors, which end the program with what was wrong: to use a builder while a scope
// inside it is open; a scope without a function; a string that is a null pointer; a role that
// is none; a language that is no tag, a date that is none; and what verify() finds when the document is
// finished, such as lists that are nested too deep.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <memory>

#include <cvbuild/core/text_argument.hpp>
#include <cvbuild/doc/document.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

#pragma GCC visibility push(hidden)
namespace detail {
struct BuilderState;
}
#pragma GCC visibility pop

/// Collects running text.
class InlineBuilder {
 public:
  /// A scope: called once, before the call that it is passed to returns.
  using Content = std::function<void(InlineBuilder&)>;
  InlineBuilder(const InlineBuilder&) = delete;
  InlineBuilder& operator=(const InlineBuilder&) = delete;

  /// Words as they are to be read; nothing in them is markup.
  InlineBuilder& text(TextArgument text) &;
  /// The same in a fixed-width font.
  InlineBuilder& code(TextArgument text) &;
  /// A hard break.
  InlineBuilder& line_break() &;
  /// `content` inside that emphasis.
  /// @{
  InlineBuilder& emphasis(const Content& content) &;
  InlineBuilder& strong(const Content& content) &;
  InlineBuilder& strikethrough(const Content& content) &;
  /// @}
  /// `target` is a URL or `#id`.
  InlineBuilder& link(TextArgument target, const Content& content, TextArgument title = "") &;
  /// `content` with a role; `value` is the machine's form of it (see doc::Phrase).
  InlineBuilder& phrase(doc::Role role, const Content& content, TextArgument value = "") &;
  /// A picture in running text, as BlockBuilder::figure; `text` stands for it where it cannot be shown.
  bool picture(TextArgument name, TextArgument bytes, TextArgument text) &;

 private:
  friend class BlockBuilder;
  friend class TableBuilder;
  explicit InlineBuilder(detail::BuilderState& state);
  static doc::Inlines collect(detail::BuilderState& state, const Content& content);
  /// What it adds to; a programmer's error, which is told, if it is not its turn.
  detail::BuilderState& open();

  detail::BuilderState& state_;
  std::size_t depth_;  ///< how many scopes are open where it may be used
};

class BlockBuilder;

/// Collects the items of one list.
class ListBuilder {
 public:
  /// A scope, as InlineBuilder::Content.
  using Content = std::function<void(BlockBuilder&)>;
  ListBuilder(const ListBuilder&) = delete;
  ListBuilder& operator=(const ListBuilder&) = delete;

  /// An item of any blocks.
  ListBuilder& item(const Content& content) &;
  /// An item of one paragraph.
  ListBuilder& item(TextArgument text) &;
  /// Sets the items with space between them; a list is tight otherwise.
  ListBuilder& loose() &;

 private:
  friend class BlockBuilder;
  explicit ListBuilder(detail::BuilderState& state);
  /// What it adds to; a programmer's error, which is told, if it is not its turn.
  detail::BuilderState& open();

  detail::BuilderState& state_;
  std::size_t depth_;  ///< how many scopes are open where it may be used
};

/// Collects the rows of one table, of any number. The first is the head.
class TableBuilder {
 public:
  /// A cell's running text, as InlineBuilder::Content.
  using Content = InlineBuilder::Content;
  TableBuilder(const TableBuilder&) = delete;
  TableBuilder& operator=(const TableBuilder&) = delete;

  /// Begins the next row.
  TableBuilder& row() &;
  /// The row's next cell, of plain words or of running text. Before row(), a programmer's error.
  /// @{
  TableBuilder& cell(TextArgument text) &;
  TableBuilder& cell(const Content& content) &;
  /// @}
  /// How the next column is aligned, from the first on; a column of which nothing is said is not.
  TableBuilder& column(doc::Alignment alignment) &;

 private:
  friend class BlockBuilder;
  explicit TableBuilder(detail::BuilderState& state);
  /// What it adds to; a programmer's error, which is told, if it is not its turn.
  detail::BuilderState& open();
  void add(doc::Inlines content);

  detail::BuilderState& state_;
  std::size_t depth_;  ///< how many scopes are open where it may be used
};

/// Collects blocks.
class BlockBuilder {
 public:
  /// Scopes, as InlineBuilder::Content.
  /// @{
  using Content = std::function<void(BlockBuilder&)>;
  using Text = InlineBuilder::Content;
  using Items = std::function<void(ListBuilder&)>;
  using Cells = std::function<void(TableBuilder&)>;
  /// @}
  /// The rows of a table, each a list of its cells.
  using Rows = std::initializer_list<std::initializer_list<TextArgument>>;
  /// How the columns are aligned, from the first on.
  using Columns = std::initializer_list<doc::Alignment>;
  BlockBuilder(const BlockBuilder&) = delete;
  BlockBuilder& operator=(const BlockBuilder&) = delete;

  /// `level` is 1 to 6; one beyond is taken for the nearest. `id` is what `#id` links jump to. HTML
  /// knows no id with a blank in it: a link to one is shown as text there, and told. Of two blocks with one
  /// id the first has it.
  BlockBuilder& heading(unsigned level, TextArgument text, TextArgument id = "") &;
  /// The same with running text.
  BlockBuilder& heading(unsigned level, const Text& content, TextArgument id = "") &;
  /// A paragraph of plain words.
  BlockBuilder& paragraph(TextArgument text) &;
  /// A paragraph of running text.
  BlockBuilder& paragraph(const Text& content) &;
  /// Lines of code, kept as they are; `language` is a name such as "cpp", or empty.
  BlockBuilder& code(TextArgument text, TextArgument language = "") &;
  /// A quotation.
  BlockBuilder& quote(const Content& content) &;
  /// A thematic break: a line across.
  BlockBuilder& rule() &;
  /// What follows begins a new page, in formats that have pages.
  BlockBuilder& page_break() &;
  /// Blocks that belong together under a role: a section, an entry, whose first heading is its title. Of a
  /// role that paragraphs, headings or figures have one by one (a name, a subject, a photo) each of them gets
  /// it.
  BlockBuilder& group(doc::Role role, const Content& content) &;
  /// A list; the numbers of an ordered one begin at `start`, 999,999,999 at the most (as in CommonMark 5.2).
  /// @{
  BlockBuilder& bullet_list(const Items& items) &;
  BlockBuilder& ordered_list(const Items& items, unsigned start = 1) &;
  /// @}
  /// The first row is the head. As many columns as the longest row has cells: shorter rows are filled up with
  /// empty ones; columns past `columns` have no alignment. Without a cell, nothing is added.
  BlockBuilder& table(Rows rows, Columns columns = {}) &;
  /// The same, a cell after the other: of any number of rows, and with running text.
  BlockBuilder& table(const Cells& cells) &;
  /// `bytes` of a PNG, JPEG, GIF or SVG; false, and nothing is added, if they are none, or an SVG that says
  /// no size. `name` is the picture's path as Image::path has it: a name that was used before shows the same
  /// picture again, whatever `bytes`.
  bool figure(TextArgument name, TextArgument bytes, TextArgument caption, TextArgument alternative = "") &;

 protected:
  friend class ListBuilder;
  /// For the root, whose state it is.
  /// @{
  explicit BlockBuilder(detail::BuilderState& state);
  detail::BuilderState& open();

  detail::BuilderState& state_;
  /// @}
  std::size_t depth_;  ///< how many scopes are open where it may be used
};

/// The root: the document's blocks, what it says of itself and its theme.
class Builder : public BlockBuilder {
 public:
  Builder();
  ~Builder();
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  /// As in Meta; the last call counts.
  /// @{
  Builder& title(TextArgument title) &;
  Builder& author(TextArgument author) &;
  /// @}
  /// BCP 47; "en" unless it is set. Empty: not said.
  Builder& language(TextArgument tag) &;
  /// As Meta::subject.
  Builder& subject(TextArgument subject) &;
  /// As Meta::keywords; the last call counts.
  Builder& keywords(std::initializer_list<TextArgument> keywords) &;
  /// One more of them.
  Builder& keyword(TextArgument keyword) &;
  /// ISO 8601: a day, or a month or year, of which it is the first day; as Meta::date.
  Builder& date(TextArgument date) &;
  /// As Meta::anonymous: the outputs say that they are from anonymous_author, whatever author() was called
  /// with. It changes what they say of themselves, not the text.
  Builder& anonymous(bool anonymous = true) &;
  /// How the document looks; classic_theme() unless it is set.
  Builder& theme(Theme theme) &;

  /// The document; the builder is as new afterwards. Not inside a scope.
  [[nodiscard]] Document finish() &;

 private:
  explicit Builder(std::unique_ptr<detail::BuilderState> state);
  std::unique_ptr<detail::BuilderState> owned_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
