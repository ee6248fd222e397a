// Flattens running text; marks that would be empty, doubled or torn are put right as they come.
#include "emit/markdown/pieces.hpp"

#include <algorithm>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/link.hpp>

#include "core/controls.hpp"
#include "emit/dead_link.hpp"

namespace cvbuild::emitters {

namespace {

/// Emphasis and its like: they may not begin or end with a blank, nor stand within themselves.
bool is_style(const Piece& piece) { return piece.mark < Mark::link; }

bool is_live(const doc::Link& node) { return doc::link_kind(node.target) != doc::LinkKind::other; }

/// Finds the first inline that leaves a piece.
struct PieceSearch {
  bool operator()(const doc::Text& node) const { return !node.text.empty(); }
  bool operator()(const doc::Code& node) const { return !node.text.empty(); }
  bool operator()(const doc::Emphasis& node) const { return leaves_pieces(node.content); }
  bool operator()(const doc::Strong& node) const { return leaves_pieces(node.content); }
  bool operator()(const doc::Strikethrough& node) const { return leaves_pieces(node.content); }
  bool operator()(const doc::Link& node) const { return is_live(node) || leaves_pieces(node.content); }
  bool operator()(const doc::Picture&) const { return true; }
  bool operator()(const doc::Break&) const { return false; }
  bool operator()(const doc::Phrase& node) const { return leaves_pieces(node.content); }
};

}  // namespace

bool leaves_pieces(doc::Inlines content) {
  return std::any_of(content.begin(), content.end(),
                     [](const doc::Inline& item) { return visit(PieceSearch{}, item.kind()); });
}

void Pieces::clear(bool one_line) {
  characters_.clear();
  pieces_.clear();
  one_line_ = one_line;
}

void Pieces::append(doc::Inlines content) {
  for (const auto& item : content) visit(*this, item.kind());
}

void Pieces::characters(PieceKind kind, std::string_view text) {
  if (text.empty()) return;
  const auto begin = characters_.size();
  if (find_control(text) == std::string_view::npos)
    characters_ += text;
  else
    characters_ += without_controls(text);  // before it is seen what needs an escape
  if (pieces_.empty() || !pieces_.back().is(kind))
    pieces_.push_back({.kind = kind, .begin = begin, .end = characters_.size()});
  else
    pieces_.back().end = characters_.size();
}

void Pieces::open(Mark mark) {
  if (depth(mark)++ > 0) return;
  if (!pieces_.empty() && pieces_.back().closes(mark))
    pieces_.pop_back();
  else
    pieces_.push_back({.kind = PieceKind::open, .mark = mark});
}

void Pieces::close(Mark mark) {
  if (--depth(mark) > 0) return;
  const auto last = std::find_if(pieces_.rbegin(), pieces_.rend(), [](const Piece& piece) {
                      return !piece.is_break();
                    }).base();
  const std::vector<Piece> breaks(last, pieces_.end());
  pieces_.erase(last, pieces_.end());
  if (pieces_.back().opens(mark))
    pieces_.pop_back();
  else
    pieces_.push_back({.kind = PieceKind::close, .mark = mark});
  for (const auto& piece : breaks) add_break(piece.is(PieceKind::hard_break));
}

void Pieces::add_break(bool hard) {
  if (one_line_) return text(" ");
  auto at = pieces_.size();
  while (at > 0 && pieces_[at - 1].is(PieceKind::open) && is_style(pieces_[at - 1])) --at;
  if (at == 0) return;
  auto& before = pieces_[at - 1];
  const Piece piece{.kind = hard ? PieceKind::hard_break : PieceKind::soft_break};
  if (before.is(PieceKind::soft_break))
    before = piece;
  else if (hard || !before.is_break())
    pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(at), piece);
}

void Pieces::finish() {
  while (!pieces_.empty() && pieces_.back().is_break()) pieces_.pop_back();
}

void Pieces::marked(Mark mark, doc::Inlines content) {
  open(mark);
  append(content);
  close(mark);
}

void Pieces::operator()(const doc::Link& node) {
  const bool nested = depth(Mark::link) != 0;
  if (nested) report_nested_link(node, "Markdown", diagnostics_);
  if (!nested && !is_live(node)) report_dead_link(node, "Markdown", diagnostics_);
  if (nested || !is_live(node)) return append(node.content);
  ++depth(Mark::link);
  pieces_.push_back(
      {.kind = PieceKind::open, .mark = Mark::link, .target = node.target, .title = node.title});
  append(node.content);
  pieces_.push_back(
      {.kind = PieceKind::close, .mark = Mark::link, .target = node.target, .title = node.title});
  --depth(Mark::link);
}

void Pieces::operator()(const doc::Picture& node) {
  pieces_.push_back({.kind = PieceKind::open, .mark = Mark::picture});
  append(node.content);
  pieces_.push_back({.kind = PieceKind::close,
                     .mark = Mark::picture,
                     .target = node.target,
                     .title = node.title,
                     .image = node.image});
}

void Pieces::operator()(const doc::Break& node) {
  if (node.hard && one_line_) note(node.span, "the end of a line within a heading or a table is a blank");
  add_break(node.hard);
}

/// What format there is between dates and the words before them is each format's own.
void Pieces::operator()(const doc::Phrase& node) {
  if (node.role == doc::Role::dates && !pieces_.empty() && leaves_pieces(node.content)) text(" ");
  append(node.content);
}

void Pieces::note(Span span, std::string message) {
  diagnostics_.report(source_rules::lossy_emission, span, std::move(message));
}

}  // namespace cvbuild::emitters
