// What a temporary Arena hands out does not compile: it would be gone.
// expect-error: discards qualifiers|no matching (member )?function|not viable|as 'this' argument|an lvalue
#include <cvbuild/core/arena.hpp>

std::string_view kept;

void use() {
#ifdef SHOULD_COMPILE
  static cvbuild::Arena arena;
  kept = arena.copy("text");
#else
  kept = cvbuild::Arena().copy("text");
#endif
}
