// Finds where text changes its direction, by the strong letters of UAX #9 and what sticks to them.
#include "emit/direction.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::emitters {

namespace {

enum class Kind : unsigned char { left_to_right, right_to_left, digit, sign, neutral };

struct Range {
  char32_t first, last;
};

constexpr char32_t right_to_left_mark = 0x200F;
/// Blanks, punctuation and symbols beyond ASCII. Combining marks go with their letters.
constexpr std::array<Range, 8> neutral_blocks{{{0x0080, 0x00A9},
                                               {0x00AB, 0x00B4},
                                               {0x00B6, 0x00B9},
                                               {0x00BB, 0x00BF},
                                               {0x2000, 0x200D},
                                               {0x2010, 0x206F},
                                               {0x20A0, 0x2BFF},
                                               {0x3000, 0x3004}}};

template <std::size_t Size>
constexpr bool is_in(char32_t letter, const std::array<Range, Size>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [letter](Range range) { return letter >= range.first && letter <= range.last; });
}

Kind kind_of(char32_t letter) {
  if (letter >= '0' && letter <= '9') return Kind::digit;
  if (letter == '+' || letter == '#') return Kind::sign;
  if ((letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z')) return Kind::left_to_right;
  if (letter < 0x80) return Kind::neutral;
  if (letter == right_to_left_mark || is_right_to_left(letter)) return Kind::right_to_left;
  return is_in(letter, neutral_blocks) ? Kind::neutral : Kind::left_to_right;
}

/// Where the letter is at which text from left to right begins; the end if there is none.
std::size_t find_left_to_right(std::string_view text) {
  for (std::size_t at = 0, next = 0; at < text.size(); at = next)
    if (kind_of(next_code_point(text, next)) == Kind::left_to_right) return at;
  return text.size();
}

/// How long the brackets that `text` opens with are, if they hold nothing from right to left; else 0. They go
/// one way as a pair (UAX #9, N0). Long ones are not looked through, so that the time is linear.
std::size_t brackets_length(std::string_view text) {
  constexpr std::size_t longest = 200;
  std::size_t depth = 0;
  text = text.substr(0, longest);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return has_right_to_left(text.substr(0, at)) ? 0 : at + 1;
  }
  return 0;
}

/// How far the text goes from left to right that begins with such a letter.
std::size_t left_to_right_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t next = 0; next < text.size();) {
    const auto at = next;
    if (text[at] == '(') {
      const auto brackets = brackets_length(text.substr(at));
      if (brackets == 0) break;
      length = next = at + brackets;
      continue;
    }
    const auto kind = kind_of(next_code_point(text, next));
    if (kind == Kind::right_to_left) break;
    if (kind == Kind::left_to_right || kind == Kind::digit || (kind == Kind::sign && length == at))
      length = next;
  }
  return length;
}

/// Blanks, signs of ASCII and combining marks take the direction of what stands around them.
bool is_between_words(char32_t code_point) {
  const bool letter = (code_point >= '0' && code_point <= '9') || (code_point >= 'A' && code_point <= 'Z') ||
                      (code_point >= 'a' && code_point <= 'z');
  return (code_point < 0x80 && !letter) || (code_point >= 0x0300 && code_point <= 0x036F) ||
         (code_point >= 0x0591 && code_point <= 0x06ED) || (code_point >= 0x2000 && code_point <= 0x206F);
}

}  // namespace

bool has_letters(std::string_view text) {
  for (std::size_t next = 0; next < text.size();) {
    const auto kind = kind_of(next_code_point(text, next));
    if (kind == Kind::right_to_left || kind == Kind::left_to_right) return true;
  }
  return false;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t next = 0; next < text.size();)
    if (kind_of(next_code_point(text, next)) == Kind::right_to_left) return true;
  return false;
}

bool needs_isolation(std::string_view text) {
  static constexpr std::string_view parting = " ,;:";  // goes with the line
  const auto is_parting = [](char byte) { return parting.find(byte) != std::string_view::npos; };
  const auto is_sign = [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x80 && (kind_of(code) == Kind::neutral || kind_of(code) == Kind::sign);
  };
  if (text.empty() || is_parting(text.front()) || is_parting(text.back())) return false;
  return (is_sign(text.front()) || is_sign(text.back())) && has_letters(text) && !has_right_to_left(text);
}

Part rightwards_part(std::string_view text) {
  Part part;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto code_point = next_code_point(text, at);
    if (is_right_to_left(code_point)) {
      if (part.end == 0) part.begin = begin;
      part.end = at;
    } else if (part.end != 0 && !is_between_words(code_point)) {
      return part;
    }
  }
  return part;
}

DirectionSplitter::Piece DirectionSplitter::next() {
  const auto begin = find_left_to_right(rest_);
  const bool right_to_left = begin > 0;
  const auto length = right_to_left ? begin : left_to_right_length(rest_);
  const Piece piece{rest_.substr(0, length), right_to_left};
  rest_.remove_prefix(length);
  return piece;
}

}  // namespace cvbuild::emitters
