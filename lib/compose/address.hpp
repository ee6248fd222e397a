// A postal address in one line, in the order of its country.
#pragma once

#include "compose/context.hpp"
#include "compose/line.hpp"

namespace cvbuild::composing {

/// "1 High Street, Leeds, West Yorkshire LS1 1AA", "Hauptstraße 1, 89073 Ulm", "150-0043
/// 東京都渋谷区道玄坂1-2-3". The country is that of the address, else the language's. Empty where none of it
/// is given.
[[nodiscard]] doc::Inlines address_words(const model::Location& location, const Context& context);

}  // namespace cvbuild::composing
