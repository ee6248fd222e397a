// Running text points into its application.
// expect-error: deleted (member )?function|deleted function|deleted constructor
#include <cvbuild/check/prose.hpp>

cvbuild::Application make();

void use() {
#ifdef SHOULD_COMPILE
  const auto application = make();
  const cvbuild::Prose prose(application);
#else
  const cvbuild::Prose prose(make());
#endif
  static_cast<void>(prose.text());
}
