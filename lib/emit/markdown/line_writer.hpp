// Writes pieces of running text as lines of Markdown, in which nothing but their marks is markup.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

#include "emit/markdown/pieces.hpp"

namespace cvbuild::emitters {

/// Where the text stands: what else would be markup there.
enum class Place : std::uint8_t { paragraph, heading, cell };

/// Reused for one text after the other.
class LineWriter {
 public:
  LineWriter(Slice<const doc::Image*> images, const EmitOptions& options)
      : images_(images), options_(options) {}

  /// The lines of `pieces`, without an end of line at their end; valid until the next call.
  [[nodiscard]] std::string_view write(const Pieces& pieces, Place place);

 private:
  void text(std::size_t index);
  void characters(std::string_view text, bool before_link);
  /// Writes what stands at `text[at]`, which may need a backslash; returns where to go on.
  std::size_t special(std::string_view text, std::size_t at, bool before_link);
  /// Whether `mark` stands in `rest`, which follows in this piece, or in a later one.
  [[nodiscard]] bool closes_later(char mark, std::string_view rest) const;
  void code(std::string_view text);
  void end_line(bool hard);
  void open(std::size_t index);
  void close(std::size_t index);
  void open_style(std::size_t index);
  void close_style(std::size_t index);
  void link_end(const Piece& piece);
  void target(std::string_view target);
  void title(std::string_view title);
  void reference(char32_t code_point);
  /// Writes the last character as a character reference.
  void encode_last();
  void seal_blank();
  /// Puts a backslash before what would be the markup of a block.
  void guard_line_begin();
  [[nodiscard]] bool is_autolink(std::size_t index) const;
  [[nodiscard]] std::string_view delimiter(std::size_t index) const;
  [[nodiscard]] std::size_t matching_close(std::size_t open) const;
  [[nodiscard]] const Piece* piece(std::size_t index) const;
  [[nodiscard]] bool at_line_begin() const { return out_.empty() || out_.back() == '\n'; }

  Slice<const doc::Image*> images_;
  const EmitOptions& options_;
  const Pieces* pieces_ = nullptr;
  Place place_ = Place::paragraph;
  std::size_t index_ = 0;  ///< of the piece that is written
  std::string out_;
  std::size_t line_begin_ = 0;
  std::string_view emphasis_;     ///< the delimiter of the emphasis that is open
  unsigned strong_ = 0;           ///< whether strong text is open
  bool after_open_ = false;       ///< a delimiter that opens was written last
  bool encode_next_ = false;      ///< the next character would keep the last delimiter from closing
  std::size_t autolink_end_ = 0;  ///< pieces before it are written already
};

}  // namespace cvbuild::emitters
