// Makes a document in code: copies what it is given and nests by scope.
//
// A scope is a function that is called at once with the builder of what belongs inside. Strings are copied,
// so they need to live no longer than the call. Bytes that are no UTF-8, and NUL, become U+FFFD; an end of
// line is a hard break in running text, kept in blocks of code, and a blank in all other strings. Builders
// passed to a scope must not be used after it. What is built has no places (its spans are unknown).
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <string_view>

#include <cvbuild/doc/document.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

namespace detail {
struct BuilderState;
}

/// Collects running text.
class InlineBuilder {
 public:
  /// A scope: called once, before the call that it is passed to returns.
  using Content = std::function<void(InlineBuilder&)>;
  /// Words as they are to be read; nothing in them is markup.
  InlineBuilder& text(std::string_view text);
  /// The same in a fixed-width font.
  InlineBuilder& code(std::string_view text);
  /// A hard break.
  InlineBuilder& line_break();
  /// `content` inside that emphasis.
  /// @{
  InlineBuilder& emphasis(const Content& content);
  InlineBuilder& strong(const Content& content);
  InlineBuilder& strikethrough(const Content& content);
  /// @}
  /// `target` is a URL or `#id`.
  InlineBuilder& link(std::string_view target, const Content& content, std::string_view title = {});
  /// `content` with a role; `value` is the machine's form of it (see doc::Phrase).
  InlineBuilder& phrase(doc::Role role, const Content& content, std::string_view value = {});
  /// A picture in running text, as BlockBuilder::figure; `text` stands for it where it cannot be shown.
  bool picture(std::string_view name, std::string_view bytes, std::string_view text);

 private:
  friend class BlockBuilder;
  explicit InlineBuilder(detail::BuilderState& state) : state_(state) {}
  detail::BuilderState& state_;
};

class BlockBuilder;

/// Collects the items of one list.
class ListBuilder {
 public:
  /// A scope, as InlineBuilder::Content.
  using Content = std::function<void(BlockBuilder&)>;
  /// An item of any blocks.
  ListBuilder& item(const Content& content);
  /// An item of one paragraph.
  ListBuilder& item(std::string_view text);
  /// Sets the items with space between them; a list is tight otherwise.
  ListBuilder& loose();

 private:
  friend class BlockBuilder;
  explicit ListBuilder(detail::BuilderState& state) : state_(state) {}
  detail::BuilderState& state_;
};

/// Collects blocks.
class BlockBuilder {
 public:
  /// Scopes, as InlineBuilder::Content.
  /// @{
  using Content = std::function<void(BlockBuilder&)>;
  using Text = InlineBuilder::Content;
  using Items = std::function<void(ListBuilder&)>;
  /// @}
  /// The rows of a table, each a list of its cells.
  using Rows = std::initializer_list<std::initializer_list<std::string_view>>;
  /// How the columns are aligned, from the first on.
  using Columns = std::initializer_list<doc::Alignment>;

  /// `level` is 1 to 6; one beyond is taken for the nearest. `id` is what `#id` links jump to.
  BlockBuilder& heading(unsigned level, std::string_view text, std::string_view id = {});
  /// The same with running text.
  BlockBuilder& heading(unsigned level, const Text& content, std::string_view id = {});
  /// A paragraph of plain words.
  BlockBuilder& paragraph(std::string_view text);
  /// A paragraph of running text.
  BlockBuilder& paragraph(const Text& content);
  /// Lines of code, kept as they are; `language` is a name such as "cpp", or empty.
  BlockBuilder& code(std::string_view text, std::string_view language = {});
  /// A quotation.
  BlockBuilder& quote(const Content& content);
  /// A thematic break: a line across.
  BlockBuilder& rule();
  /// What follows begins a new page, in formats that have pages.
  BlockBuilder& page_break();
  /// Blocks that belong together under a role: a section, an entry (see doc::Role).
  BlockBuilder& group(doc::Role role, const Content& content);
  /// A list; the numbers of an ordered one begin at `start`.
  /// @{
  BlockBuilder& bullet_list(const Items& items);
  BlockBuilder& ordered_list(const Items& items, unsigned start = 1);
  /// @}
  /// The first row is the head. As many columns as the longest row has cells: shorter rows are filled up with
  /// empty ones; columns past `columns` have no alignment. Without a cell, nothing is added.
  BlockBuilder& table(Rows rows, Columns columns = {});
  /// `bytes` of a PNG, JPEG, GIF or SVG; false, and nothing is added, if they are none. `name` is the
  /// picture's path as Image::path has it: a name that was used before shows the same picture again, whatever
  /// `bytes`.
  bool figure(std::string_view name, std::string_view bytes, std::string_view caption,
              std::string_view alternative = {});

 protected:
  friend class ListBuilder;
  /// For the root, whose state it is.
  /// @{
  explicit BlockBuilder(detail::BuilderState& state) : state_(state) {}
  detail::BuilderState& state_;
  /// @}
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
  Builder& title(std::string_view title);
  Builder& author(std::string_view author);
  /// @}
  /// BCP 47; "en" unless it is set.
  Builder& language(std::string_view tag);
  /// As Meta::subject.
  Builder& subject(std::string_view subject);
  /// As Meta::keywords; the last call counts.
  Builder& keywords(std::initializer_list<std::string_view> keywords);
  /// ISO 8601, as Meta::date.
  Builder& date(std::string_view date);
  /// As Meta::anonymous: it changes what the outputs say of themselves, not the text.
  Builder& anonymous(bool anonymous = true);
  /// How the document looks; classic_theme() unless it is set.
  Builder& theme(Theme theme);

  /// The document; the builder is as new afterwards. A programmer's error inside a scope.
  [[nodiscard]] Document finish();

 private:
  explicit Builder(std::unique_ptr<detail::BuilderState> state);
  std::unique_ptr<detail::BuilderState> owned_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
