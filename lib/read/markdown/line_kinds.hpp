// What a line of Markdown begins: a list item, a fence, a heading, a block of HTML (CommonMark 0.31, section
// 4 and 5.2).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cvbuild::reading {

/// A list marker at the beginning of `rest`.
struct ListMarker {
  std::size_t width = 0;  ///< of the marker itself
  bool ordered = false;
  bool starts_at_one = true;
};
[[nodiscard]] std::optional<ListMarker> list_marker(std::string_view rest);

/// An opening code fence: its character and length.
struct Fence {
  char mark = 0;
  std::size_t length = 0;
};
[[nodiscard]] std::optional<Fence> opening_fence(std::string_view rest);
[[nodiscard]] bool closes_fence(std::string_view rest, Fence fence);

[[nodiscard]] bool is_thematic_break(std::string_view rest);
[[nodiscard]] bool is_setext_underline(std::string_view rest);
[[nodiscard]] bool is_atx_heading(std::string_view rest);

/// How a block of HTML that begins at `rest` ends: 0 none begins; 6 and 7 at an empty line; else (1 to 5) at
/// the line that holds its end.
[[nodiscard]] int html_block_kind(std::string_view rest);
/// Whether `rest` holds what ends a block of HTML of `kind` 1 to 5.
[[nodiscard]] bool ends_html_block(std::string_view rest, int kind);

}  // namespace cvbuild::reading
