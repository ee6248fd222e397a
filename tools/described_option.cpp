// Takes Boost's descriptions of options apart.
#include "described_option.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>

namespace cvbuild::cli {

namespace {

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// "note|warning|error", "text|json[=PATH]" → their words in small letters: those are values as they stand.
std::vector<std::string> words_in(std::string_view value) {
  value = value.substr(0, value.find('['));
  std::vector<std::string> words;
  while (!value.empty()) {
    const auto word = value.substr(0, value.find('|'));
    if (is_word(word)) words.emplace_back(word);
    value.remove_prefix(std::min(word.size() + 1, value.size()));
  }
  return words.size() > 1 ? words : std::vector<std::string>{};
}

}  // namespace

std::vector<DescribedOption> described_options(const Program& program) {
  std::vector<DescribedOption> options;
  const auto all = all_options(program);
  for (const auto& option : all.options()) {
    DescribedOption described;
    described.name = option->long_name();
    const auto shown = option->format_name();  // "-o [ --output ]" or "--output"
    if (shown.size() > 2 && shown[0] == '-' && shown[1] != '-') described.letter = shown.substr(1, 1);
    if (option->semantic()->max_tokens() != 0) described.value = option->format_parameter();
    described.text = option->description();
    described.words = words_in(described.value);
    for (const auto& choices : program.choices)
      if (choices.option == described.name) described.words = choices.words;
    described.list = described.value.ends_with(",…");
    described.files = described.value.find("FILE") != std::string::npos;
    described.folders = described.value.find("DIR") != std::string::npos;
    options.push_back(std::move(described));
  }
  return options;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const auto& word : words) text += concat({text.empty() ? std::string_view() : between, word});
  return text;
}

}  // namespace cvbuild::cli
