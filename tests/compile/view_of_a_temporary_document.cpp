// A view of a temporary Document does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/doc/document.hpp>

cvbuild::Document make();

void use() {
#ifdef SHOULD_COMPILE
  const auto document = make();
  static_cast<void>(document.blocks());
#else
  static_cast<void>(make().blocks());
#endif
}
