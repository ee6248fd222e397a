// Gives each remark to the question that it stands behind.
#include "write/pasted/remarks.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/furniture.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

/// "Your CV, no more than two pages."
bool names_document(std::string_view text) {
  constexpr std::string_view openings[] = {"a ", "an ", "one ", "your "};
  constexpr std::string_view others[] = {"answer", "response", "essay", "statement"};
  const auto words = lower(text.substr(0, text.find_first_of(",.(")));
  return std::any_of(std::begin(openings), std::end(openings),
                     [&words](std::string_view opening) { return words.starts_with(opening); }) &&
         std::none_of(std::begin(others), std::end(others),
                      [&words](std::string_view other) { return words.find(other) != std::string::npos; });
}

/// Whether a paragraph tells how to answer the question above it, and the limit that one lacks.
bool bounds_above(const Prompt& prompt, const std::vector<Prompt>& above) {
  return !above.empty() && !model::limits_in(prompt.prompt).empty() &&
         above.back().section == prompt.section && is_guidance(prompt.prompt) &&
         ends_sentence(prompt.prompt) &&
         model::limits_in(concat({above.back().prompt, "\n", above.back().help})).empty();
}

bool is_remark(const Prompt& prompt, const std::vector<Prompt>& above) {
  const std::string_view text = prompt.prompt;
  const auto star = text.find('*');  // behind a label: "Statement * Tell us of it."
  if (star != std::string_view::npos && star != 0) return false;
  if (!prompt.is_doubtful || prompt.is_field || !prompt.points.empty() || prompt.choice != 0) return false;
  if (is_hint(text) || bounds_above(prompt, above) || (text.starts_with('(') && text.ends_with(')')))
    return true;
  if (is_guidance(text) && text.ends_with('!')) return true;
  if (text.empty() || std::string_view(".:?").find(text.back()) == std::string_view::npos) return false;
  return model::limits_in(text).empty() || (is_about_answers(text) && !names_document(text));
}

}  // namespace

void set_apart_remarks(std::vector<Prompt>& prompts, std::vector<std::string>& intro) {
  const auto is_sure = [](const Prompt& prompt) { return asks(prompt.prompt); };
  if (std::none_of(prompts.begin(), prompts.end(), is_sure)) return;
  std::vector<Prompt> kept;
  for (auto& prompt : prompts) {
    prompt.is_doubtful = !is_sure(prompt);
    if (!is_remark(prompt, kept)) {
      kept.push_back(std::move(prompt));
      continue;
    }
    const auto words = concat({prompt.prompt, prompt.help.empty() ? "" : " ", prompt.help});
    if (kept.empty())
      intro.push_back(words);
    else
      append(kept.back().help, words);
  }
  prompts = std::move(kept);
}

}  // namespace cvbuild::writing
