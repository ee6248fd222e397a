// What the readers of YAML and JSON share: the mark at a text's beginning, and words for what stands at a
// place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <cvbuild/core/source.hpp>

namespace cvbuild::reading {

/// `begin`, or behind the byte order mark that stands there.
[[nodiscard]] std::size_t skip_byte_order_mark(std::string_view text, std::size_t begin);

/// The character at `offset` before `end`; empty at the end.
[[nodiscard]] Span character_at(const Source& source, std::size_t offset, std::size_t end);

/// "'}'", "the end of the line", "a tab"…: what a person sees at `offset`.
[[nodiscard]] std::string describe_character(std::string_view text, std::size_t offset, std::size_t end);

}  // namespace cvbuild::reading
