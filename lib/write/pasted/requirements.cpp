// Tells by the words of a question that what is numbered below it is no questions.
#include "write/pasted/requirements.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/layout.hpp"
#include "write/pasted/marks.hpp"
#include "write/pasted/scope.hpp"

namespace cvbuild::writing {

namespace {

bool asks_for_requirements(const Prompt& prompt) {
  constexpr std::string_view things[] = {"requirement", "criteri", "competenc", "qualities", "standards"};
  constexpr std::string_view places[] = {"below", "following", "listed"};
  if (!prompt.number.empty() || !prompt.points.empty() || prompt.choice != 0 || prompt.is_field) return false;
  const bool is_one_text = prompt.prompt.ends_with(':') && bounds_one_text(prompt.prompt);
  if ((!asks(prompt.prompt) && !is_one_text) || measures_each(prompt.prompt) || measures_each(prompt.help) ||
      !prompt.for_all.empty())
    return false;
  if (asks_and_lists(prompt.prompt) || is_one_text) return true;
  return holds_one_of(prompt.prompt, things) && holds_one_of(prompt.prompt, places);
}

bool is_requirement(const Prompt& prompt) {
  return prompt.points.empty() && prompt.choice == 0 && prompt.help.empty() && prompt.for_all.empty() &&
         !prompt.is_starred && !asks(prompt.prompt) && !prompt.prompt.ends_with('?') &&
         model::limits_in(prompt.prompt).empty();
}

}  // namespace

bool asks_and_lists(std::string_view paragraph) {
  const auto question = paragraph.rfind("? ");
  return question != std::string_view::npos && is_about_parts(paragraph.substr(question + 2));
}

void gather_requirements(std::vector<Prompt>& prompts) {
  std::vector<Prompt> gathered;
  for (std::size_t at = 0; at < prompts.size();) {
    auto& whole = prompts[at];
    auto end = at + 1;
    while (end < prompts.size() && prompts[end].section == whole.section && !prompts[end].number.empty())
      ++end;
    const auto first = prompts.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    const auto last = prompts.begin() + static_cast<std::ptrdiff_t>(end);
    const bool is_whole =
        last - first > 1 && asks_for_requirements(whole) && std::all_of(first, last, is_requirement);
    if (!is_whole) end = at + 1;
    for (auto below = at + 1; below < end; ++below)
      whole.points.push_back({prompts[below].number, std::move(prompts[below].prompt)});
    gathered.push_back(std::move(whole));
    at = end;
  }
  prompts = std::move(gathered);
}

}  // namespace cvbuild::writing
