// A view of a temporary Vocabulary does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function|deleted constructor
#include <cvbuild/check/vocabulary.hpp>

cvbuild::Vocabulary make();

void use() {
#ifdef SHOULD_COMPILE
  const auto vocabulary = make();
  static_cast<void>(vocabulary.words());
#else
  static_cast<void>(make().words());
#endif
}
