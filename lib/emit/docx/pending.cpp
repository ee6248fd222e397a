// Removed when the docx emitter lands.
#include "emit/docx/docx.hpp"
namespace cvbuild::emitters {
void emit_docx(const Document&, const EmitOptions&, Sink&, Diagnostics&) {}
}  // namespace cvbuild::emitters
