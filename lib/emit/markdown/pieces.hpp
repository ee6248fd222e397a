// Running text as a flat list of what Markdown can write: characters, breaks, and marks that begin and end.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters {

enum class PieceKind : std::uint8_t { text, code, soft_break, hard_break, open, close };
enum class Mark : std::uint8_t { emphasis, strong, strikethrough, link, picture };

struct Piece {
  PieceKind kind = PieceKind::text;
  Mark mark = Mark::emphasis;                ///< of `open` and `close`
  std::size_t begin = 0, end = 0;            ///< in Pieces::characters, of `text` and `code`
  std::string_view target = {}, title = {};  ///< of links and pictures
  const doc::Image* image = nullptr;         ///< of a picture

  [[nodiscard]] bool is(PieceKind other) const { return kind == other; }
  [[nodiscard]] bool opens(Mark other) const { return kind == PieceKind::open && mark == other; }
  [[nodiscard]] bool closes(Mark other) const { return kind == PieceKind::close && mark == other; }
  [[nodiscard]] bool is_break() const {
    return kind == PieceKind::soft_break || kind == PieceKind::hard_break;
  }
};

/// Collects inlines. What Markdown has no form for is put into one that it has: see emit_markdown().
class Pieces {
 public:
  explicit Pieces(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// Empties the list. With `one_line`, breaks are blanks.
  void clear(bool one_line = false);
  void append(doc::Inlines content);
  void text(std::string_view text) { characters(PieceKind::text, text); }
  void add_break(bool hard);
  void open(Mark mark);
  void close(Mark mark);
  /// Call once, when all is appended.
  void finish();

  [[nodiscard]] bool empty() const { return pieces_.empty(); }
  [[nodiscard]] const std::vector<Piece>& all() const { return pieces_; }
  [[nodiscard]] std::string_view characters(const Piece& piece) const {
    return std::string_view(characters_).substr(piece.begin, piece.end - piece.begin);
  }

  void operator()(const doc::Text& node) { text(node.text); }
  void operator()(const doc::Code& node) { characters(PieceKind::code, node.text); }
  void operator()(const doc::Emphasis& node) { marked(Mark::emphasis, node.content); }
  void operator()(const doc::Strong& node) { marked(Mark::strong, node.content); }
  void operator()(const doc::Strikethrough& node) { marked(Mark::strikethrough, node.content); }
  void operator()(const doc::Link& node);
  void operator()(const doc::Picture& node);
  void operator()(const doc::Break& node);
  void operator()(const doc::Phrase& node);

 private:
  void characters(PieceKind kind, std::string_view text);
  void marked(Mark mark, doc::Inlines content);
  void note(Span span, std::string message);
  [[nodiscard]] unsigned& depth(Mark mark) { return depths_[static_cast<std::size_t>(mark)]; }

  Diagnostics& diagnostics_;
  std::string characters_;
  std::vector<Piece> pieces_;
  std::array<unsigned, 5> depths_{};
  bool one_line_ = false;
};

/// Whether `content` leaves a piece.
[[nodiscard]] bool leaves_pieces(doc::Inlines content);

}  // namespace cvbuild::emitters
