// Parts what was pasted without empty lines, and sets aside what belongs to the page.
#include "write/pasted/breaks.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/alternatives.hpp"
#include "write/pasted/asks.hpp"
#include "write/pasted/bounds.hpp"
#include "write/pasted/closing.hpp"
#include "write/pasted/furniture.hpp"
#include "write/pasted/labels.hpp"
#include "write/pasted/marks.hpp"
#include "write/pasted/named_choice.hpp"
#include "write/pasted/optional_numbers.hpp"
#include "write/pasted/stars.hpp"

namespace cvbuild::writing {

namespace {

bool is_blank(const Line& line) { return line.kind == LineKind::blank; }
bool is_text(const Line& line) { return line.kind == LineKind::text; }

/// The digits of "4 Describe your work."; empty: no number without a mark begins the line.
std::string_view bare_number(const Line& line) {
  const auto digits = line.text.substr(0, line.text.find_first_not_of("0123456789"));
  const auto behind = line.text.substr(digits.size());
  const bool opens = is_text(line) && digits.size() <= 2 && behind.size() > 2 && behind[0] == ' ' &&
                     behind[1] >= 'A' && behind[1] <= 'Z';
  return opens ? digits : std::string_view();
}

/// "01" as "1".
std::string_view without_zero(std::string_view sign) {
  return sign.size() == 2 && sign[0] == '0' ? sign.substr(1) : sign;
}

/// "1 Describe …", "2 Why …": numbers without a mark, where each is the one behind the last.
void number_bare_lines(std::vector<Line>& lines) {
  std::vector<Line*> found;
  for (auto& line : lines) {
    const bool is_found = line.kind == LineKind::number && line.style.empty() && line.mark == line.sign;
    const auto sign = is_found ? line.sign : bare_number(line);
    if (without_zero(sign) == Decimal(found.size() + 1)) found.push_back(&line);
  }
  if (found.size() < 2) return;
  for (auto* line : found) {
    if (line->kind == LineKind::number) continue;
    line->sign = line->mark = bare_number(*line);
    line->text = trim(line->text.substr(line->sign.size()));
    line->kind = LineKind::number;
  }
}

/// The letter of "B. Why us?", where nothing else tells it from the initial of a name; 0: there is none.
char bare_letter(const Line& line) {
  const auto text = line.text;
  const bool opens = is_text(line) && text.size() > 3 && text[0] >= 'A' && text[0] <= 'Z' && text[1] == '.' &&
                     text[2] == ' ' && begins_high(text.substr(3));
  return opens ? text[0] : '\0';
}

void mark_letters(const std::vector<Line*>& found) {
  if (found.size() < 2) return;
  for (auto* line : found) {
    line->sign = line->text.substr(0, 1);
    line->mark = line->text.substr(0, 2);
    line->style = "A.";
    line->text = trim(line->text.substr(2));
    line->kind = LineKind::letter;
  }
}

/// "A. Why …", "B. How …": letters of one list, where nothing but the rest of each stands between them.
void letter_bare_lines(std::vector<Line>& lines) {
  std::vector<Line*> found;
  bool is_behind_blank = false;
  for (auto& line : lines) {
    const auto letter = bare_letter(line);
    const bool goes_on = letter != '\0' && letter == static_cast<char>('A' + found.size());
    const bool is_rest =
        is_text(line) && !is_behind_blank && !found.empty() && !is_title(found.back()->text.substr(3));
    if (!goes_on && !is_blank(line) && !is_rest) {
      mark_letters(found);
      found.clear();
    }
    if (goes_on || letter == 'A') found.push_back(&line);
    is_behind_blank = is_blank(line);
  }
  mark_letters(found);
}

/// "A:" below "Q: Why us?" is where the answer goes.
void take_answer_labels(std::vector<Line>& lines) {
  const auto is_named = [](const Line& line) { return line.mark == "Q:" && line.sign.empty(); };
  if (std::none_of(lines.begin(), lines.end(), is_named)) return;
  for (auto& line : lines)
    if (is_text(line) && line.text == "A:") line = {LineKind::blank, {}, {}};
}

/// Whether a line below a closing may still be of who wrote the letter.
bool is_of_signature(const Line& line) {
  constexpr std::size_t longest = 60;
  return is_text(line) && line.text.size() <= longest && model::limits_in(line.text).empty() &&
         !asks(line.text);
}

/// The buttons and hints of a page, and how a letter begins and ends.
std::vector<std::string_view> take_furniture(std::vector<Line>& lines) {
  std::vector<std::string_view> asides;
  std::unordered_set<std::string_view> known;
  bool is_signature = false;
  Line* above = nullptr;  // the last that is none of these
  for (auto& line : lines) {
    if (is_text(line) && tells_upload(line.text) && above != nullptr && is_title(above->text))
      above->is_field = true;
    if (is_text(line) && is_closing(line.text))
      is_signature = true;
    else if (!is_blank(line) && !is_of_signature(line))
      is_signature = false;
    const bool is_field =
        is_text(line) && is_furniture(line.text);  // said once, however often it stands there
    const bool is_aside =
        is_text(line) && (is_signature || is_salutation(line.text) || explains_star(line.text));
    if (is_aside || (is_field && known.insert(line.text).second)) asides.push_back(line.text);
    if (is_aside || is_field) line = {LineKind::blank, {}, {}};
    if (!is_blank(line)) above = &line;
  }
  return asides;
}

/// Whether a limit, and nothing else, stands at the end of a line: in brackets, or behind its last sentence.
bool ends_in_limit(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.ends_with(')') || text.ends_with(']')) {
    const auto open = text.find_last_of("([");
    return open != std::string_view::npos && !model::limits_in(text.substr(open)).empty();
  }
  const auto dash = text.rfind("- ");  // "Working together - 250 words"
  const auto sentence = dash == std::string_view::npos ? text.find_last_of("?.") : dash;
  return sentence != std::string_view::npos && model::is_only_limit(text.substr(sentence + 1));
}

/// Whether what says that it must be answered, or a limit, ends a line: the question is whole.
bool ends_field(std::string_view text) {
  const auto words = without_mark(text);
  return words.size() < text.size() || is_counter(text) || begins_with_question(text) ||
         (!is_beside(text) && ends_in_limit(text));
}

/// Whether a line, though that one is whole, still goes with the one above, `line`.
bool belongs_above(std::string_view line, std::string_view above) {
  if (!begins_high(line) || is_beside(line) || is_hint(line) || is_option(line)) return true;
  const auto words = without_mark(above);
  if (is_title(trim(model::without_limits(words)))) {
    const bool is_described = is_optional(above) && line.ends_with('.');
    const bool have_limits = ends_in_limit(above) && ends_in_limit(line);  // two questions
    return (asks(line) || is_described) && !line.ends_with('*') && !have_limits;
  }
  return !ends_field(line) && is_question(words) && is_title(line);  // what may be answered
}

/// Whether an empty line is missing between two lines: the first one is a whole question, or the second one
/// is where several have a star.
bool are_apart(std::string_view above, std::string_view line, bool has_stars) {
  if (is_option(above) && asks(line) && begins_high(line)) return true;
  if (ends_field(above)) return !belongs_above(line, above);
  const bool is_whole = ends_sentence(above) || is_title(above);
  if (!has_stars || !is_whole || !begins_high(line) || is_beside(line)) return false;
  return line.ends_with('*') || (is_question(above) && is_question(line));
}

/// "Please answer the following:", above a question in each line.
bool announces_questions(const Line& line) {
  constexpr std::string_view words[] = {"question", "following", "frage", "folgend", "suivant"};
  if (!is_text(line) || !line.text.ends_with(':') || asks(line.text)) return false;
  const auto all = lower(line.text);
  return std::any_of(std::begin(words), std::end(words),
                     [&all](std::string_view word) { return all.find(word) != std::string::npos; });
}

/// Whether several lines from `begin` on to the next empty one end in a star. `end` is moved there.
bool have_stars(const std::vector<Line>& lines, std::size_t begin, std::size_t& end) {
  std::size_t stars = 0;
  for (end = begin; end < lines.size() && !is_blank(lines[end]); ++end)
    if (lines[end].text.ends_with('*')) ++stars;
  return stars > 1;
}

/// The lines from one on to another.
struct Range {
  std::size_t begin = 0, end = 0;
};

/// Whether a line is a whole question, without a limit.
bool is_whole_question(std::string_view text) {
  return begins_high(text) && (text.ends_with('?') || text.ends_with('.')) && begins_asking(text) &&
         model::limits_in(text).empty();
}

/// The only lines without an empty one between them that ask; an empty range: there are others, or marks.
Range only_asking_lines(const std::vector<Line>& lines) {
  Range found, range;
  for (std::size_t at = 0; at < lines.size(); at = std::max(range.end, at + 1)) {
    if (is_blank(lines[at]) || lines[at].kind == LineKind::heading) continue;
    if (!is_text(lines[at])) return {};
    range = {at, at};
    bool is_asking = false;
    for (; range.end < lines.size() && is_text(lines[range.end]); ++range.end)
      is_asking = is_asking || asks(lines[range.end].text);
    if (is_asking && found.end != 0) return {};
    if (is_asking) found = range;
  }
  return found;
}

/// Those of several questions on a line each, where no limit is said below them that they share. Fewer may as
/// well be the parts of one.
Range questions_by_line(const std::vector<Line>& lines) {
  constexpr std::size_t fewest = 3;
  auto range = only_asking_lines(lines);
  if (range.begin < range.end && is_title(lines[range.begin].text)) ++range.begin;
  if (range.end < range.begin + fewest) return {};
  for (auto at = range.begin; at < range.end; ++at)
    if (!is_whole_question(lines[at].text)) return {};
  auto next = range.end;
  while (next < lines.size() && is_blank(lines[next])) ++next;
  return next < lines.size() && is_beside(lines[next].text) ? Range() : range;
}

/// Whether a question follows on the last of some points that may be answered: a legend tells of stars.
bool ends_options(const Line& above, const Line& line) {
  return above.kind == LineKind::point && is_title(above.text) && is_text(line) && begins_high(line.text) &&
         is_question(line.text);
}

/// Whether a question with a mark stands above, and asks something already.
class MarkedQuestion {
 public:
  void take(const Line& line) {
    if (line.kind == LineKind::heading || line.kind == LineKind::number) is_asked_ = false;
    is_marked_ = line.kind != LineKind::heading && (is_marked_ || (!is_text(line) && !is_blank(line)));
    is_asked_ = is_asked_ || (is_marked_ && asks(line.text));
  }
  /// Whether `line` is a question of its own, "Anything else (optional)", right below `above`.
  [[nodiscard]] bool ends_above(const Line& above, const Line& line) const {
    constexpr std::size_t longest = 60;  // of a point that does not go on in the next line
    if (is_blank(above) || !is_text(line) || !is_label_with_bracket(line.text)) return false;
    // Under a title, one with a limit may be what the title asks for.
    if (!is_asked_ && !(above.kind == LineKind::number && is_optional(line.text))) return false;
    return ends_sentence(above.text) || (!is_text(above) && above.text.size() < longest &&
                                         !above.text.ends_with(',') && !asks(above.text));
  }

