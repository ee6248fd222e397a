// Removed when the text emitter lands.
#include "emit/text/text.hpp"
namespace cvbuild::emitters {
void emit_text(const Document&, const EmitOptions&, Sink&, Diagnostics&) {}
}  // namespace cvbuild::emitters
