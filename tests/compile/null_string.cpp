// A null pointer is no string.
// expect-error: deleted (member )?function|deleted function|deleted constructor
#include <cvbuild/doc/builder.hpp>

void make(cvbuild::Builder& builder) {
#ifdef SHOULD_COMPILE
  builder.title("").code("");
#else
  builder.title("").code(nullptr);
#endif
}
