// Removed when the html emitter lands.
#include "emit/html/html.hpp"
namespace cvbuild::emitters {
void emit_html(const Document&, const EmitOptions&, Sink&, Diagnostics&) {}
}  // namespace cvbuild::emitters
