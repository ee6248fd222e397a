// Link targets on their way into HTML: which may not stand there, and how the others are spelt.
#pragma once

#include <string_view>

#include "emit/xml_writer.hpp"

namespace cvbuild::emitters {

/// Whether a fragment must not carry the target: javascript, vbscript, data or file, as a browser reads the
/// scheme (WHATWG URL: letter case, leading controls and blanks, and tabs and ends of line anywhere do not
/// count).
[[nodiscard]] bool is_forbidden(std::string_view target);

/// How the percent sign and the host are treated.
enum class UrlSpelling : unsigned char {
  valid,      ///< a valid URL: a stray `%` becomes `%25`, a host keeps letters without an ASCII form, and
              ///< brackets
  reference,  ///< as CommonMark's reference implementation spells them
};

/// ` name="target"`, percent-encoded where a URL needs it; what is percent-encoded already stays.
void write_url(XmlWriter& out, Literal name, std::string_view target, UrlSpelling spelling);

}  // namespace cvbuild::emitters
