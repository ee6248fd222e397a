// Lines of plain text at a width.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::emitters {

/// `text` with its lines wrapped at `columns` columns of a terminal. What continues a list item stands under
/// its words. A word is parted from the next, never in itself: one that is wider than a line stands alone.
/// Letters of East Asia are parted from each other, but for marks that begin or end no line. What stands
/// behind a tab stays whole.
[[nodiscard]] std::string wrapped(std::string_view text, unsigned columns);

}  // namespace cvbuild::emitters
