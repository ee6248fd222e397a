// Marks what runs from right to left, with the blanks and signs between its words.
#include "emit/latex/direction.hpp"

#include "emit/direction.hpp"

namespace cvbuild::emitters::latex {

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
