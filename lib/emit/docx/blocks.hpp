// The body: one function for each kind of block.
#pragma once

#include <vector>

#include "emit/docx/flow.hpp"
#include "emit/docx/photo.hpp"
#include "emit/docx/table_layout.hpp"

namespace cvbuild::emitters::docx {

class BlockWriter {
 public:
  BlockWriter(Context& context, Flow& flow) : context_(context), flow_(flow) {}

  void write(doc::Blocks blocks);

  void operator()(const doc::Heading& heading);
  void operator()(const doc::Paragraph& paragraph);
  void operator()(const doc::List& list);
  void operator()(const doc::CodeBlock& code);
  void operator()(const doc::Quote& quote);
  void operator()(const doc::Table& table);
  void operator()(const doc::Figure& figure);
  void operator()(const doc::Rule& rule);
  void operator()(const doc::PageBreak& page_break);
  void operator()(const doc::Group& group);

 private:
  struct ListPlace {
    doc::ListKind kind;
    bool tight;
    unsigned id;
    unsigned level;
    bool last_item = false;                  ///< the present item is the list's last
    bool last_block = false;                 ///< the present block is its item's last
    const doc::List* followed_by = nullptr;  ///< the present block is followed by this list
  };
  struct TablePlace {
    const doc::Table& table;
    const TableLayout& layout;
  };

  void expect_bookmark(const doc::BlockNode& node);
  void write_paragraph(ParagraphProperties properties, doc::Inlines content);
  [[nodiscard]] unsigned depth_of(unsigned level);
  [[nodiscard]] Style mark_style() const;
  [[nodiscard]] Style mark_style(doc::ListKind kind, bool tight) const;
  [[nodiscard]] Style body_style(doc::Role role) const;
  [[nodiscard]] Style following_mark() const;
  [[nodiscard]] unsigned kept_paragraphs(const doc::Group& group);
  void make_room_for_photo(ParagraphProperties& properties) const;
  void write_photo(const doc::Figure& photo);
  void write_photo_above();
  void write_item(const doc::ListItem& item);
  void write_row(const TablePlace& place, std::size_t row);
  void write_cell(const TablePlace& place, std::size_t row, std::size_t column);

  Context& context_;
  Flow& flow_;
  std::vector<unsigned> open_levels_;  ///< levels of the headings that the next one may stand under
  std::vector<ListPlace> lists_;       ///< outermost first
  unsigned quotes_ = 0;
  bool is_last_ = false;       ///< no block stands behind the present one, in the same group
  unsigned kept_ = 0;          ///< so many paragraphs, less one, stay on a page with the next
  Style above_ = Style::none;  ///< of the paragraph that was written last
  bool is_quotation_ = false;  ///< in an entry that is what somebody said
  bool rule_follows_ = false;  ///< the block that is written
  PhotoPlace photo_;           ///< of the present head
  const doc::Figure* waiting_photo_ = nullptr;  ///< stands behind the words of the next paragraph
  Style body_ = Style::none;                    ///< of paragraphs in the present group
};

}  // namespace cvbuild::emitters::docx
