// Items belong in a list, and nothing but items.
// expect-error: no member named|has no member
#include <cvbuild/doc/builder.hpp>

void make(cvbuild::Builder& builder) {
#ifdef SHOULD_COMPILE
  builder.bullet_list([](cvbuild::ListBuilder& list) { list.item("a"); });
#else
  builder.bullet_list([](cvbuild::ListBuilder& list) { list.paragraph("a"); });
#endif
}
