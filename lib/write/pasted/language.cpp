// table: little words that are common in one of these languages and rare in the others.
#include "write/pasted/language.hpp"

#include <algorithm>
#include <string>

#include "core/ascii.hpp"

namespace cvbuild::writing {

namespace {

struct Language {
  std::string_view tag;
  std::string_view words;  ///< in lower case, with a blank on each side
};
constexpr Language languages[] = {{"en-GB",
                                   " a about and any are been by describe do explain for have how of or our "
                                   "please tell that the this to us what "
                                   "when which why with you your "},
                                  {"de",
                                   " auf aus bei bitte das dem den der die ein eine einem einen einer für "
                                   "haben ihr ihre ihrem ihren ihrer im "
                                   "ist mit nennen nicht oder sich sie sind uns und unser unserem unseren "
                                   "von warum was welche welchen welcher "
                                   "welches werden wie wir zu zum zur "},
                                  {"fr",
                                   " au aux avec avez ce cette ces comment dans de du et êtes la le les leur "
                                   "nos notre nous où par pour pourquoi "
                                   "que quel quelle quelles quels qui sont sur un une vos votre vous "}};

constexpr bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// How many words of `text` are of that language.
std::size_t count_words(std::string_view text, const Language& language) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::string word(1, ' ');
    for (; at < text.size() && is_letter(text[at]); ++at) word += detail::ascii_lower(text[at]);
    ++at;
    if (word.size() > 1 && language.words.find(word + ' ') != std::string_view::npos) ++count;
  }
  return count;
}

}  // namespace

std::string_view language_of(const model::Form& form) {
  std::string text;
  for (const auto& question : form.questions) text.append(question.prompt.value).append("\n");
  const auto* best = &languages[0];
  std::size_t most = 0, second = 0;
  for (const auto& language : languages) {
    const auto count = count_words(text, language);
    second = std::max(second, std::min(count, most));
    if (count > most) best = &language;
    most = std::max(most, count);
  }
  return most >= 2 && most >= 2 * second ? best->tag : languages[0].tag;
}

}  // namespace cvbuild::writing
