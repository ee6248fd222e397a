// table: the words around the numbers of optional questions, in English, German and French, in lower case.
#include "write/pasted/optional_numbers.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <cvbuild/core/text.hpp>

#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

constexpr std::string_view openings[] = {"questions ", "question ",      "essays ",
                                         "essay ",     "prompt ",        "fragen ",
                                         "frage ",     "les questions ", "la question "};
constexpr std::string_view endings[] = {" is optional",        " are optional",     " is not compulsory",
                                        " are not compulsory", " is not mandatory", " is not required",
                                        " are not mandatory",  " are not required", " ist freiwillig",
                                        " sind freiwillig",    " ist optional",     " sind optional",
                                        " est facultative",    " sont facultatives"};
constexpr std::string_view joints[] = {"and", "&", "und", "et"};

/// The words between an opening and an ending; empty: `line` has none.
std::string_view between(std::string_view line) {
  if (line.ends_with('.')) line.remove_suffix(1);
  const auto words = lower(line);
  for (const auto opening : openings)
    for (const auto ending : endings)
      if (words.size() > opening.size() + ending.size() && words.starts_with(opening) &&
          words.ends_with(ending))
        return line.substr(opening.size(), line.size() - opening.size() - ending.size());
  return {};
}

/// The numbers of "Questions 2 and 3 are optional."; none: it says something else.
std::vector<std::string_view> numbers_in(std::string_view line) {
  std::vector<std::string_view> numbers;
  for (auto rest = between(line); !rest.empty();) {
    const auto end = std::min(rest.find_first_of(" ,"), rest.size());
    const auto word = rest.substr(0, end);
    if (word.find_first_not_of("0123456789") == std::string_view::npos)
      numbers.push_back(word);
    else if (std::find(std::begin(joints), std::end(joints), word) == std::end(joints))
      return {};
    rest.remove_prefix(std::min(rest.find_first_not_of(" ,", end), rest.size()));
  }
  return numbers;
}

}  // namespace

std::vector<std::string_view> take_optional_numbers(std::vector<Line>& lines,
                                                    std::vector<std::string_view>& asides) {
  std::vector<std::string_view> all;
  for (auto& line : lines) {
    if (line.kind != LineKind::text) continue;
    const auto numbers = numbers_in(line.text);
    if (numbers.empty()) continue;
    all.insert(all.end(), numbers.begin(), numbers.end());
    asides.push_back(line.text);
    line = {LineKind::blank, {}, {}};
  }
  return all;
}

}  // namespace cvbuild::writing
