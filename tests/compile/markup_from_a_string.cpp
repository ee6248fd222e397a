// A string that is made at run time cannot become markup.
// expect-error: no matching function|could not convert|cannot convert|no viable conversion
#include <string>
#include "emit/xml_writer.hpp"

void write(cvbuild::emitters::XmlWriter& writer, const std::string& text) {
#ifdef SHOULD_COMPILE
  writer.markup("<p>").text(text).markup("</p>");
#else
  writer.markup(text);
#endif
}
