// Which number or letter of a pasted form opens the next question, and which belongs to a list below one.
#pragma once

#include <string>

#include <cvbuild/core/text.hpp>

#include "write/pasted/lines.hpp"

namespace cvbuild::writing {

/// Which list item, counted among the questions, opens the next one.
class Numbering {
 public:
  /// Whether this number or letter belongs to a list of its own below the question before it, which then is
  /// not empty: it is set in another style, and begins at 1 or goes on.
  [[nodiscard]] bool is_below(const Line& line) const {
    return line.kind == LineKind::number ? is_number_below(line) : is_letter_below(line);
  }
  void take_below(const Line& line) {
    if (line.kind != LineKind::number) return;
    last_ = line.sign == "1" ? 1 : last_ + 1;
    below_ = line.style;
  }
  void open(const Line& line) {
    below_.clear();
    if (line.kind != LineKind::number && line.kind != LineKind::letter) return;
    kind_ = kind_of(line);
    next_ = line.sign.size() == 1 ? std::string(1, static_cast<char>(line.sign[0] + 1)) : std::string();
    style_ = line.style;
  }

 private:
  [[nodiscard]] bool is_number_below(const Line& line) const {
    if (line.style == style_) return false;
    if (line.sign == "1") return !style_.empty();
    return line.style == below_ && line.sign == Decimal(last_ + 1);
  }
  [[nodiscard]] bool is_letter_below(const Line& line) const {
    return !style_.empty() && (line.style != style_ || kind_of(line) != kind_);
  }
  /// 'i' is a letter after 'h', and a Roman number elsewhere.
  [[nodiscard]] char kind_of(const Line& line) const {
    const bool roman = line.sign.find_first_not_of("ivxIVX") == std::string_view::npos;
    return roman && !(kind_ == 'a' && line.sign == next_) ? 'i' : 'a';
  }

  std::string style_, below_;  ///< of the questions, and of the list below the last one
  std::string next_;           ///< the letter behind the last question's
  char kind_ = 0;
  unsigned last_ = 0;
};

}  // namespace cvbuild::writing
