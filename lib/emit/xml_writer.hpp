// Writes XML and HTML to a sink: markup only from literals, everything else escaped.
#pragma once

#include <concepts>
#include <string_view>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::emitters {

/// A view on a sink that knows no way to write an unescaped string. Characters that XML 1.0 forbids
/// (section 2.2) become U+FFFD.
class XmlWriter {
 public:
  explicit XmlWriter(Sink& sink) : sink_(sink) {}

  XmlWriter& markup(Literal literal) {
    sink_.write(literal.text());
    return *this;
  }
  /// Character data: & < > escaped.
  XmlWriter& text(std::string_view text);
  /// ` name="value"`, with & < > " and blanks other than the space escaped.
  XmlWriter& attribute(Literal name, std::string_view value);
  /// What stands between the quotes, for a value made of several pieces; escaped as attribute() does.
  XmlWriter& value(std::string_view piece);
  /// Decimal digits.
  template <std::integral Number>
  XmlWriter& number(Number value) {
    sink_.write(Decimal(value));
    return *this;
  }
  template <std::integral Number>
  XmlWriter& attribute(Literal name, Number value) {
    return attribute(name, Decimal(value));
  }
  /// The bytes in base64 (RFC 4648 section 4), for a data URI.
  XmlWriter& base64(std::string_view bytes);

 private:
  Sink& sink_;
};

}  // namespace cvbuild::emitters
