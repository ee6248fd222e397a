// Writes LaTeX to a sink: markup only from literals, everything else escaped, lines wrapped at spaces.
#pragma once

#include <concepts>
#include <string_view>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::emitters::latex {

/// Widths are estimates from above, in hundredths of an em of Latin Modern's bold roman.
using Width = unsigned;
/// A word wider than this gets places where it may be broken.
inline constexpr Width widest_word = 1400;

[[nodiscard]] Width width_of(std::string_view text);
/// The widest word of `text`, a word being what stands between spaces.
[[nodiscard]] Width widest_word_of(std::string_view text);

/// A view on a sink that knows no way to write an unescaped string. It relies on the preamble that
/// preamble.cpp writes: straight quotes are active, `\brk` is a place for a line break, `\unknown` is U+FFFD.
class TexWriter {
 public:
  explicit TexWriter(Sink& sink) : sink_(sink) {}

  TexWriter& markup(Literal literal) {
    sink_.write(literal.text());
    if (literal.text().ends_with('\n')) line_begin_ = sink_.size();
    return *this;
  }
  /// Running text or inline code. A run of blanks is one space or, past column 78, an end of line.
  TexWriter& text(std::string_view text);
  /// A line of a code block: blanks are kept, tabs become blanks up to the next multiple of four.
  TexWriter& code_line(std::string_view text);
  /// What hyperref puts into the PDF's own strings: no line breaks, no places for them.
  TexWriter& pdf_string(std::string_view text);
  /// A URL as the first argument of \href: percent-encoded as RFC 3986 asks, then escaped.
  TexWriter& url(std::string_view target);
  /// A name for \hypertarget and \hyperlink; different ids have different names.
  TexWriter& anchor_name(std::string_view id);
  /// Text as a PDF's /ActualText has it: UTF-16, big end first, in hexadecimal digits.
  TexWriter& utf16(std::string_view text);
  /// A path for \includegraphics, to be read inside an \edef.
  TexWriter& path(std::string_view path);
  template <std::integral Number>
  TexWriter& number(Number value) {
    sink_.write(Decimal(value));
    return *this;
  }
  /// At most `digits` decimals, no trailing zeros.
  TexWriter& decimal(double value, unsigned digits = 2);

  /// A space, or an end of line where the line is long.
  void space();
  /// The next character begins a block: `[` and `*` must not be read as an argument of \item or of \\.
  void begin_block() {
    run_ = 0;
    protect_ = true;
  }
  /// Whether no character has been written since begin_block().
  [[nodiscard]] bool at_block_begin() const { return protect_; }
  /// Words wider than that may be broken.
  void set_limit(Width limit) { limit_ = limit; }
  /// While set, text stands in \sout{…}, which no group of words may leave.
  void set_struck(bool struck) { struck_ = struck; }
  /// While set, marks of direction are written (`\bidimark`); else an engine decides by itself.
  void set_bidi(bool bidi) { bidi_ = bidi; }

 private:
  [[nodiscard]] std::size_t skip_plain(std::string_view text, std::size_t at);
  [[nodiscard]] bool is_clean(std::string_view text, std::size_t at, std::size_t clean) const;
  void character(std::string_view text, std::size_t& at, std::size_t& clean);
  void multibyte(std::string_view text, std::size_t& at, std::size_t& clean);
  /// Whether the next character would make the word too wide.
  [[nodiscard]] bool is_full(Width next) const { return run_ != 0 && run_ + next > limit_ && !one_line_; }
  [[nodiscard]] bool fits(std::string_view rest) const;
  void place_for_break();
  void write_invisible(char32_t code_point);
  void write_hex(char32_t unit);
  void write_escaped(std::string_view text);
  [[nodiscard]] std::string_view known(std::string_view replacement) const;

  Sink& sink_;
  std::size_t line_begin_ = 0;  ///< where the last line began
  Width run_ = 0;               ///< width since the last place where a line can be broken
  Width limit_ = widest_word;
  bool protect_ = false, struck_ = false, verbatim_ = false, one_line_ = false, bidi_ = false;
};

}  // namespace cvbuild::emitters::latex
