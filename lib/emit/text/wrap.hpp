// Lines of plain text at a width.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::emitters {

/// `text` with its lines wrapped at `columns` columns of a terminal. What continues a list item stands under
/// its words. A word is parted from the next, never in itself: one that is wider than a line stands alone.
[[nodiscard]] std::string wrapped(std::string_view text, unsigned columns);

}  // namespace cvbuild::emitters
