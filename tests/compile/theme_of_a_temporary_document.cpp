// A view of a temporary Document, its theme's data included, does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/doc/document.hpp>

cvbuild::Document make();

void use() {
#ifdef SHOULD_COMPILE
  const auto document = make();
  static_cast<void>(document.theme()->text_size);
#else
  static_cast<void>(make().theme()->text_size);
#endif
}
