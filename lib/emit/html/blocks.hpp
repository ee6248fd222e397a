// Blocks as HTML.
#pragma once

#include <string>
#include <vector>

#include "emit/html/inlines.hpp"

namespace cvbuild::emitters {

/// One function for each kind. Headings of a whole document begin at h2 below the title's h1 (at h1 where
/// there is no title) and never skip a level; those of a fragment keep theirs. `title` is the paragraph that
/// is the title, if one is.
class BlockWriter {
 public:
  BlockWriter(HtmlContext& context, unsigned first_level, const doc::Block* title = nullptr)
      : context_(context),
        inlines_(context),
        first_level_(first_level),
        title_(title != nullptr ? &doc::node(*title) : nullptr) {}

  void write(doc::Blocks blocks);

  void operator()(const doc::Heading& node);
  void operator()(const doc::Paragraph& node);
  void operator()(const doc::List& node);
  void operator()(const doc::CodeBlock& node);
  void operator()(const doc::Quote& node);
  void operator()(const doc::Table& node);
  void operator()(const doc::Figure& node);
  void operator()(const doc::Rule& node);
  void operator()(const doc::PageBreak& node);
  void operator()(const doc::Group& node);

 private:
  [[nodiscard]] bool has_own_id(const doc::BlockNode& node) const;
  /// `second` is one more class.
  void attributes(const doc::BlockNode& node, Literal class_name = "", Literal second = "");
  [[nodiscard]] bool has_attributes(const doc::BlockNode& node) const;
  [[nodiscard]] unsigned level_of(const doc::Heading& node);
  /// Words and, apart from them, dates.
  void anchor(const doc::BlockNode& node);
  void heading_text(const doc::Heading& node);
  void item(const doc::ListItem& item, bool tight);
  /// Whether a block of a tight item goes without its element: it has no attributes, and no paragraph touches
  /// it.
  [[nodiscard]] bool is_bare(doc::Blocks blocks, std::size_t at) const;
  /// Writes a paragraph or a fragment's figure without its element; false if the block is neither.
  [[nodiscard]] bool write_bare(const doc::Block& block);
  void plain_figure(const doc::Figure& node, bool bare);
  /// Whether it stands in a box in which it scrolls.
  [[nodiscard]] bool open_table(const doc::Table& node);
  void row(const doc::Table& table, const doc::TableRow& row, bool head);
  void cell(const doc::TableCell& cell, doc::Alignment alignment, bool head, bool breaks);
  void open_question(const doc::Group& node);
  [[nodiscard]] std::string new_question_id();
  void group_content(const doc::Group& node);
  void summary(doc::Blocks blocks);

  HtmlContext& context_;
  InlineWriter inlines_;
  unsigned first_level_;
  const doc::BlockNode* title_;
  std::string employer_;               ///< of the positions that are being written, which do not name it
  std::vector<unsigned> open_levels_;  ///< of the headings that the present one stands below
  unsigned questions_ = 0;
  const doc::BlockNode* prompt_ = nullptr;  ///< the heading that names the question around it
  std::string prompt_id_;                   ///< for the next prompt, where it has no id of its own
  std::vector<bool> broken_columns_;        ///< of the table in hand: those whose words break on paper
};

}  // namespace cvbuild::emitters
