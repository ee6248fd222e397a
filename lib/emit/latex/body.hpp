// The body: one function for each kind of node, and the table of what roles are called.
#pragma once

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

#include "emit/latex/survey.hpp"
#include "emit/latex/tex_writer.hpp"

namespace cvbuild::emitters::latex {

/// Everything between \begin{document} and \end{document}.
void write_body(const Document& document, const EmitOptions& options, const Survey& survey, TexWriter& out,
                Diagnostics& diagnostics);

}  // namespace cvbuild::emitters::latex
