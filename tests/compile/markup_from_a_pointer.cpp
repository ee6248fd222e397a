// A pointer to characters cannot become markup, even if it points to a literal.
// expect-error: no matching function|could not convert|cannot convert|no viable conversion|invalid
// conversion|invalid user-defined conversion
#include "emit/xml_writer.hpp"

void write(cvbuild::emitters::XmlWriter& writer) {
#ifdef SHOULD_COMPILE
  writer.markup("<p>");
#else
  const char* text = "<p>";
  writer.markup(text);
#endif
}
