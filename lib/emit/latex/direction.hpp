// The parts of a text that run from right to left in lines that do not.
#pragma once

#include <cstddef>
#include <string_view>

#include "emit/latex/survey.hpp"
#include "emit/latex/tex_writer.hpp"

namespace cvbuild::emitters::latex {

/// Offsets into a text.
struct Part {
  std::size_t begin = 0, end = 0;
};

/// The first part of a text that runs from right to left: from the first such letter to the last one before
/// any other letter or digit. Empty if there is none.
[[nodiscard]] Part rightwards_part(std::string_view text);

/// Running text; XeTeX is told which of its words run from right to left in lines that do not.
void write_turned(TexWriter& out, std::string_view text, const Survey& survey);

}  // namespace cvbuild::emitters::latex
