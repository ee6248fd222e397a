// Writes pasted prompts as a form.yaml.
#include <cvbuild/write/prompts.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/breaks.hpp"
#include "write/pasted/choice.hpp"
#include "write/pasted/id.hpp"
#include "write/pasted/inline_parts.hpp"
#include "write/pasted/layout.hpp"
#include "write/pasted/lines.hpp"
#include "write/pasted/marks.hpp"
#include "write/pasted/named_choice.hpp"
#include "write/pasted/reader.hpp"
#include "write/pasted/rows.hpp"
#include "write/pasted/scope.hpp"
#include "write/pasted/tables.hpp"
#include "write/yaml_text.hpp"

namespace cvbuild::inline v0 {

namespace {

using writing::id_of;
using writing::Ids;
using writing::Prompt;
using writing::quoted;

/// As a comment of YAML can hold it.
std::string without_controls(std::string text) {
  const auto is_control = [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; };
  std::replace_if(text.begin(), text.end(), is_control, ' ');
  return text;
}

/// "[{max: 300, unit: words}]", or nothing.
std::string limits_text(const std::vector<model::Limit>& limits) {
  std::string text;
  for (const auto& limit : limits) {
    text += text.empty() ? "limits: [{" : ", {";
    if (limit.min) text += concat({"min: ", Decimal(*limit.min), ", "});
    if (limit.max) text += concat({"max: ", Decimal(*limit.max), ", "});
    text += concat({"unit: ", name(limit.unit), "}"});
  }
  return text.empty() ? text : text + "]\n";
}

/// `common`: the limits of a question that has none of its own.
std::string limits_of(const Prompt& prompt, std::string_view common) {
  const auto own = writing::without_limits_of_parts(prompt.prompt);
  // What is said of a choice is about each question in it.
  const auto help = prompt.choice == 0 ? writing::without_bounds_of_parts(prompt.help) : prompt.help;
  auto limits = model::limits_in(concat({own, "\n", help}));
  if (limits.empty() && writing::limit_scope(prompt.section).total.empty())
    limits = model::limits_in(prompt.section);
  if (limits.empty()) limits = model::limits_in(prompt.for_all.empty() ? common : prompt.for_all);
  const auto text = limits_text(limits);
  return text.empty() ? text : concat({"    ", text});
}

/// Whether `text` goes on by itself: it ends in a mark, or in what joins it to the next of a list.
bool goes_on(std::string_view text) {
  constexpr std::string_view joints[] = {" and", " or", " und", " oder", " et", " ou"};
  return text.empty() || std::string_view(".?!,;:").find(text.back()) != std::string_view::npos ||
         std::any_of(std::begin(joints), std::end(joints),
                     [text](std::string_view joint) { return text.ends_with(joint); });
}

/// The employer's whole wording: the prompt, and the list below it as a part of the sentence.
std::string wording(const Prompt& prompt) {
  auto text = prompt.prompt;
  for (const auto& point : prompt.points) {
    if (!goes_on(text)) text += &point == &prompt.points.front() ? ':' : ';';
    const auto title = concat({point.title, point.title.empty() ? "" : ":"});
    for (const std::string_view words : {std::string_view(title), point.mark, std::string_view(point.text)})
      text += concat({text.empty() || words.empty() ? "" : " ", words});
  }
  return text;
}

void add_clauses(std::string_view prompt, std::vector<std::string>& asks) {
  const auto words = model::without_limits(writing::without_mark(prompt));
  auto clauses = model::clauses_of(words);
  auto& all = clauses.told;
  all.insert(all.end(), clauses.asked.begin(), clauses.asked.end());
  // In the order of the prompt.
  std::sort(all.begin(), all.end(),
            [](std::string_view a, std::string_view b) { return a.data() < b.data(); });
  for (const auto clause : all)
    if (!clause.empty()) asks.emplace_back(clause);
}

/// "Which of these are you? Charity; Company": the points are what may be answered.
bool offers_options(const Prompt& prompt) {
  constexpr std::string_view openings[] = {"which of these ", "which of the following ",
                                           "welche der folgenden ", "welcher der folgenden ",
                                           "welches der folgenden "};
  const auto words = writing::lower(prompt.prompt);
  return std::any_of(std::begin(openings), std::end(openings),
                     [&words](std::string_view opening) { return words.starts_with(opening); }) &&
         std::none_of(prompt.points.begin(), prompt.points.end(),
                      [](const writing::Point& point) { return writing::asks(point.text); });
}

/// "What is it, and why? You should:" asks twice, beside the points. One question is about those.
std::vector<std::string> asks_above_points(const Prompt& prompt) {
  std::vector<std::string> asks;
  const auto last = prompt.prompt.rfind("? ");
  if (last != std::string::npos && writing::is_about_parts(prompt.prompt.substr(last + 2)))
    add_clauses(prompt.prompt.substr(0, last + 1), asks);
  if (asks.size() < 2) asks.clear();
  return asks;
}

/// "Describe how you (i) led a team and (ii) met a deadline": each part, and what other sentences ask.
std::vector<std::string> numbered_asks(const Prompt& prompt) {
  const auto words = model::without_limits(prompt.prompt);
  auto all = writing::inline_parts(words);
  std::vector<std::string> asks;
  if (all.parts.empty()) return asks;
  add_clauses(all.before, asks);
  std::move(all.parts.begin(), all.parts.end(), std::back_inserter(asks));
  add_clauses(all.behind, asks);
  return asks;
}

/// The points below the prompt, or its clauses if there are several.
std::vector<std::string> asks_of(const Prompt& prompt) {
  std::vector<std::string> asks;
  if (!offers_options(prompt) && !prompt.points.empty()) {
    asks = asks_above_points(prompt);
    for (const auto& point : prompt.points) asks.push_back(point.text);
    return asks;
  }
  if (auto numbered = numbered_asks(prompt); !numbered.empty()) return numbered;
  std::string_view rest = prompt.prompt;
  std::size_t begin = 0;
  for (const auto order : prompt.orders) {
    add_clauses(rest.substr(0, order - begin), asks);
    rest.remove_prefix(order - begin);
    begin = order;
  }
  add_clauses(rest, asks);
  if (asks.size() < 2) asks.clear();
  return asks;
}

/// "Answer ONE of the following:" with its list below: one of the asks is enough.
bool is_one_enough(const Prompt& prompt) {
  const auto words = std::string(trim(model::without_limits(prompt.prompt)));
  return prompt.points.size() > 1 && writing::choice_in(words).count == 1 &&
         writing::choice_in(words).bound != "at-most";
}

std::string asks_text(const Prompt& prompt, const std::vector<std::string>& asks) {
  if (asks.empty()) return {};
  const bool one = is_one_enough(prompt);
  std::string text = one ? "    asks:\n      - any-of:\n" : "    asks:\n";
  Ids taken;
  for (const auto& ask : asks)
    text += concat(
        {one ? "          - {id: " : "      - {id: ", id_of(ask, 3, taken), ", ask: ", quoted(ask), "}\n"});
  return text;
}

bool is_optional(const Prompt& prompt) {
  return prompt.may_be_left || writing::is_optional(prompt.prompt) || writing::is_optional(prompt.help) ||
         writing::is_optional_title(prompt.section);
}

/// Whether the star of a question that must be answered stands with it.
bool has_star(const Prompt& prompt) {
  return prompt.is_starred || prompt.help == "*" ||
         concat({prompt.section, prompt.prompt}).find('*') != std::string::npos;
}

/// "Question 2 is optional" says it of none where several sections have one.
bool is_optional_by_number(const Prompt& prompt, const std::vector<Prompt>& all,
                           const std::vector<std::string_view>& numbers) {
  return std::find(numbers.begin(), numbers.end(), prompt.number) != numbers.end() &&
         std::count_if(all.begin(), all.end(),
                       [&prompt](const Prompt& other) { return other.number == prompt.number; }) == 1;
}

/// `may_be_left`: it is optional, whatever its own words say.
std::string question_text(const Prompt& prompt, std::string_view id, std::string_view common,
                          bool may_be_left, std::size_t& count) {
  std::string text =
      prompt.is_doubtful ? "  # This asks nothing by its words: remove it if it is no question.\n" : "";
  if (!prompt.unclear_limit.empty())
    text += concat({"  # Of each of these questions, or of all of them? ",
                    without_controls(prompt.unclear_limit), "\n"});
  text += concat({"  - id: ", id, "\n"});
  if (!prompt.section.empty()) text += concat({"    section: ", quoted(prompt.section), "\n"});
  text += concat({"    prompt: ", quoted(wording(prompt)), "\n"});
  if (!prompt.help.empty()) text += concat({"    help: ", quoted(prompt.help), "\n"});
  if (is_optional(prompt) || may_be_left) text += "    required: false\n";
  text += limits_of(prompt, common);
  const auto asks = asks_of(prompt);
  text += asks_text(prompt, asks);
  count += asks.size();
  return text;
}

/// `chosen`: the ids of the questions of each choice. One that leaves nothing to choose is none.
std::string choose_text(const std::vector<writing::Choice>& choices,
                        const std::vector<std::vector<std::string>>& chosen) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (chosen[i].size() <= choices[i].count) continue;
    text += concat({text.empty() ? "choose:\n" : "", "  - {", choices[i].bound, ": ",
                    Decimal(choices[i].count), ", of: ["});
    for (const auto& id : chosen[i]) text += concat({&id == &chosen[i].front() ? "" : ", ", id});
    text += "]}\n";
  }
  return text;
}

