// A view of a temporary Sink does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/core/sink.hpp>

cvbuild::Sink make();

void use() {
#ifdef SHOULD_COMPILE
  const auto sink = make();
  static_cast<void>(sink.bytes());
#else
  static_cast<void>(make().bytes());
#endif
}
