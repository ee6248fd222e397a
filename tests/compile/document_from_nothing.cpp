// There is no empty Document, whose every view would be of nothing.
// expect-error: no matching function|no default constructor|no matching constructor
#include <optional>

#include <cvbuild/doc/document.hpp>

#ifdef SHOULD_COMPILE
std::optional<cvbuild::Document> document;
#else
cvbuild::Document document;
#endif
