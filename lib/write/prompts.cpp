// Reads pasted prompts line by line, and writes them as a form.yaml.
#include <cvbuild/write/prompts.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/prompt_id.hpp"
#include "write/yaml_text.hpp"

namespace cvbuild::inline v0 {

namespace {

using writing::id_of;
using writing::Ids;
using writing::quoted;

enum class LineKind : std::uint8_t { blank, heading, number, point, text };

struct Line {
  LineKind kind = LineKind::text;
  std::string_view text;  ///< without its mark
};

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// How long the mark of a numbered prompt is: "1.", "12)", "Q3:", "Question 4." and the blank behind it; 0:
/// there is none.
std::size_t number_length(std::string_view line) {
  std::size_t at = 0;
  bool named = false;
  for (const std::string_view word : {"Question", "QUESTION", "question", "Q", "q"})
    if (!named && line.starts_with(word)) {
      at = word.size();
      named = true;
    }
  while (named && at < line.size() && line[at] == ' ') ++at;
  // "A1." and "B2)": a section's letter and a number.
  const bool lettered = !named && line.size() > 2 && line[0] >= 'A' && line[0] <= 'Z' && is_digit(line[1]);
  if (lettered) at = 1;
  const auto first = at;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == first || at - first > 3) return 0;
  const bool marked = at < line.size() && std::string_view(".):").find(line[at]) != std::string_view::npos;
  if (marked) ++at;
  // "Question 3 - Why?", and "4 Why?"
  for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "})
    if (named && !marked && line.substr(at).starts_with(dash)) return at + dash.size();
  if (!named && !marked && line.ends_with('?') && at + 1 < line.size() && line[at] == ' ' &&
      line[at + 1] >= 'A' && line[at + 1] <= 'Z')
    return at;
  if (!marked && !(named && at == line.size())) return 0;
  return at == line.size() || line[at] == ' ' || line[at] == '\t' ? at : 0;
}

std::size_t point_length(std::string_view line) {
  for (const std::string_view mark : {"- ", "* ", "+ ", "\u2022", "\u25E6", "\u2013 ", "\u00B7 "})
    if (line.starts_with(mark)) return mark.size();
  return 0;
}

Line line_of(std::string_view raw) {
  const auto text = trim(raw);
  if (text.empty()) return {LineKind::blank, {}};
  if (text[0] == '#') {
    const auto words = trim(text.substr(std::min(text.find_first_not_of('#'), text.size())));
    const auto length = number_length(words);
    if (length == 0 && !words.ends_with('?')) return {LineKind::heading, words};
    return {LineKind::number, trim(words.substr(length))};
  }
  if (const auto length = number_length(text); length != 0)
    return {LineKind::number, trim(text.substr(length))};
  if (const auto length = point_length(text); length != 0)
    return {LineKind::point, trim(text.substr(length))};
  return {LineKind::text, text};
}

std::vector<Line> lines_of(std::string_view pasted) {
  if (pasted.starts_with("\xEF\xBB\xBF")) pasted.remove_prefix(3);
  std::vector<Line> lines;
  while (!pasted.empty()) {
    const auto end = std::min(pasted.find_first_of("\n\r"), pasted.size());
    lines.push_back(line_of(pasted.substr(0, end)));
    pasted.remove_prefix(end);
    if (pasted.starts_with("\r\n")) pasted.remove_prefix(1);
    pasted.remove_prefix(std::min<std::size_t>(1, pasted.size()));
  }
  return lines;
}

/// A question while it is read.
struct Prompt {
  std::string section, prompt, help;
  std::vector<std::string> points;
  bool is_doubtful = false;  ///< by its words it asks nothing
};

/// As a comment of YAML can hold it.
std::string without_controls(std::string text) {
  const auto is_control = [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; };
  std::replace_if(text.begin(), text.end(), is_control, ' ');
  return text;
}

void append(std::string& text, std::string_view more) {
  if (!text.empty() && !more.empty()) text += ' ';
  text += more;
}

class PromptReader {
 public:
  explicit PromptReader(const std::vector<Line>& lines) : lines_(lines) {
    const auto has = [&](LineKind kind) {
      return std::any_of(lines.begin(), lines.end(), [kind](const Line& line) { return line.kind == kind; });
    };
    opener_ = has(LineKind::number)  ? LineKind::number
              : has(LineKind::point) ? LineKind::point
                                     : LineKind::text;
  }

  void read() {
    for (const auto& line : lines_) {
      if (line.kind == LineKind::blank)
        target_ = nullptr;
      else if (line.kind == LineKind::heading)
        heading(line.text);
      else
        add(line);
    }
    drop_section();
    if (opener_ == LineKind::text) set_apart_remarks();
  }

  std::vector<Prompt> prompts;
  std::vector<std::string> intro;  ///< what belongs to no question

 private:
  void heading(std::string_view text) {
    drop_section();
    section_ = text;
    is_used_ = false;
    target_ = nullptr;
  }
  /// A heading without a question below it is kept beside them.
  void drop_section() {
    if (!is_used_ && !section_.empty()) intro.push_back(section_);
  }

