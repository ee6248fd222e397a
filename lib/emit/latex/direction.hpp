// The parts of a text that run from right to left in lines that do not.
#pragma once

#include <string_view>

#include "emit/latex/survey.hpp"
#include "emit/latex/tex_writer.hpp"

namespace cvbuild::emitters::latex {

/// Running text; XeTeX is told which of its words run from right to left in lines that do not.
void write_turned(TexWriter& out, std::string_view text, const Survey& survey);

}  // namespace cvbuild::emitters::latex