 private:
  bool is_marked_ = false, is_asked_ = false;
};

/// `is_starred`: it is said what a star means.
std::vector<Line> with_breaks(const std::vector<Line>& lines, bool is_starred) {
  std::vector<Line> parted;
  const auto whole = questions_by_line(lines);
  const auto by_stars = breaks_by_stars(lines), are_options = options_below_stars(lines);
  const auto by_limits = breaks_behind_limits(lines), by_titles = breaks_between_titles(lines);
  bool has_stars = false, is_announced = false;
  FieldLines fields;
  MarkedQuestion marked;
  std::size_t end = 0, words = 0;  // `words`: lines below the last heading
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (at >= end) has_stars = have_stars(lines, at, end);
    const bool follows = at > 0 && is_text(lines[at - 1]) && is_text(lines[at]);
    is_announced =
        follows &&
        (announces_questions(lines[at - 1]) || (is_announced && lines[at - 1].text.ends_with('?'))) &&
        lines[at].text.ends_with('?') && begins_high(lines[at].text);
    if (!follows) fields.begin();
    const auto text = lines[at].text;
    const bool is_apart =
        !are_options[at] &&
        (is_announced || by_stars[at] || by_limits[at] || by_titles[at] ||
         (at > whole.begin && at < whole.end) ||
         (follows && (are_apart(lines[at - 1].text, text, has_stars) || fields.part(text))) ||
         (at > 0 && marked.ends_above(lines[at - 1], lines[at])));
    const bool is_listed = follows && fields.list(text);
    const bool is_below_first = is_apart && words == 1 && names_field(text);
    if (is_listed || (is_below_first && may_be_field(lines[at - 1].text, text)))
      parted.back().is_field = true;
    if (is_apart || (is_starred && at > 0 && ends_options(lines[at - 1], lines[at])))
      parted.push_back({LineKind::blank, {}, {}});
    parted.push_back(lines[at]);
    parted.back().is_field = is_text(lines[at]) && (lines[at].is_field || is_listed || names_field(text));
    if (is_text(lines[at])) fields.take(text, is_apart);
    marked.take(lines[at]);
    if (!is_blank(lines[at])) words = lines[at].kind == LineKind::heading ? 0 : words + 1;
    end = std::max(end, at + 1);
  }
  return parted;
}