  void add(const Line& line) {
    // Where questions are numbered, one that is not, in a paragraph of its own, is a question all the same.
    const bool asks =
        opener_ == LineKind::number && line.kind == LineKind::text && target_ == nullptr &&
        !prompts.empty() &&
        (line.text.ends_with('?') || (line.text.starts_with("Please ") && model::asks_something(line.text)));
    const bool opens = asks || (line.kind == opener_ && (opener_ != LineKind::text || target_ == nullptr));
    if (!prompts.empty() && model::is_only_limit(line.text)) {
      target_ = &prompts.back().help;
      append(*target_, line.text);
    } else if (opens) {
      prompts.push_back({section_, std::string(line.text), {}, {}, false});
      is_used_ = true;
      target_ = &prompts.back().prompt;
    } else if (target_ != nullptr && line.kind == LineKind::text) {
      append(*target_, line.text);
    } else if (prompts.empty()) {
      target_ = &intro.emplace_back(line.text);
    } else if (line.kind == LineKind::point) {
      target_ = &prompts.back().points.emplace_back(line.text);
    } else {
      target_ = prompts.back().prompt.empty() ? &prompts.back().prompt : &prompts.back().help;
      append(*target_, line.text);
    }
  }

  /// Where paragraphs are questions, a sentence that asks nothing is a remark: it goes with the question
  /// before it. A few words alone may be a question by name; that is left to whoever edits the form.
  void set_apart_remarks() {
    const auto asks = [](const Prompt& prompt) { return model::asks_something(prompt.prompt); };
    if (std::none_of(prompts.begin(), prompts.end(), asks)) return;
    std::vector<Prompt> kept;
    for (auto& prompt : prompts) {
      prompt.is_doubtful = !asks(prompt);
      const bool is_remark =
          prompt.is_doubtful && (prompt.prompt.ends_with('.') || prompt.prompt.ends_with(':'));
      if (!is_remark)
        kept.push_back(std::move(prompt));
      else if (kept.empty())
        intro.push_back(concat({prompt.prompt, prompt.help.empty() ? "" : " ", prompt.help}));
      else
        append(kept.back().help, concat({prompt.prompt, prompt.help.empty() ? "" : " ", prompt.help}));
    }
    prompts = std::move(kept);
  }

  const std::vector<Line>& lines_;
  LineKind opener_ = LineKind::text;
  std::string section_;
  bool is_used_ = false;           ///< a question stands in the section
  std::string* target_ = nullptr;  ///< what the next line goes on with
};

std::string limits_of(const Prompt& prompt) {
  std::string text;
  for (const auto& limit : model::limits_in(concat({prompt.prompt, "\n", prompt.help}))) {
    text += text.empty() ? "    limits: [{" : ", {";
    if (limit.min) text += concat({"min: ", Decimal(*limit.min), ", "});
    if (limit.max) text += concat({"max: ", Decimal(*limit.max), ", "});
    text += concat({"unit: ", name(limit.unit), "}"});
  }
  return text.empty() ? text : text + "]\n";
}

/// The points below the prompt, or its clauses if there are several.
std::vector<std::string> asks_of(const Prompt& prompt) {
  if (!prompt.points.empty()) return prompt.points;
  auto clauses = model::clauses_of(prompt.prompt);
  auto& all = clauses.told;
  all.insert(all.end(), clauses.asked.begin(), clauses.asked.end());
  // In the order of the prompt.
  std::sort(all.begin(), all.end(),
            [](std::string_view a, std::string_view b) { return a.data() < b.data(); });
  std::vector<std::string> asks;
  for (const auto clause : all)
    if (!clause.empty()) asks.emplace_back(clause);
  if (asks.size() < 2) asks.clear();
  return asks;
}

std::string question_text(const Prompt& prompt, Ids& ids, std::size_t& count) {
  std::string text =
      prompt.is_doubtful ? "  # This asks nothing by its words: remove it if it is no question.\n" : "";
  text += concat({"  - id: ", id_of(prompt.prompt, 3, ids), "\n"});
  if (!prompt.section.empty()) text += concat({"    section: ", quoted(prompt.section), "\n"});
  text += concat({"    prompt: ", quoted(prompt.prompt), "\n"});
  if (!prompt.help.empty()) text += concat({"    help: ", quoted(prompt.help), "\n"});
  text += limits_of(prompt);
  const auto asks = asks_of(prompt);
  if (!asks.empty()) text += "    asks:\n";
  Ids taken;
  for (const auto& ask : asks)
    text += concat({"      - {id: ", id_of(ask, 3, taken), ", ask: ", quoted(ask), "}\n"});
  count += asks.size();
  return text;
}

}  // namespace

PromptForm form_of_prompts(std::string_view pasted) {
  const auto lines = lines_of(pasted);
  PromptReader reader(lines);
  reader.read();
  PromptForm form;
  std::string questions;
  Ids ids;
  for (const auto& prompt : reader.prompts) {
    if (prompt.prompt.empty() && prompt.points.empty()) continue;
    questions += question_text(prompt, ids, form.asks);
    ++form.questions;
  }
  if (form.questions == 0) return form;
  form.text =
      "# Made of pasted prompts: edit ids and asks until each ask is one thing that an answer must cover.\n";
  for (const auto& paragraph : reader.intro) form.text += concat({"# ", without_controls(paragraph), "\n"});
  form.text += concat({"form: My form\nquestions:\n", questions});
  return form;
}

}  // namespace cvbuild
