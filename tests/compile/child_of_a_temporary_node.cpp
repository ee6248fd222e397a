// A child of a temporary tree of XML does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/xml/xml.hpp>

void use() {
#ifdef SHOULD_COMPILE
  const auto root = cvbuild::xml::read_xml("<a/>");
  static_cast<void>(root.value().child("b"));
#else
  static_cast<void>(cvbuild::xml::read_xml("<a/>").value().child("b"));
#endif
}
