// Takes what stands behind the last question of a pasted form off its end.
#include "write/pasted/closing.hpp"

#include <cstddef>

#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/furniture.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

/// "Date:", "Name: ____": below a signature, and elsewhere what the form asks for.
bool is_by_hand(std::string_view line) { return has_blank(line) || lower(without_colon(line)) == "date"; }

/// Whether a line may be the rest of such a sentence.
bool may_go_on(std::string_view line) {
  return model::limits_in(line).empty() && !asks(line) && !line.ends_with('*') && !line.ends_with(':') &&
         !is_beside(line) && !is_title(line);
}

}  // namespace

std::vector<std::string_view> take_closing(std::vector<Line>& lines) {
  auto closing = lines.size();  // the first line of it
  bool has_rest = false;        // words stand above that, of which it is not known yet what begins them
  bool has_field = false;       // among them, what only a signature begins
  for (auto at = lines.size(); at-- > 0;) {
    const auto& line = lines[at];
    const bool is_blank = line.kind == LineKind::blank;
    if (is_blank && !has_rest) continue;
    if (line.kind != LineKind::text) break;
    has_rest = !ends_form(line.text) || (has_field && !is_signature(line.text));
    has_field = has_rest && (has_field || is_by_hand(line.text));
    if (!has_rest) closing = at;
    if (has_rest && !is_by_hand(line.text) && !may_go_on(line.text)) break;
  }
  std::vector<std::string_view> words;
  for (auto at = closing; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::blank) words.push_back(lines[at].text);
    lines[at] = {LineKind::blank, {}, {}};
  }
  return words;
}

}  // namespace cvbuild::writing
