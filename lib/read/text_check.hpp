// What every text must be before it is parsed: UTF-8 without a NUL.
#pragma once

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

namespace cvbuild::reading {

/// Reports the first byte that is no UTF-8 and the first NUL; true if there is neither.
bool check_text(const Source& source, Diagnostics& diagnostics);

/// Where the text begins: behind a byte order mark.
[[nodiscard]] std::size_t text_begin(const Source& source);

}  // namespace cvbuild::reading
