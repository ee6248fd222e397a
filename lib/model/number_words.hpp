// Numbers in words, as limits have them: "five hundred words".
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::inline v0::model {

/// `text`, which is in lower case, with digits for the English numbers from 20 on that stand before a unit:
/// "two hundred and fifty words" is "250 words". "In three words" asks for no length.
[[nodiscard]] std::string with_digits(std::string_view text);

}  // namespace cvbuild::inline v0::model
