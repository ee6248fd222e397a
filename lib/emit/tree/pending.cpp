// Removed when the tree emitter lands.
#include "emit/tree/tree.hpp"
namespace cvbuild::emitters {
void emit_tree(const Document&, const EmitOptions&, Sink&, Diagnostics&) {}
}  // namespace cvbuild::emitters
