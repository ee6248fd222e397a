// Tells by the limits on lines of their own which lines below them begin questions.
#include "write/pasted/bounds.hpp"

#include <cstddef>
#include <string_view>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/layout.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

bool is_text(const Line& line) { return line.kind == LineKind::text; }

/// Whether the line at `at` asks, or one that goes on in the next does: what goes on with the one above, or
/// says how to answer it, does not.
bool begins_question(const std::vector<Line>& lines, std::size_t at) {
  const auto text = lines[at].text;
  if (!begins_high(text) || is_beside(text) || is_guidance(text) || is_about_parts(text)) return false;
  const bool goes_on = begins_asking(text) && !ends_sentence(text) && at + 1 < lines.size() &&
                       is_text(lines[at + 1]) && ends_in_question(lines[at + 1].text);
  return goes_on || asks(text);
}

bool is_limit(const std::vector<Line>& lines, std::size_t at) {
  return at < lines.size() && is_text(lines[at]) && is_beside(lines[at].text) &&
         !model::limits_in(lines[at].text).empty();
}

/// Whether what stands at `at` has a limit below it, and is no remark: "Anything else", "If you have gaps,
/// explain."
bool is_bounded(const std::vector<Line>& lines, std::size_t at) {
  const auto text = lines[at].text;
  return begins_high(text) && is_limit(lines, at + 1) && !is_beside(text) && !is_guidance(text) &&
         !is_about_answers(text);
}

/// Whether a title stands at `at`, its limit below it, and the question below that.
bool is_bounded_title(const std::vector<Line>& lines, std::size_t at) {
  return is_title(lines[at].text) && is_limit(lines, at + 1) && at + 2 < lines.size() &&
         is_text(lines[at + 2]) && begins_question(lines, at + 2);
}

/// Whether a question begins at `at`, behind a limit, or its title right above it.
bool can_begin(const std::vector<Line>& lines, std::size_t at) {
  if (begins_question(lines, at) || is_bounded(lines, at)) return true;
  return is_title(lines[at].text) && at + 1 < lines.size() && is_text(lines[at + 1]) &&
         begins_question(lines, at + 1);
}

/// Whether "Behaviours (250 words each)" stands at `at`.
bool bounds_each(const std::vector<Line>& lines, std::size_t at) {
  const auto& line = lines[at];
  const bool is_apart = at == 0 || lines[at - 1].kind == LineKind::blank;
  return (line.kind == LineKind::heading || (is_text(line) && is_apart)) && is_about_all(line.text) &&
         !model::limits_in(line.text).empty() && is_title(trim(model::without_limits(line.text)));
}

/// Whether the line may be a question by itself: "Who inspires you?", "Leadership".
bool stands_alone(const std::vector<Line>& lines, std::size_t at) {
  if (!is_text(lines[at])) return false;
  const auto rest = model::without_limits(lines[at].text);
  const auto words = trim(rest);
  return is_title(words) || (ends_sentence(words) && begins_question(lines, at));
}

/// Behind the questions from `at` on; `at`: another line stands among them.
std::size_t questions_end(const std::vector<Line>& lines, std::size_t at) {
  auto end = at;
  for (; end < lines.size() && lines[end].kind != LineKind::blank; ++end)
    if (!stands_alone(lines, end)) return at;
  return end;
}

}  // namespace

std::vector<bool> breaks_between_titles(const std::vector<Line>& lines) {
  std::vector<bool> breaks(lines.size());
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!bounds_each(lines, at)) continue;
    auto begin = at + 1;
    while (begin < lines.size() && lines[begin].kind == LineKind::blank) ++begin;
    const auto end = questions_end(lines, begin);
    if (end > begin + 1)
      for (auto title = begin; title < end; ++title) breaks[title] = is_text(lines[title - 1]);
  }
  return breaks;
}

std::vector<bool> breaks_behind_limits(const std::vector<Line>& lines) {
  std::vector<bool> breaks(lines.size());
  bool is_asked = false;  // in the lines without a mark, or an empty one, above
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!is_text(lines[at])) {
      is_asked = false;
      continue;
    }
    // What stands below a number, or a point, may go on with it.
    const bool is_behind_text = at > 0 && is_text(lines[at - 1]);
    if (!is_behind_text && at > 0 && lines[at - 1].kind != LineKind::blank &&
        lines[at - 1].kind != LineKind::heading)
      while (at + 1 < lines.size() && is_text(lines[at + 1])) ++at;
    else if (is_behind_text && is_asked)
      breaks[at] = is_beside(lines[at - 1].text) ? can_begin(lines, at) : is_bounded_title(lines, at);
    is_asked = (is_asked && !breaks[at]) || begins_question(lines, at);
  }
  return breaks;
}

}  // namespace cvbuild::writing
