// A builder has a name: what a temporary one gives out would dangle.
// expect-error: discards qualifiers|as 'this' argument|is an rvalue|rvalue
#include <cvbuild/doc/builder.hpp>

void make() {
#ifdef SHOULD_COMPILE
  cvbuild::Builder named;
  auto& builder = named.title("a");
#else
  auto& builder = cvbuild::Builder().title("a");
#endif
  builder.paragraph("b");
}
