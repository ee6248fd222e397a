// A Result must be looked at: what failed would go unnoticed.
// expect-error: nodiscard
#include <cvbuild/core/source.hpp>

void read() {
#ifdef SHOULD_COMPILE
  if (!cvbuild::Sources::from_path("a.md")) return;
#else
  cvbuild::Sources::from_path("a.md");
#endif
}
