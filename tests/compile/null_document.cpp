// A handle on nothing does not compile.
// expect-error: deleted (member )?function|deleted function|deleted constructor
#include <cvbuild/doc/document.hpp>

cvbuild::Document make(std::shared_ptr<const cvbuild::Document::Data> data) {
#ifdef SHOULD_COMPILE
  return cvbuild::Document(std::move(data));
#else
  return cvbuild::Document(nullptr);
#endif
}
