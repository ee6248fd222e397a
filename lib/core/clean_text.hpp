// Text from outside, made fit for documents: well-formed, and without NUL.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::inline v0::detail {

/// `text` with U+FFFD for each NUL and each byte that is no UTF-8.
[[nodiscard]] std::string valid_text(std::string_view text);

/// What becomes of an end of line.
enum class Lines : unsigned char { kept, blanks };

/// valid_text(), in which \r\n and \r are taken for \n.
[[nodiscard]] std::string clean_text(std::string_view text, Lines lines);

}  // namespace cvbuild::inline v0::detail
