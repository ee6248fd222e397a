// Where a part of a text stands in its source, which spells some characters otherwise.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cvbuild::checking {

struct SourcePlace {
  std::size_t begin = 0, end = 0;  ///< bytes of the source
};

/// The bytes of `source` that `decoded` gives as [begin, end). Backslashes, character references, escapes of
/// JSON, doubled quotes and folded lines are understood, and marks of Markdown passed over. Nothing where the
/// two do not go together.
[[nodiscard]] std::optional<SourcePlace> place_in_source(std::string_view source, std::string_view decoded,
                                                         std::size_t begin, std::size_t end);

}  // namespace cvbuild::checking
