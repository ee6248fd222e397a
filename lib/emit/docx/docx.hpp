// The docx output format's entry.
#pragma once

#include <cvbuild/emit/emit.hpp>

namespace cvbuild::emitters {

void emit_docx(const Document& document, const EmitOptions& options, Sink& sink, Diagnostics& diagnostics);

/// The same document as one XML file.
void emit_flat_opc(const Document& document, const EmitOptions& options, Sink& sink,
                   Diagnostics& diagnostics);

}  // namespace cvbuild::emitters
