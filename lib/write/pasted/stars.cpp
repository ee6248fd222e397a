// Tells by stars which lines of an online form begin questions, and which are descriptions and options.
#include "write/pasted/stars.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/furniture.hpp"
#include "write/pasted/labels.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

bool is_starred(std::string_view line) { return line.ends_with('*'); }

/// "Project proposal (max 500 words) *"
bool is_starred_label(std::string_view line) {
  return is_starred(line) && is_title(trim(model::without_limits(without_mark(line))));
}

/// Whether nothing of what a line says stands in the next one: a longer one may go on there.
bool is_whole(std::string_view line) {
  constexpr std::size_t longest = 60;
  return ends_sentence(line) || is_title(line) ||
         (line.size() < longest && !line.ends_with(',') && !begins_asking(line));
}

/// "Male", but not "Middle name".
bool may_be_option(const Line& line) {
  return line.kind == LineKind::text && is_title(line.text) && !names_field(line.text);
}

/// Reads lines without an empty one between them.
class StarredLines {
 public:
  StarredLines(const std::vector<Line>& lines, std::size_t begin, std::size_t end)
      : lines_(lines), end_(end) {
    take_first(lines[begin].text);
  }

  /// Whether a question begins at `at`. Each line must be asked about once, in turn.
  [[nodiscard]] bool begins(std::size_t at) {
    const auto text = lines_[at].text;
    const bool is_begin = can_begin(at) && (is_starred(text) ? is_whole(lines_[at - 1].text) : parts(at));
    if (is_begin) take_first(text);
    is_behind_label_ = is_begin && !is_starred(text) && is_title(text);
    is_described_ = is_label_ && !is_begin && ends_sentence(text);
    return is_begin;
  }

 private:
  /// The first line of a question.
  void take_first(std::string_view text) {
    is_label_ = is_starred_label(text);
    is_bounded_ = is_label_ && !model::limits_in(text).empty();
  }
  [[nodiscard]] bool can_begin(std::size_t at) const {
    const auto text = lines_[at].text;
    const bool are_texts = lines_[at].kind == LineKind::text && lines_[at - 1].kind == LineKind::text;
    return are_texts && begins_high(text) && !is_beside(text) && !is_hint(text) && !is_option(text);
  }
  /// Whether a line without a star begins a question.
  [[nodiscard]] bool parts(std::size_t at) const {
    const auto text = lines_[at].text;
    // A question above options of its own does not describe the label above it.
    if (is_behind_label_) return is_title(text) || (is_question(text) && are_options(at + 1));
    if (is_described_ && is_bounded_) return is_title(text);  // an answer of so many words has no options
    const bool is_below_label = is_described_ || (is_label_ && is_starred(lines_[at - 1].text));
    return is_below_label && is_title(text) && !are_options(at);
  }
  /// Whether some lines of a word or two stand at `at`: what may be answered.
  [[nodiscard]] bool are_options(std::size_t at) const {
    auto end = at;
    for (; end < end_ && lines_[end].kind == LineKind::text && is_title(lines_[end].text); ++end)
      if (std::count(lines_[end].text.begin(), lines_[end].text.end(), ' ') > 1 &&
          !is_option(lines_[end].text))
        return false;
    return end >= at + 2;
  }

  const std::vector<Line>& lines_;
  std::size_t end_;
  bool is_label_ = false;         ///< the question in hand begins with a label that has a star
  bool is_bounded_ = false;       ///< and that has a limit
  bool is_described_ = false;     ///< the line above says more of it
  bool is_behind_label_ = false;  ///< the line above is a label without a star
};

}  // namespace

std::vector<bool> breaks_by_stars(const std::vector<Line>& lines) {
  std::vector<bool> breaks(lines.size());
  const auto is_blank = [](const Line& line) { return line.kind == LineKind::blank; };
  for (auto begin = lines.begin(); begin != lines.end();) {
    const auto end = std::find_if(begin, lines.end(), is_blank);
    const auto stars = std::count_if(begin, end, [](const Line& line) { return is_starred(line.text); });
    if (stars > 1) {
      const auto first = static_cast<std::size_t>(begin - lines.begin());
      const auto last = static_cast<std::size_t>(end - lines.begin());
      StarredLines starred(lines, first, last);
      for (auto at = first + 1; at < last; ++at) breaks[at] = starred.begins(at);
    }
    begin = end == lines.end() ? end : end + 1;
  }
  return breaks;
}

std::vector<bool> options_below_stars(const std::vector<Line>& lines) {
  std::vector<bool> options(lines.size());
  for (std::size_t label = 0; label < lines.size(); ++label) {
    if (lines[label].kind != LineKind::text || !is_starred_label(lines[label].text)) continue;
    std::size_t last = label;
    for (auto at = label + 1; at < lines.size() && may_be_option(lines[at]); ++at)
      if (is_option(lines[at].text)) last = at;
    if (last > label + 1)
      std::fill_n(options.begin() + static_cast<std::ptrdiff_t>(label) + 1, last - label, true);
  }
  return options;
}

}  // namespace cvbuild::writing
