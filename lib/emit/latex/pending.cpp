// Removed when the latex emitter lands.
#include "emit/latex/latex.hpp"
namespace cvbuild::emitters {
void emit_latex(const Document&, const EmitOptions&, Sink&, Diagnostics&) {}
}  // namespace cvbuild::emitters
