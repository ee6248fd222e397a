// Makes questions of the parts of one that have limits of their own.
#include "write/pasted/parts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/choice.hpp"
#include "write/pasted/scope.hpp"

namespace cvbuild::writing {

namespace {

bool has_limit(const Point& point) { return !model::limits_in(point.text).empty(); }

/// A limit at the end of the last part only may be that of the whole.
bool has_questions(const Prompt& prompt) {
  if (prompt.points.size() < 2 || prompt.choice != 0 || choice_in(prompt.prompt).count != 0) return false;
  const auto is_empty = [](const Point& point) { return point.text.empty(); };
  if (std::any_of(prompt.points.begin(), prompt.points.end(), is_empty)) return false;
  return std::any_of(prompt.points.begin(), prompt.points.end() - 1, has_limit) ||
         !limit_scope(prompt.prompt).each.empty() || bounds_parts(prompt.help);
}

void join(std::string& section, std::string_view title) {
  if (title.empty()) return;
  section += concat({section.empty() ? "" : ": ", title});
}

void add_parts(Prompt& whole, std::vector<Prompt>& prompts, std::vector<Choice>& choices) {
  if (const auto choice = choice_among_parts(whole.prompt, whole.points.size()); choice.count != 0) {
    choices.push_back(choice);
    whole.choice = choices.size();
  }
  auto outer = std::move(whole.section);
  join(outer, without_colon(whole.prompt));
  auto section = outer;
  const auto first = prompts.size();
  const auto each = bounds_parts(whole.help) ? whole.help : whole.for_all;
  for (auto& point : whole.points) {
    if (!point.title.empty()) section = outer;
    join(section, without_colon(point.title));
    auto& part = prompts.emplace_back();
    part.section = section;
    part.prompt = std::move(point.text);
    part.for_all = each;
    part.choice = whole.choice;
  }
  const bool bounds_last =
      model::is_only_limit(whole.help) && model::limits_in(prompts.back().prompt).empty();
  (bounds_last ? prompts.back() : prompts[first]).help = std::move(whole.help);
}

}  // namespace

void set_parts_apart(std::vector<Prompt>& prompts, std::vector<Choice>& choices) {
  std::vector<Prompt> apart;
  for (auto& prompt : prompts) {
    if (has_questions(prompt))
      add_parts(prompt, apart, choices);
    else
      apart.push_back(std::move(prompt));
  }
  prompts = std::move(apart);
}

}  // namespace cvbuild::writing
