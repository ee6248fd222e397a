// A view of one block of temporary running text does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/check/prose.hpp>

void use(const cvbuild::Application& application) {
#ifdef SHOULD_COMPILE
  const cvbuild::Prose prose(application);
  static_cast<void>(prose.text(prose.blocks()[0]));
#else
  static_cast<void>(cvbuild::Prose(application).text(cvbuild::ProseWord{}));
#endif
}
