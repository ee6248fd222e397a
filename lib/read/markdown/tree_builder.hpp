// Builds the typed tree of the events that the Markdown parser sends.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/answer.hpp>

#include "read/markdown/attribute_scan.hpp"

namespace cvbuild::reading {

/// What the reader asks of its surroundings.
struct MarkdownOptions {
  /// The picture that `target` names, or null after reporting why not; empty: pictures are not loaded.
  std::function<const doc::Image*(std::string_view target, Span span)> load_picture;
  bool check_links = true;
  bool front_matter = true;  ///< whether the text may begin with some
};

/// What a container holds while it is open. Children lie at the end of the builder's stacks, from these marks
/// on.
struct Frame {
  int type = 0;  ///< MD_BLOCKTYPE, or MD_SPANTYPE for an inline
  bool is_inline = false;
  bool tight = false;
  unsigned number = 0;  ///< a heading's level, an ordered list's first number, a table's columns
  doc::Alignment alignment = doc::Alignment::none;
  std::string_view text{};  ///< a code block's language, a link's target
  std::string_view title{};
  std::size_t blocks = 0, inlines = 0, items = 0, rows = 0, cells = 0, columns = 0;
  Span hull{};  ///< of the text inside
};

/// Receives events in document order; each returns false once a bound is passed, which is then reported.
class TreeBuilder {
 public:
  /// `parsed` is the text that the parser reads: as long as the source's, attribute lists blanked.
  TreeBuilder(const Source& source, std::string_view parsed, const Bounds& bounds,
              const MarkdownOptions& options, std::vector<AttributeList> lists, Arena& arena,
              Diagnostics& diagnostics);

  bool enter(Frame frame);
  bool leave(int type, bool is_inline);
  bool text(int type, std::string_view piece);

  /// Where the text begins, front matter apart.
  void begin_at(std::size_t offset) { cursor_ = offset; }
  /// The top-level blocks, to be changed until they are handed out.
  [[nodiscard]] std::span<doc::Block> finish();
  [[nodiscard]] std::vector<model::Suppression> take_suppressions() { return std::move(suppressions_); }

 private:
  // Text that is not yet a node.
  void append_text(int type, std::string_view piece);
  void append_decoded(std::string_view reference);
  void begin_text(int type);
  void flush_text();
  void push_text(Span span, std::string_view text);
  void push_raw(Span span, std::string_view text);
  [[nodiscard]] std::string_view pending_view() const;
  [[nodiscard]] bool in_cell() const;
  [[nodiscard]] std::string_view unescaped_bars(std::string_view text);
  [[nodiscard]] bool in_source(std::string_view piece) const;

  // Inlines.
  void leave_inline(const Frame& frame);
  void push_inline(doc::Inline item, Span span);
  void push_link(const Frame& frame, doc::Inlines content);
  [[nodiscard]] Span empty_link_span();
  void push_picture(const Frame& frame, doc::Inlines content);
  [[nodiscard]] doc::Inlines take_inlines(std::size_t from);

  // Blocks.
  void leave_block(const Frame& frame);
  void push_block(doc::Block block, Span span);
  void warn_of_trailing_list(doc::Inlines content);
  void warn_of_meaningless(const doc::Attributes& attributes);
  void push_paragraph(const Frame& frame);
  void push_heading(const Frame& frame);
  void push_code(const Frame& frame);
  void push_html(const Frame& frame);
  void push_list(const Frame& frame, doc::ListKind kind);
  void push_item(const Frame& frame);
  void push_row(const Frame& frame);
  void push_table(const Frame& frame);
  void flush_tight_paragraph();
  [[nodiscard]] doc::Blocks take_blocks(std::size_t from);
  [[nodiscard]] Span place_of(const Frame& frame);

  // Attributes, comments, bounds.
  [[nodiscard]] const doc::Attributes* take_attributes(std::uint32_t from, std::uint32_t block_begin);
  [[nodiscard]] std::string without_comments(Span span, std::string_view html);
  void comment(Span span, std::string_view text);
  void settle_suppressions(Span block);
  bool over_bounds(std::string_view what, Span place = {});
  bool over_table_columns(unsigned columns, Span place = {});
  void check_table(Span paragraph);

  const Source& source_;
  std::string_view parsed_;
  const Bounds& bounds_;
  const MarkdownOptions& options_;
  Arena& arena_;
  Diagnostics& diagnostics_;
  std::vector<std::vector<AttributeList>> lists_;  ///< by depth, in reverse order
  std::vector<Frame> frames_;
  std::vector<doc::Block> blocks_;
  std::vector<doc::Inline> inlines_;
  std::vector<doc::ListItem> items_;
  std::vector<doc::TableRow> rows_;
  std::vector<doc::TableCell> cells_;
  std::vector<doc::Alignment> columns_;
  std::vector<model::Suppression> suppressions_;
  std::vector<std::pair<std::size_t, std::size_t>> waiting_suppressions_;  ///< index and depth
  int text_type_ = -1;                                                     ///< of the pending text; -1: none
  std::size_t text_begin_ = 0,
              text_end_ = 0;  ///< offsets in the source while the pending text is one stretch of it
  bool text_copied_ = false;  ///< it is in scratch_ instead
  std::string scratch_;
  Span text_span_;
  std::size_t cursor_ = 0;  ///< behind the last text whose place is known
  std::size_t depth_ = 0;   ///< quotes and list items that are open
  std::size_t inline_depth_ = 0;
  std::size_t growth_ = 0;  ///< nodes and bytes so far
  bool failed_ = false;
};

}  // namespace cvbuild::reading