bool is_own_limit(const Line& line) {
  return is_text(line) && model::is_only_limit(line.text) && !is_about_all(line.text);
}

/// Whether limits stand above their questions: one is the first that is said, and none is the last.
bool are_limits_above(const std::vector<Line>& lines) {
  const Line *first = nullptr, *last = nullptr;
  std::size_t limits = 0;
  bool is_beside_question = false;
  for (const auto& line : lines) {
    const bool is_above = !is_blank(line) && line.kind != LineKind::heading && !is_title(line.text);
    if (first == nullptr && is_above) {
      first = &line;
      is_beside_question = &line != &lines.back() && is_text(*(&line + 1));
    }
    if (!is_blank(line)) last = &line;
    if (is_own_limit(line)) ++limits;
  }
  return first != nullptr && is_own_limit(*first) && !is_own_limit(*last) &&
         (limits > 1 || is_beside_question);
}

/// Each limit goes behind the paragraph that it stands above.
std::vector<Line> with_limits_below(const std::vector<Line>& lines) {
  std::vector<Line> moved;
  const Line* limit = nullptr;
  bool has_words = false;  // below the limit
  for (const auto& line : lines) {
    if (limit != nullptr && has_words && (is_blank(line) || is_own_limit(line)))
      moved.push_back(*std::exchange(limit, nullptr));
    has_words = !is_blank(line) && line.kind != LineKind::heading && !is_own_limit(line);
    if (is_own_limit(line) && limit == nullptr)
      limit = &line;
    else
      moved.push_back(line);
  }
  if (limit != nullptr) moved.push_back(*limit);
  return moved;
}

}  // namespace

PreparedLines prepared(std::vector<Line> lines) {
  PreparedLines result;
  result.is_starred = std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    return (is_blank(line) && !line.text.empty()) || explains_star(line.text);
  });
  take_answer_labels(lines);
  number_bare_lines(lines);
  letter_bare_lines(lines);
  result.named_choices = take_named_choices(lines);
  result.optional_numbers = take_optional_numbers(lines, result.asides);
  const auto furniture = take_furniture(lines);
  result.asides.insert(result.asides.end(), furniture.begin(), furniture.end());
  const auto closing = take_closing(lines);
  result.asides.insert(result.asides.end(), closing.begin(), closing.end());
  result.lines = with_breaks(with_alternatives_apart(lines), result.is_starred);
  if (are_limits_above(result.lines)) result.lines = with_limits_below(result.lines);
  return result;
}

}  // namespace cvbuild::writing
