// The country that a text is written for.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::composing {

/// ISO 3166-1 in capitals, whatever the case of the code; UK, which is none, is GB.
[[nodiscard]] std::string region_code(std::string_view code);

/// The subtag of two letters behind the language's (BCP 47), in capitals; empty: there is none.
[[nodiscard]] std::string region_of(std::string_view tag);

}  // namespace cvbuild::composing
