// A view of the places in a temporary Vocabulary does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function|deleted constructor
#include <cvbuild/check/vocabulary.hpp>

cvbuild::Vocabulary make();

void use() {
#ifdef SHOULD_COMPILE
  const auto vocabulary = make();
  static_cast<void>(vocabulary.places(0));
  static_cast<void>(vocabulary.beginning_with('a'));
#else
  static_cast<void>(make().places(0));
  static_cast<void>(make().beginning_with('a'));
#endif
}
