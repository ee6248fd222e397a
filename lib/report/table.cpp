// Lays out the table of questions, counts and states.
#include "report/table.hpp"

#include <algorithm>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "core/glyph.hpp"

namespace cvbuild::reports {

namespace {

constexpr std::size_t table_columns = 80;
constexpr std::size_t widest_question = 26;
constexpr std::string_view question_caption = "question";
constexpr std::string_view count_caption = "words/limit";

/// The states in the order in which a reader needs them.
constexpr AskState shown_order[] = {AskState::uncovered,     AskState::draft,  AskState::outdated,
                                    AskState::not_evaluated, AskState::waived, AskState::covered};

std::string padded(std::string text, std::size_t columns) {
  const auto used = columns_of(text);
  return used < columns ? text.append(columns - used, ' ') : text;
}

std::string right_aligned(std::string_view text, std::size_t columns) {
  return std::string(columns - std::min(columns, text.size()), ' ').append(text);
}

/// "150-1500", "<=1500", ">=150".
std::string range(const model::Limit& limit) {
  if (limit.min && limit.max) return concat({Decimal(*limit.min), "-", Decimal(*limit.max)});
  if (limit.max) return std::string(Decimal(*limit.max));
  return limit.min ? concat({Decimal(*limit.min), "+"}) : std::string{};
}

/// "412/1500", "412", or with another unit "1804/4000 characters"; one for each limit.
std::vector<std::string> counts(const QuestionStatus& status) {
  constexpr std::string_view units[] = {"", " chars", " bytes", " pages"};
  std::vector<std::string> all;
  for (const auto& limit : status.limits) {
    const auto counted = limit.count       ? std::string(Decimal(*limit.count))
                         : status.answered ? std::string("?")
                                           : std::string("0");
    all.push_back(
        concat({counted, "/", range(*limit.limit), units[static_cast<std::size_t>(limit.limit->unit)]}));
  }
  if (all.empty()) all.emplace_back(std::string_view(Decimal(status.words)));
  return all;
}

bool breaks_limit(const std::vector<LimitStatus>& limits) {
  return std::any_of(limits.begin(), limits.end(),
                     [](const LimitStatus& limit) { return limit.excess() != 0 || limit.missing() != 0; });
}

/// Words in lines of at most `columns`; a longer word has a line of its own.
std::vector<std::string> wrapped(const std::vector<std::string>& words, std::size_t columns) {
  std::vector<std::string> lines;
  for (const auto& word : words) {
    const bool fits = !lines.empty() && columns_of(lines.back()) + 1 + columns_of(word) <= columns;
    if (!fits)
      lines.push_back(word);
    else
      lines.back().append(" ").append(word);
  }
  return lines;
}

void add_reason(std::string_view text, std::vector<std::string>& words) {
  const auto reason = printable(concat({"(", text, ")"}));
  for (std::size_t begin = 0; begin < reason.size();) {
    const auto end = std::min(reason.find(' ', begin), reason.size());
    if (end > begin) words.push_back(reason.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// "linux,", "devops (no chance yet)": what stands beside a state. A reason that several asks share stands
/// behind the last of them.
std::vector<std::string> words_of(const QuestionStatus& status, AskState state) {
  std::vector<std::string> words;
  std::string_view reason;
  for (const auto& ask : status.asks) {
    if (ask.state != state) continue;
    if (state == AskState::waived && ask.reason != reason && !words.empty()) add_reason(reason, words);
    reason = ask.reason;
    if (!words.empty()) words.back() += ',';
    if (ask.ask != nullptr) words.push_back(printable(ask.id));
  }
  if (state == AskState::waived) add_reason(reason, words);
  return words;
}

std::string coloured(AskState state, std::string text, const Style& style) {
  if (state == AskState::covered) return style.good(text);
  return state == AskState::waived ? text : style.bad(text);
}

struct Widths {
  std::size_t question = question_caption.size();
  std::size_t count = count_caption.size();
  std::size_t state = 0;  ///< its label and two blanks
  [[nodiscard]] std::size_t rest() const { return table_columns - question - count - state - 4; }
};

Widths widths_of(const std::vector<const QuestionStatus*>& rows) {
  Widths widths;
  for (const auto* row : rows) {
    widths.question = std::max(widths.question, columns_of(row->question->id.value));
    for (const auto& ask : row->asks) widths.state = std::max(widths.state, name(ask.state).size() + 2);
    for (const auto& count : counts(*row)) widths.count = std::max(widths.count, count.size());
  }
  widths.question = std::min(widths.question, widest_question);
  return widths;
}

/// What stands in the third column: a line for each state, and more where its asks need them.
std::vector<std::string> state_lines(const QuestionStatus& status, const Widths& widths, const Style& style) {
  std::vector<std::string> lines;
  for (const auto state : shown_order) {
    if (std::none_of(status.asks.begin(), status.asks.end(),
                     [state](const AskStatus& ask) { return ask.state == state; }))
      continue;
    auto asks = wrapped(words_of(status, state), widths.rest());
    if (asks.empty()) asks.emplace_back();
    for (std::size_t i = 0; i < asks.size(); ++i) {
      const auto label = i == 0 ? std::string(name(state)) : std::string{};
      const auto shown = asks[i].empty() ? label : padded(label, widths.state);
      lines.push_back(coloured(state, shown, style) + asks[i]);
    }
  }
  return lines;
}

void add_row(const QuestionStatus& status, const Widths& widths, const Style& style, std::string& text) {
  const auto numbers = counts(status);
  const auto states = state_lines(status, widths, style);
  auto id = printable(status.question->id.value);
  if (columns_of(id) > widths.question) {
    text += concat({id, "\n"});
    id.clear();
  }
  for (std::size_t i = 0; i < std::max(numbers.size(), states.size()); ++i) {
    std::string line = padded(i == 0 ? id : std::string{}, widths.question) + "  ";
    const auto number = right_aligned(i < numbers.size() ? numbers[i] : "", widths.count);
    line += i == 0 && breaks_limit(status.limits) ? style.bad(number) : number;
    if (i < states.size()) line += "  " + states[i];
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
}

/// What nobody has to answer is listed where there is a draft for it: it is not in what is built.
bool is_draft(const QuestionStatus& status) {
  return std::any_of(status.asks.begin(), status.asks.end(),
                     [](const AskStatus& ask) { return ask.state == AskState::draft; });
}

}  // namespace

bool is_open(const Coverage& coverage) {
  return breaks_limit(coverage.limits) ||
         std::any_of(coverage.questions.begin(), coverage.questions.end(), [](const QuestionStatus& status) {
           return is_draft(status) || (status.counted && (!status.complete || breaks_limit(status.limits)));
         });
}

std::string table(const Coverage& coverage, const Style& style) {
  std::vector<const QuestionStatus*> rows;
  for (const auto& status : coverage.questions)
    if (status.counted || status.required || is_draft(status)) rows.push_back(&status);
  const auto widths = widths_of(rows);
  std::string text = style.bold(concat({padded(std::string(question_caption), widths.question), "  ",
                                        right_aligned(count_caption, widths.count), "  asks"}));
  text += '\n';
  for (const auto* row : rows) add_row(*row, widths, style, text);
  return text;
}

std::string waived_lines(const Coverage& coverage) {
  std::string text;
  for (const auto& status : coverage.questions)
    for (const auto& ask : status.asks) {
      if (ask.state != AskState::waived) continue;
      const auto id = ask.ask ? concat({status.question->id.value, ".", ask.id}) : ask.id;
      text += concat({"waived: ", printable(id), " (", printable(ask.reason), ")\n"});
    }
  return text;
}

}  // namespace cvbuild::reports
