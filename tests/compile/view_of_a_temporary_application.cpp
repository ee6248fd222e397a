// A view of a temporary Application does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/model/application.hpp>

cvbuild::Application make();

void use() {
#ifdef SHOULD_COMPILE
  const auto application = make();
  static_cast<void>(application.documents());
#else
  static_cast<void>(make().documents());
#endif
}
