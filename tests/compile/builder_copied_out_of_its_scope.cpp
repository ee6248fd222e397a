// A builder belongs to its scope, and cannot be copied out of it.
// expect-error: deleted (member )?function|deleted function|deleted constructor
#include <cvbuild/doc/builder.hpp>

void make(cvbuild::Builder& builder) {
  builder.quote([](cvbuild::BlockBuilder& quote) {
#ifdef SHOULD_COMPILE
    auto& inside = quote;
#else
    auto inside = quote;
#endif
    inside.paragraph("a");
  });
}
