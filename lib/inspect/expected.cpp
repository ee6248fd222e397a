// Walks a document block by block.
#include "inspect/expected.hpp"

#include <cvbuild/core/visit.hpp>

#include "inspect/fold.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

bool shows(OutputKind kind, const doc::Image* image) {
  if (image == nullptr) return false;
  switch (kind) {
    case OutputKind::html:
      return true;
    case OutputKind::docx:
      return image->format != doc::ImageFormat::svg;
    case OutputKind::pdf:
      return image->format == doc::ImageFormat::png || image->format == doc::ImageFormat::jpeg;
  }
  return false;
}

/// Running text; a picture's words only where the format does not show it.
class Words {
 public:
  explicit Words(OutputKind kind) : kind_(kind) {}

  std::string of(doc::Inlines content) {
    text_.clear();
    add(content);
    return std::move(text_);
  }

  void operator()(const doc::Text& node) { text_ += node.text; }
  void operator()(const doc::Code& node) { text_ += node.text; }
  void operator()(const doc::Break&) { text_ += ' '; }
  void operator()(const doc::Emphasis& node) { add(node.content); }
  void operator()(const doc::Strong& node) { add(node.content); }
  void operator()(const doc::Strikethrough& node) { add(node.content); }
  void operator()(const doc::Link& node) { add(node.content); }
  void operator()(const doc::Picture& node) {
    if (!shows(kind_, node.image)) add(node.content);
  }
  void operator()(const doc::Phrase& node) {
    if (node.role == doc::Role::dates && !text_.empty()) text_ += '\t';
    add(node.content);
  }

 private:
  void add(doc::Inlines content) {
    for (const auto& item : content) visit(*this, item.kind());
  }

  OutputKind kind_;
  std::string text_;
};

class Lines {
 public:
  explicit Lines(OutputKind kind) : kind_(kind), words_(kind) {}

  void title(std::string_view text) { add(text, {}, false, false); }
  void blocks(doc::Blocks blocks) {
    for (const auto& block : blocks) visit(*this, block.kind());
  }
  std::vector<ExpectedLine> take() { return std::move(lines_); }

  void operator()(const doc::Heading& node) { add(words_.of(node.content), node.span); }
  void operator()(const doc::Paragraph& node) {
    add(words_.of(node.content), node.span, false, node.role != doc::Role::declined);
  }
  void operator()(const doc::CodeBlock& node) { add(node.text, node.span); }
  void operator()(const doc::Quote& node) { blocks(node.blocks); }
  void operator()(const doc::Group& node) { blocks(node.blocks); }
  void operator()(const doc::Rule&) {}
  void operator()(const doc::PageBreak&) {}
  void operator()(const doc::List& node) {
    for (const auto& item : node.items) blocks(item.blocks);
  }
  void operator()(const doc::Table& node) {
    for (std::size_t row = 0; row < node.rows.size(); ++row)
      for (const auto& cell : node.rows[row].cells) {
        const auto before = lines_.size();
        add(words_.of(cell.content), cell.span);
        if (lines_.size() > before) lines_.back().is_head = row < node.head_rows;
      }
  }
  void operator()(const doc::Figure& node) {
    if (node.caption.empty())
      add(node.alternative, node.span, shows(kind_, node.image) || kind_ == OutputKind::pdf, false);
    else
      add(words_.of(node.caption), node.span);
  }

 private:
  void add(std::string_view text, Span span, bool optional = false, bool judged = true) {
    auto folded = fold_white_space(text);
    if (!folded.empty()) lines_.push_back({std::move(folded), span, optional, judged});
  }

  OutputKind kind_;
  Words words_;
  std::vector<ExpectedLine> lines_;
};

}  // namespace

std::vector<ExpectedLine> expected_lines(const Document& document, OutputKind kind) {
  Lines lines(kind);
  if (opening_head(document.blocks()) == nullptr) lines.title(document.meta().title);
  lines.blocks(document.blocks());
  return lines.take();
}

}  // namespace cvbuild::inspect
