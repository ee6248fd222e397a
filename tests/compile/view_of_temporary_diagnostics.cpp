// A view of a temporary list of findings does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/core/diagnostic.hpp>

cvbuild::Diagnostics make();

void use() {
#ifdef SHOULD_COMPILE
  const auto diagnostics = make();
  static_cast<void>(diagnostics.all());
#else
  static_cast<void>(make().all());
#endif
}
