// Finds what runs from right to left, with the blanks and signs between its words.
#include "emit/latex/direction.hpp"

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::emitters::latex {

namespace {

/// Blanks, signs of ASCII and combining marks take the direction of what stands around them.
bool is_between_words(char32_t code_point) {
  const bool letter = (code_point >= '0' && code_point <= '9') || (code_point >= 'A' && code_point <= 'Z') ||
                      (code_point >= 'a' && code_point <= 'z');
  return (code_point < 0x80 && !letter) || (code_point >= 0x0300 && code_point <= 0x036F) ||
         (code_point >= 0x0591 && code_point <= 0x06ED) || (code_point >= 0x2000 && code_point <= 0x206F);
}

}  // namespace

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

void write_turned(TexWriter& out, std::string_view text, const Survey& survey) {
  while (survey.uses.right_to_left && !survey.uses.right_to_left_language) {
    const auto [begin, end] = rightwards_part(text);
    if (begin == end) break;
    if (begin != 0) out.text(text.substr(0, begin));
    out.markup("\\righttoleft{").text(text.substr(begin, end - begin)).markup("}");
    text.remove_prefix(end);
  }
  if (!text.empty()) out.text(text);
}

}  // namespace cvbuild::emitters::latex
