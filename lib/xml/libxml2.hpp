// The functions of libxml2, which is opened when the first document is read: it loads ICU, and a program that
// reads none should start without both.
#pragma once

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

namespace cvbuild::inline v0::xml {

struct Libxml2 {
  decltype(xmlReadMemory)* read_xml = nullptr;
  decltype(htmlReadMemory)* read_html = nullptr;
  decltype(xmlFreeDoc)* free = nullptr;
  decltype(xmlGetLastError)* last_error = nullptr;
  decltype(xmlResetLastError)* reset_error = nullptr;
};

/// Null where it is not installed.
[[nodiscard]] const Libxml2* libxml2();

}  // namespace cvbuild::xml
