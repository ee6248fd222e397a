// Small trees made by hand, and what the LaTeX emitter makes of them.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

namespace cvbuild::latex_test {

/// Makes nodes in one document's arena; strings are borrowed.
class Tree {
 public:
  using Inlines = std::initializer_list<doc::Inline>;
  using Blocks = std::initializer_list<doc::Block>;

  doc::Inline text(std::string_view words) { return doc::Text{{next_span()}, words}; }
  doc::Inline code(std::string_view words) { return doc::Code{{next_span()}, words}; }
  doc::Inline emphasis(Inlines content) { return doc::Emphasis{{next_span()}, copy(content)}; }
  doc::Inline strong(Inlines content) { return doc::Strong{{next_span()}, copy(content)}; }
  doc::Inline strikethrough(Inlines content) { return doc::Strikethrough{{next_span()}, copy(content)}; }
  doc::Inline link(std::string_view target, Inlines content) {
    return doc::Link{{next_span()}, copy(content), target, {}};
  }
  doc::Inline line_break(bool hard) { return doc::Break{{next_span()}, hard}; }
  doc::Inline phrase(doc::Role role, Inlines content) {
    return doc::Phrase{{next_span()}, role, copy(content), {}};
  }
  doc::Inline picture(const doc::Image* image, Inlines content) {
    return doc::Picture{{next_span()}, copy(content), "a.png", {}, image};
  }

  doc::Block heading(unsigned level, Inlines content, doc::Role role = doc::Role::none,
                     std::string_view id = {}) {
    return doc::Heading{node(role, id), level, copy(content)};
  }
  doc::Block paragraph(Inlines content, doc::Role role = doc::Role::none, std::string_view id = {}) {
    return doc::Paragraph{node(role, id), copy(content)};
  }
  doc::Block list(doc::ListKind kind, bool tight,
                  std::initializer_list<std::initializer_list<doc::Block>> items, unsigned start = 1) {
    std::vector<doc::ListItem> all;
    for (const auto& item : items) all.push_back({next_span(), copy(item)});
    return doc::List{node(), kind, tight, start, data_->arena.copy(std::span<const doc::ListItem>(all))};
  }
  doc::Block code_block(std::string_view lines) { return doc::CodeBlock{node(), {}, lines}; }
  doc::Block quote(Blocks blocks) { return doc::Quote{node(), copy(blocks)}; }
  doc::Block rule() { return doc::Rule{node()}; }
  doc::Block page_break() { return doc::PageBreak{node()}; }
  doc::Block group(doc::Role role, Blocks blocks, std::string_view id = {}) {
    return doc::Group{node(role, id), copy(blocks)};
  }
  doc::Block figure(const doc::Image* image, Inlines caption, std::string_view alternative = {}) {
    return doc::Figure{node(), copy(caption), "a.png", {}, alternative, image};
  }
  doc::Block table(std::vector<doc::Alignment> columns, const std::vector<std::vector<doc::Inline>>& rows,
                   unsigned head_rows = 1) {
    std::vector<doc::TableRow> all;
    for (const auto& row : rows) {
      std::vector<doc::TableCell> cells;
      for (const auto& cell : row) cells.push_back({next_span(), copy({cell})});
      all.push_back({next_span(), data_->arena.copy(std::span<const doc::TableCell>(cells))});
    }
    return doc::Table{node(), data_->arena.copy(std::span<const doc::Alignment>(columns)), head_rows,
                      data_->arena.copy(std::span<const doc::TableRow>(all))};
  }

  Meta& meta() { return data_->meta; }
  Theme& theme() { return data_->theme; }
  Document finish(Blocks blocks) {
    data_->blocks = copy(blocks);
    return Document(data_);
  }
  doc::Blocks copy(Blocks blocks) {
    return data_->arena.copy(std::span<const doc::Block>(blocks.begin(), blocks.size()));
  }
  doc::Blocks copy(const std::vector<doc::Block>& blocks) {
    return data_->arena.copy(std::span<const doc::Block>(blocks));
  }
  doc::Inlines copy(Inlines content) {
    return data_->arena.copy(std::span<const doc::Inline>(content.begin(), content.size()));
  }

 private:
  Span next_span() { return {++offset_, offset_ + 1}; }
  doc::BlockNode node(doc::Role role = doc::Role::none, std::string_view id = {}) {
    const doc::Attributes* attributes = nullptr;
    if (!id.empty()) attributes = data_->arena.make(doc::Attributes{next_span(), id, {}, {}});
    return {next_span(), role, attributes};
  }

  std::shared_ptr<Document::Data> data_ = std::make_shared<Document::Data>();
  std::uint32_t offset_ = 0;
};

struct Emitted {
  std::string tex;
  Diagnostics diagnostics;

  /// What stands between \begin{document}'s set-up and the mark of the last page.
  [[nodiscard]] std::string body() const {
    constexpr std::string_view begin = "\\color{ink}\n\n", end = "\n\\lastpage\n";
    const auto from = tex.find(begin) + begin.size();
    return tex.substr(from, tex.find(end) - from);
  }
};

inline Emitted emit_tex(const Document& document, std::string_view folder = "figures") {
  Emitted emitted;
  Sink sink;
  EmitOptions options;
  options.picture_folder = folder;
  emit(document, Format::latex, sink, emitted.diagnostics, options);
  emitted.tex = sink.take();
  return emitted;
}

}  // namespace cvbuild::latex_test
