// The preamble: theme, engine and one macro or environment for each role that the document uses.
#pragma once

#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

#include "emit/latex/survey.hpp"
#include "emit/latex/tex_writer.hpp"

namespace cvbuild::emitters::latex {

/// Everything up to and including \begin{document} and the title.
void write_preamble(const Document& document, const EmitOptions& options, const Survey& survey,
                    TexWriter& out);

}  // namespace cvbuild::emitters::latex
