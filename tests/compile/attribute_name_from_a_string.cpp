// The name of an attribute is markup: only a literal.
// expect-error: no matching (member )?function
#include <string>
#include "emit/xml_writer.hpp"

void write(cvbuild::emitters::XmlWriter& writer, const std::string& text) {
#ifdef SHOULD_COMPILE
  writer.attribute("class", text);
#else
  writer.attribute(text, "value");
#endif
}
