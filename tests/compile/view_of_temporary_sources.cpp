// A view of a temporary handle on Sources does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/core/source.hpp>

cvbuild::Sources make();

void use() {
#ifdef SHOULD_COMPILE
  const auto sources = make();
  static_cast<void>(sources.text({}));
#else
  static_cast<void>(make().text({}));
#endif
}
