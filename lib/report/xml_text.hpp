// Text in XML.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/report/report.hpp>

namespace cvbuild::reports {

/// `text` as it may stand in an attribute or an element: on one line, controls and what is no UTF-8 replaced.
[[nodiscard]] inline std::string xml_text(std::string_view text) {
  std::string xml;
  for (const char byte : printable(text)) {
    switch (byte) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '"':
        xml += "&quot;";
        break;
      default:
        xml += byte;
    }
  }
  return xml;
}

}  // namespace cvbuild::reports
