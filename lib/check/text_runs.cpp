// Collects neighbouring text into runs, and remembers where each byte came from.
#include "check/text_runs.hpp"

#include <algorithm>

#include <cvbuild/core/visit.hpp>
#include <cvbuild/model/sections.hpp>

namespace cvbuild::checking {

namespace {

class Collector {
 public:
  explicit Collector(const std::function<void(const TextRun&)>& visit) : visit_(visit) {}

  void top(doc::Blocks all) {
    const auto drafts = model::draft_marks(all);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!drafts[i]) visit(*this, all[i].kind());
  }

  void operator()(const doc::Text& node) { run_.add(node.text, node.span); }
  void operator()(const doc::Break& node) {
    if (!node.hard) return run_.add(" ", node.span);
    flush();
  }
  void operator()(const doc::Code&) { flush(); }
  void operator()(const doc::Emphasis& node) { inlines(node.content); }
  void operator()(const doc::Strong& node) { inlines(node.content); }
  void operator()(const doc::Strikethrough& node) { inlines(node.content); }
  void operator()(const doc::Link& node) { inlines(node.content); }
  void operator()(const doc::Picture& node) { inlines(node.content); }
  void operator()(const doc::Phrase& node) { inlines(node.content); }

  void operator()(const doc::Heading& node) { inlines(node.content); }
  void operator()(const doc::Paragraph& node) { inlines(node.content); }
  void operator()(const doc::Figure& node) { inlines(node.caption); }
  void operator()(const doc::Group& node) { blocks(node.blocks); }
  void operator()(const doc::List& node) {
    for (const auto& item : node.items) blocks(item.blocks);
  }
  void operator()(const doc::Table& node) {
    for (const auto& row : node.rows)
      for (const auto& cell : row.cells) inlines(cell.content);
  }
  void operator()(const doc::Quote&) {}
  void operator()(const doc::CodeBlock&) {}
  void operator()(const doc::Rule&) {}
  void operator()(const doc::PageBreak&) {}

 private:
  void blocks(doc::Blocks all) {
    for (const auto& block : all) visit(*this, block.kind());
  }

  void inlines(doc::Inlines content) {
    flush();
    for (const auto& item : content) visit(*this, item.kind());
    flush();
  }

  void flush() {
    if (!run_.empty()) visit_(run_);
    run_.clear();
  }

  const std::function<void(const TextRun&)>& visit_;
  TextRun run_;
};

}  // namespace

void TextRun::add(std::string_view text, Span span) {
  if (text.empty()) return;
  pieces_.push_back({text_.size(), text_.size() + text.size(), span});
  text_.append(text);
}

void TextRun::clear() {
  text_.clear();
  pieces_.clear();
}

Span TextRun::span(std::size_t begin, std::size_t end) const {
  Span all;
  const auto first = std::partition_point(pieces_.begin(), pieces_.end(),
                                          [begin](const Piece& piece) { return piece.end <= begin; });
  for (auto piece = first; piece != pieces_.end() && piece->begin < end; ++piece) {
    Span part = piece->span;
    const bool as_written = part.known() && part.size() == piece->end - piece->begin;
    if (as_written) {
      const auto from = std::max(begin, piece->begin) - piece->begin;
      const auto to = std::min(end, piece->end) - piece->begin;
      part = {static_cast<std::uint32_t>(part.begin + from), static_cast<std::uint32_t>(part.begin + to)};
    }
    all = hull(all, part);
  }
  return all;
}

void for_each_text_run(doc::Blocks blocks, const std::function<void(const TextRun&)>& visit) {
  Collector(visit).top(blocks);
}

}  // namespace cvbuild::checking
