// One line of running text, made of pieces, and the blocks that such lines become.
#pragma once

#include <string_view>
#include <vector>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/cv.hpp>

namespace cvbuild::composing {

inline constexpr std::string_view middle_dot = " · ";

/// A URL as a person reads it: without `https://` or `http://` and a slash at its end.
[[nodiscard]] std::string_view url_text(std::string_view url);

/// The words, with a break where a line ends in them; lines that are empty are left out.
[[nodiscard]] doc::Inlines inlines(const model::Text& text, Arena& arena, bool hard_breaks = false);

/// Collects running text. Pieces are parted by `next`, which says nothing before the first of them.
class Line {
 public:
  explicit Line(Arena& arena) : arena_(&arena) {}

  [[nodiscard]] bool empty() const { return items_.empty(); }
  /// Words that live at least as long as the arena and hold no end of line.
  Line& words(std::string_view words, Span span = {});
  Line& text(const model::Text& text);
  Line& phrase(doc::Role role, const model::Text& text);
  Line& phrase(doc::Role role, doc::Inlines content, std::string_view value);
  Line& strong(doc::Inlines content);
  /// A live link, or the words alone where no format would follow it.
  Line& link(const model::Text& words, std::string_view target);
  Line& link(const model::Url& url);
  Line& append(doc::Inlines content);
  /// A hard break.
  Line& line_break(Span span);
  /// Begins another piece.
  Line& next(std::string_view separator);
  /// Takes the first piece out, and the separator behind it.
  [[nodiscard]] Line take_first();

  [[nodiscard]] doc::Inlines content() const;
  [[nodiscard]] doc::Block paragraph(doc::Role role) const;
  [[nodiscard]] doc::Block heading(doc::Role role, unsigned level) const;

 private:
  [[nodiscard]] Span span() const;

  Arena* arena_;
  std::vector<doc::Inline> items_;
  std::size_t first_ = 0;  ///< how many items the first piece has, once there is another
};

/// The words with the locale's colon, in bold: "**Courses:**".
[[nodiscard]] doc::Inlines label(std::string_view words, Span span, std::string_view colon, Arena& arena);

[[nodiscard]] doc::Block group(doc::Role role, const std::vector<doc::Block>& blocks, Arena& arena);
[[nodiscard]] doc::Block list(const std::vector<doc::ListItem>& items, Arena& arena);

/// Appends the texts, parted by the locale's comma.
void append_joined(Slice<model::Text> texts, std::string_view comma, Line& line);

}  // namespace cvbuild::composing