/// "Thank you for writing. Could you answer these questions?" is none.
bool is_perhaps_question(std::string_view paragraph) {
  return paragraph.ends_with('?') && (!writing::is_farewell(paragraph) || model::asks_something(paragraph));
}

/// "Harbour Residency 2027", but not "Goals for 2027".
bool has_year(std::string_view title) {
  const auto at = title.find(" 20");
  if (at == std::string_view::npos || title.substr(at + 1).find_first_not_of("0123456789") < 4) return false;
  const auto name = title.substr(0, at);
  return writing::begins_high(name.substr(name.find_last_of(' ') + 1));
}

bool is_in_capitals(std::string_view title) {
  return std::none_of(title.begin(), title.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

/// "Application form", "Bewerbungsbogen 2026".
bool names_form(std::string_view title) {
  const auto words = writing::lower(title);
  const auto has = [&words](std::string_view word) { return words.find(word) != std::string::npos; };
  return words.ends_with("form") || has("application") || has("formular") || has("bogen") ||
         has("candidature") || has("questionnaire") || has_year(title);
}

/// Whether it is that, and no section's, by its words: "Application for a grant", "Open call 2027".
bool names_only_form(std::string_view title) {
  const auto words = writing::lower(title);
  return words.starts_with("application for") || words.ends_with("application form") ||
         words.starts_with("bewerbung um") || words.starts_with("candidature pour") || has_year(title);
}

/// "Open call 2027: Motivation" is "Motivation" in a form of that name.
void drop_outer(std::string& section, std::string_view name) {
  if (section == name)
    section.clear();
  else if (!name.empty() && section.starts_with(concat({name, ": "})))
    section.erase(0, name.size() + 2);
}

/// The form's own name, where it stands above the questions: "Application form". It asks nothing.
std::string take_title(writing::PastedForm& read) {
  auto& prompts = read.prompts;
  if (prompts.size() < 2) return {};
  std::string name;
  const auto& first = prompts[0];
  // "APPLICATION FORM 2026" is no label of a question, where all others are labels too.
  const bool is_sure = first.is_doubtful || (has_year(first.prompt) && is_in_capitals(first.prompt));
  const bool is_alone = is_sure && !first.is_field && first.points.empty() && first.help.empty();
  if (is_alone && names_form(first.prompt)) {
    name = first.prompt;
    prompts.erase(prompts.begin());
    return name;
  }
  if (!read.intro.empty() && writing::is_title(read.intro[0]) && names_form(read.intro[0])) {
    name = read.intro[0];
    read.intro.erase(read.intro.begin());
    return name;
  }
  // What a title says of the answers must stay with them.
  const bool is_bounded =
      !model::limits_in(first.section).empty() && writing::limit_scope(first.section).each.empty();
  if (is_bounded || writing::is_optional_title(first.section)) return {};
  const auto is_shared = [&first](const Prompt& prompt) { return prompt.section == first.section; };
  const auto outer = first.section.substr(0, first.section.find(": "));
  if (names_form(first.section) && std::all_of(prompts.begin(), prompts.end(), is_shared))
    name = first.section;
  else if (names_only_form(outer))
    name = outer;
  for (auto& prompt : prompts) drop_outer(prompt.section, name);
  return name;
}

}  // namespace

PromptForm form_of_prompts(TextArgument given_pasted) {
  const std::string_view pasted = given_pasted;
  const auto plain = writing::without_numbered_rows(writing::without_tables(writing::plain_text(pasted)));
  const auto prepared = writing::prepared(writing::lines_of(plain));
  auto read = writing::read_prompts(prepared.lines);
  writing::add_named_choices(prepared.named_choices, read);
  const auto title = take_title(read);
  read.intro.insert(read.intro.end(), prepared.asides.begin(), prepared.asides.end());
  PromptForm form;
  std::string questions;
  Ids ids;
  const bool unless_starred =
      (prepared.is_starred && std::any_of(read.prompts.begin(), read.prompts.end(), has_star)) ||
      std::any_of(read.intro.begin(), read.intro.end(), writing::are_all_optional);
  std::vector<std::vector<std::string>> chosen(read.choices.size());
  for (const auto& prompt : read.prompts) {
    const auto id = id_of(writing::without_mark(prompt.prompt), 3, ids);
    if (prompt.choice != 0) chosen[prompt.choice - 1].push_back(id);
    const bool may_be_left = (unless_starred && !has_star(prompt)) ||
                             is_optional_by_number(prompt, read.prompts, prepared.optional_numbers);
    questions += question_text(prompt, id, read.for_all, may_be_left, form.asks);
    ++form.questions;
  }
  if (form.questions == 0) return form;
  form.text =
      "# Made of pasted prompts: edit ids and asks until each ask is one thing that an answer must cover.\n";
  for (const auto& paragraph : read.intro)
    form.text += concat({is_perhaps_question(paragraph) ? "# Perhaps a question: " : "# ",
                         without_controls(paragraph), "\n"});
  form.text += concat({"form: ", title.empty() ? "My form" : quoted(title), "\n",
                       limits_text(model::limits_in(read.total)), choose_text(read.choices, chosen),
                       "questions:\n", questions});
  return form;
}

}  // namespace cvbuild
