// The number that a telephone dials.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::composing {

/// RFC 3966: `tel:` and the number's digits, with a plus before them where it is international ("+44",
/// "(+44)" or "0044"). "(0)" of an international number is not dialled, nor is an extension. Empty where the
/// text is not one plain number: two of them, one in letters, fewer than 3 digits or more than 15 (ITU
/// E.164).
[[nodiscard]] std::string phone_target(std::string_view text);

}  // namespace cvbuild::composing
