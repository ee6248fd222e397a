// Which characters pdflatex shows, so that the emitter can choose the engine and declare what LaTeX lacks.
#pragma once

#include <span>
#include <string_view>

#include <cvbuild/core/sink.hpp>

namespace cvbuild::emitters::latex {

/// Whether pdflatex, with T1, TS1 and Latin Modern as TeX Live 2022 has them, prints the character in roman,
/// sans and typewriter, and its text can be taken out of the PDF again. ASCII always; characters of
/// `declarations()` only once they are declared. Blanks and invisible characters count: the writer replaces
/// them.
[[nodiscard]] bool pdflatex_shows(char32_t code_point);

/// A character that pdflatex prints only with the help of a line in the preamble.
struct Declaration {
  char32_t code_point;
  Literal line;
};
[[nodiscard]] std::span<const Declaration> declarations();

/// Scripts whose lines break between characters.
[[nodiscard]] bool is_cjk(char32_t code_point);
/// Scripts that part no words, and whose lines break between some syllables: Thai, Lao, Burmese and Khmer.
[[nodiscard]] bool is_unparted(char32_t code_point);

/// The offset of the first byte at or after `offset` that is not printable ASCII, or the text's size.
[[nodiscard]] std::size_t skip_printable_ascii(std::string_view text, std::size_t offset);

}  // namespace cvbuild::emitters::latex
