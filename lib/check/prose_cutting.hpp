// Cuts a block's text into words, sentences and quotations.
#pragma once

#include <string_view>
#include <vector>

#include <cvbuild/check/prose.hpp>

namespace cvbuild::checking {

/// Whether `byte` may be part of a word: ASCII letters, digits and '_', and what is beyond ASCII.
[[nodiscard]] constexpr bool is_word_byte(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
         byte == '_' || static_cast<unsigned char>(byte) >= 0x80;
}

/// Appends the words of `text`, whose first byte has the offset `base`.
void cut_words(std::string_view text, std::uint32_t base, std::vector<ProseWord>& words);

/// Appends the sentences of `text`; their words are those of `words` from `first_word` on.
void cut_sentences(std::string_view text, std::uint32_t base, const std::vector<ProseWord>& words,
                   std::uint32_t first_word, std::vector<ProseSentence>& sentences);

/// Appends what double quotes, straight or curly, enclose.
void find_quotations(std::string_view text, std::uint32_t base, std::vector<ProseMark>& marks);

}  // namespace cvbuild::checking
