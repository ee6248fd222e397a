// An array that is filled at run time cannot become markup.
// expect-error: not a constant expression
#include "emit/xml_writer.hpp"

void write(cvbuild::emitters::XmlWriter& writer, char byte) {
  const char buffer[] = {byte, '\0'};
#ifdef SHOULD_COMPILE
  writer.text({buffer, 1});
#else
  writer.markup(buffer);
#endif
}
