// One line of Markdown while its containers are peeled off: position, column, indentation.
#pragma once

#include <cstddef>
#include <string_view>

namespace cvbuild::reading {

/// A cursor in a line; columns count tabs to the next multiple of four (CommonMark 0.31, section 2.2).
class Line {
 public:
  Line(std::string_view text, std::size_t begin, std::size_t end) : text_(text), at_(begin), end_(end) {}

  [[nodiscard]] std::size_t position() const { return at_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < end_ ? text_[at_ + ahead] : '\n';
  }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }

  /// Columns of white space from here to the first other character.
  [[nodiscard]] std::size_t indent() const {
    std::size_t column = column_;
    for (std::size_t at = at_; at < end_ && is_blank(text_[at]); ++at) column = after(column, text_[at]);
    return column - column_ + pending_;
  }
  [[nodiscard]] bool is_blank_line() const {
    for (std::size_t at = at_; at < end_; ++at)
      if (!is_blank(text_[at])) return false;
    return true;
  }
  /// Moves over `columns` columns of white space, a tab in parts if need be.
  void skip_columns(std::size_t columns) {
    while (columns > 0) {
      if (pending_ == 0) {
        if (at_ >= end_ || !is_blank(text_[at_])) return;
        pending_ = after(column_, text_[at_]) - column_;
        column_ += pending_;
        ++at_;
      }
      const auto step = columns < pending_ ? columns : pending_;
      pending_ -= step;
      columns -= step;
    }
  }
  void skip_blanks() { skip_columns(indent()); }
  /// Moves over characters that are no white space.
  void skip_characters(std::size_t count) {
    at_ += count;
    column_ += count;
  }

 private:
  static bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
  static std::size_t after(std::size_t column, char byte) {
    return byte == '\t' ? column + 4 - column % 4 : column + 1;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  std::size_t column_ = 0;
  std::size_t pending_ = 0;  ///< columns of a tab that was entered and not yet used up
};

}  // namespace cvbuild::reading
