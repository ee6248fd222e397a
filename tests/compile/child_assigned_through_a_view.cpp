// A tree that was handed out cannot be changed.
// expect-error: const|read-only|no viable overloaded|no match for
#include <cvbuild/doc/document.hpp>

cvbuild::doc::Block first(const cvbuild::Document& document) {
#ifdef SHOULD_COMPILE
  auto block = document.blocks()[0];
  block = cvbuild::doc::Rule{};
  return block;
#else
  document.blocks()[0] = cvbuild::doc::Rule{};
  return document.blocks()[0];
#endif
}
