// A copy of a Vocabulary does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function|deleted constructor
#include <cvbuild/check/prose.hpp>

const cvbuild::Prose& prose();

void use() {
#ifdef SHOULD_COMPILE
  const auto& vocabulary = prose().vocabulary();
  static_cast<void>(vocabulary);
#else
  const auto vocabulary = prose().vocabulary();
  static_cast<void>(vocabulary);
#endif
}
