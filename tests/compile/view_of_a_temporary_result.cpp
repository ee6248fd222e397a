// A view of a temporary Result does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/core/source.hpp>
#include <utility>

cvbuild::Result<cvbuild::Sources> make();

void use() {
#ifdef SHOULD_COMPILE
  const auto sources = make();
  if (sources) static_cast<void>(sources.value().root());
#else
  static_cast<void>(make().value().root());
#endif
}
