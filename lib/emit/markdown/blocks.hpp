// Blocks as Markdown.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

#include "emit/markdown/containers.hpp"
#include "emit/markdown/line_writer.hpp"
#include "emit/markdown/pieces.hpp"

namespace cvbuild::emitters {

class BlockMarkdown {
 public:
  /// `title_head`: the head whose name stands for the document's title, or null. `shift`: how many levels
  /// lower headings are.
  BlockMarkdown(const Document& document, const EmitOptions& options, const doc::Group* title_head,
                unsigned shift, Sink& sink, Diagnostics& diagnostics);

  void title(std::string_view title);
  void write(doc::Blocks blocks, bool tight = false);

  void operator()(const doc::Heading& node);
  void operator()(const doc::Paragraph& node);
  void operator()(const doc::List& node);
  void operator()(const doc::CodeBlock& node);
  void operator()(const doc::Quote& node);
  void operator()(const doc::Table& node);
  void operator()(const doc::Figure& node);
  void operator()(const doc::Rule& node);
  void operator()(const doc::PageBreak&) { breaks_page_ = true; }
  void operator()(const doc::Group& node);

 private:
  /// A list that was written: the next of its kind needs another sign.
  struct Marker {
    bool is_list = false;
    doc::ListKind kind = doc::ListKind::bullet;
    char sign = 0;
  };

  /// Lines that stand close become one paragraph, parted by hard breaks.
  std::size_t write_next(doc::Blocks blocks, std::size_t at);
  std::size_t write_close(doc::Blocks blocks, std::size_t at);
  void write_pieces();
  std::size_t write_entry(const doc::Heading& node, doc::Blocks blocks, std::size_t at);
  void open_entry(const doc::Heading& node, const doc::Phrase* dates);
  void heading(unsigned level, const doc::BlockNode* node);
  /// Splits the dates off a heading's end.
  [[nodiscard]] static const doc::Phrase* dates_of(const doc::Heading& node);
  void item(const doc::ListItem& item, std::string_view marker, bool tight);
  [[nodiscard]] char sign_for(const doc::List& node) const;
  void row(const doc::TableRow* row, std::size_t columns);
  void attribute_line(const doc::BlockNode& node, std::string_view alternative = {});
  [[nodiscard]] std::string attributes(const doc::BlockNode* node, std::string_view alternative = {});
  void note(Span span, std::string message);

  Containers out_;
  Pieces pieces_;
  LineWriter lines_;
  Diagnostics& diagnostics_;
  const doc::Group* title_head_;
  bool in_title_head_ = false;
  unsigned shift_;
  bool breaks_page_ = false;      ///< the next block begins a page
  std::string_view group_id_;     ///< the next block bears it
  Marker before_;                 ///< the block that was written last, if it is a list of this container
  std::vector<char> open_signs_;  ///< of the lists that are open
};

}  // namespace cvbuild::emitters
