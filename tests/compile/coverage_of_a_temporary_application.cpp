// The states of an application's asks point into it.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/check/check.hpp>

cvbuild::Application make();

void use() {
#ifdef SHOULD_COMPILE
  const auto application = make();
  static_cast<void>(cvbuild::coverage(application));
#else
  static_cast<void>(cvbuild::coverage(make()));
#endif
}
