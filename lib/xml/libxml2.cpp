// Opens libxml2.
#include "xml/libxml2.hpp"

#include <optional>

#include "core/library.hpp"

namespace cvbuild::inline v0::xml {

namespace {

std::optional<Libxml2> open() {
  Library library{"libxml2.so.2", "libxml2.so.16"};
  Libxml2 functions;
  library.bind(functions.read_xml, "xmlReadMemory");
  library.bind(functions.read_html, "htmlReadMemory");
  library.bind(functions.free, "xmlFreeDoc");
  library.bind(functions.last_error, "xmlGetLastError");
  library.bind(functions.reset_error, "xmlResetLastError");
  return library.ok() ? std::optional(functions) : std::nullopt;
}

}  // namespace

const Libxml2* libxml2() {
  static const auto functions = open();
  return functions ? &*functions : nullptr;
}

}  // namespace cvbuild::xml
